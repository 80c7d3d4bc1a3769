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
 * shows it. Of servers whose addresses say no number, the path of the id names the post.
 */
export function namedBy(uri: string | undefined, url: string | undefined): Pick<PostDraft, "nativeId" | "url"> {
  const page = url ?? uri;
  const known = [uri, url]
    .map((one) => (one === undefined ? undefined : parsePostUrlOn("MASTODON", one)))
    .find((one) => one?.nativeId);
  const parsed = uri === undefined ? undefined : parseWebUrl(uri);
  const path = parsed && `${parsed.host.replace(/^www\./, "")}${parsed.pathname.replace(/\/$/, "")}`;
  return defined({ nativeId: known?.nativeId ?? (path?.includes("/") === true ? path : undefined), url: page });
}

/** `ada@host` for `ada`, whose page is on that host. */
export function withHost(name: string, url: string | undefined): string {
  const plain = name.replace(/^[@＠]/u, "");
  const host = hostOf(url);
  return plain.includes("@") || host === undefined ? plain : `${plain}@${host}`;
}
