import type { Warning } from "../../domain/errors/warning";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { afterComments, PAGE_START } from "../reading/document-kinds/document-kinds";
import { collectBytes } from "../reading/decoding/decode-text";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { cutBefore } from "../reading/decoding/cut-off";
import { isCutPage } from "../reading/html/cut-page";
import { parseHtml } from "../reading/html/parse-html";
import { articleOf } from "./html-article";
import { pageDataOf } from "./metadata/page-data";
import { kindOfPage } from "./metadata/page-kind";
import { profilesBeside, profilesOfPage } from "./metadata/page-profiles";
import { pageText } from "./body/page-text";
import { MOST_ELEMENTS } from "./body/readable-body";
import { asItWas } from "./saved-page";

/** The web page of a news article. */
export const html: FormatReader = {
  name: "html",
  version: 4,
  precedence: 50,
  // The text is found by its shape, among all that a page shows.
  precedences: { body: 30, byline: 30 },
  title: "the web page of a news article (HTML with JSON-LD, microdata, OpenGraph; the text by Readability)",
  detect,
  read,
};

const SNIFFED = 4_096;
const PAGE = new RegExp(PAGE_START, "iuy");

function detect(head: Uint8Array, hints: DocumentHints): boolean {
  const text = pageText(head.subarray(0, SNIFFED), hints.mediaType);
  const start = startOfMarkup(text);
  PAGE.lastIndex = start;
  if (PAGE.test(text)) return true;
  ELEMENT.lastIndex = start;
  return (ELEMENT.test(text) && STATES.test(text)) || isPart(text.slice(afterComments(text)));
}

const OPENS = /^<(?:article|blockquote|div|figure|h[1-6]|header|main|ol|p|section|table|ul)(?:\s[^<>]{0,500})?>/iu;
const ENDS = /<\/(?:article|blockquote|div|figure|h[1-6]|main|ol|p|section|table|ul)>/giu;
/** So many elements that end tell the text of an article, as content systems export it, from a sign or two in prose. */
const FEWEST_ENDS = 2;

/** A part of a page alone, such as the text of one article. */
const isPart = (text: string): boolean => OPENS.test(text) && (text.match(ENDS) ?? []).length >= FEWEST_ENDS;

/** A part of a page that states in microdata or RDFa what it is. */
const ELEMENT = /<[a-z][a-z\d]{0,20}[\s>]/iuy;
const STATES = /[\s"'](?:itemtype|vocab)\s{0,20}=\s{0,20}["']?\s{0,20}https?:\/\/(?:www\.)?schema\.org/iu;

/** Where the markup begins. XHTML has a declaration before it. */
function startOfMarkup(text: string): number {
  const start = afterComments(text);
  const end = text.startsWith("<?xml", start) ? text.indexOf("?>", start) : -1;
  return end < 0 ? start : afterComments(text, end + 2);
}

/** A page is read as a whole, because what it says of itself may stand at its end. */
async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const bytes = await collectBytes(chunks, limits.page);
  if (bytes === undefined)
    yield {
      outcome: "rejection",
      code: "TOO_LARGE",
      reason: `larger than ${limits.page} bytes, the limit for one web page; READ_PAGE_BYTES allows more`,
    };
  else if (FRAME.test(hints.name)) yield SKIPPED_FRAME;
  else yield* withCutTold(readsOf(bytes, hints, limits), isCutPage(pageText(bytes, hints.mediaType)));
}

/** Chrome and Edge name so what stood in frames without addresses, in the folder beside a page that they save. */
const FRAME = /_files[\\/]saved_resource(?:\(\d{1,4}\))?\.html?$/iu;
const BESIDE_SAVED = /_files[\\/][^\\/]+$/u;
const SKIPPED_FRAME: Read = { outcome: "skipped", kind: "frame of a saved page" };

/** Beside a saved page there are also frames with names of their own, such as advertisements: they hold no article. */
function readsOf(bytes: Uint8Array, hints: DocumentHints, limits: ReadingLimits): readonly Read[] {
  const reads = readsOfPage(bytes, hints, limits);
  if (!BESIDE_SAVED.test(hints.name)) return reads;
  return reads.map((read) => (read.outcome === "rejection" && read.code === "NO_ARTICLE" ? SKIPPED_FRAME : read));
}

function* withCutTold(reads: readonly Read[], isCut: boolean): Generator<Read> {
  if (!isCut) return yield* reads;
  for (const read of reads)
    if (read.outcome === "item") yield { ...read, warnings: [CUT] };
    else if (read.outcome === "skipped") yield { outcome: "rejection", ...cutBefore("</html>") };
    else yield read;
}

const CUT: Warning = {
  code: "CUT_OFF",
  text: "the page is cut: it ends before its end. The end of the text may be missing, and what the page says there",
};

/** One page. It is an article with the profiles that it states, one or more profiles, something else, or nothing. */
export function readsOfPage(
  bytes: Uint8Array,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): readonly Read[] {
  const { html: text, origin } = asItWas(pageText(bytes, hints.mediaType), hints.url);
  const page = pageDataOf(parseHtml(text), hints, origin, limits.schemaOrg);
  const article = articleOf(page);
  const profiles = profilesOfPage(page, article?.textLength ?? 0).map((draft): Read => ({ outcome: "item", draft }));
  if (profiles.length > 0) return profiles;
  const kind = kindOfPage(page, article);
  if (kind !== undefined) return [{ outcome: "skipped", kind }];
  if (article === undefined)
    return [
      {
        outcome: "rejection",
        code: "NO_ARTICLE",
        reason: NO_HEADLINE,
      },
    ];
  if (article.found.isTooLarge === true && article.textLength === 0)
    return [
      {
        outcome: "rejection",
        code: "TOO_LARGE",
        reason: `more than ${MOST_ELEMENTS} elements, the limit for one web page`,
      },
    ];
  const isTold = article.textLength > 0 || page.articles.length > 0;
  if (!isTold) return [NOTHING_TOLD];
  return [
    { outcome: "item", draft: article.draft },
    ...profilesBeside(page, article.draft.language).map((draft): Read => ({ outcome: "item", draft })),
  ];
}

const NO_HEADLINE =
  "no headline is found in the web page: copy the article's text into a text file, its headline first. Exports such as Substack's keep the headlines in a table beside the texts: ingest the whole export, as a ZIP file or a folder";

const NOTHING_TOLD: Read = {
  outcome: "rejection",
  code: "NO_ARTICLE",
  reason:
    "no text of an article is found in the web page, such as a list, a search or a page that scripts fill: give the address of one article, or copy its text into a text file",
};
