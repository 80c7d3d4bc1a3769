import type { BlockDraft } from "../../domain/draft";
import { spanText } from "../../domain/text/spans/spans";
import { htmlBlocks } from "../reading/html/html-blocks";
import { markupIn, textIn } from "../reading/xml/xml-element";
import type { XmlElement } from "../reading/xml/xml-element";
import { findNamed } from "./elements";
import { nitfIn, nitfStory } from "./nitf";
import type { Story } from "../reading/story";

/** A form of the text of an item, and how much it says: NITF and XHTML mark paragraphs, plain text only has lines. */
export interface Content {
  readonly rank: number;
  readonly body: readonly BlockDraft[];
  /** What NITF says besides: headline, author line. */
  readonly story?: Story;
}

/** Elements of XHTML, one of which every text has. */
const PROSE = ["body", "p", "div", "br", "li", "h1", "h2", "td"];

/** The text inside an element that holds XML or escaped HTML. Undefined if there is none. */
export function contentIn(element: XmlElement, mediaType: string): Content | undefined {
  const nitf = nitfIn(element);
  if (nitf !== undefined) {
    const story = nitfStory(nitf);
    return { rank: story.body.length === 0 ? 0 : 4, body: story.body, story };
  }
  const hasElements = element.children.some((child) => typeof child !== "string");
  // Results of matches and the like are XML without prose.
  if (hasElements && PROSE.every((name) => findNamed(element, name) === undefined)) return undefined;
  const html = hasElements ? markupIn(findNamed(element, "body") ?? element) : textIn(element);
  if (html === undefined || html.trim() === "") return undefined;
  const isHtml = hasElements || /html/i.test(mediaType) || /<(?:p|br|div|h[1-6]|a)\b[^<>]*>/i.test(html);
  return isHtml
    ? { rank: 3, body: htmlBlocks(html, { ...(element.base !== undefined && { base: element.base }) }) }
    : { rank: 2, body: plainBlocks(html) };
}

/** The form that says most. The first of several. */
export function bestOf(contents: readonly (Content | undefined)[]): Content | undefined {
  return contents.reduce((best, one) => (best === undefined || (one?.rank ?? 0) > best.rank ? one : best), undefined);
}

function plainBlocks(text: string): readonly BlockDraft[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => ({ type: "Paragraph", ...spanText(part) }));
}
