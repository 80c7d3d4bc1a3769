import { join } from "node:path";
import { objectOf, stringOf } from "../../src/formats/reading/json/fields";
import { draftsOf, objectsWithin, readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

describeCorpus({
  folder: "oembed",
  measures: {
    "every answer about a post becomes a post with its author, text and address": 1,
    "a post in a blockquote has its date": 1,
    "no script is left in a text": 1,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(join(folder, "responses"))) {
      const value: unknown = JSON.parse(bytes.toString());
      const answer = objectsWithin(value).find((one) => "version" in one && typeof one["html"] === "string") ?? {};
      const { format, reads } = await readDocument(bytes, { name });
      const draft = draftsOf(reads)[0];
      const post = format === "oembed" && draft?.type === "SocialPost" ? draft : undefined;
      const checks: Readonly<Record<string, boolean>> = {
        author: post?.author?.displayName === stringOf(answer["author_name"]),
        text: post?.content !== undefined,
        address: post?.url !== undefined && post.nativeId !== "",
      };
      const misses = Object.entries(checks).flatMap(([what, isRight]) => (isRight ? [] : [what]));
      tallies["every answer about a post becomes a post with its author, text and address"].check(
        misses.length === 0,
        `${name}: ${misses.join(", ")}`,
      );
      const html = stringOf(objectOf(answer)?.["html"]) ?? "";
      if (html.startsWith("<blockquote"))
        tallies["a post in a blockquote has its date"].check(post?.postedAt !== undefined, name);
      tallies["no script is left in a text"].check(!/<|script/i.test(post?.content?.text ?? ""), name);
    }
  },
});
