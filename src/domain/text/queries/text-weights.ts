import { remembered } from "../../collections/remembered";
import { BitReader, BitWriter } from "./bits";
import { fnv1a } from "../hashes";
import { BETWEEN_TEXTS } from "./text-query";
import { wordForms } from "../words/words";

/**
 * What a search ranks a stored text by: how often words stand in its first string (the headline of an article) and in
 * the others, and how long these are. Most words of a text stand once in it, and not in its headline. These are left
 * out: whoever asks has found the text by the word, so it is there.
 *
 * Numbers of few bits (`bits.ts`): both lengths, how many other words there are, and these in the order of their
 * hashes: how far the hash is from the one before, and the counts. A word takes one and a half to two bytes.
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

const MOST_IN_BODY = 31;
const MOST_IN_HEADLINE = 7;
const HASH_BITS = 14;
/** A text of a megabyte has tens of thousands of different words. Those that stand in it most often count. */
const MOST_ENTRIES = 1_000;

/** Words whose hashes are equal are one here. That moves a text by a little, and on every store alike. */
export function hashOfForm(form: string): number {
  const hash = fnv1a(form);
  return (hash ^ (hash >>> 16)) & (2 ** HASH_BITS - 1);
}

/** How often each hash stands in the text that is being packed. Numbers in a table are counted faster than objects. */
const IN_HEADLINE = new Uint32Array(2 ** HASH_BITS);
const IN_BODY = new Uint32Array(2 ** HASH_BITS);

/** Words whose hashes are remembered. */
const MOST_WORDS = 20_000;
const hashesOf = remembered(MOST_WORDS, (word) => wordForms(word).map(hashOfForm));

/** Of the words that are stored for a text, in its order. */
export function packWeights(words: readonly string[]): Uint8Array {
  const end = words.lastIndexOf(BETWEEN_TEXTS);
  const found: number[] = [];
  let [headline, body, counts] = [0, 0, IN_HEADLINE];
  for (let at = 0; at < end; at++) {
    const word = words[at] ?? "";
    if (word === BETWEEN_TEXTS) {
      counts = IN_BODY;
      continue;
    }
    if (counts === IN_HEADLINE) headline += 1;
    else body += 1;
    for (const hash of hashesOf(word)) {
      if (IN_HEADLINE[hash] === 0 && IN_BODY[hash] === 0) found.push(hash);
      counts[hash] = (counts[hash] ?? 0) + 1;
    }
  }
  const bytes = packed([headline, body], entriesOf(found));
  for (const hash of found) IN_HEADLINE[hash] = IN_BODY[hash] = 0;
  return bytes;
}

type Entry = readonly [hash: number, count: WordCount];

function entriesOf(found: readonly number[]): Entry[] {
  const entries: Entry[] = [];
  for (const hash of found) {
    const [headline, body] = [IN_HEADLINE[hash] ?? 0, IN_BODY[hash] ?? 0];
    if (headline > 0 || body > 1) entries.push([hash, { headline, body }]);
  }
  if (entries.length > MOST_ENTRIES) {
    const rank = ({ headline, body }: WordCount): number => Math.min(headline, 1) * 2 ** 20 + body;
    entries.sort(([one, a], [other, b]) => rank(b) - rank(a) || one - other);
    entries.length = MOST_ENTRIES;
  }
  return entries.sort(([one], [other]) => one - other);
}

function packed(lengths: readonly number[], entries: readonly Entry[]): Uint8Array {
  const bits = new BitWriter();
  for (const number of [...lengths, entries.length]) bits.writeSmall(number + 1);
  const low = lowBits(entries.length);
  let before = 0;
  for (const [hash, { headline, body }] of entries) {
    const step = hash - before;
    before = hash;
    bits.writeOnes(step >>> low);
    bits.write(step, low);
    bits.writeOnes(Math.min(headline, MOST_IN_HEADLINE));
    bits.writeSmall(Math.min(body, MOST_IN_BODY) + 1 - fewestIn(headline));
  }
  return bits.bytes();
}

/** How many bits of a step are written as they are: as many as steps have that are evenly spread (a Rice code). */
const lowBits = (entries: number): number => Math.max(0, HASH_BITS - 1 - (31 - Math.clz32(entries)));

/** A word that is not in the headline is here only if it stands twice in the rest. */
const fewestIn = (headline: number): number => (headline === 0 ? 2 : 0);

/** Reads only what is asked for: a search looks at a thousand texts. `hashes`: whose counts are wanted. */
export function readWeights(bytes: Uint8Array, hashes: readonly number[]): TextWeights {
  const bits = new BitReader(bytes);
  const [headline, body] = [bits.readSmall() - 1, bits.readSmall() - 1];
  const entries = Math.min(bits.readSmall() - 1, MOST_ENTRIES);
  const counts = new Map<number, WordCount>();
  const low = lowBits(entries);
  const last = hashes.reduce((most, one) => Math.max(most, one), 0);
  let hash = 0;
  // They stand in their order: behind the last one is nothing that was asked for.
  for (let entry = 0; entry < entries && hash <= last; entry++) {
    hash += (bits.readOnes() << low) + bits.read(low);
    const inHeadline = bits.readOnes();
    const inBody = bits.readSmall() - 1 + fewestIn(inHeadline);
    if (hashes.includes(hash)) counts.set(hash, { headline: inHeadline, body: inBody });
  }
  return { headline, body, counts };
}
