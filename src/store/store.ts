import type { Tally } from "../domain/coverage";
import type { Instant } from "../domain/dates";
import type { Id, Kind } from "../domain/ids";
import type { ItemOf, RecordKind } from "../domain/item";
import type { Likeness } from "../domain/likeness";
import type { Mention } from "../domain/mention";
import type { ChildOf, EdgeRelation, Relation } from "../domain/relations";

/**
 * The store port: everything batched, in domain words, and no engine's type crosses it. A round trip is one command of
 * the driver (`getMore` counts) or one SQL statement. Text comes back as it was saved, but for surrogates that stand
 * alone: each becomes U+FFFD.
 */
export interface Store {
  /** A short name for people, without credentials: `sqlite:PATH`, `mongodb://host/db`. */
  readonly address: string;
  /**
   * Reads for one request; every round trip is told to `meter` before it is made. Without a meter nothing is counted.
   */
  reader(meter?: Meter): StoreReader;
  /** Items with their revisions, tombstones included, in the order of the ids; null where nothing is stored. */
  records<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<(StoredRecord<K> | null)[]>;
  /** As `records`, by identity key. */
  find<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(StoredRecord<K> | null)[]>;
  /** Every live item of a kind, in the order of ids, read in batches. */
  scan<K extends RecordKind>(kind: K): AsyncIterable<ItemOf<K>>;
  /**
   * Saves each write with compare-and-set on its revision, in the order given, and answers for each. A write that lost
   * its race, or is refused, changes nothing and does not stop the others. With transactions each write is atomic;
   * without, a crash between two steps leaves a state that saving the same writes again completes.
   */
  save(writes: readonly RecordWrite[]): Promise<SaveOutcome[]>;
  /** Inputs that were rejected and are kept for another try. */
  readonly rejections: RejectionLog;
  /** What a check, a repair and a copy need beside items. */
  readonly upkeep: StoreUpkeep;
  /** Small named facts about the store: versions, what was loaded. */
  getMeta(name: string): Promise<string | null>;
  /** null forgets the fact. */
  setMeta(name: string, value: string | null): Promise<void>;
  /**
   * Sets a fact only where it still is `from` (null: where there is none), and says whether it did. Of two at the same
   * moment one wins.
   */
  replaceMeta(name: string, from: string | null, to: string | null): Promise<boolean>;
  /** Answers when the store can serve; throws StoreUnavailable when not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Told of each round trip before it is made; throws RoundTripLimit to forbid it. */
export interface Meter {
  roundTrip(collection: string): void;
  documents(count: number): void;
  /**
   * Takes the steps that the engine made for one round trip, in its own unit: rows that were read and not returned cost
   * steps too. Present only on a meter that wants them, since counting costs time. An engine that cannot say never
   * calls it.
   */
  steps?(count: number): void;
}

export interface StoreReader {
  /** Live items by id, in the order of the ids; null where unknown or removed. One round trip; none for no ids. */
  get<K extends Kind>(kind: K, ids: readonly Id<K>[]): Promise<(ItemOf<K> | null)[]>;
  /**
   * Live items by identity key (`id:` keys included, so that ids of merged items lead on). One round trip; none for no
   * keys.
   */
  lookup<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(ItemOf<K> | null)[]>;
  /** A page over all live items of a kind. One round trip. */
  list<K extends RecordKind>(kind: K, page: ListRequest): Promise<Page<ItemOf<K>>>;
  /** How many live items of a kind pass the filter. One round trip. */
  count(kind: RecordKind, filter?: Filter): Promise<number>;
  /** For each parent its own page of a relation, in the order of the parents. One round trip for all. */
  related<R extends Relation>(
    relation: R,
    parents: readonly Id[],
    page: PageRequest,
  ): Promise<Page<ItemOf<ChildOf<R>>>[]>;
  /** For each parent the number of children that pass the filter. One round trip for all. */
  countRelated(relation: Relation, parents: readonly Id[], filter?: Filter): Promise<number[]>;
  /**
   * For each parent its children that pass the filter, counted by groups, in the order of the groups' values. One round
   * trip for all.
   */
  tally(relation: Relation, parents: readonly Id[], by: Grouping, filter?: Filter): Promise<Tally[][]>;
  /**
   * For each likeness a page of the live articles that share keys with it, without the article itself: the most alike
   * first, then by id. `WEIGHTS` says what a shared key adds; a row's sort key is `LIKENESS_KEY_BASE` less the sum. One
   * round trip for all. No key costs more than `LARGEST_SHARE` rows and one, however many articles have it.
   */
  similar(likenesses: readonly Likeness[], page: SimilarRequest): Promise<Page<ItemOf<"article">>[]>;
  /** For each likeness the number of those articles. One round trip for all. */
  countSimilar(likenesses: readonly Likeness[]): Promise<number[]>;
}

/**
 * What children are counted by: so many code points from the start of their own sort key, or what stands behind a
 * prefix in their facets. A child with several such facets counts for each.
 */
export type Grouping = { readonly sortKeyStart: number } | { readonly facetPrefix: string };

/** In ascending order of the sort keys. */
export type SimilarRequest = Pick<PageRequest, "take" | "after" | "before">;

/** What an item must have to pass. All parts must hold. */
export interface Filter {
  /** The item has every one of these facets. */
  readonly all?: readonly string[];
  /** For each group, the item has at least one of its facets. */
  readonly any?: readonly (readonly string[])[];
  /** For each group, the item's words have at least one of its folded words. */
  readonly words?: readonly (readonly string[])[];
  /** The item's sort key is `from` or after, and before `before`. */
  readonly sortKeys?: { readonly from?: string; readonly before?: string };
  /** The item was first seen at `from` or after, and before `before`. Mentions have no such time and pass. */
  readonly firstSeen?: { readonly from?: Instant; readonly before?: Instant };
}

export type SortOrder = "ASC" | "DESC";

/**
 * A place in a list: between this key and its neighbours. Keys compare by sort key, then id, both in code point order
 * (as bytes of UTF-8).
 */
export interface PageKey {
  readonly sortKey: string;
  readonly id: string;
}

export interface PageRequest {
  readonly order: SortOrder;
  /** `first` takes from the start of the range, `last` from its end; rows come back in `order` either way. */
  readonly take: { readonly first: number } | { readonly last: number };
  /** The range, exclusive on both sides, in list order. */
  readonly after?: PageKey;
  readonly before?: PageKey;
  readonly filter?: Filter;
}

/** What a list of a kind is in the order of: sort keys, or times of first sight. Its rows' keys are of that order. */
export type ListedBy = "sortKey" | "firstSeenAt";

export interface ListRequest extends PageRequest {
  /** `sortKey` when absent. */
  readonly by?: ListedBy;
}

export interface PageRow<T> extends PageKey {
  readonly item: T;
}

export interface Page<T> {
  readonly rows: readonly PageRow<T>[];
  /** Whether the range has more rows before the first row here (`last`), or an `after` was given (`first`). */
  readonly hasPrevious: boolean;
  /** Whether the range has more rows after the last row here (`first`), or a `before` was given (`last`). */
  readonly hasNext: boolean;
}

export interface StoredRecord<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly item: ItemOf<K>;
  /** Starts at 1 and grows by one with each save. */
  readonly revision: number;
  /** When the item was removed; a tombstone keeps its item so that it can be restored. */
  readonly removedAt?: Instant;
}

/**
 * A key by which an item is known. `exclusive` keys lead to one item alone: claiming another's is a conflict. Others go
 * to whoever claims first.
 */
export interface IdentityClaim {
  readonly key: string;
  readonly exclusive: boolean;
}

/** One row of a relation: `child` stands under `parent` at `sortKey`. Owned by the record that it was saved with. */
export interface Edge {
  readonly relation: EdgeRelation;
  readonly parent: Id;
  readonly sortKey: string;
  readonly child: Id;
}

/**
 * A mention, with what it is filtered by. It stands under its entity (`Entity.mentions`) at its sort key: no edge says
 * so.
 */
export interface MentionWrite {
  readonly item: Mention;
  readonly sortKey: string;
  readonly facets: readonly string[];
}

/** Everything that one record's save writes. What the record owned before and is not listed here is deleted. */
export interface RecordWrite<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly item: ItemOf<K>;
  /** The revision that was read; null when nothing was stored under the id. */
  readonly expectedRevision: number | null;
  /**
   * Set: the item becomes (or stays) a tombstone; it keeps its identities and loses its edges, facets, words and
   * mentions.
   */
  readonly removedAt?: Instant;
  /** Claimed with the save and never given up; the key `id:<id>` is claimed without being listed. */
  readonly identities: readonly IdentityClaim[];
  /**
   * Keys that lead to the record or to what it absorbs and are deleted: those of an erased item, for which hashed keys
   * stand from now on.
   */
  readonly releases?: readonly string[];
  /** Orders the root list of the kind. */
  readonly sortKey: string;
  readonly facets: readonly string[];
  /** Folded words for `Filter.words`. */
  readonly words: readonly string[];
  readonly edges: readonly Edge[];
  readonly mentions: readonly MentionWrite[];
  /** Older records that are the same item: their identities lead here from now on, and they are stored no more. */
  readonly absorbs?: readonly { readonly id: Id<K>; readonly expectedRevision: number }[];
}

/**
 * `conflict`: a revision was not the expected one, or an exclusive identity, or its hashed form, leads to another item.
 * `refused`: the item is larger than this store keeps, and will be refused as it is; `reason` says its size, the limit
 * and the way out, for people.
 */
export type SaveOutcome =
  | { readonly status: "saved"; readonly revision: number }
  | { readonly status: "conflict"; readonly reason: string }
  | { readonly status: "refused"; readonly reason: string };

/** How a store is looked after: seeing what is stored beside the items. Meant for times when nobody else writes. */
export interface StoreUpkeep {
  /** Every record of a kind, tombstones included, in the order of ids, read in batches. */
  records<K extends RecordKind>(kind: K): AsyncIterable<StoredRecord<K>>;
  /** What is stored beside each record, in the order of the ids; nothing beside one that is not stored. */
  derived<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<DerivedRows[]>;
  /** The keys that lead to each record, in the order of the ids; `derived` without all else. */
  identities(kind: RecordKind, ids: readonly Id[]): Promise<string[][]>;
  /** Every key of a kind with the id that it leads to, `id:` keys left out, read in batches. */
  keys(kind: RecordKind): AsyncIterable<{ readonly key: string; readonly id: string }>;
  /**
   * Makes what was deleted unreadable in the files of the store, as far as the engine can: in free space, in the word
   * index, in logs. False where others hold a log open; it goes when they close it.
   */
  scrub(): Promise<boolean>;
  /** What `DerivedRows.words` is in this store for a record that was saved with these words. */
  wordsDigest(words: readonly string[]): string;
  /** What is stored beside no record. */
  strays(): AsyncIterable<Stray>;
  /**
   * Deletes the strays, and makes the next save of a record write anew what of its own is lost. May be done again after
   * a crash.
   */
  dropStrays(): Promise<void>;
  /** Every fact of `getMeta`, by name. */
  meta(): Promise<Readonly<Record<string, string>>>;
}

/** What a store keeps beside one record, as it really is there, in no order. */
export interface DerivedRows {
  readonly sortKey: string;
  readonly facets: readonly string[];
  /** Stands for the words, which a store need not be able to give back. */
  readonly words: string;
  /** The edges that the record owns. */
  readonly edges: readonly Edge[];
  readonly mentions: readonly StoredMention[];
  /** The keys that lead to the record. */
  readonly identities: readonly string[];
}

/** A mention as it is stored for itself. `under` is the entity whose `Entity.mentions` has it. */
export interface StoredMention extends MentionWrite {
  readonly under: Id<"entity">;
}

/** Rows of one sort beside a record that is not stored, or that does not know of them. */
export interface Stray {
  readonly rows: "edges" | "mentions" | "facets" | "words" | "identities";
  /** The owner, or the item that the identities lead to. */
  readonly id: string;
  readonly count: number;
}

export interface Rejection {
  /** Hash of the input's name and bytes. */
  readonly id: string;
  readonly input: string;
  readonly place?: string;
  readonly reason: string;
  readonly rejectedAt: Instant;
  /** The input itself, for `mediagraph retry`. Absent when it was larger than the log keeps. */
  readonly content?: Uint8Array;
  readonly mediaType?: string;
  /** Where the input was published, and the name of its format, as told by whoever gave it. */
  readonly url?: string;
  readonly format?: string;
}

export interface RejectionLog {
  keep(rejections: readonly Rejection[]): Promise<void>;
  /**
   * Every rejection in the order of time, then id, a few at a time in memory. What is forgotten meanwhile may be left
   * out.
   */
  all(): AsyncIterable<Rejection>;
  forget(ids: readonly string[]): Promise<void>;
}
