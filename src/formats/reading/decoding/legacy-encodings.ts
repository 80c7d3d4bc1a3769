import { encodingNamed } from "./encoding-labels";
import { isUtf8 } from "node:buffer";
import { detect } from "jschardet";
import { detectLanguage } from "../../../domain/text/languages/language";

export interface LegacyText {
  readonly encoding: string;
  readonly text: string;
}

/** The text of bytes that are not Unicode, where the bytes leave no doubt. See docs/decisions/encodings.md. */
export function decodeLegacy(bytes: Uint8Array): LegacyText | undefined {
  const encoding = legacyEncodingOf(bytes);
  if (encoding === undefined) return undefined;
  const text = decodeBytes(bytes, encoding);
  return isPrintable(text) ? { encoding, text } : undefined;
}

const LONGEST_SAMPLE = 16_384;
/** One file is looked at by several formats, one after another. */
let lastSample: { readonly bytes: Uint8Array; readonly encoding: string | undefined } | undefined;

/** The WHATWG name of the encoding of bytes that are not UTF-8. Their end may cut a character. */
export function legacyEncodingOf(bytes: Uint8Array): string | undefined {
  const sample = sampleOf(bytes);
  if (lastSample === undefined || Buffer.compare(lastSample.bytes, sample) !== 0)
    lastSample = { bytes: Uint8Array.from(sample), encoding: encodingOfSample(sample) };
  return lastSample.encoding;
}

function encodingOfSample(sample: Uint8Array): string | undefined {
  if (isDamagedUtf8(sample)) return undefined;
  const { encoding: found, language: foundLanguage, confidence } = guessOf(Buffer.from(sample));
  const encoding = encodingOfGuess(found ?? "");
  if (encoding === undefined || encoding.startsWith("utf-")) return undefined;
  // As a stream, without a character that the end cuts.
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  const language = detectLanguage(text);
  if (language === "und" || !isPrintable(text)) return undefined;
  // Most encodings of Latin letters agree on a few of them. They all agree on quotation marks.
  const letters = text.match(/[^\p{ASCII}\p{P}\p{S}\p{Z}]/gu) ?? [];
  // One bad byte alone is a fault in a text of another encoding.
  const isAgreed = language === foundLanguage && letters.length >= FEWEST_LATIN;
  if (confidence < (isAgreed ? LOWEST_AGREED : LOWEST_CONFIDENCE)) return undefined;
  const isSure = letters.length === 0 || letters.length >= FEWEST_LATIN || language === foundLanguage;
  return isSure || !letters.every((letter) => /\p{Script=Latin}/u.test(letter)) ? encoding : undefined;
}

/** Below it the detector guesses: one word, random bytes. */
const LOWEST_CONFIDENCE = 0.1;
/** Where our own detection finds the same language, and there are enough letters outside ASCII. */
const LOWEST_AGREED = 0.06;
const FEWEST_LATIN = 3;

/**
 * A table has addresses, numbers and delimiters between its words, and they make the guess uncertain. Encodings with
 * several bytes a character have such bytes inside of characters, so they are left out only for the others.
 */
function guessOf(sample: Buffer): ReturnType<typeof detect> {
  const guess = detect(sample);
  const isOfMany = sample.filter((byte) => byte > 0x7f).length >= FEWEST_LATIN;
  if (guess.confidence >= LOWEST_CONFIDENCE || !isOfMany || !/^(?:windows-?125|iso-?8859)/i.test(guess.encoding ?? ""))
    return guess;
  const words = sample.toString("latin1").replace(/https?:\/\/[\x21-\x7e]+|[\d;,|"\t]+/g, " ");
  const ofWords = detect(Buffer.from(words.replace(/ {2,}/g, " "), "latin1"));
  return ofWords.confidence > guess.confidence ? ofWords : guess;
}

/** From shortly before the first byte that is not ASCII, to the end of a word. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LONGEST_SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, bytes.lastIndexOf(0x0a, first) + 1, first - LONGEST_SAMPLE / 4);
  const sample = bytes.subarray(start, start + LONGEST_SAMPLE);
  const end = Math.max(sample.lastIndexOf(0x0a), sample.lastIndexOf(0x20));
  return end > LONGEST_SAMPLE / 2 ? sample.subarray(0, end) : sample;
}

const MOST_BROKEN = 0.1;

/** UTF-8 with a few broken bytes is no other encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return false;
  let [broken, sound] = [0, 0];
  for (const character of new TextDecoder().decode(bytes)) {
    if (character === "\ufffd") broken += 1;
    else if (character > "\x7f") sound += 1;
  }
  return sound > 0 && broken <= Math.max(1, (broken + sound) * MOST_BROKEN);
}

/** `CP932` is `ms932` to WHATWG, `CP1252` is `windows-1252`. */
function encodingOfGuess(name: string): string | undefined {
  const [, page] = /^CP(\d+)$/i.exec(name) ?? [];
  const named = encodingNamed(name);
  return page === undefined ? named : (named ?? encodingNamed(`ms${page}`) ?? encodingNamed(`windows-${page}`));
}

function isPrintable(text: string): boolean {
  return !/[\p{Cn}\uFFFD]|(?![\t\n\r\f])\p{Cc}/u.test(text);
}

/**
 * The text of bytes in an encoding, by its WHATWG name. Node 20 takes windows-1252 for ISO 8859-1 if it decodes all at
 * once, and loses its quotation marks. It reads a stream correctly.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
