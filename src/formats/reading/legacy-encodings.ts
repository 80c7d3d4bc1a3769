/**
 * Encodings older than Unicode. Nothing in the bytes names them. A text counts as one of them only if it holds several
 * very common words of the language; wrongly decoded text never does.
 */
const LEGACY_ENCODINGS: Readonly<Record<string, readonly string[]>> = {
  "windows-1256": [
    "في",
    "من",
    "على",
    "إلى",
    "أن",
    "التي",
    "هذا",
    "عن",
    "ما",
    "مع",
    "این",
    "که",
    "را",
    "از",
    "به",
    "است",
  ],
  "windows-1251": ["и", "в", "на", "не", "что", "с", "по", "из", "для", "это"],
  "windows-1255": ["של", "את", "על", "לא", "הוא", "כי", "עם", "גם"],
};
const ENOUGH_WORDS = 3;

export interface LegacyText {
  readonly encoding: string;
  readonly text: string;
}

/** The text of bytes that are not Unicode, if exactly one encoding fits. */
export function decodeLegacy(bytes: Uint8Array): LegacyText | undefined {
  const fitting = Object.entries(LEGACY_ENCODINGS).flatMap(([encoding, words]) => {
    const text = decodeBytes(bytes, encoding);
    return isPrintable(text) && wordsFound(text, words) >= ENOUGH_WORDS ? [{ encoding, text }] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isPrintable(text: string): boolean {
  return !/[\p{Cn}\uFFFD]|(?![\t\n\r\f])\p{Cc}/u.test(text);
}

function wordsFound(text: string, words: readonly string[]): number {
  const found = new Set(text.split(/[^\p{L}\p{M}]+/u));
  return words.filter((word) => found.has(word)).length;
}

/**
 * The text of bytes in an encoding, by its WHATWG name. Node 20 takes windows-1252 for ISO 8859-1 if it decodes all at
 * once, and loses its quotation marks. It reads a stream correctly.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
