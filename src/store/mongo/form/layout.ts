import { CHANGE_CAUSES } from "../../../domain/change";
import { COLLECTION_OF, RECORD_KINDS } from "../../../domain/item";
import type { Document, IndexDescription } from "mongodb";
import { KINDS } from "../../../domain/ids";

/** Grows with each change of the documents or indexes that older programs must not meet. */
export const SCHEMA_VERSION = 6;

/** Since this version the documents have their present form. Later ones have other indexes only. */
export const DOCUMENTS_SINCE = 5;

export interface CollectionLayout {
  readonly name: string;
  readonly indexes: readonly IndexDescription[];
  /** The keys of indexes of older versions that others have replaced. */
  readonly formerIndexes?: readonly Document[];
  readonly validator: Document;
}

const text = { bsonType: "string" };
const texts = { bsonType: "array", items: text };
const count = { bsonType: "number", minimum: 1 };
const flag = { bsonType: "bool" };
const CHANGE = { kind: { enum: [...RECORD_KINDS] }, id: text, cause: { enum: [...CHANGE_CAUSES] }, at: text };

const MENTION: Document = {
  bsonType: "object",
  required: ["id", "e", "k", "s", "a", "c"],
  properties: { id: text, e: text, s: text },
};
const MENTION_KIND: Document = {
  bsonType: "object",
  required: ["field", "method", "place", "facets"],
  properties: { field: text, method: text, place: text, facets: texts },
};

/** Every collection with its indexes, and the shape that the server enforces for its documents. */
export const LAYOUT: readonly CollectionLayout[] = [
  ...RECORD_KINDS.map((kind) => ({
    name: COLLECTION_OF[kind],
    indexes: [
      { key: { live: 1, sortKey: 1, _id: 1 } },
      { key: { live: 1, "item.firstSeenAt": 1, _id: 1 } },
      { key: { facets: 1, sortKey: 1, _id: 1 } },
      { key: { words: 1, sortKey: 1, _id: 1 } },
    ],
    // Before version 6. It has no order, so a page of a frequent word sorted all texts with it.
    formerIndexes: [{ words: 1 }],
    validator: shape(
      {
        _id: idOf(kind),
        revision: count,
        live: flag,
        sortKey: text,
        facets: texts,
        words: texts,
        savedBy: text,
        item: itemOf(kind),
      },
      {
        removedAt: text,
        escaped: flag,
        weights: { bsonType: "binData" },
        settles: { bsonType: "object" },
        mentions: { bsonType: "array", items: MENTION },
        mentionKinds: { bsonType: "array", items: MENTION_KIND },
        postings: texts,
      },
    ),
  })),
  {
    name: "postings",
    // Its index of ids is the only one, and the shard key.
    indexes: [],
    validator: shape(
      { _id: { bsonType: "string", pattern: "^[0-9a-f]{32}[a-o]" }, under: { bsonType: "string" } },
      {
        mentions: count,
        facets: texts,
        moved: { bsonType: "array", items: { bsonType: "object", required: ["entity", "mentions"] } },
        revision: count,
      },
    ),
  },
  {
    name: "identities",
    indexes: [{ key: { id: 1 } }],
    validator: shape({ _id: text, kind: { enum: [...KINDS] }, key: text, id: text, exclusive: flag }),
  },
  {
    name: "moves",
    indexes: [{ key: { survivor: 1 } }],
    validator: shape({ _id: text, survivor: text, steps: { bsonType: "number" } }),
  },
  { name: "meta", indexes: [], validator: shape({ _id: text, value: text }) },
  {
    name: "rejections",
    indexes: [{ key: { rejectedAt: 1, _id: 1 } }],
    validator: shape(
      { _id: text, input: text, reason: text, rejectedAt: text },
      {
        place: text,
        content: { bsonType: "binData" },
        mediaType: text,
        url: text,
        format: text,
        speaker: text,
        hints: { bsonType: "object" },
      },
    ),
  },
  {
    name: "subscriptions",
    indexes: [{ key: { source: 1 } }],
    validator: shape({ _id: text, value: text }, { source: text }),
  },
  {
    name: "changes",
    indexes: [{ key: { of: 1 }, unique: true }],
    validator: shape({ _id: count, of: text, ...CHANGE }, { mergedInto: text }),
  },
  {
    name: "waitingChanges",
    indexes: [{ key: { readyAt: 1 } }],
    validator: shape({ _id: text, revision: count, readyAt: text, ...CHANGE }, { mergedInto: text }),
  },
];

function shape(required: Document, optional: Document = {}): Document {
  return {
    $jsonSchema: {
      bsonType: "object",
      required: Object.keys(required),
      properties: { ...required, ...optional },
      additionalProperties: false,
    },
  };
}

function idOf(kind: string): Document {
  return { bsonType: "string", pattern: `^${kind}_` };
}

function itemOf(kind: string): Document {
  return { bsonType: "object", required: ["type", "id"], properties: { type: text, id: idOf(kind) } };
}
