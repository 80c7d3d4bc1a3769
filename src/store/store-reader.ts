import type { RejectionCode } from "../domain/errors/rejection-code";
import type { KeptRejection, Rejection } from "./store";
import type { Change } from "../domain/change";
import type { Tally } from "../domain/coverage/coverage";
import type { Instant } from "../domain/dates";
import type { Id, Kind } from "../domain/ids";
import type { ItemOf, RecordKind, TextKind } from "../domain/item";
import type { Selection, SomeOf } from "../domain/item-parts";
import type { TextQuery, WordQuery } from "../domain/text/queries/text-query";
import type { Likeness } from "../domain/text/likeness/likeness";
import type { NamingText } from "../domain/coverage/naming-text";
import type { ChildOf, Relation } from "../domain/relations";
import type { SourceSubscription } from "../domain/source-subscription";

/**
 * The part of the store port that answers clients. It reads live items only. A read with `fields` gives these fields of
 * each item as they are in the whole item, and maybe others; a read without gives whole items. Neither changes which
 * items come, nor their order.
 */
export interface StoreReader {
  /** Live items by id, in the order of the ids; null where unknown or removed. One round trip; none for no ids. */
  get<K extends Kind>(kind: K, ids: readonly Id<K>[]): Promise<(ItemOf<K> | null)[]>;
  get<K extends Kind>(kind: K, ids: readonly Id<K>[], fields: Selection<K> | undefined): Promise<(SomeOf<K> | null)[]>;
  /**
   * Live items by identity key. `id:` keys work as well: that of a merged item finds the item it was merged into. One
   * round trip; none for no keys.
   */
  lookup<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(ItemOf<K> | null)[]>;
  lookup<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
    fields: Selection<K> | undefined,
  ): Promise<(SomeOf<K> | null)[]>;
  /** A page of all live items of a kind. One round trip. */
  list<K extends RecordKind>(kind: K, page: ListRequest): Promise<Page<ItemOf<K>>>;
  list<K extends RecordKind>(kind: K, page: ListRequest, fields: Selection<K> | undefined): Promise<Page<SomeOf<K>>>;
  /**
   * The newest live articles or posts that pass the filter, at most `most` of them, with what a search ranks them by.
   * One round trip.
   */
  matches(kind: TextKind, filter: Filter, most: number): Promise<Match[]>;
  /** How many texts have at least one form of each word, counted up to `most`. One round trip; none for no words. */
  frequencies(kind: TextKind, words: readonly WordQuery[], most: number): Promise<number[]>;
  /** How many live items have each of these words itself, counted up to `most`. One round trip; none for no words. */
  occurrences(kind: RecordKind, words: readonly string[], most: number): Promise<number[]>;
  /** How many live items of a kind pass the filter. One round trip. */
  count(kind: RecordKind, filter?: Filter): Promise<number>;
  /** One page of a relation per parent, in the order of the parents. One round trip for all. */
  related<R extends Relation>(
    relation: R,
    parents: readonly Id[],
    page: PageRequest,
  ): Promise<Page<ItemOf<ChildOf<R>>>[]>;
  related<R extends Relation>(
    relation: R,
    parents: readonly Id[],
    page: PageRequest,
    fields: Selection<ChildOf<R>> | undefined,
  ): Promise<Page<SomeOf<ChildOf<R>>>[]>;
  /** Per parent the number of children that pass the filter. One round trip for all. */
  countRelated(relation: Relation, parents: readonly Id[], filter?: Filter): Promise<number[]>;
  /**
   * Counts the children that pass the filter, per parent and group. Groups are in the order of their values. One round
   * trip for all.
   */
  tally(relation: Relation, parents: readonly Id[], by: Grouping, filter?: Filter): Promise<Tally[][]>;
  /**
   * Per likeness a page of the other live articles that share keys with it: the most alike first, then by id. Each
   * shared key adds its weight (`WEIGHTS`); a row's sort key is `LIKENESS_KEY_BASE` minus the sum. One round trip for
   * all. A key that more than `MOST_ARTICLES_PER_KEY` articles have does not count, and costs one row more than that.
   */
  similar(likenesses: readonly Likeness[], page: SimilarRequest): Promise<Page<ItemOf<"article">>[]>;
  similar(
    likenesses: readonly Likeness[],
    page: SimilarRequest,
    fields: Selection<"article"> | undefined,
  ): Promise<Page<SomeOf<"article">>[]>;
  /** Per likeness the number of those articles. One round trip for all. */
  countSimilar(likenesses: readonly Likeness[]): Promise<number[]>;
  /**
   * Per list the newest live texts of a kind that mention its profile, with all profiles that each of them names: at
   * most `newest`, the newest first. Nothing else of the texts is read. One round trip for all.
   */
  textsNaming(kind: TextKind, lists: readonly NamingList[], newest: number): Promise<NamingText[][]>;
  /** As `textsNaming`, the newest of all texts of a kind that pass the filter. One round trip. */
  newestTexts(kind: TextKind, request: NewestRequest): Promise<NamingText[]>;
  /**
   * How far the newest live texts of a kind reach back in time, and how many of them pass the filter. It looks at
   * `newest` texts and no more, however few pass. One round trip.
   */
  reach(kind: TextKind, request: NewestRequest): Promise<Reach>;
  /**
   * How many of the newest live texts of a kind have each facet of a language, in the order of the tags. It looks at
   * `newest` texts, and maybe at others of the same moment as the oldest of these. One round trip.
   */
  newestLanguages(kind: TextKind, newest: number): Promise<Tally[]>;
  /** Per source its subscriptions in the order of their addresses. One round trip for all. */
  subscriptions(sources: readonly Id<"source">[]): Promise<SourceSubscription[][]>;
  /** False while texts wait to be linked to profiles that changed (`link-marks.ts`). One round trip. */
  areTextsLinked(): Promise<boolean>;
  /** A page of the rejected inputs, without their bytes. One round trip. */
  rejections(request: RejectionsRequest): Promise<Page<KeptRejection>>;
  /** How many rejected inputs meet the conditions. One round trip. */
  countRejections(wanted?: WantedRejections): Promise<number>;
  /** Rejected inputs with their bytes, in the order of the ids; null if not kept. One round trip; none for no ids. */
  rejectionsById(ids: readonly string[]): Promise<(Rejection | null)[]>;
  /**
   * A page of the log of changes, in the order of `seq`. Whoever has read up to a place never misses a save: what is
   * saved later has a higher one. One round trip.
   */
  changes(request: ChangesRequest): Promise<ChangePage>;
}

export interface Match extends PageKey {
  /** `TextWeights`, packed. Absent while an older store is brought up to date. */
  readonly weights?: Uint8Array;
}

/** A time: an instant or after, and before another one. */
export interface TimeRange {
  readonly from?: Instant;
  readonly before?: Instant;
}

/** The texts that mention a profile, in a time. */
export interface NamingList extends TimeRange {
  readonly profile: Id<"entity">;
}

/** At most so many texts of a time, the newest first. */
export interface NewestRequest extends TimeRange {
  readonly newest: number;
  readonly filter?: FacetFilter;
}

export interface Reach {
  /** The sort key of the oldest text; null if there is none. */
  readonly from: string | null;
  /** How many of the texts pass the filter. */
  readonly count: number;
}

/** Which rejected inputs: those that meet all conditions. */
export interface WantedRejections {
  readonly times?: TimeRange;
  readonly codes?: readonly RejectionCode[];
  /** The key of a host (`host:al-jisr.example`). What version 0.1 kept has none. */
  readonly site?: string;
}

/** A page of the rejected inputs, the newest first: by the time, then the id. */
export interface RejectionsRequest extends WantedRejections, Pick<PageRequest, "take" | "after" | "before"> {}

export interface ChangesRequest {
  /** The place up to which the log was read; without it, from the oldest change that is kept. */
  readonly after?: number;
  readonly kinds?: readonly RecordKind[];
  readonly first: number;
}

export interface ChangePage {
  /** The name of the log. Each store has its own; places of one log mean nothing in another one. */
  readonly log: string;
  readonly rows: readonly Change[];
  /** The place up to which this page has read: the next `after`. With `kinds` it may be beyond the last row. */
  readonly end: number;
  /** Whether the log goes on after `end`. With `kinds` nothing may be left of these kinds. */
  readonly hasNext: boolean;
  /** The oldest change that is kept. If it is higher than `after` + 1, this reader has missed changes. */
  readonly oldest: number;
  /** 0 before the first change. */
  readonly newest: number;
  /** The marks (`markOfLine`) of the lines at `after`, `end` and `newest`, where these are kept, and of all rows. */
  readonly marks: Readonly<Record<number, string>>;
}

/** Gets a call before each round trip; throws RoundTripLimit to forbid it. */
export interface Meter {
  roundTrip(collection: string): void;
  documents(count: number): void;
  /**
   * How many steps the engine made for one round trip, in its own unit. Rows that were read and not returned cost steps
   * too. Counting takes time, so only a meter that needs the number has this method. An engine that cannot count never
   * calls it.
   */
  steps?(count: number): void;
}

/**
 * How children are grouped. `sortKeyStart: 7`: by the first seven code points of their own sort key, which are year and
 * month (`2026-02`). `facetPrefix: "language:"`: by what follows the prefix in their facets. A child with two such
 * facets counts in both groups.
 */
export type Grouping = { readonly sortKeyStart: number } | { readonly facetPrefix: string };

/** In ascending order of the sort keys. */
export type SimilarRequest = Pick<PageRequest, "take" | "after" | "before">;

/** An item passes when it meets every part that is given. */
export interface Filter {
  /** The item has every one of these facets. */
  readonly all?: readonly string[];
  /** For each group, the item has at least one of its facets. */
  readonly any?: readonly (readonly string[])[];
  /** For each group, the item's words have at least one of its folded words. */
  readonly words?: readonly (readonly string[])[];
  /** The item's words are as the query asks. */
  readonly text?: TextQuery;
  /** The item's words are not as this query asks. */
  readonly withoutText?: TextQuery;
  /** The item's sort key is `from` or after, and before `before`. */
  readonly sortKeys?: { readonly from?: string; readonly before?: string };
  /** The item was first seen at `from` or after, and before `before`. Mentions have no such time and pass. */
  readonly firstSeen?: { readonly from?: Instant; readonly before?: Instant };
}

/** The part of a filter that is about facets alone. */
export type FacetFilter = Pick<Filter, "all" | "any">;

export type SortOrder = "ASC" | "DESC";

/** The place of a row in a list. Places compare by sort key, then id, both in code point order (bytes of UTF-8). */
export interface PageKey {
  readonly sortKey: string;
  readonly id: string;
}

export interface PageRequest {
  readonly order: SortOrder;
  /** `first` takes from the start of the range, `last` from its end; rows come back in `order` either way. */
  readonly take: { readonly first: number } | { readonly last: number };
  /** The range is between these two places, without them, in the order of the list. */
  readonly after?: PageKey;
  readonly before?: PageKey;
  readonly filter?: Filter;
}

/** What a list is ordered by. The keys of its rows are of the same kind: sort keys, or times of first sight. */
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
