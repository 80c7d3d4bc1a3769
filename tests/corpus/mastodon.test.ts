import type { ItemDraft, PostDraft } from "../../src/domain/draft";
import { countOf, objectOf, objectsOf, stringOf, type JsonObject } from "../../src/formats/reading/json/fields";
import { plainTextOf } from "../../src/formats/reading/html/html-text";
import { readDate } from "../../src/formats/reading/standard-dates";
import { draftsOf, readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

describeCorpus({
  folder: "mastodon",
  measures: {
    "every status becomes a post with what it states": 1,
    "hashtags and mentions are spans of the text": 1,
    "every account is read": 1,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(folder)) {
      const stated = objectOf(JSON.parse(bytes.toString())) ?? {};
      const { format, reads } = await readDocument(bytes, { name });
      const draft = format === "mastodon" ? draftsOf(reads)[0] : undefined;
      if (name.startsWith("accounts/")) {
        const misses = accountDifferences(stated, draft);
        tallies["every account is read"].check(misses.length === 0, `${name}: ${misses.join(", ")}`);
        continue;
      }
      const misses = draft?.type === "SocialPost" ? differences(stated, draft) : ["no post"];
      tallies["every status becomes a post with what it states"].check(
        misses.length === 0,
        `${name}: ${misses.join(", ")}`,
      );
      const told = objectOf(stated["reblog"]) ?? stated;
      const post = draft?.type === "SocialPost" ? (draft.repostOf ?? draft) : undefined;
      const missing = signsIn(told).filter((sign) => !spanWords(post).includes(sign));
      tallies["hashtags and mentions are spans of the text"].check(
        missing.length === 0,
        `${name}: ${missing.join(", ")}`,
      );
    }
  },
});

function differences(status: JsonObject, draft: PostDraft): string[] {
  const reblog = objectOf(status["reblog"]);
  if (reblog !== undefined)
    return draft.repostOf === undefined
      ? ["repost"]
      : differences(reblog, draft.repostOf).map((one) => `reblog ${one}`);
  const account = objectOf(status["account"]) ?? {};
  const html = stringOf(status["content"]) ?? "";
  const quote = objectOf(objectOf(status["quote"])?.["quoted_status"]);
  const text =
    quote === undefined ? plainTextOf(html) : plainTextOf(html.replace(/^<p class="quote-inline">.*?<\/p>/, ""));
  const checks: Readonly<Record<string, boolean>> = {
    text: (draft.content?.text ?? "") === text,
    date: draft.postedAt?.instant === instantOf(status["created_at"]),
    edited: draft.modifiedAt?.instant === instantOf(status["edited_at"]),
    author: draft.author?.handle.split("@")[0] === account["username"],
    "display name": (draft.author?.displayName ?? "") === (stringOf(account["display_name"]) ?? ""),
    url: draft.url === (stringOf(status["url"]) ?? stringOf(status["uri"])),
    language: draft.language === stringOf(status["language"]),
    warning: draft.contentWarning === stringOf(status["spoiler_text"]),
    media: (draft.media?.length ?? 0) === objectsOf(status["media_attachments"]).length,
    poll: (draft.poll?.options.length ?? 0) === objectsOf(objectOf(status["poll"])?.["options"]).length,
    card: draft.linkCard?.url === stringOf(objectOf(status["card"])?.["url"]),
    likes: draft.metrics?.likes === countOf(status["favourites_count"]),
    quote: (draft.quotedPost !== undefined) === (quote !== undefined),
  };
  return Object.entries(checks).flatMap(([what, isRight]) => (isRight ? [] : [what]));
}

function accountDifferences(account: JsonObject, draft: ItemDraft | undefined): string[] {
  if (draft?.type !== "SocialAccount") return ["no account"];
  const checks: Readonly<Record<string, boolean>> = {
    name: draft.handle.split("@")[0] === account["username"],
    bio: (draft.description ?? "") === plainTextOf(stringOf(account["note"]) ?? ""),
    followers: draft.metrics === undefined || draft.metrics.followers === countOf(account["followers_count"]),
    url: draft.url === account["url"],
  };
  return Object.entries(checks).flatMap(([what, isRight]) => (isRight ? [] : [what]));
}

const instantOf = (value: unknown) => readDate(stringOf(value) ?? "")?.date.instant;

/** What the text shows of the hashtags and mentions that the status lists. */
function signsIn(status: JsonObject): string[] {
  const text = plainTextOf(stringOf(status["content"]) ?? "").toLowerCase();
  const tags = objectsOf(status["tags"]).map(({ name }) => `#${String(name).toLowerCase()}`);
  const names = objectsOf(status["mentions"]).map(({ username }) => `@${String(username).toLowerCase()}`);
  return [...tags, ...names].filter((sign) => new RegExp(`${sign}(?![\\w@.-])`).test(text));
}

function spanWords(post: PostDraft | undefined): string[] {
  const { text, spans } = post?.content ?? { text: "", spans: [] };
  return spans
    .filter(({ kind }) => kind === "HASHTAG" || kind === "HANDLE")
    .map(({ start, end }) => text.slice(start, end).toLowerCase());
}
