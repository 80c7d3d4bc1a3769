import type { Change } from "../../domain/change";
import { hashOf, type Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { IdentityKey, MentionWrite, Rejection, RejectionHints, RecordWrite, StoredRecord } from "../store";
import { Binary } from "mongodb";
import { decodeItem, encodeItem, type StoredItem } from "./item-codec";

/** A document of `articles`, `posts`, `accounts`, `entities` or `sources`. */
export interface RecordRow extends StoredItem {
  _id: string;
  revision: number;
  /** False for a tombstone. */
  live: boolean;
  removedAt?: string;
  sortKey: string;
  facets: string[];
  words: string[];
  /**
   * The name of the save that wrote this revision. If the answer to a save was lost, it tries again and finds its own
   * name here.
   */
  savedBy: string;
  /** Only from saves without transactions: what is left to do after this document is written (see `finishSaves`). */
  settles?: UnfinishedWork;
}

export interface UnfinishedWork {
  /** The ids of the edges and mentions of this revision. All other rows of this record are stale. */
  owns: string[];
  absorbs: { id: string; revision: number }[];
}

/** A row that belongs to a record. It is saved with the record, and deleted when a save does not list it any more. */
export interface DerivedRow {
  _id: string;
  /** The id of the record that the row belongs to. */
  owner: string;
  /** The record's revision that wrote the row. */
  revision: number;
}

export interface MentionRow extends StoredItem, DerivedRow {
  /** The entity whose `Entity.mentions` has the mention. */
  entity: string;
  sortKey: string;
  facets: string[];
  words: string[];
}

export interface EdgeRow extends DerivedRow {
  relation: string;
  parent: string;
  sortKey: string;
  child: string;
}

export interface IdentityRow {
  /** `kind|key` */
  _id: string;
  kind: string;
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
  hints?: RejectionHints;
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
  const { removedAt } = write;
  return {
    _id: write.item.id,
    revision,
    live: removedAt === undefined,
    ...(removedAt !== undefined && { removedAt }),
    sortKey: write.sortKey,
    facets: removedAt === undefined ? [...new Set(write.facets)] : [],
    words: removedAt === undefined ? [...new Set(write.words)] : [],
    savedBy,
    ...encodeItem(write.item),
  };
}

export function storedRecord<K extends RecordKind>(kind: K, row: RecordRow): StoredRecord<K> {
  const { revision, removedAt } = row;
  return { kind, item: decodeItem(kind, row), revision, ...(removedAt !== undefined && { removedAt }) };
}

export function mentionRow(write: MentionWrite, itemId: Id, revision: number): MentionRow {
  const { item, sortKey, facets } = write;
  return {
    _id: item.id,
    owner: itemId,
    revision,
    entity: item.entityId,
    sortKey,
    facets: [...new Set(facets)],
    words: [],
    ...encodeItem(item),
  };
}

export function edgeRow(edge: Omit<EdgeRow, keyof DerivedRow>, itemId: string, revision: number): EdgeRow {
  const { relation, parent, sortKey, child } = edge;
  return {
    _id: hashOf(JSON.stringify([relation, parent, sortKey, child])),
    relation,
    parent,
    sortKey,
    child,
    owner: itemId,
    revision,
  };
}

/** BSON has no lone surrogates: the server would give the key back with U+FFFD instead. */
export const identityRowId = (kind: RecordKind, key: string): string =>
  `${kind}|${key.replace(/\p{Surrogate}/gu, "\uFFFD")}`;

export function identityRow(kind: RecordKind, identity: IdentityKey, id: Id): IdentityRow {
  return { _id: identityRowId(kind, identity.key), kind, key: identity.key, id, exclusive: identity.exclusive };
}

export function rejectionRow({ id, content, ...rest }: Rejection): RejectionRow {
  return { _id: id, ...rest, ...(content !== undefined && { content: new Binary(content) }) };
}

export function storedRejection({ _id, content, ...rest }: RejectionRow): Rejection {
  return {
    id: _id,
    ...rest,
    ...(content !== undefined && { content: new Uint8Array(content.buffer.subarray(0, content.position)) }),
  };
}
