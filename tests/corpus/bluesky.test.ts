import { join } from "node:path";
import type { PostDraft } from "../../src/domain/draft";
import {
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  stringOf,
  type JsonObject,
} from "../../src/formats/reading/json/fields";
import { readDate } from "../../src/formats/reading/standard-dates";
import { draftsOf, objectsWithin, postsWithin, readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

describeCorpus({
  folder: "bluesky",
  measures: {
    "every document is read, and what is no post or profile is skipped": 1,
    "every post becomes a post with its text, author and date": 1,
    "facets are at the right offsets": 1,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(join(folder, "records"))) {
      const { format, reads } = await readDocument(bytes, { name });
      const isSound = format === "bluesky" && reads.length > 0 && reads.every(({ outcome }) => outcome !== "rejection");
      tallies["every document is read, and what is no post or profile is skipped"].check(isSound, `${name}: ${format}`);
      const posts = postsWithin(draftsOf(reads));
      for (const post of statedPosts(JSON.parse(bytes.toString()))) {
        const found = posts.find((draft) => draft.nativeId === nativeIdOf(post));
        const misses = found === undefined ? ["missing"] : differences(post, found);
        tallies["every post becomes a post with its text, author and date"].check(
          misses.length === 0,
          `${name}: ${misses.join(", ")}`,
        );
        const wrong = facetsIn(post, found).filter((facet) => !facet.isRight);
        tallies["facets are at the right offsets"].check(
          wrong.length === 0,
          `${name}: ${wrong.map(({ words }) => words).join(", ")}`,
        );
      }
    }
  },
});

/** Records of the type of a post, with the address that is around them. */
function statedPosts(value: unknown): JsonObject[] {
  return objectsWithin(value).filter((one) => {
    const record = objectOf(one["record"]) ?? objectOf(one["value"]);
    return record?.["$type"] === "app.bsky.feed.post" && typeof one["uri"] === "string";
  });
}

const recordOf = (post: JsonObject) => objectOf(post["record"]) ?? objectOf(post["value"]) ?? {};
const nativeIdOf = (post: JsonObject) =>
  stringOf(post["uri"])?.replace(/^at:\/\/([^/]+)\/app\.bsky\.feed\.post\//, "$1/");

function differences(post: JsonObject, draft: PostDraft): string[] {
  const record = recordOf(post);
  const author = objectOf(post["author"]);
  const did = stringOf(post["uri"])?.split("/")[2];
  const posted = readDate(stringOf(record["createdAt"]) ?? "")?.date.instant;
  return [
    ...((draft.content?.text ?? "") === record["text"] ? [] : ["text"]),
    ...(draft.postedAt?.instant === posted ? [] : ["date"]),
    ...(draft.author?.nativeId === (stringOf(author?.["did"]) ?? did) ? [] : ["author"]),
    ...(author === undefined || draft.author?.handle === author["handle"] ? [] : ["handle"]),
  ];
}

function facetsIn(post: JsonObject, draft: PostDraft | undefined): { isRight: boolean; words: string }[] {
  const record = recordOf(post);
  const bytes = Buffer.from(stringOf(record["text"]) ?? "");
  return objectsOf(record["facets"]).map((facet) => {
    const index = objectOf(facet["index"]);
    const [start, end] = [numberOf(index?.["byteStart"]) ?? 0, numberOf(index?.["byteEnd"]) ?? 0];
    const words = bytes.subarray(start, end).toString();
    const at = bytes.subarray(0, start).toString().length;
    const isRight = listOf(draft?.content?.spans).some(
      (span) => objectOf(span)?.["start"] === at && objectOf(span)?.["end"] === at + words.length,
    );
    return { isRight, words };
  });
}
