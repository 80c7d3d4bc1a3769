import { CHANGE_CAUSES } from "../../domain/change";
import { COLLECTION_OF, RECORD_KINDS } from "../../domain/item";
import type { Document, IndexDescription } from "mongodb";
import { KINDS } from "../../domain/ids";
import { isEdgeRelation, RELATIONS } from "../../domain/relations";

/** Grows with each change of the documents that needs a migration. */
export const SCHEMA_VERSION = 4;

export interface CollectionLayout {
  readonly name: string;
  readonly indexes: readonly IndexDescription[];
  readonly validator: Document;
}

const text = { bsonType: "string" };
const texts = { bsonType: "array", items: text };
const count = { bsonType: "number", minimum: 1 };
const flag = { bsonType: "bool" };
const CHANGE = { kind: { enum: [...RECORD_KINDS] }, id: text, cause: { enum: [...CHANGE_CAUSES] }, at: text };

/** Every collection with its indexes, and the shape that the server enforces for its documents. */
export const LAYOUT: readonly CollectionLayout[] = [
  ...RECORD_KINDS.map((kind) => ({
    name: COLLECTION_OF[kind],
    indexes: [
      { key: { live: 1, sortKey: 1, _id: 1 } },
      { key: { live: 1, "item.firstSeenAt": 1, _id: 1 } },
      { key: { facets: 1, sortKey: 1, _id: 1 } },
      { key: { words: 1 } },
    ],
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
      { removedAt: text, escaped: flag, settles: { bsonType: "object" } },
    ),
  })),
  {
    name: COLLECTION_OF.mention,
    // The first is the shard key.
    indexes: [{ key: { entity: 1, sortKey: 1, _id: 1 } }, { key: { owner: 1 } }],
    validator: shape(
      {
        _id: idOf("mention"),
        owner: text,
        revision: count,
        entity: idOf("entity"),
        sortKey: text,
        facets: texts,
        words: texts,
        item: itemOf("mention"),
      },
      { escaped: flag },
    ),
  },
  {
    name: "edges",
    // The first is the shard key.
    indexes: [{ key: { parent: 1, relation: 1, sortKey: 1, child: 1 } }, { key: { owner: 1 } }, { key: { child: 1 } }],
    validator: shape({
      _id: text,
      relation: { enum: Object.keys(RELATIONS).filter(isEdgeRelation) },
      parent: text,
      sortKey: text,
      child: text,
      owner: text,
      revision: count,
    }),
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
