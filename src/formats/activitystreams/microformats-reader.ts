import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { startOf } from "../reading/decoding/decode-text";
import { afterComments } from "../reading/document-kinds/document-kinds";
import { withoutCutEnd } from "../reading/decoding/cut-off";
import { isCutPage } from "../reading/html/cut-page";
import { parseHtml } from "../reading/html/parse-html";
import { objectOf, objectsOf } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import type { Records } from "../reading/json/records";
import { headText, orRejection, readJson, shown, wholeText } from "../reading/notes";
import { readAsActivity } from "./activitystreams-reader";
import { inActivityStreams, microformatOf, type Microformat } from "./microformats";
import { microformatsIn } from "./microformats-in-html";

/** Posts, articles and people in the classes of microformats 2, as markup without a page around it or as JSON. */
export const microformats: FormatReader = {
  name: "microformats",
  version: 1,
  precedence: 45,
  title: "microformats 2: h-entry, h-feed, h-cite and h-card, as JSON or as a part of a web page",
  detect: (head, hints) => itemsIn(headOfJson(head)).length > 0 || isMarkup(headText(head, hints)),
  async *read(chunks, hints, limits) {
    const { first, all } = await startOf(chunks);
    if (/^\s*</.test(first)) yield* readMarkup(await wholeText(all, hints, limits), hints);
    else yield* readJson(all, (value, place) => readItems(itemsIn(value), place, value, hints), limits, ITEMS);
  },
};

const ITEMS: readonly Records[] = [{ path: "items[]", isForDamage: true }];

/** An item, a list of items, or what a parser gives of a page: `{ items }`. */
function itemsIn(value: unknown): Microformat[] {
  const one = microformatOf(value);
  if (one !== undefined) return [one];
  const list = Array.isArray(value) ? (value as unknown[]) : objectsOf(objectOf(value)?.["items"]);
  return list.flatMap((each) => microformatOf(each) ?? []);
}

const LONGEST_START = 4_000;
const START = /^\s*<(?:article|div|section|main|span|li|ol|ul|p|a|data|body)\b/iu;
const PAGE = /^\s*<(?:!doctype|html|head|\?xml)/iu;
const CLASSES = /\bclass\s*=\s*(?:"([^"<>]{0,500})"|'([^'<>]{0,500})')/giu;

/** A whole page has more to say than its classes; the format `html` reads it. */
function isMarkup(text: string): boolean {
  const from = afterComments(text);
  const start = text.slice(from, from + LONGEST_START);
  if (!START.test(start) || PAGE.test(start)) return false;
  return Array.from(start.matchAll(CLASSES)).some(([, double, single]) =>
    /(?:^|\s)h-(?:entry|feed|cite|card|event)(?:\s|$)/u.test(double ?? single ?? ""),
  );
}

function* readMarkup(text: string, hints: DocumentHints): Generator<Read> {
  const items = microformatsIn(parseHtml(text), hints.url === undefined ? {} : { base: hints.url });
  yield* withoutCutEnd(readItems(items, "", undefined, hints), isCutPage(text));
}

function* readItems(
  items: readonly Microformat[],
  place: string,
  value: unknown,
  hints: DocumentHints,
): Generator<Read> {
  if (items.length === 0)
    throw new BadDocument(`expected an item of microformats 2 with type and properties, got ${shown(value)}`);
  for (const [index, item] of items.entries()) {
    const at = [place, ...(items.length > 1 || place === "" ? [`item ${index + 1}`] : [])]
      .filter((part) => part !== "")
      .join(", ");
    yield* orRejection(at, () => readAsActivity(inActivityStreams(item), at, hints));
  }
}
