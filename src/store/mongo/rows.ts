import { hashOf, type Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { IdentityClaim, MentionWrite, Rejection, RecordWrite, StoredRecord } from "../store";
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
   * Names the save that wrote this revision, so that a save whose answer was lost knows its own work when it tries
   * again.
   */
  savedBy: string;
  /** Written by saves without transactions: what is left to do once this document stands (see `settle`). */
  settles?: Unsettled;
}

export interface Unsettled {
  /** Edges and mentions of this revision; all others of this owner are stale. */
  owns: string[];
  absorbs: { id: string; revision: number }[];
}

/** What a record owns: saved with it, and deleted once its save lists it no more. */
export interface OwnedRow {
  _id: string;
  owner: string;
  /** The owner's revision that wrote the row. */
  revision: number;
}

export interface MentionRow extends StoredItem, OwnedRow {
  /** The entity that the mention stands under. */
  entity: string;
  sortKey: string;
  facets: string[];
  words: string[];
}

export interface EdgeRow extends OwnedRow {
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

/** Rows under way from an absorbed record, which is `_id`, to the one that absorbed it. */
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

export function mentionRow(write: MentionWrite, owner: Id, revision: number): MentionRow {
  const { item, sortKey, facets } = write;
  return {
    _id: item.id,
    owner,
    revision,
    entity: item.entityId,
    sortKey,
    facets: [...new Set(facets)],
    words: [],
    ...encodeItem(item),
  };
}

export function edgeRow(edge: Omit<EdgeRow, keyof OwnedRow>, owner: string, revision: number): EdgeRow {
  const { relation, parent, sortKey, child } = edge;
  return {
    _id: hashOf(JSON.stringify([relation, parent, sortKey, child])),
    relation,
    parent,
    sortKey,
    child,
    owner,
    revision,
  };
}

/** As the key comes back from the server: BSON has no surrogate that stands alone. */
export const identityRowId = (kind: RecordKind, key: string): string =>
  `${kind}|${key.replace(/\p{Surrogate}/gu, "\uFFFD")}`;

export function identityRow(kind: RecordKind, claim: IdentityClaim, id: Id): IdentityRow {
  return { _id: identityRowId(kind, claim.key), kind, key: claim.key, id, exclusive: claim.exclusive };
}

export function rejectionRow({ id, content, ...rest }: Rejection): RejectionRow {
  return { _id: id, ...rest, ...(content !== undefined && { content: new Binary(content) }) };
}

export function rejection({ _id, content, ...rest }: RejectionRow): Rejection {
  return {
    id: _id,
    ...rest,
    ...(content !== undefined && { content: new Uint8Array(content.buffer.subarray(0, content.position)) }),
  };
}
