import { readFiles, servedAs } from "./feeds-files";
import { simpleExpectation } from "./feedparser-expectations";
import { describeCorpus } from "./suite";

describeCorpus({
  folder: "feeds-feedparser",
  measures: {
    "no input throws": 1,
    "no markup survives in a text": 1,
    "simple expectations of fields that we have": 0.95,
  },
  async run(folder, tallies) {
    for await (const { name, bytes, reads } of readFiles(folder, tallies["no input throws"], servedAs)) {
      const markup = /<\/?(?:script|style|iframe|img|a|p|div|object|embed)\b|javascript:/i;
      const kept = reads
        .flatMap((read) => (read.outcome === "item" ? [JSON.stringify(read.draft)] : []))
        .find((text) => markup.test(text));
      if (/sanitize/.test(name))
        tallies["no markup survives in a text"].check(kept === undefined, `${name}: ${kept ?? ""}`);
      const expected = simpleExpectation(bytes, reads);
      if (expected !== undefined)
        tallies["simple expectations of fields that we have"].check(expected.isRight, `${name}: ${expected.told}`);
    }
  },
});
