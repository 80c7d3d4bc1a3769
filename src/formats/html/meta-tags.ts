import { attributeOf, findElement, findElements, rawTextOf } from "../reading/html/tree";
import type { HtmlElement } from "../reading/html/tree";

/** The `meta` elements of a page by name or property, in small letters: `og:title`, `dc.date.issued`. */
export class MetaTags {
  private readonly values = new Map<string, string[]>();

  constructor(page: HtmlElement) {
    for (const meta of findElements(page, ({ name }) => name === "meta")) {
      const content = (attributeOf(meta, "content") ?? attributeOf(meta, "value"))?.replace(/\s+/gu, " ");
      if (content === undefined) continue;
      const names = ["property", "name", "itemprop", "http-equiv"].map((each) => attributeOf(meta, each));
      // One element may have several properties, separated by spaces.
      for (const name of new Set(names.flatMap((each) => each?.toLowerCase().split(/\s+/u) ?? []))) {
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
