import { readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

describeCorpus({
  folder: "seed",
  measures: { "a pasted article is read with the post in it": 1 },
  async run(folder, { "a pasted article is read with the post in it": tally }) {
    for (const { name, bytes } of filesOf(folder)) {
      const { format, reads } = await readDocument(bytes, { name });
      const drafts = reads.flatMap((read) => (read.outcome === "item" ? [read.draft] : []));
      const hasPost = drafts.some(
        (draft) => draft.type === "Article" && draft.body?.some((block) => block.type === "PostEmbed"),
      );
      tally.check(format === "plain-text" && hasPost, name);
    }
  },
});
