const SCALAR = '(?:"(?:[^"\\\\\\n]|\\\\.)*"|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|null|true|false)';
const MARKUP: readonly (readonly [kind: string, opening: RegExp])[] = [
  ["an HTML page", /^\s*<(?:!doctype\s+html|html|head|body)\b/i],
  ["an XML document", /^\s*<(?:\?xml|!doctype|rss|feed|rdf:rdf)\b/i],
  ["an XML document", /^\s*<[a-z][\w:.-]{0,100}\s[^<>]{0,2000}?\bxmlns[:=]/i],
  // Two tags in a row, the first of which HTML does not have.
  [
    "an XML document",
    /^\s*<(?!(?:a|article|aside|b|big|blockquote|center|cite|code|div|dl|em|figure|font|footer|form|h[1-6]|header|i|main|nav|ol|p|pre|q|s|section|small|span|strong|sub|sup|table|tbody|tr|tt|u|ul)>)[a-z][\w:.-]{0,100}>\s*<[a-z]/i,
  ],
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

/** The first bytes of files that people often mistake for text. */
const MAGIC_NUMBERS: readonly (readonly [kind: string, offset: number, bytes: string])[] = [
  ["a PDF file", 0, "%PDF-"],
  ["a ZIP file (or a DOCX, XLSX, ODT or EPUB, which are ZIP files)", 0, "PK\x03\x04"],
  ["an old Office file (DOC, XLS or PPT)", 0, "\xd0\xcf\x11\xe0"],
  ["an RTF file", 0, "{\\rtf"],
  ["a gzip file", 0, "\x1f\x8b"],
  ["a bzip2 file", 0, "BZh"],
  ["an xz file", 0, "\xfd7zXZ\0"],
  ["a Zstandard file", 0, "\x28\xb5\x2f\xfd"],
  ["a PNG image", 0, "\x89PNG"],
  ["a JPEG image", 0, "\xff\xd8\xff"],
  ["a GIF image", 0, "GIF8"],
  ["a WebP image", 8, "WEBP"],
  ["an MP4 or HEIC file", 4, "ftyp"],
  ["an SQLite database", 0, "SQLite format 3\0"],
];

/** The kind of binary file that starts with `head`. Undefined if it is not in the list. */
export function binaryKind(head: Uint8Array): string | undefined {
  return MAGIC_NUMBERS.find(([, offset, bytes]) => startsWith(head, offset, bytes))?.[0];
}

/** The same of pictures and films only, without its article: `PNG image`. */
export function pictureKind(head: Uint8Array): string | undefined {
  return /^an? (.*(?:image|MP4).*)$/.exec(binaryKind(head) ?? "")?.[1];
}

function startsWith(head: Uint8Array, offset: number, bytes: string): boolean {
  for (let i = 0; i < bytes.length; i += 1) {
    if (head[offset + i] !== bytes.charCodeAt(i)) return false;
  }
  return true;
}
