import { isPlainUrl, isWebUrl, LONGEST_URL } from "../../../domain/addresses/urls";
import type { Mark } from "../../../domain/rich-text";
import type { Inline } from "./text-collector";
import { attributeOf, classesOf, hasClass, rawTextOf } from "./tree";
import type { HtmlElement } from "./tree";

/** How the addresses in a document are read. */
export interface HtmlOptions {
  /** The address that relative ones start from. Without it they are left out. */
  readonly base?: string;
}

const MARK_OF: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ["b", "BOLD"],
  ["strong", "BOLD"],
  ["i", "ITALIC"],
  ["em", "ITALIC"],
  ["dfn", "ITALIC"],
  ["u", "UNDERLINE"],
  ["ins", "UNDERLINE"],
  ["s", "STRIKETHROUGH"],
  ["strike", "STRIKETHROUGH"],
  ["del", "STRIKETHROUGH"],
  ["code", "CODE"],
  ["kbd", "CODE"],
  ["samp", "CODE"],
  ["tt", "CODE"],
]);
const STYLE_MARKS: readonly (readonly [Mark, RegExp])[] = [
  ["BOLD", /font-weight\s*:\s*(?:bold|[6-9]00)/iu],
  ["ITALIC", /font-style\s*:\s*(?:italic|oblique)/iu],
  ["UNDERLINE", /text-decoration(?:-line)?\s*:[^;]{0,40}underline/iu],
  ["STRIKETHROUGH", /text-decoration(?:-line)?\s*:[^;]{0,40}line-through/iu],
];
const LONGEST_STYLE = 500;

/** What an element within a line says of its text. Undefined if it says nothing. */
export function inlineOf(element: HtmlElement, options: HtmlOptions): Inline | undefined {
  const { name, attributes } = element;
  const mark = MARK_OF.get(name);
  if (name === "a") return linkOf(element, options);
  const style = attributes.get("style");
  const styled = style !== undefined && style.length <= LONGEST_STYLE ? style : "";
  const marks = STYLE_MARKS.flatMap(([each, pattern]) => (styled !== "" && pattern.test(styled) ? [each] : []));
  if (mark !== undefined && !marks.includes(mark)) marks.push(mark);
  return marks.length > 0 ? { marks } : undefined;
}

function linkOf(element: HtmlElement, options: HtmlOptions): Inline | undefined {
  const url = addressOf(attributeOf(element, "href"), options);
  if (url === undefined) return undefined;
  const kind = signKind(element, url);
  return { url, ...(kind !== undefined && { kind }) };
}

const HASHTAG_PATH = /\/(?:hashtags?|tags?|explore\/tags|feed\/hashtag)\/[^/]+\/?$/iu;

/** Mastodon, X and others mark links to hashtags and accounts with classes, or by their addresses. */
function signKind(element: HtmlElement, url: string): "HASHTAG" | "HANDLE" | undefined {
  const sign = rawTextOf(element).trim()[0] ?? "";
  if ("#＃".includes(sign) && sign !== "")
    return hasClass(element, "hashtag") || HASHTAG_PATH.test(pathOf(url)) ? "HASHTAG" : undefined;
  if ("@＠".includes(sign) && sign !== "")
    return classesOf(element).some((each) => /^(?:mention|u-url|u-mention|handle)$/u.test(each)) ? "HANDLE" : undefined;
  return undefined;
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

/**
 * The absolute address that an attribute names: http(s) or mailto, undefined otherwise. Scripts and data are no
 * addresses.
 */
export function addressOf(
  written: string | undefined,
  { base }: HtmlOptions,
  kinds: "links" | "web" = "links",
): string | undefined {
  const trimmed = written?.trim().replace(/[\t\n\r]/gu, "");
  if (trimmed === undefined || trimmed === "" || trimmed.length > LONGEST_URL || trimmed.startsWith("#"))
    return undefined;
  if (isPlainUrl(trimmed)) return trimmed;
  if (isWebUrl(trimmed)) return new URL(trimmed).href;
  if (/^mailto:[^\s@?]{1,256}@[^\s@?]/iu.test(trimmed)) return kinds === "links" ? trimmed : undefined;
  if (/^[a-z][a-z\d+.-]*:/iu.test(trimmed)) return undefined;
  if (base === undefined)
    return trimmed.startsWith("//") && isWebUrl(`https:${trimmed}`) ? `https:${trimmed}` : undefined;
  if (!URL.canParse(trimmed, base)) return undefined;
  const { href } = new URL(trimmed, base);
  return isWebUrl(href) ? href : undefined;
}
