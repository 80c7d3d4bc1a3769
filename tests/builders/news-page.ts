import type { ArticleDraft } from "../../src/domain/draft";
import type { Read } from "../../src/formats/format-reader";
import { readPage } from "./read-page";

/** The paragraphs of a small article. */
export const TEXT = [
  "The old bridge over the harbour closes on Monday for at least a month, the city council said on Friday.",
  "Buses will take the tunnel, ferries run every ten minutes, and cyclists may use the railway bridge, it added.",
  "The work costs four million, of which the state pays a half, and ends before the summer fair, the mayor hopes.",
  "Some forty thousand people cross the bridge on a single day, more than any other bridge in this part of the land.",
  "Engineers found cracks in the deck, and two of its nine cables have rusted through, said a report of the council.",
];

export interface Page {
  readonly head?: string;
  readonly before?: string;
  readonly heading?: string;
  readonly after?: string;
  readonly text?: readonly string[];
  readonly url?: string;
}

export function htmlOf({ head = "", before = "", heading = "A heading", after = "", text = TEXT }: Page): string {
  const paragraphs = text.map((each) => `<p>${each}</p>`).join("");
  return `<!doctype html><html><head>${head}</head><body>${before}<div class="story"><h1>${heading}</h1>${paragraphs}</div>${after}</body></html>`;
}

export function pageOf(page: Page): Read {
  return readPage(Buffer.from(htmlOf(page)), { name: "page", ...(page.url !== undefined && { url: page.url }) });
}

export function articleOf(page: Page): ArticleDraft {
  const read = pageOf(page);
  if (read.outcome !== "item" || read.draft.type !== "Article") throw new Error(JSON.stringify(read));
  return read.draft;
}

export function meta(property: string, content: string): string {
  return `<meta property="${property}" content="${content}">`;
}

export function jsonLd(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}
