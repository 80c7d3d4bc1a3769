import { percentDecoded } from "../../domain/addresses/urls";
/** A page as its site had it, and where it was. */
export interface SavedPage {
  readonly html: string;
  /** Where it was before it was saved, if that is told. */
  readonly origin?: string;
}

/** Notes of programs that save pages stand at the start of a page. */
const START = 8_192;
/** Chrome, Edge and Firefox. */
const SAVED_FROM = /<!--\s{0,20}saved from url=\(\d{1,6}\)(https?:\/\/[^\s>]{1,2000})\s{0,20}-->/iu;
const SINGLE_FILE = /<!--\s{0,20}Page saved with SingleFile\s{1,40}url:\s{0,20}(https?:\/\/[^\s>]{1,2000})/iu;
/** The files that a browser saved beside the page: they are nowhere in the web. */
const SAVED_FILES = /(=\s?["'])\.\/[^"'<>]{1,300}_files\/(?=[^"'<>]{1,300}["'])/gu;
/** Address of a page in the Wayback Machine and in archives with the same program. */
const ARCHIVED = /^https?:\/\/[^/]+\/(?:[\w-]+\/){0,3}\d{4,14}(?:[a-z]{2}_)?\/((?:https?:)?\/\/?[^\s]+)$/iu;
const ARCHIVE_HOSTS = /^https?:\/\/(?:[^/]+\.)?(?:web\.archive\.org|arquivo\.pt|webarchive\.[^/]+|wayback\.[^/]+)\//iu;
const ARCHIVE_MARKS = ["BEGIN WAYBACK TOOLBAR INSERT", "End Wayback Rewrite JS Include", "FILE ARCHIVED ON"];
/** What archives put before each address of a page, also in JSON. */
const REWRITTEN =
  /(?:(?:https?:)?(?:\\?\/){2}(?:web\.archive\.org|arquivo\.pt|(?:[\w-]+\.){0,4}webarchive\.[\w.-]{1,60}))?\\?\/(?:web|wayback|archive)\\?\/\d{4,14}(?:[a-z]{2}_)?\\?\/(?=https?:|mailto:|\\?\/\\?\/)/giu;
const CACHE =
  /^https?:\/\/webcache\.googleusercontent\.com\/search\?q=cache:(?:[\w-]{0,40}:)?(https?:\/\/[^\s&+]{1,2000})/iu;

/** Undoes what browsers, extensions and archives did to a page: where it was, and its own addresses. */
export function asItWas(html: string, url: string | undefined): SavedPage {
  const head = html.slice(0, START);
  const isArchived =
    (url !== undefined && ARCHIVE_HOSTS.test(url)) || ARCHIVE_MARKS.some((mark) => html.includes(mark));
  if (isArchived)
    return { html: html.replace(REWRITTEN, ""), ...originOf(url === undefined ? undefined : ARCHIVED.exec(url)?.[1]) };
  if (url !== undefined) return { html, ...originOf(CACHE.exec(percentDecoded(url))?.[1]) };
  const saved = SAVED_FROM.exec(head);
  if (saved !== null) return { html: html.replace(SAVED_FILES, "$1data:,"), ...originOf(saved[1]) };
  return { html, ...originOf(SINGLE_FILE.exec(head)?.[1]) };
}

function originOf(found: string | undefined): { readonly origin?: string } {
  if (found === undefined) return {};
  const whole = found.startsWith("//") ? `https:${found}` : found.replace(/^(https?:)\/(?!\/)/iu, "$1//");
  return URL.canParse(whole) ? { origin: new URL(whole).href } : {};
}
