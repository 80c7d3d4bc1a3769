import type { Id } from "../domain/ids";
import type { RecordKind } from "../domain/item";
import type { Edge, MentionWrite, StoredRecord } from "./store";

/**
 * The part of the store port for checking, repairing, copying and erasing: it shows what is stored beside the items.
 * Nobody else should write to the store meanwhile.
 */
export interface StoreUpkeep {
  /** Every record of a kind (or those after an id), tombstones included, in the order of ids, read in batches. */
  records<K extends RecordKind>(kind: K, after?: string): AsyncIterable<StoredRecord<K>>;
  /**
   * The same records with the identity keys that they note, in batches of some hundred, for exports. The mentions of
   * their items are left out: the list is empty.
   *
   * Damage ends the reading with an error. With `onLost`, it goes on with all that can be read, in any order from there
   * on, and tells what cannot.
   */
  recordsWithKeys<K extends RecordKind>(
    kind: K,
    onLost?: (lost: LostRecord) => void,
  ): AsyncIterable<readonly RecordWithKeys<K>[]>;
  /** What is stored beside each record, in the order of the ids. All parts are empty for an id that is not stored. */
  derived<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<DerivedRows[]>;
  /** The `identities` of `derived`, without reading the rest. */
  identities(kind: RecordKind, ids: readonly Id[]): Promise<string[][]>;
  /** Every identity key of a kind except `id:` keys, with the id that it leads to, read in batches. */
  keys(kind: RecordKind): AsyncIterable<{ readonly key: string; readonly id: string }>;
  /**
   * Makes deleted data unreadable in the store's files as far as the engine can: in free space, in the word index, in
   * logs. False if another process holds a log open: that log is emptied when the process closes it.
   */
  scrub(): Promise<boolean>;
  /**
   * What `leaveAside` left under the name, maybe by another process and long ago. It may be damaged or old: the caller
   * must check. Null if there is nothing.
   */
  aside(name: AsideName): Promise<Uint8Array | null>;
  /**
   * Leaves beside the store what can be computed from it again. Does nothing if the engine or the disk has no place for
   * it. `scrub` deletes it. The pieces are written one after the other.
   */
  leaveAside(name: AsideName, pieces: readonly Uint8Array[]): Promise<void>;
  /** The value of `DerivedRows.words` for a record that was saved with these words. */
  wordsDigest(words: readonly string[]): string;
  /** The parts of the store that cannot be read. None where an engine looks after its own files. */
  damage(): AsyncIterable<Damage>;
  /** Rows that belong to no record. */
  strays(): AsyncIterable<Stray>;
  /**
   * Deletes the strays. It also makes sure that the next save of a record writes its missing rows again. After a crash
   * it can be run again.
   */
  dropStrays(): Promise<void>;
  /** Every value of `getMeta`, by name. */
  meta(): Promise<Readonly<Record<string, string>>>;
  /**
   * Fills this store, which must be empty, with all that the store at the address holds, as it is stored there: records
   * with their revisions and all rows, rejections, subscriptions and meta values, but for the log of changes. Whole or
   * not at all. The rows of both are compared. Undefined if the engine cannot do so, or if there are records: then they
   * must be saved one by one. `onProgress` gets the name of what is being copied.
   */
  takeAll(address: string, onProgress: (what: string) => void): Promise<TakenRows | undefined>;
}

/** The names that texts name profiles by, as tables (`src/linking/lexicon/lexicon.ts`). */
export type AsideName = "lexicon";
export const ASIDE_NAMES: readonly AsideName[] = ["lexicon"];

/** A table or a record that cannot be read, or not as a whole. */
export interface Damage {
  /** Example: `article_posting`, `article_0123…`. */
  readonly part: string;
  readonly fault: string;
}

/** A record that is damaged. */
export interface LostRecord {
  readonly kind: RecordKind;
  /** Undefined if it cannot be read either. */
  readonly id: Id | undefined;
  readonly fault: string;
}

export interface RecordWithKeys<K extends RecordKind = RecordKind> {
  readonly record: StoredRecord<K>;
  readonly keys: readonly string[];
}

/** How many rows there are of each sort. */
export type TakenRows = Readonly<
  Record<RecordKind | "edges" | "mentions" | "identities" | "rejections" | "subscriptions", number>
>;

/** What the store has beside one record, as it is really stored, in no order. */
export interface DerivedRows {
  readonly sortKey: string;
  readonly facets: readonly string[];
  /** A digest: a store need not be able to give the words back. */
  readonly words: string;
  /** The edges that were saved with the record. */
  readonly edges: readonly Edge[];
  readonly mentions: readonly StoredMention[];
  /** The keys that lead to the record. */
  readonly identities: readonly string[];
}

/** A mention as it is stored in its own row. `parent` is the entity whose `Entity.mentions` has it. */
export interface StoredMention extends MentionWrite {
  readonly parent: Id<"entity">;
}

/**
 * Rows of one sort that belong to a record that is not stored, or that the stored record does not list. `totals`: a
 * kept number of children that is not the number of rows.
 */
export interface Stray {
  readonly rows: "edges" | "mentions" | "facets" | "words" | "identities" | "totals";
  /** The record that the rows belong to, or the item that the identity keys lead to; of totals, the parent. */
  readonly id: string;
  readonly count: number;
}
