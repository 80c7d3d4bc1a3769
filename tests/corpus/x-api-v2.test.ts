import type { PostDraft } from "../../src/domain/draft";
import { unescapedText } from "../../src/formats/reading/facets";
import { numberOf, objectOf, objectsOf, stringOf, type JsonObject } from "../../src/formats/reading/json/fields";
import { readDate } from "../../src/formats/reading/standard-dates";
import { draftsOf, objectsWithin, postsWithin, readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

const KINDS = ["hashtags", "cashtags", "mentions", "urls"] as const;

describeCorpus({
  folder: "x-api-v2",
  measures: {
    "every post becomes a post with its text, author and date": 1,
    "entities are at the right offsets": 1,
    "every account is read": 1,
    "an answer is recognised": 1,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(folder))
      for (const [index, answer] of answersIn(name, bytes.toString()).entries()) {
        const place = `${name} ${index + 1}`;
        const { format, reads } = await readDocument(Buffer.from(JSON.stringify(answer)), { name });
        // An error may be that of any interface: {"title": "Unauthorized"}.
        if ("data" in answer || "errors" in answer) tallies["an answer is recognised"].check(format === "x", place);
        const drafts = draftsOf(reads);
        const posts = postsWithin(drafts);
        for (const tweet of objectsOf(answer["data"]).filter(isPost)) {
          const draft = drafts.find((one) => one.type === "SocialPost" && one.nativeId === tweet["id"]);
          const misses = draft?.type === "SocialPost" ? differences(tweet, draft, answer) : ["missing"];
          tallies["every post becomes a post with its text, author and date"].check(
            misses.length === 0,
            `${place}, ${stringOf(tweet["id"])}: ${misses.join(", ")}`,
          );
        }
        for (const tweet of objectsWithin(answer).filter(isPost)) {
          const draft = posts.find(({ nativeId, content }) => nativeId === tweet["id"] && content !== undefined);
          for (const entity of draft === undefined ? [] : entitiesIn(tweet, draft))
            tallies["entities are at the right offsets"].check(entity.isRight, `${place}: ${entity.words}`);
        }
        for (const user of objectsOf(answer["data"]).filter(isUser))
          tallies["every account is read"].check(
            drafts.some((draft) => draft.type === "SocialAccount" && draft.nativeId === user["id"]),
            `${place}: ${stringOf(user["username"])}`,
          );
      }
  },
});

const isPost = (one: JsonObject) => typeof one["text"] === "string" && /^\d+$/.test(stringOf(one["id"]) ?? "");
const isUser = (one: JsonObject) => typeof one["username"] === "string" && /^\d+$/.test(stringOf(one["id"]) ?? "");

/** The official samples are kept with their request; the recorded ones are one answer per line. */
function answersIn(name: string, text: string): JsonObject[] {
  const lines = name.endsWith(".jsonl") ? text.split("\n").filter((line) => line.trim() !== "") : [text];
  return lines.flatMap((line) => {
    try {
      const value = objectOf(JSON.parse(line));
      const answer = name.endsWith(".jsonl") ? value : objectOf(value?.["body"]);
      return answer === undefined ? [] : [answer];
    } catch {
      // A stream that was cut.
      return [];
    }
  });
}

function differences(tweet: JsonObject, draft: PostDraft, answer: JsonObject): string[] {
  const isRetweet = objectsOf(tweet["referenced_tweets"]).some(({ type }) => type === "retweeted");
  const posted = readDate(stringOf(tweet["created_at"]) ?? "")?.date.instant;
  const user = objectsOf(objectOf(answer["includes"])?.["users"]).find(({ id }) => id === tweet["author_id"]);
  const text = stringOf(objectOf(tweet["note_tweet"])?.["text"]) ?? String(tweet["text"]);
  return [
    ...((isRetweet ? draft.repostOf !== undefined : draft.content?.text === unescapedText(text)) ? [] : ["text"]),
    ...([draft.postedAt?.instant, draft.modifiedAt?.instant].includes(posted) ? [] : ["date"]),
    ...(tweet["author_id"] === undefined || draft.author?.nativeId === tweet["author_id"] ? [] : ["author"]),
    ...(user === undefined || draft.author?.handle === user["username"] ? [] : ["handle"]),
  ];
}

/** What X says of the text: positions count code points, with escapes as they are written. */
function entitiesIn(tweet: JsonObject, draft: PostDraft): { isRight: boolean; words: string }[] {
  const long = objectOf(tweet["note_tweet"]) ?? tweet;
  const points = [...String(long["text"] ?? tweet["text"])];
  const entities = objectOf(long["entities"]) ?? {};
  return KINDS.flatMap((kind) =>
    objectsOf(entities[kind]).map((entity) => {
      const [start, end] = [numberOf(entity["start"]) ?? 0, numberOf(entity["end"]) ?? 0];
      const words = points.slice(start, end).join("");
      const at = unescapedText(points.slice(0, start).join("")).length;
      const isRight = draft.content?.spans.some(
        (span) => span.start === at && span.end === at + words.length && span.kind !== "TEXT",
      );
      return { isRight: isRight === true, words };
    }),
  );
}
