import { BETWEEN_TEXTS } from "./text-query";
import { wordForms } from "./words";

/**
 * What a search ranks a stored text by: how often words stand in its first string (the headline of an article) and in
 * the others, and how long these are. Most words of a text stand once in it, and not in its headline. These are left
 * out: whoever asks has found the text by the word, so it is there.
 *
 * Two numbers, then three bytes for each other word, in the order of the words' hashes: the hash of its form, and the
 * counts. Each number takes 7 bits a byte, the lowest first.
 */
export interface TextWeights {
  /** In words. */
  readonly headline: number;
  readonly body: number;
  /** How often a form stands in the headline and in the rest, by its hash. Not here: once in the rest. */
  readonly counts: ReadonlyMap<number, WordCount>;
}

export interface WordCount {
  readonly headline: number;
  readonly body: number;
}

const BODY_BITS = 5;
const MOST_IN_BODY = 2 ** BODY_BITS - 1;
const MOST_IN_HEADLINE = 7;
const ENTRY = 3;
/** A text of a megabyte has tens of thousands of different words. Those that stand in it most often count. */
const MOST_ENTRIES = 1_000;

/** Words whose hashes are equal are one here. That moves a text by a little, and on every store alike. */
export function hashOfForm(form: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** Of the words that are stored for a text, in its order. */
export function packWeights(words: readonly string[]): Uint8Array {
  const end = words.lastIndexOf(BETWEEN_TEXTS);
  const counts = new Map<number, { headline: number; body: number }>();
  let [headline, body, isHeadline] = [0, 0, true];
  for (let at = 0; at < end; at++) {
    const word = words[at] ?? "";
    if (word === BETWEEN_TEXTS) {
      isHeadline = false;
      continue;
    }
    if (isHeadline) headline += 1;
    else body += 1;
    for (const form of wordForms(word)) {
      const hash = hashOfForm(form);
      const count = counts.get(hash) ?? { headline: 0, body: 0 };
      if (isHeadline) count.headline += 1;
      else count.body += 1;
      counts.set(hash, count);
    }
  }
  return packed([headline, body], entriesOf(counts));
}

type Entry = readonly [hash: number, count: WordCount];

function entriesOf(counts: ReadonlyMap<number, WordCount>): Entry[] {
  const entries = [...counts].filter(([, { headline, body }]) => headline > 0 || body > 1);
  if (entries.length > MOST_ENTRIES) {
    const rank = ({ headline, body }: WordCount): number => Math.min(headline, 1) * 2 ** 20 + body;
    entries.sort(([one, a], [other, b]) => rank(b) - rank(a) || one - other);
    entries.length = MOST_ENTRIES;
  }
  return entries.sort(([one], [other]) => one - other);
}

function packed(lengths: readonly number[], entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  for (let length of lengths) {
    for (; length > 0x7f; length = Math.floor(length / 0x80)) bytes.push((length & 0x7f) | 0x80);
    bytes.push(length);
  }
  for (const [hash, { headline, body }] of entries) {
    const count = (Math.min(headline, MOST_IN_HEADLINE) << BODY_BITS) | Math.min(body, MOST_IN_BODY);
    bytes.push(hash >> 8, hash & 0xff, count);
  }
  return Uint8Array.from(bytes);
}

/** Reads only what is asked for: a search looks at a thousand texts. `hashes`: whose counts are wanted. */
export function readWeights(bytes: Uint8Array, hashes: readonly number[]): TextWeights {
  const [headline, next] = numberAt(bytes, 0);
  const [body, start] = numberAt(bytes, next);
  const counts = new Map<number, WordCount>();
  for (let at = start; at + ENTRY <= bytes.length; at += ENTRY) {
    const hash = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    if (!hashes.includes(hash)) continue;
    const count = bytes[at + 2] ?? 0;
    counts.set(hash, { headline: count >> BODY_BITS, body: count & MOST_IN_BODY });
  }
  return { headline, body, counts };
}

function numberAt(bytes: Uint8Array, start: number): readonly [value: number, end: number] {
  let [value, unit] = [0, 1];
  for (let at = start; ; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * unit;
    unit *= 0x80;
    if (byte < 0x80) return [value, at + 1];
  }
}
