import type { Change } from "../../../domain/change";
import { hashOf, type Id } from "../../../domain/ids";
import { isTextKind, type RecordKind } from "../../../domain/item";
import { packWeights } from "../../../domain/text/queries/text-weights";
import { packedHints, unpackedHints, type PackedHints } from "../../kept-rejection";
import type { IdentityKey, Rejection, RecordWrite, StoredRecord } from "../../store";
import { Binary } from "mongodb";
import { decodeItem, encodeItem, type StoredItem } from "./item-codec";
import { namedPostings, type ListedRecord } from "./own-postings";
import { isPacked, packMentions, type MentionKind, type PackedMention } from "./packed-mentions";

/** A document of `articles`, `posts`, `accounts`, `entities` or `sources`. */
export interface RecordRow extends StoredItem, ListedRecord {
  _id: string;
  revision: number;
  /** False for a tombstone. */
  live: boolean;
  removedAt?: string;
  sortKey: string;
  facets: string[];
  words: string[];
  /** What a search ranks an article or a post by. */
  weights?: Binary;
  /** The mentions of an article or post. Its item has no list of its own then. */
  mentions?: PackedMention[];
  mentionKinds?: MentionKind[];
  postings?: string[];
  /**
   * The name of the save that wrote this revision. If the answer to a save was lost, it tries again and finds its own
   * name here.
   */
  savedBy: string;
  /** Only from saves without transactions: what is left to do after this document is written (see `finishSaves`). */
  settles?: UnfinishedWork;
}

export interface UnfinishedWork {
  /** Postings of the revision before, which this one does not have. */
  drops: string[];
  absorbs: { id: string; revision: number; postings: string[] }[];
}

export interface IdentityRow {
  /** The kind, `|`, and a hash of the key. */
  _id: string;
  kind: RecordKind;
  key: string;
  /** The item that the key leads to. */
  id: string;
  exclusive: boolean;
}

/** A note that rows must be moved from the absorbed record `_id` to its survivor. */
export interface MoveRow {
  _id: string;
  survivor: string;
  steps: number;
}

export interface MetaRow {
  _id: string;
  value: string;
}

export interface RejectionRow {
  _id: string;
  input: string;
  place?: string;
  reason: string;
  rejectedAt: string;
  content?: Binary;
  mediaType?: string;
  url?: string;
  format?: string;
  speaker?: string;
  hints?: PackedHints;
}

export interface SubscriptionRow {
  _id: string;
  source?: string;
  /** The subscription as JSON: a text can be compared with what was read. */
  value: string;
}

/** A change in the log. `_id` is its number (`Change.seq`). */
export interface ChangeRow extends Omit<Change, "seq"> {
  _id: number;
  /** The `_id` that it had while it waited for its number. */
  of: string;
}

/** A change that has no number yet. */
export interface WaitingChangeRow extends Omit<Change, "seq"> {
  /** Begins with the name of the save (`RecordRow.savedBy`). */
  _id: string;
  /** The revision that the save wrote. */
  revision: number;
  /** From when on it may get a number. Empty: at once, since its record is saved. */
  readyAt: string;
}

export function recordRow(write: RecordWrite, revision: number, savedBy: string): RecordRow {
  const { kind, item, removedAt } = write;
  const head = {
    _id: item.id,
    revision,
    live: removedAt === undefined,
    ...(removedAt !== undefined && { removedAt }),
    sortKey: write.sortKey,
  };
  // A tombstone has no rows, even if its write lists some.
  if (removedAt !== undefined) return { ...head, facets: [], words: [], savedBy, ...encodeItem(item) };
  const postings = namedPostings(kind, item.id, write.edges, write.mentions);
  return {
    ...head,
    facets: [...new Set(write.facets)],
    // Those of a text are in its order, with repeats: a phrase is found by where its words stand.
    words: isTextKind(kind) ? [...write.words] : [...new Set(write.words)],
    ...(isTextKind(kind) && write.words.length > 0 && { weights: new Binary(packWeights(write.words)) }),
    ...packMentions(write.mentions),
    ...(postings.length > 0 && { postings }),
    savedBy,
    ...encodeItem(isPacked(item, write.mentions) ? withoutMentions(item) : item),
  };
}

/** Where no mentions are packed, the item keeps its own list, which is empty. */
export function withoutMentions(item: object): object {
  if (!("mentions" in item) || !Array.isArray(item.mentions) || item.mentions.length === 0) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== "mentions"));
}

export function storedRecord<K extends RecordKind>(kind: K, row: RecordRow): StoredRecord<K> {
  const { revision, removedAt } = row;
  return { kind, item: decodeItem(kind, row), revision, ...(removedAt !== undefined && { removedAt }) };
}

/** The hash is of the key as the server gives it back: BSON has no lone surrogates. */
export const identityRowId = (kind: RecordKind, key: string): string =>
  `${kind}|${hashOf(key.replace(/\p{Surrogate}/gu, "\uFFFD"))}`;

export function identityRow(kind: RecordKind, identity: IdentityKey, id: Id): IdentityRow {
  return { _id: identityRowId(kind, identity.key), kind, key: identity.key, id, exclusive: identity.exclusive };
}

export function rejectionRow(rejection: Rejection): RejectionRow {
  const { id, input, place, reason, rejectedAt, mediaType, url, format, speaker, content } = rejection;
  const hints = packedHints(rejection);
  return {
    _id: id,
    input,
    reason,
    rejectedAt,
    ...(place !== undefined && { place }),
    ...(mediaType !== undefined && { mediaType }),
    ...(url !== undefined && { url }),
    ...(format !== undefined && { format }),
    ...(speaker !== undefined && { speaker }),
    ...(hints !== undefined && { hints }),
    ...(content !== undefined && { content: new Binary(content) }),
  };
}

export function storedRejection({ _id, content, hints, ...rest }: RejectionRow): Rejection {
  return {
    id: _id,
    ...rest,
    ...unpackedHints(hints),
    ...(content !== undefined && { content: new Uint8Array(content.buffer.subarray(0, content.position)) }),
  };
}
