import type { Read } from "../../src/formats/format-reader";
import { readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

/** A news item with a headline or a text of its own, that is no picture and the like. */
const hasText = (xml: string): boolean =>
  /<(?:headline|HeadLine|hl1)>/.test(xml) &&
  !/<itemClass [^>]*[:/](?:picture|video|audio|graphic|concept|scheme)"/.test(xml);

const isProfile = (read: Read): boolean =>
  read.outcome === "item" && /^(?:Person|Organization|Place)$/.test(read.draft.type);

describeCorpus({
  folder: "newsml-g2",
  measures: {
    "every news item is stored": 1,
    "the rest is a profile or skipped by name": 1,
    "every stored item has what it states": 1,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(folder)) {
      const xml = bytes.toString("utf8");
      const { format, reads } = await readDocument(bytes, { name });
      const told = `${name}: ${format} ${JSON.stringify(reads).slice(0, 300)}`;
      const drafts = reads.flatMap((read) =>
        read.outcome === "item" && read.draft.type === "Article" ? [read.draft] : [],
      );
      if (!hasText(xml)) {
        const isTold = reads.length > 0 && reads.every((read) => read.outcome === "skipped" || isProfile(read));
        tallies["the rest is a profile or skipped by name"].check(isTold, told);
        continue;
      }
      tallies["every news item is stored"].check(format === "newsml" && drafts.length === 1, told);
      const [draft] = drafts;
      const isFull =
        draft !== undefined &&
        (draft.publishedAt !== undefined || !/<(?:versionCreated|FirstCreated)>/.test(xml)) &&
        (draft.language !== undefined || !/xml:lang=|<Language /.test(xml)) &&
        (draft.url !== undefined || !/\bguid=|<PublicIdentifier>/.test(xml)) &&
        ((draft.body ?? []).length > 0 || !/<p[ >]/.test(xml)) &&
        ((draft.authors ?? []).length > 0 || !/<(?:byline|creator)/.test(xml));
      tallies["every stored item has what it states"].check(isFull, told);
    }
  },
});
