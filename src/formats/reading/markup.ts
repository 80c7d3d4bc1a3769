const MARKUP: readonly (readonly [kind: string, opening: RegExp])[] = [
  ["an HTML page", /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i],
  ["an XML document", /^\s*<(?:\?xml|!doctype|rss|feed|rdf:rdf)\b/i],
  ["a JSON document", /^\s*(?:\{\s*["}]|\[\s*[[{\]])/],
];

/** What kind of marked-up document a text opens like, or undefined for prose. */
export function markupKind(text: string): string | undefined {
  return MARKUP.find(([, opening]) => opening.test(text))?.[0];
}
