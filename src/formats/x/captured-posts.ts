import { capturedItem } from "../reading/captured";
import { at, idOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";

const SITES: ReadonlySet<string> = new Set(["twitter.com", "x.com"]);

/** A post that Zeeschuimer captured, as a status of version 1.1. X's own pages get its parts in other places. */
export function capturedStatus(value: unknown): JsonObject | undefined {
  const captured = capturedItem(value);
  return captured !== undefined && SITES.has(captured.site) ? statusOf(captured.item) : undefined;
}

const DEEPEST = 3;

function statusOf(shown: unknown, depth = 0): JsonObject | undefined {
  // A post that not all may answer is wrapped once more.
  const post = objectOf(objectOf(shown)?.["tweet"]) ?? objectOf(shown);
  const legacy = objectOf(post?.["legacy"]);
  const id = idOf(post?.["rest_id"]) ?? idOf(legacy?.["id_str"]);
  if (post === undefined || legacy === undefined || id === undefined || depth > DEEPEST) return undefined;
  const long = objectOf(at(post, "note_tweet", "note_tweet_results", "result"));
  return {
    ...legacy,
    id_str: id,
    user: userOf(at(post, "core", "user_results", "result")),
    ...(long !== undefined && { extended_tweet: { full_text: long["text"], entities: long["entity_set"] } }),
    retweeted_status: statusOf(at(legacy, "retweeted_status_result", "result"), depth + 1),
    quoted_status: statusOf(at(post, "quoted_status_result", "result"), depth + 1),
  };
}

/** Names stand in `core` since 2025. */
function userOf(shown: unknown): JsonObject | undefined {
  const user = objectOf(shown);
  const known = { ...objectOf(user?.["legacy"]), ...objectOf(user?.["core"]) };
  const [id, handle] = [idOf(user?.["rest_id"]), stringOf(known["screen_name"])];
  return id === undefined || handle === undefined ? undefined : { ...known, id_str: id };
}
