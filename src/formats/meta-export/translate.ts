import type { AccountDraft, PostDraft } from "../../domain/draft";
import { isWebUrl } from "../../domain/addresses/urls";
import { spanText } from "../../domain/text/spans/spans";
import type { DocumentHints } from "../format-reader";
import type { StatedDate } from "../reading/dates";
import { at, defined, numberOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { dated, type Notes } from "../reading/notes";
import { unixDate } from "../reading/standard-dates";

export interface Context {
  readonly hints: DocumentHints;
  readonly notes: Notes;
  /** The list that the entry stands in is one of Threads. */
  readonly isOfThreads: boolean;
}

/** A post or a comment. Its author is left out: of people the export has names, and no accounts. */
export function facebookPost(entry: JsonObject, { notes }: Context): PostDraft | undefined {
  const data = objectsOf(entry["data"]);
  const attached = objectsOf(entry["attachments"]).flatMap((one) => objectsOf(one["data"]));
  const text = data.map((one) => textOf(one["post"]) ?? textOf(at(one, "comment", "comment"))).find(Boolean);
  const link = attached.map((one) => objectOf(one["external_context"])).find((one) => one !== undefined);
  const url = stringOf(link?.["url"]);
  const card = url !== undefined && isWebUrl(url) ? { url, ...defined({ title: textOf(link?.["name"]) }) } : undefined;
  if (text === undefined && card === undefined) return undefined;
  const updated = data.map((one) => one["update_timestamp"]).find((time) => time !== entry["timestamp"]);
  return {
    type: "SocialPost",
    platform: "FACEBOOK",
    ...dated({
      postedAt: dateOf(entry["timestamp"], "timestamp", notes),
      modifiedAt: dateOf(updated, "update_timestamp", notes),
    }),
    ...defined({
      content: spanText(text ?? card?.title ?? url ?? ""),
      place: attached.map((one) => textOf(at(one, "place", "name"))).find(Boolean),
      linkCard: card,
    }),
  };
}

/** A post of one picture says its words in the picture, one of several beside them. Threads exports the same form. */
export function instagramPost(entry: JsonObject, { notes, isOfThreads }: Context): PostDraft | undefined {
  const media = objectsOf(entry["media"]);
  const [first = entry] = media;
  const text = textOf(entry["title"]) ?? textOf(first["title"]);
  if (text === undefined) return undefined;
  const isThread = objectOf(first["text_post_app_post"] ?? first["text_app_post"]) !== undefined;
  const time = entry["creation_timestamp"] ?? first["creation_timestamp"];
  return {
    type: "SocialPost",
    platform: isOfThreads || isThread ? "THREADS" : "INSTAGRAM",
    ...dated({ postedAt: dateOf(time, "creation_timestamp", notes) }),
    content: spanText(text),
  };
}

export function facebookAccount(entry: JsonObject): AccountDraft | undefined {
  const profile = objectOf(entry["profile_v2"]) ?? {};
  const displayName = textOf(at(profile, "name", "full_name"));
  const url = stringOf(profile["profile_uri"]);
  const handle = textOf(profile["username"]) ?? /facebook\.com\/([\w.]{3,60})\/?$/.exec(url ?? "")?.[1];
  if (handle === undefined) return undefined;
  return {
    type: "SocialAccount",
    platform: "FACEBOOK",
    handle,
    ...defined({ displayName, url: url !== undefined && isWebUrl(url) ? url : undefined }),
  };
}

/** The names of the values are in the owner's language. The name of the account stands under `Username` in most. */
export function instagramAccount(entry: JsonObject): AccountDraft | undefined {
  const values = objectOf(entry["string_map_data"]) ?? {};
  const valueOf = (name: string) => textOf(at(values, name, "value"));
  const handle = valueOf("Username");
  if (handle === undefined) return undefined;
  return {
    type: "SocialAccount",
    platform: "INSTAGRAM",
    handle,
    ...defined({ displayName: valueOf("Name"), description: valueOf("Bio") }),
  };
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The exports write each byte of a text as a character of its own: `Ø³` is an Arabic letter. */
export function textOf(value: unknown): string | undefined {
  const text = stringOf(value);
  // oxlint-disable-next-line no-control-regex -- all characters of one byte
  if (text === undefined || !/^[\u0000-\u00ff]*$/.test(text) || !/[\u0080-\u00ff]/.test(text)) return text;
  try {
    return stringOf(UTF8.decode(Buffer.from(text, "latin1")));
  } catch {
    return text;
  }
}

export function dateOf(value: unknown, path: string, notes: Notes): StatedDate | undefined {
  const seconds = numberOf(value);
  const date = seconds === undefined ? undefined : unixDate(seconds);
  if (date === undefined && value !== undefined) notes.expected(path, "a time in seconds", value);
  return date;
}
