import { BadDocument } from "../../domain/errors/errors";
import type { AccountDraft } from "../../domain/draft";
import { parseAccountUrl } from "../../domain/addresses/platform-urls";
import { isWebUrl } from "../../domain/addresses/urls";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { withoutCutEnd } from "../reading/decoding/cut-off";
import { textIn } from "../reading/html/html-text";
import { parseHtml } from "../reading/html/parse-html";
import { attributeOf, findElements, isElement, type HtmlElement } from "../reading/html/tree";
import { eachOrRejection, headText, wholeText } from "../reading/notes";
import { keptRead } from "../reading/references";

/**
 * Lists of bookmarks: as browsers, Raindrop, Pinboard and others export them (the Netscape format), and as Pocket and
 * Instapaper did.
 * https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 */
export const bookmarks: FormatReader = {
  name: "bookmarks",
  version: 1,
  precedence: 25,
  title: "bookmarks of browsers, Raindrop, Pinboard, Pocket and Instapaper (HTML)",
  detect: (head, hints) => START.test(headText(head, hints).slice(0, LONGEST_START)),
  read,
};

const LONGEST_START = 2_000;
const START =
  /^\s*<!doctype netscape-bookmark-file-1>|^\s*(?:<!doctype html>\s*)?<html>(?:[^<]|<(?!title))*<title>(?:Pocket Export|Instapaper: Export)<\/title>/i;

async function* read(...[chunks, hints, limits]: Parameters<FormatReader["read"]>): AsyncGenerator<Read> {
  const text = await wholeText(chunks, hints, limits);
  const kept = linksIn(parseHtml(text));
  if (kept.length === 0) throw new BadDocument(`${hints.name} is a list of bookmarks with none in it`);
  const reads = eachOrRejection(
    kept,
    (at) => `bookmark ${at + 1}`,
    (bookmark, place) => [readOf(bookmark, place, hints)],
  );
  yield* withoutCutEnd(reads, !ENDS.test(text.slice(-LONGEST_END)));
}

/** The end alone is searched: of many closing tags in a row, each would be tried as the first one. */
const LONGEST_END = 500;
/** A list that is whole ends with the list that holds all others. */
const ENDS = /<\/(?:dl|ul|ol|html)>(?:\s|<\/?p>|<\/(?:body|html)>)*$/i;

interface Bookmark {
  readonly link: HtmlElement;
  /** The element behind the link, with what somebody or the page said of it. */
  readonly note: HtmlElement | undefined;
}

/** All links in the order of the document, whatever folders they are in. */
function linksIn(root: HtmlElement): readonly Bookmark[] {
  const found: Bookmark[] = [];
  for (const element of findElements(root, ({ name }) => name === "a" || name === "dd")) {
    const last = found.at(-1);
    if (element.name === "a") found.push({ link: element, note: undefined });
    else if (last !== undefined && last.note === undefined) found.splice(-1, 1, { ...last, note: element });
  }
  return found;
}

function readOf({ link, note }: Bookmark, place: string, hints: DocumentHints): Read {
  const [url = "", title] = [attributeOf(link, "href"), oneLine(textIn(link, { isTextOnly: true }).text)];
  if (!isWebUrl(url)) return { outcome: "skipped", kind: "bookmark that leads to no web page", place };
  const { pathname, search } = new URL(url);
  if (pathname === "/" && search === "") return { outcome: "skipped", kind: "bookmark of a site's home page", place };
  const account = accountOf(url);
  if (account !== undefined) return { outcome: "item", draft: account, place };
  const summary = note === undefined ? "" : summaryIn(note);
  const read = keptRead(
    {
      url,
      headline: title,
      summary: summary === "" ? undefined : summary,
      keywords: (attributeOf(link, "tags") ?? "").split(/,\s*/).filter((tag) => tag !== ""),
      body: [],
    },
    hints,
    place,
  );
  const isUntitled = title === "" || isWebUrl(title);
  if (isUntitled && read.outcome === "item" && read.draft.type === "Article")
    return { outcome: "skipped", kind: "bookmark without a title", place };
  return read;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** No tag ends a note: what follows it may be in it. */
function summaryIn({ children }: HtmlElement): string {
  const next = children.findIndex((child) => isElement(child) && /^(?:dt|dl|h3|a)$/.test(child.name));
  const own = next < 0 ? children : children.slice(0, next);
  return oneLine(textIn({ name: "dd", attributes: new Map(), children: own }, { isTextOnly: true }).text);
}

function accountOf(url: string): AccountDraft | undefined {
  const address = parseAccountUrl(url);
  return address && { type: "SocialAccount", platform: address.platform, handle: address.handle, url: address.url };
}
