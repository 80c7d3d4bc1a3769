import type { BlockDraft } from "../../../domain/draft";
import { spanText } from "../../../domain/text/spans/spans";
import { htmlBlocks } from "../html/html-blocks";
import { addressOf } from "../html/inline-elements";
import { booleanOf, stringOf } from "../json/fields";
import type { JsonObject } from "../json/fields";
import { addressesAt, firstOf, objectsAt, valuesAt } from "./graph";
import type { SchemaGraph } from "./graph";
import { cleanText, firstTextAt, textsAt } from "./texts";

/** What an article's object says, for web pages and for documents alone. */
interface FactContext {
  readonly graph: SchemaGraph;
  readonly base?: string | undefined;
}

/** The text in the object: HTML, or lines. */
export function statedBody(node: JsonObject, { base }: FactContext): readonly BlockDraft[] {
  for (const property of ["articleBody", "text"]) {
    const written = stringOf(firstOf(node[property])) ?? stringOf(spoken(node[property]));
    const blocks = written === undefined ? [] : blocksOf(written.replaceAll("\0", ""), base);
    if (blocks.length > 0) return blocks;
  }
  return [];
}

function spoken(value: unknown): unknown {
  const first = firstOf(value);
  return typeof first === "object" && first !== null && "@value" in first ? first["@value"] : undefined;
}

function blocksOf(text: string, base: string | undefined): readonly BlockDraft[] {
  if (/<(?:p|br|div|h[1-6]|ul|ol|blockquote|figure)\b/iu.test(text))
    return htmlBlocks(text, base === undefined ? {} : { base });
  return text
    .split(/[\r\n]+/u)
    .map(cleanText)
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => ({ type: "Paragraph", ...spanText(paragraph) }));
}

/** `inLanguage` is a tag, or a Language with the tag as its other name. */
export function statedLanguages(node: JsonObject, { graph }: FactContext): readonly string[] {
  const objects = objectsAt(node, "inLanguage", graph);
  return [
    ...valuesAt(node, "inLanguage").flatMap((value) => stringOf(value) ?? []),
    ...objects.flatMap((each) => [
      ...textsAt(each, "alternateName"),
      ...textsAt(each, "identifier"),
      ...textsAt(each, "name"),
    ]),
  ];
}

const MOST_KEYWORDS = 100;
const LONGEST_KEYWORD = 100;

/** Keywords are a list, or one text with commas of any script. */
export function keywordsIn(stated: readonly string[]): readonly string[] {
  const words = stated.flatMap((each) => each.split(/[,;،、，]/u)).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== "" && word.length <= LONGEST_KEYWORD).slice(0, MOST_KEYWORDS);
}

/** The names of what it is about. */
export function subjectsOf(node: JsonObject, { graph }: FactContext): readonly string[] {
  const names = objectsAt(node, "about", graph).map((each) => (firstTextAt(each, "name") ?? "").replace(/\s+/gu, " "));
  return [...new Set(names)].filter((name) => name !== "" && name.length <= LONGEST_KEYWORD).slice(0, MOST_KEYWORDS);
}

/** Whether everybody can read it, as it says or one of its parts. */
export function isFree(node: JsonObject, { graph }: FactContext): boolean | undefined {
  const parts = objectsAt(node, "hasPart", graph);
  for (const value of [node["isAccessibleForFree"], ...parts.map((part) => part["isAccessibleForFree"])]) {
    const isSaid = booleanOf(value) ?? SAID.get(lastWord(value));
    if (isSaid !== undefined) return isSaid;
  }
  return undefined;
}

const SAID: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

/** `False` and `https://schema.org/False`. */
function lastWord(value: unknown): string {
  return (stringOf(value) ?? "").toLowerCase().replace(/^.*schema\.org\//u, "");
}

/** The addresses of the works that it is made from. */
export function basedOn(node: JsonObject, { base }: FactContext): readonly string[] {
  const options = base === undefined ? {} : { base };
  const named = addressesAt(node, "isBasedOn").flatMap((each) => addressOf(each, options, "web") ?? []);
  return [...new Set(named)];
}
