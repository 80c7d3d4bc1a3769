import type { AccountDraft } from "../../domain/draft";
import { at, booleanOf, countOf, defined, idOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { unescapedText } from "../reading/facets";

/** X says only the account's number. A handle that is said goes before it. */
const ID_FOR_HANDLE = "id-for-handle";

/** An account of which only the number is known. */
export function accountById(id: string | undefined): AccountDraft | undefined {
  if (id === undefined) return undefined;
  return {
    type: "SocialAccount",
    platform: "X",
    handle: `id:${id}`,
    nativeId: id,
    url: `https://x.com/i/user/${id}`,
    rules: { handle: ID_FOR_HANDLE },
  };
}

/** A user of version 2, or of version 1.1: they have other names for the same. */
export function accountDraft(user: JsonObject, readAt: string | undefined): AccountDraft | undefined {
  const handle = stringOf(user["username"]) ?? stringOf(user["screen_name"]);
  if (handle === undefined) return accountById(idOf(user["id_str"]) ?? idOf(user["id"]));
  const counts = objectOf(user["public_metrics"]) ?? user;
  const metrics = defined({
    followers: countOf(counts["followers_count"]),
    following: countOf(counts["following_count"] ?? counts["friends_count"]),
    posts: countOf(counts["tweet_count"] ?? counts["statuses_count"]),
  });
  const avatar = stringOf(user["profile_image_url_https"]) ?? stringOf(user["profile_image_url"]);
  const type = stringOf(user["verified_type"]);
  return {
    type: "SocialAccount",
    platform: "X",
    handle,
    ...defined({
      nativeId: idOf(user["id_str"]) ?? idOf(user["id"]),
      displayName: stringOf(unescapedText(stringOf(user["name"]) ?? "")),
      description: descriptionOf(user),
      avatar: avatar === undefined ? undefined : { url: avatar },
      isVerified: type === undefined || type === "none" ? booleanOf(user["verified"]) : true,
    }),
    ...(readAt !== undefined && Object.keys(metrics).length > 0 && { metrics: { readAt, ...metrics } }),
  };
}

/** X shortens the addresses in a description, and says beside it what they were. */
function descriptionOf(user: JsonObject): string | undefined {
  const urls = at(user, "entities", "description", "urls");
  const long = new Map(
    (Array.isArray(urls) ? urls : []).flatMap((one) => {
      const [short, expanded] = [stringOf(at(one, "url")), stringOf(at(one, "expanded_url"))];
      return short === undefined || expanded === undefined ? [] : [[short, expanded] as const];
    }),
  );
  const text = stringOf(user["description"]);
  return text && unescapedText(text).replace(/https?:\/\/t\.co\/\w+/g, (short) => long.get(short) ?? short);
}
