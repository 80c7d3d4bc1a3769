import type { PostDraft } from "../../../domain/draft";
import { parsePostUrlOn } from "../../../domain/addresses/platform-urls";
import { parseWebUrl } from "../../../domain/addresses/urls";
import { defined } from "../json/fields";

/** An account of Bluesky is known by its DID, and nobody said its handle. A handle that is said goes before it. */
export const DID_FOR_HANDLE = "did-for-handle";

/** The host of an address, with its port. */
export function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : parseWebUrl(url)?.host.replace(/^www\./, "");
}

/**
 * What names a post of the fediverse: its id on its own server, which is an address (`uri`), and the web page that
 * shows it. Of servers whose addresses say no number, the id without its scheme names the post, with its query
 * (`?p=12`) and its fragment (`#announces/12`). An id with a fragment leads to another page, such as the account's.
 */
export function namedBy(uri: string | undefined, url: string | undefined): Pick<PostDraft, "nativeId" | "url"> {
  const known = [uri, url]
    .map((one) => (one === undefined ? undefined : parsePostUrlOn("MASTODON", one)))
    .find((one) => one?.nativeId);
  const own = uri === undefined ? undefined : parseWebUrl(uri);
  const path = own && `${own.pathname.replace(/\/$/, "")}${own.search}${own.hash}`;
  const id = own && path && `${own.host.replace(/^www\./, "")}${path}`;
  const page = url ?? (known === undefined && own?.hash ? undefined : uri);
  return defined({ nativeId: known?.nativeId ?? (id || undefined), url: page });
}

/** `ada@host` for `ada`, whose page is on that host. */
export function withHost(name: string, url: string | undefined): string {
  const plain = name.replace(/^[@＠]/u, "");
  const host = hostOf(url);
  return plain.includes("@") || host === undefined ? plain : `${plain}@${host}`;
}
