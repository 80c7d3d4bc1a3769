import { attributeOf, findElement, findElements, rawTextOf } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";

/** The `meta` elements of a page by name or property, in small letters: `og:title`, `dc.date.issued`. */
export class MetaTags {
  private readonly values = new Map<string, string[]>();

  constructor(page: HtmlElement) {
    const prefixes = openGraphPrefixes(page);
    for (const meta of findElements(page, ({ name }) => name === "meta")) {
      const content = (attributeOf(meta, "content") ?? attributeOf(meta, "value"))?.replace(/\s+/gu, " ");
      if (content === undefined) continue;
      const names = ["property", "name", "itemprop", "http-equiv"].map((each) => attributeOf(meta, each));
      // One element may have several properties, separated by spaces.
      const words = names.flatMap((each) => each?.toLowerCase().split(/\s+/u) ?? []);
      for (const name of new Set(words.map((word) => plainName(word, prefixes)))) {
        const before = this.values.get(name);
        if (before === undefined) this.values.set(name, [content]);
        else before.push(content);
      }
    }
  }

  /** The first value of the first name that has one. */
  first(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.values.get(name)?.[0];
      if (value !== undefined) return decoded(value);
    }
    return undefined;
  }

  all(...names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.values.get(name) ?? []).map(decoded);
  }
}

/** `http://ogp.me/ns#` is `og:`, `http://ogp.me/ns/article#` is `article:`. */
const OPEN_GRAPH = /^https?:\/\/(?:www\.)?ogp\.me\/ns(?:\/(\w{1,20}))?#?/iu;

/** A page may call the vocabulary of OpenGraph what it likes: `<html prefix="o: http://ogp.me/ns#">`. */
function openGraphPrefixes(page: HtmlElement): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  const declare = (prefix: string, address: string) => {
    const found = OPEN_GRAPH.exec(address);
    if (found !== null) prefixes.set(prefix.toLowerCase(), found[1] ?? "og");
  };
  for (const { attributes } of findElements(
    page,
    ({ name }) => name === "html" || name === "head" || name === "body",
  )) {
    for (const [name, value] of attributes) if (name.startsWith("xmlns:")) declare(name.slice("xmlns:".length), value);
    const words = (attributes.get("prefix") ?? "").slice(0, LONGEST_PREFIX).trim().split(/\s+/u);
    for (const [at, word] of words.entries()) if (word.endsWith(":")) declare(word.slice(0, -1), words[at + 1] ?? "");
  }
  return prefixes;
}

const LONGEST_PREFIX = 5_000;

function plainName(word: string, prefixes: ReadonlyMap<string, string>): string {
  const found = OPEN_GRAPH.exec(word);
  if (found !== null) return `${found[1] ?? "og"}:${word.slice(found[0].length)}`;
  const colon = word.indexOf(":");
  const prefix = colon < 0 ? undefined : prefixes.get(word.slice(0, colon));
  return prefix === undefined ? word : prefix + word.slice(colon);
}

/** Some sites write entities twice: `&amp;quot;`. */
function decoded(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#039;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&");
}

/** The `href` of the `link` elements with this relation. */
export function linksWith(page: HtmlElement, relation: string): HtmlElement[] {
  return findElements(
    page,
    (element) =>
      element.name === "link" &&
      (attributeOf(element, "rel") ?? "").toLowerCase().split(/\s+/u).includes(relation) &&
      attributeOf(element, "href") !== undefined,
  );
}

export function titleOf(page: HtmlElement): string | undefined {
  const title = findElement(page, ({ name, children }) => name === "title" && children.length > 0);
  return title === undefined ? undefined : rawTextOf(title).replace(/\s+/gu, " ").trim() || undefined;
}
