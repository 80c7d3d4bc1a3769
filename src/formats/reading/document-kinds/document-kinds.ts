const SCALAR = '(?:"(?:[^"\\\\\\n]|\\\\.)*"|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|null|true|false)';
const IN_HEAD = "(?:(?:meta|link|base)\\s|(?:script|style)\\b)";
const IN_BODY = "(?:p|h1|div|article|main|header|section|nav)\\b";
/**
 * How a web page begins, as the source of a regular expression. HTML lets pages leave out the tags of the page and of
 * its head: then they begin with what is in the head. A title may also begin a part of a feed.
 */
export const PAGE_START = `<(?:(?:!doctype\\s+html|html|head|body)\\b|(?:meta|link)\\s|title>[^<]{0,1000}</title>\\s{0,100}<(?:${IN_HEAD}|${IN_BODY}))`;
const MARKUP: readonly (readonly [kind: string, opening: RegExp])[] = [
  ["an HTML page", new RegExp(`^\\s*${PAGE_START}`, "i")],
  ["an SVG image", /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype svg[^>]{0,200}>\s*)?<svg\b/i],
  ["an XML document", /^\s*<(?:\?xml|!doctype|rss|feed|rdf:rdf)\b/i],
  ["an XML document", /^\s*<[a-z][\w:.-]{0,100}\s[^<>]{0,2000}?\bxmlns[:=]/i],
  // Two tags in a row, the first of which HTML does not have.
  [
    "an XML document",
    /^\s*<(?!(?:a|article|aside|b|big|blockquote|center|cite|code|div|dl|em|figure|font|footer|form|h[1-6]|header|i|main|nav|ol|p|pre|q|s|section|small|span|strong|sub|sup|table|tbody|tr|tt|u|ul)>)[a-z][\w:.-]{0,100}>\s*<[a-z]/i,
  ],
  // The document ends inside its first tag, or begins with a script.
  ["an XML document", /^\s*<(?:[a-z!?][^>]*)?$/i],
  ["an HTML page", /^\s*<script\b/i],
  ["a JSON document", /^\s*[\w.$]{1,100}(?:\[\d{1,6}\])?\s*=\s*[[{]/],
  ["a JSON document", /^\s*(?:\{\s*["'}]|\[\s*[[{\]])/],
  ["a JSON document", new RegExp(`^\\s*\\[\\s*${SCALAR}\\s*(?:,|\\]\\s*$|$)`)],
  ["a JSON value alone", new RegExp(`^\\s*${SCALAR}\\s*$`)],
];

/** The kind of markup that a text begins with. Undefined for prose. */
export function markupKind(text: string): string | undefined {
  const rest = text.slice(afterComments(text));
  const begins = rest.startsWith("<") ? rest : text;
  return MARKUP.find(([, opening]) => opening.test(begins))?.[0];
}

/**
 * Where the text goes on behind white space, a byte order mark and the comments of HTML or XML. A loop, because one
 * pattern for many comments takes exponential time.
 */
export function afterComments(text: string, from = 0): number {
  for (let at = from; ;) {
    while (/[\s\ufeff]/u.test(text[at] ?? "")) at += 1;
    const end = text.startsWith("<!--", at) ? text.indexOf("-->", at + 4) : -1;
    if (end < 0) return at;
    at = end + 3;
  }
}

/** Whether the name or the media type says JSON. The content does not count. */
export function isCalledJson({
  name,
  mediaType = "",
}: {
  readonly name: string;
  readonly mediaType?: string;
}): boolean {
  return (
    /\.(?:json|jsonl|jsonld|ndjson)$/i.test(name) ||
    /^[\w.+-]+\/(?:[\w.+-]+\+)?(?:json|x-ndjson|ndjson|jsonl|json-seq)\s*(?:;|$)/i.test(mediaType)
  );
}
