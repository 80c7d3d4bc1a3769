import type { Audience } from "../domain/audience";
import type { ChangeCause } from "../domain/change";
import type { Instant, PreciseDate } from "../domain/dates";
import type { Id } from "../domain/ids";
import type { ItemOf, RecordKind } from "../domain/item";
import type { Selection, SomeOf } from "../domain/item-parts";
import type { Mention } from "../domain/mention";
import type { EdgeRelation } from "../domain/relations";
import type { RejectionCode } from "../domain/errors/rejection-code";
import type { SourceSubscription } from "../domain/source-subscription";
import type { Migration } from "./migration";
import type { Meter, StoreReader } from "./store-reader";
import type { StoreUpkeep } from "./store-upkeep";

/**
 * The store port. Every method takes a batch, speaks in words of the domain, and hides the engine. A round trip is one
 * command of the driver (each `getMore` counts) or one SQL statement. On SQLite, the items of a list that are not in
 * memory are read by a second statement of the same round trip. A text comes back as it was saved, with one exception:
 * a lone surrogate comes back as U+FFFD.
 */
export interface Store {
  /** A short name for people, without credentials: `sqlite:PATH`, `mongodb://host/db`. */
  readonly address: string;
  /** Whether it can be read and not written: every write throws StoreReadOnly. */
  readonly isReadOnly: boolean;
  /** How an older store is being brought to the present form. Undefined: it has that form. */
  readonly migration: Migration | undefined;
  /**
   * Reads for one request, and only what the audience may see (`PUBLIC` if none is given). The reader reports each
   * round trip to `meter` before it makes it. No meter: no counting.
   */
  reader(meter?: Meter, audience?: Audience): StoreReader;
  /** Items with their revisions, tombstones included, in the order of the ids; null where nothing is stored. */
  records<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<(StoredRecord<K> | null)[]>;
  /** As `records`, by identity key. */
  find<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(StoredRecord<K> | null)[]>;
  /** The ids of the live items that have one of the facets, in no order. One round trip; none for no facets. */
  withFacets<K extends RecordKind>(kind: K, facets: readonly string[]): Promise<Id<K>[]>;
  /** Every live item of a kind, in the order of ids, read in batches. With `fields` as in a read of `StoreReader`. */
  scan<K extends RecordKind>(kind: K): AsyncIterable<ItemOf<K>>;
  scan<K extends RecordKind>(kind: K, fields: Selection<K> | undefined): AsyncIterable<SomeOf<K>>;
  /**
   * Saves each write by compare-and-set on its revision, in the given order, and answers for each. The log of changes
   * gets its lines with the records. A write that loses
   * its race, or is refused, changes nothing and does not stop the others. With transactions each write is atomic.
   * Without them a crash may happen between two steps: then saving the same writes again completes them. `note` is left
   * if a meta value is not what it was, and after such a crash. `replacements` are made after the writes, as by
   * `replaceItems`, in the same transaction where the engine can. Their outcomes follow those of the writes.
   */
  save(
    writes: readonly RecordWrite[],
    note?: NoteUnless,
    replacements?: readonly ItemReplacement[],
  ): Promise<SaveOutcome[]>;
  /**
   * Replaces items by others from which the same is derived: only `inputs` and `provenance` may differ. Compares
   * revisions and answers as `save` does. Changes nothing beside the items but their revisions, and says nothing in the
   * log of changes.
   */
  replaceItems(replacements: readonly ItemReplacement[]): Promise<SaveOutcome[]>;
  /** Rejected inputs, kept for another try. */
  readonly rejections: RejectionLog;
  /** The addresses that are read again and again. */
  readonly subscriptions: SubscriptionList;
  /** What checking, repairing and copying need beside the items. */
  readonly upkeep: StoreUpkeep;
  /** Small named values about the store itself. Example: `schema` is the version of its tables. */
  getMeta(name: string): Promise<string | null>;
  /** null deletes the value. */
  setMeta(name: string, value: string | null): Promise<void>;
  /**
   * Changes a value only if it still is `from` (null: if there is none). Answers whether it did. If two processes do so
   * at the same moment, only one gets true.
   */
  replaceMeta(name: string, from: string | null, to: string | null): Promise<boolean>;
  /** Answers when the store can serve; throws StoreUnavailable when not. */
  ping(): Promise<void>;
  /**
   * Call it after many saves. Some stores write the rows of large batches aside first, and move them to their place
   * later: this moves them now. Nothing is missing without it, but reading takes longer.
   */
  settle(): Promise<void>;
  close(): Promise<void>;
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
 * A key by which an item is found. An `exclusive` key leads to one item only: a save that gives it to a second item is
 * a conflict. Any other key stays with the item that had it first.
 */
export interface IdentityKey {
  readonly key: string;
  readonly exclusive: boolean;
}

/**
 * One row of a relation. Example: `Article.posts` has the post `child` in the list of the article `parent`; `sortKey`
 * is its place in that list. An edge belongs to the record that it is saved with: the parent if the relation is in the
 * order of positions, else the child.
 */
export interface Edge {
  readonly relation: EdgeRelation;
  readonly parent: Id;
  readonly sortKey: string;
  readonly child: Id;
}

/**
 * A mention and what filters find it by. It is itself the row of `Entity.mentions`: its entity is the parent, `sortKey`
 * its place in that list. So no edge is stored for it.
 */
export interface MentionWrite {
  readonly item: Mention;
  readonly sortKey: string;
  readonly facets: readonly string[];
}

/**
 * Everything that saving one record writes. Rows of the record that are stored and not listed here are deleted.
 * Example: an article had three edges; saving it with two deletes the third.
 */
export interface RecordWrite<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly item: ItemOf<K>;
  /**
   * What the log of changes says of this save; null if nothing that anybody reads changes. A record that this one
   * absorbs gets a REMOVAL of its own.
   */
  readonly cause: ChangeCause | null;
  /** The revision that was read; null when nothing was stored under the id. */
  readonly expectedRevision: number | null;
  /**
   * If given, the item becomes (or stays) a tombstone: it keeps its identities and loses its edges, facets, words and
   * mentions.
   */
  readonly removedAt?: Instant;
  /** The record gets these keys, and keeps those that it has. It always gets `id:<id>` as well. */
  readonly identities: readonly IdentityKey[];
  /**
   * Keys of this record, or of one that it absorbs, to delete. An erased item has hashed keys; this list has the
   * readable ones that they replace.
   */
  readonly releases?: readonly string[];
  /** Orders the root list of the kind. */
  readonly sortKey: string;
  readonly facets: readonly string[];
  /** Folded words for `Filter.words`. */
  readonly words: readonly string[];
  readonly edges: readonly Edge[];
  readonly mentions: readonly MentionWrite[];
  /** Older records of the same item. They are deleted, and their identity keys lead to this record from now on. */
  readonly absorbs?: readonly { readonly id: Id<K>; readonly expectedRevision: number }[];
}

/**
 * A meta value that a save leaves, unless another meta value is still what the writes were made from. Example: a text
 * was linked to the profiles of a mark. If that mark is another one at the save, the note says that the text must be
 * linked again. (A note of its own before the save and its deletion afterwards would be two more transactions.)
 */
export interface NoteUnless {
  readonly name: string;
  readonly value: string;
  readonly unless: { readonly name: string; readonly is: string | null };
}

/** An item that takes the place of what is stored under its id. */
export interface ItemReplacement<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly item: ItemOf<K>;
  /** The revision that was read. */
  readonly expectedRevision: number;
}

/**
 * `conflict`: a revision was not the expected one, or an exclusive key (or its hash) leads to another item. `refused`:
 * the item is larger than this store can keep, so trying again is no use; `reason` tells people its size, the limit and
 * what to do.
 */
export type SaveOutcome =
  | { readonly status: "saved"; readonly revision: number }
  | { readonly status: "conflict"; readonly reason: string }
  | { readonly status: "refused"; readonly reason: string };

export interface Rejection {
  /** Hash of the input's name and bytes. */
  readonly id: string;
  readonly input: string;
  readonly place?: string;
  readonly reason: string;
  /** Why, in one word. Inputs that were rejected by version 0.1 have none. */
  readonly code?: RejectionCode;
  readonly rejectedAt: Instant;
  /** The words at the fault, or the first ones. */
  readonly excerpt?: string;
  /** The input itself, for `mediagraph retry`. Absent when it was larger than the log keeps. */
  readonly content?: Uint8Array;
  readonly mediaType?: string;
  /** Where the input was published, if the sender said so. */
  readonly url?: string;
  /** The name of the input's format, if the sender said so. */
  readonly format?: string;
  /** Key of the speaker (`src/ingest/reading/speaker.ts`). Inputs that were rejected by version 0.1 have none. */
  readonly speaker?: string;
  /** What else was said of the input, for the next try. */
  readonly hints?: RejectionHints;
}

/** A rejection without its bytes. */
export type KeptRejection = Omit<Rejection, "content"> & {
  /** How many bytes are kept of the input. */
  readonly contentSize?: number;
};

export interface RejectionHints {
  readonly timeZone?: string;
  readonly language?: string;
  readonly source?: string;
  readonly publishedAt?: PreciseDate;
  readonly capturedAt?: Instant;
}

export interface RejectionLog {
  keep(rejections: readonly Rejection[]): Promise<void>;
  /**
   * Every rejection by time, then id. Only a few are in memory at once. A rejection that is forgotten during the walk
   * may be left out.
   */
  all(): AsyncIterable<Rejection>;
  forget(ids: readonly string[]): Promise<void>;
}

export interface SubscriptionList {
  /** Every subscription in the order of the addresses, read in batches. */
  all(): AsyncIterable<SourceSubscription>;
  get(url: string): Promise<SourceSubscription | null>;
  /**
   * Puts `to` in the place of `from`, if that is what is stored under the address. Answers whether it did. `from: null`
   * adds, `to: null` deletes. Example: a pull ends after its subscription was deleted, and does not bring it back.
   */
  replace(from: SourceSubscription | null, to: SourceSubscription | null): Promise<boolean>;
}
