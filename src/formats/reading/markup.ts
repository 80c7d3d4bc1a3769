const SCALAR = '(?:"(?:[^"\\\\\\n]|\\\\.)*"|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|null|true|false)';
const MARKUP: readonly (readonly [kind: string, opening: RegExp])[] = [
  ["an HTML page", /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i],
  ["an XML document", /^\s*<(?:\?xml|!doctype|rss|feed|rdf:rdf)\b/i],
  ["a JSON document", /^\s*(?:\{\s*["'}]|\[\s*[[{\]])/],
  ["a JSON document", new RegExp(`^\\s*\\[\\s*${SCALAR}\\s*(?:,|\\]\\s*$|$)`)],
  ["a JSON value alone", new RegExp(`^\\s*${SCALAR}\\s*$`)],
];

/** What kind of marked-up document a text opens like, or undefined for prose. */
export function markupKind(text: string): string | undefined {
  return MARKUP.find(([, opening]) => opening.test(text))?.[0];
}

/** Whether a document says of itself that it is JSON, whatever stands in it. */
export function isCalledJson({
  name,
  mediaType = "",
}: {
  readonly name: string;
  readonly mediaType?: string;
}): boolean {
  return (
    /\.(?:json|jsonl|ndjson)$/i.test(name) ||
    /^[\w.+-]+\/(?:[\w.+-]+\+)?(?:json|x-ndjson|ndjson|jsonl|json-seq)\s*(?:;|$)/i.test(mediaType)
  );
}
