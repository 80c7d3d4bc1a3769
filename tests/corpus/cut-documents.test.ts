import { faultsOfCuts } from "../builders/cut-documents";
import { servedAs } from "./feeds-files";
import { describe } from "@jest/globals";
import { describeCorpus, filesOf } from "./suite";

/** The folders of documents that say where they end. */
const FOLDERS = [
  ...["feeds-real", "feeds-gofeed", "feeds-validator", "feeds-feedparser"],
  ...["activitystreams2", "bluesky", "granary-conversions", "mastodon", "newsml-g2", "ninjs", "oembed", "wikidata"],
  ...["x-api-v2"],
];
/** Places of each document, from 0 to 1, that no pattern of a document falls in with. */
const CUTS = Array.from({ length: Number(process.env["CUTS"] ?? 12) }, (_, at) => ((at + 1) * 0.618_034) % 1);

describe.each(FOLDERS)("the documents of %s, cut anywhere,", (folder) => {
  describeCorpus({
    folder,
    measures: { "cuts that state nothing of their own": 1 },
    async run(from, { "cuts that state nothing of their own": cuts }) {
      for (const { name, bytes } of filesOf(from)) {
        if (/\.(?:yml|md)$/.test(name)) continue;
        const lengths = CUTS.map((share) => Math.floor(share * bytes.length));
        const faults = await faultsOfCuts(bytes, { name, ...servedAs(bytes) }, lengths);
        cuts.add(lengths.length - faults.length, lengths.length, faults.join("; ").slice(0, 1_000));
      }
    },
  });
});
