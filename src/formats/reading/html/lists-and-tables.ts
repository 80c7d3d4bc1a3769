import type { BlockDraft } from "../../../domain/draft";
import type { ListItem } from "../../../domain/body-block";
import { isHidden } from "./element-kinds";
import { addText, textIn } from "./html-text";
import type { HtmlOptions } from "./inline-elements";
import { TextCollector } from "./text-collector";
import { attributeOf, elementsOf, findElement, isElement } from "./tree";
import type { HtmlElement } from "./tree";

export const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "menu", "dir"]);
/** A list or a table with one of them lays out a page, and is no list of texts. */
const LAYOUT: ReadonlySet<string> = new Set(
  "figure blockquote table h1 h2 h3 h4 h5 h6 article section iframe video picture img pre amp-img".split(" "),
);

/** The list with all its texts. Undefined if it lays out parts of a page. */
export function listBlock(list: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  if (findElement(list, (each) => LAYOUT.has(each.name)) !== undefined) return undefined;
  const items: ListItem[] = [];
  addItems(list, 0, list.name === "ol", items, options);
  return items.length === 0
    ? { type: "ListBlock", ordered: false, items }
    : { type: "ListBlock", ordered: list.name === "ol", items };
}

function addItems(list: HtmlElement, level: number, ordered: boolean, items: ListItem[], options: HtmlOptions): void {
  const isOrdered = list.name === "ol";
  const place = { ...(level > 0 && { level }), ...(level > 0 && isOrdered !== ordered && { isOrdered }) };
  for (const entry of list.children) {
    const collector = new TextCollector();
    const inner: HtmlElement[] = [];
    if (isElement(entry) && LISTS.has(entry.name)) inner.push(entry);
    else if (!isElement(entry) || !isHidden(entry))
      addWithoutLists(isElement(entry) ? entry.children : [entry], collector, inner, options);
    const text = collector.take();
    if (text !== undefined) items.push({ ...text, ...place });
    for (const each of inner) addItems(each, level + 1, ordered, items, options);
  }
}

function addWithoutLists(
  nodes: HtmlElement["children"],
  collector: TextCollector,
  inner: HtmlElement[],
  options: HtmlOptions,
): void {
  for (const node of nodes) {
    if (isElement(node) && LISTS.has(node.name)) inner.push(node);
    else if (isElement(node) && findElement(node, ({ name }) => LISTS.has(name)) !== undefined && !isHidden(node)) {
      collector.lineEnd();
      addWithoutLists(node.children, collector, inner, options);
      collector.lineEnd();
    } else addText(node, collector, options);
  }
}

/** The table with all its texts. Undefined if it lays out parts of a page. */
export function tableBlock(table: HtmlElement, options: HtmlOptions): BlockDraft | undefined {
  if (/^(?:presentation|none)$/u.test(attributeOf(table, "role") ?? "")) return undefined;
  if (elementsOf(table).some((each) => findElement(each, ({ name }) => LAYOUT.has(name)) !== undefined))
    return undefined;
  const rows = rowsOf(table);
  if (rows.length < 2 || !rows.some(({ cells }) => cells.length > 1)) return undefined;
  const texts = rows
    .map(({ cells, isHead }) => ({ isHead, row: cells.map((cell) => textIn(cell, options)) }))
    .filter(({ row }) => row.some(({ text }) => text !== ""));
  const firstOfBody = texts.findIndex(({ isHead }) => !isHead);
  const caption = elementsOf(table).find(({ name }) => name === "caption");
  const captionText = caption && textIn(caption, options);
  return {
    type: "TableBlock",
    rows: texts.map(({ row }) => row),
    headerRows: Math.max(0, firstOfBody),
    ...(captionText && captionText.text !== "" && { caption: captionText }),
  };
}

interface Row {
  readonly cells: readonly HtmlElement[];
  readonly isHead: boolean;
}

function rowsOf(table: HtmlElement): Row[] {
  return elementsOf(table).flatMap((part) => {
    if (part.name === "tr") return [rowOf(part, { isInHead: false })];
    return elementsOf(part)
      .filter(({ name }) => name === "tr")
      .map((row) => rowOf(row, { isInHead: part.name === "thead" }));
  });
}

function rowOf(row: HtmlElement, { isInHead }: { readonly isInHead: boolean }): Row {
  const cells = elementsOf(row).filter(({ name }) => name === "td" || name === "th");
  return { cells, isHead: isInHead || (cells.length > 0 && cells.every(({ name }) => name === "th")) };
}
