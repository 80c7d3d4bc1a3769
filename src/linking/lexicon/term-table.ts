import { IntTable } from "./int-table";
import type { IntReader, IntWriter } from "./packed-ints";
import { HEAD } from "../words/term-hash";

/** More profiles than this with one name say nothing: the name counts as nobody's. */
const MOST_NAMESAKES = 1_000;
const NOBODY: readonly number[] = [];
/** 128 KiB, which stay in the processor's cache. */
const BITS_LOG = 20;
const BITS = 2 ** BITS_LOG;
/** Lengths with a bit of their own. Longer ones share bits. */
const EXACT = 28;
const LENGTH_ENDS = [32, 40, 48, 64, 96, 128, 256, Infinity];
/** The largest length of each bit. */
const LONGEST_OF_BIT = [
  ...Array.from({ length: EXACT - HEAD }, (_, bit) => bit + HEAD),
  ...LENGTH_ENDS.map((end) => end - 1),
];

/** Names that are shorter than HEAD are among the beginnings too. Any number but 0 says so. */
const SHORT = 1;

/**
 * Which profiles may have a term: a name as its letters alone, or an identity key. Only hashes are kept, some 12 bytes
 * for a term of one profile. So a profile that is found here may not have the term. The caller must check.
 */
export class TermTable {
  /** By the hash of a term: the number of the only profile plus 1, or the place of a list, below 0. */
  private profiles = new IntTable();
  private readonly lists: (number[] | undefined)[] = [];
  private readonly freeLists: number[] = [];
  /** By the hash of the first letters of names: which lengths they have, a bit each. */
  private lengths = new IntTable();
  private longest = 0;
  /** A bit for some of the bits of each key of `lengths`: most words of a text need no other look. */
  private readonly begun = new Int32Array(BITS / 32);

  /** All terms of a profile must be added one after the other. A term may be among them twice. */
  add(hash: number, profile: number): void {
    const found = this.profiles.get(hash);
    if (found === 0) this.profiles.set(hash, profile + 1);
    else if (found < 0) {
      const list = this.lists[-found - 1];
      if (list?.at(-1) !== profile) list?.push(profile);
    } else if (found !== profile + 1) {
      const place = this.freeLists.pop() ?? this.lists.length;
      this.lists[place] = [found - 1, profile];
      this.profiles.set(hash, -place - 1);
    }
  }

  /** Its first letters stay, since other names may have them too. They cost only time. */
  remove(hash: number, profile: number): void {
    const found = this.profiles.get(hash);
    if (found === profile + 1) this.profiles.delete(hash);
    if (found >= 0) return;
    const list = this.lists[-found - 1] ?? [];
    const index = list.indexOf(profile);
    if (index < 0) return;
    list[index] = list.at(-1) ?? profile;
    list.pop();
    const [only, ...others] = list.length < 2 ? list : [];
    if (only === undefined || others.length > 0) return;
    this.profiles.set(hash, only + 1);
    this.lists[-found - 1] = undefined;
    this.freeLists.push(-found - 1);
  }

  /** The numbers of the profiles that may have the term. */
  withTerm(hash: number): readonly number[] {
    const found = this.profiles.get(hash);
    if (found > 0) return [found - 1];
    const list = found < 0 ? (this.lists[-found - 1] ?? NOBODY) : NOBODY;
    return list.length > MOST_NAMESAKES ? NOBODY : list;
  }

  has(hash: number): boolean {
    return this.profiles.get(hash) !== 0;
  }

  /** Call this for each name, so that it is found in texts. `head`: the hash of its first letters. */
  addLetters(head: number, length: number): void {
    this.longest = Math.max(this.longest, length);
    const known = this.lengths.get(head);
    const lengths = known | (length < HEAD ? SHORT : lengthBit(length));
    if (lengths === known) return;
    this.lengths.set(head, lengths);
    this.noteBegun(head);
  }

  /** False if no name begins with letters of this hash. There are HEAD of them, or they are all of a shorter name. */
  mayBegin(head: number): boolean {
    const bit = bitOf(head);
    return ((this.begun[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  private noteBegun(head: number): void {
    const bit = bitOf(head);
    this.begun[bit >>> 5] = (this.begun[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** The lengths of the names that begin with letters of this hash. 0 if there are none. */
  lengthsOf(head: number): number {
    return this.mayBegin(head) ? this.lengths.get(head) : 0;
  }

  writeTo(writer: IntWriter): void {
    this.profiles.writeTo(writer);
    this.lengths.writeTo(writer);
    writer.number(this.longest);
    writer.list(Int32Array.from(this.lists, (list) => list?.length ?? 0));
    writer.list(Int32Array.from(this.lists.flatMap((list) => list ?? [])));
  }

  static readFrom(reader: IntReader): TermTable {
    const table = new TermTable();
    table.profiles = IntTable.readFrom(reader);
    table.lengths = IntTable.readFrom(reader);
    table.lengths.forEachKey((head) => table.noteBegun(head));
    table.longest = reader.number();
    const lengths = reader.list();
    const numbers = reader.list();
    let at = 0;
    for (const length of lengths) {
      if (length === 0) table.freeLists.push(table.lists.length);
      table.lists.push(length === 0 ? undefined : Array.from(numbers.subarray(at, (at += length))));
    }
    return table;
  }

  /** No name of these lengths is longer. */
  longestOf(lengths: number): number {
    return lengths === 0 ? 0 : Math.min(this.longest, LONGEST_OF_BIT[31 - Math.clz32(lengths)] ?? 0);
  }
}

/** The last steps of a multiplication by a number of Knuth's: its high bits depend on all bits. */
function bitOf(head: number): number {
  return Math.imul(head, 0x9e3779b1) >>> (32 - BITS_LOG);
}

/** Whether a set of lengths has this one, which is at least HEAD. */
export function hasLength(lengths: number, length: number): boolean {
  return (lengths & lengthBit(length)) !== 0;
}

function lengthBit(length: number): number {
  if (length < EXACT) return 1 << (length - HEAD);
  return 1 << (EXACT - HEAD + LENGTH_ENDS.findIndex((end) => length < end));
}
