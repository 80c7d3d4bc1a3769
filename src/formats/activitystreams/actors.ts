import type { AccountDraft } from "../../domain/draft";
import { isDid } from "../../domain/addresses/at-protocol";
import { parseAccountUrl } from "../../domain/addresses/platform-urls";
import { parseWebUrl } from "../../domain/addresses/urls";
import { DID_FOR_HANDLE, hostOf, withHost } from "../reading/posts/federated";
import { countOf, defined, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { plainTextOf } from "../reading/html/html-text";
import { addressOf, idOf, objectsIn, said } from "./wire";

/** The account has no name that we can tell. What stands for it is a part of its address. */
const ADDRESS_FOR_HANDLE = "address-for-handle";

/** Addresses of actors on servers of the fediverse. */
const NAMED_PATH =
  /^\/(?:@|(?:ap\/)?(?:users|u|actors?|profile|accounts|video-channels|c|author)\/)(?<name>[\w.-]{1,100})$/;

/** Who is named: an object, or its address alone. `near` is the address of what the account made. */
export function accountDraft(stated: unknown, near?: string, readAt?: string): AccountDraft | undefined {
  const actor = objectsIn(stated)[0];
  if (actor === undefined) return undefined;
  const id = idOf(actor);
  const page = addressOf(actor["url"]) ?? id;
  const name = said(actor, "name")?.text;
  const named = nameOf(actor, id, page, near);
  if (named === undefined) return undefined;
  const avatar = addressOf(actor["icon"]) ?? addressOf(actor["image"]);
  const summary = said(actor, "summary")?.text;
  const metrics = defined({
    followers: totalOf(actor["followers"]),
    following: totalOf(actor["following"]),
    posts: totalOf(actor["outbox"]),
  });
  return {
    type: "SocialAccount",
    ...named,
    ...defined({
      displayName: name === undefined ? undefined : stringOf(plainTextOf(name)),
      url: page !== undefined && /^https?:/i.test(page) ? page : undefined,
      description: summary === undefined ? undefined : stringOf(plainTextOf(summary)),
      avatar: avatar === undefined ? undefined : { url: avatar },
    }),
    ...(readAt !== undefined && Object.keys(metrics).length > 0 && { metrics: { readAt, ...metrics } }),
  };
}

type Named = Pick<AccountDraft, "platform" | "handle" | "nativeId" | "rules">;

function nameOf(actor: JsonObject, id: string | undefined, page: string | undefined, near?: string): Named | undefined {
  const home = id ?? page;
  const preferred = stringOf(actor["preferredUsername"]);
  if (id !== undefined && isDid(id))
    return { platform: "BLUESKY", handle: id, nativeId: id, rules: { handle: DID_FOR_HANDLE } };
  const webfinger = stringOf(actor["webfinger"])?.replace(/^acct:|^@/g, "");
  const native = nativeIdOf(id);
  if (webfinger?.includes("@")) return { platform: "MASTODON", handle: webfinger, ...native };
  if (preferred !== undefined && hostOf(home) !== undefined)
    return { platform: "MASTODON", handle: withHost(preferred, home), ...native };
  const known = [page, id].flatMap((url) => (url === undefined ? [] : (parseAccountUrl(url) ?? [])))[0];
  if (known !== undefined) return { platform: known.platform, handle: known.handle, ...native };
  const url = home === undefined ? undefined : parseWebUrl(home);
  const inPath = url && NAMED_PATH.exec(url.pathname.replace(/\/$/, ""))?.groups?.["name"];
  if (inPath !== undefined)
    return {
      platform: "MASTODON",
      handle: withHost(inPath, home),
      ...native,
      ...("nativeId" in native && { rules: { handle: ADDRESS_FOR_HANDLE } }),
    };
  if (url !== undefined)
    return { platform: "OTHER", handle: `${url.host}${url.pathname}`.replace(/\/$/, "") + url.hash };
  // Of somebody who has a name and no address, the name counts on the site of what is told.
  const name = stringOf(actor["name"]);
  return name === undefined ? undefined : { platform: "OTHER", handle: withHost(name, near) };
}

/** Since Mastodon 4.5 the address of an account has its number. */
function nativeIdOf(id: string | undefined): { nativeId?: string } {
  const number = /^https?:\/\/([^/]+)\/ap\/users\/(\d+)$/.exec(id ?? "");
  return number === null ? {} : { nativeId: `${number[1]}/${number[2]}` };
}

function totalOf(collection: unknown): number | undefined {
  return countOf(objectOf(collection)?.["totalItems"]);
}

/** The names of those who are mentioned, with their host. */
export function mentionedIn(tags: unknown): string[] {
  return objectsOf(tags)
    .filter(({ type, startIndex }) => (type === "Mention" && startIndex === undefined) || type === "Person")
    .flatMap((tag) => {
      const [name, page] = [stringOf(tag["name"]), addressOf(tag["href"] ?? tag["url"])];
      const known = page === undefined ? undefined : parseAccountUrl(page)?.handle;
      // A person who is named beside a text has an account only where the address is that of one.
      if (tag["type"] === "Person") return known === undefined ? [] : [known];
      return name === undefined ? [] : [withHost(name, page)];
    });
}
