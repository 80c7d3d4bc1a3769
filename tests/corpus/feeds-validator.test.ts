import { readFiles } from "./feeds-files";
import { describeCorpus } from "./suite";

const IS_FEED = /<(?:\w+:)?(?:rss|feed|RDF|entry|channel)\b/i;

describeCorpus({
  folder: "feeds-validator",
  measures: { "no input throws": 1, "feeds are detected, whatever is wrong with them": 0.98 },
  async run(folder, { "no input throws": throws, "feeds are detected, whatever is wrong with them": detected }) {
    for await (const { name, bytes, format } of readFiles(folder, throws)) {
      if (IS_FEED.test(bytes.toString("latin1")))
        detected.check(format !== "" && format !== "plain-text", `${name}: ${format}`);
    }
  },
});
