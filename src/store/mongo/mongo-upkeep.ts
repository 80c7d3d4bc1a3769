import type { Db, FindCursor } from "mongodb";
import { append, grouped } from "../../domain/lists";
import { hashOf, isId, kindOf, type Id, type Kind } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { isEdgeRelation, RELATIONS } from "../../domain/relations";
import type { Edge, StoredRecord } from "../store";
import type { DerivedRows, StoredMention, StoreUpkeep, Stray } from "../store-upkeep";
import { edgesIn, identitiesIn, mentionsIn, metaIn } from "./collections";
import { READ_LIMIT_MS, translating } from "./errors";
import { decodeItem } from "./item-codec";
import { allRecordsAfter, readRows, recordsById } from "./queries";
import { storedRecord, type EdgeRow, type MentionRow } from "./rows";
import { dropStrays, findStrays } from "./strays";

const BATCH = 500;
/**
 * For how many records one command reads rows: an article may have hundreds of edges and mentions, a profile hundreds
 * of keys.
 */
const RECORDS_PER_COMMAND = 50;
const LIMIT = { maxTimeMS: READ_LIMIT_MS };

export class MongoUpkeep implements StoreUpkeep {
  constructor(
    private readonly db: Db,
    private readonly address: string,
  ) {}

  async *records<K extends RecordKind>(kind: K): AsyncIterable<StoredRecord<K>> {
    let after = "";
    for (;;) {
      const rows = await this.attempt(() => readRows(allRecordsAfter(this.db, kind, after, BATCH), kind, undefined));
      for (const row of rows) yield storedRecord(kind, row);
      if (rows.length < BATCH) return;
      after = rows.at(-1)?._id ?? after;
    }
  }

  async derived<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<DerivedRows[]> {
    if (ids.length === 0) return [];
    const rows = await this.attempt(() => readRows(recordsById(this.db, kind, ids), kind, undefined));
    const edges = await this.forEach(ids, (some) => edgesIn(this.db).find({ owner: { $in: some } }, LIMIT));
    const mentions = await this.forEach(ids, (some) => mentionsIn(this.db).find({ owner: { $in: some } }, LIMIT));
    const identities = await this.identities(kind, ids);
    const listings = new Map(rows.map((row) => [row._id, row]));
    const [edgesOf, mentionsOf] = [grouped(edges, ({ owner }) => owner), grouped(mentions, ({ owner }) => owner)];
    return ids.map((id, index) => ({
      sortKey: listings.get(id)?.sortKey ?? "",
      facets: listings.get(id)?.facets ?? [],
      words: this.wordsDigest(listings.get(id)?.words ?? []),
      edges: (edgesOf.get(id) ?? []).map(edgeOf),
      mentions: (mentionsOf.get(id) ?? []).map(mentionOf),
      identities: identities[index] ?? [],
    }));
  }

  async identities(kind: RecordKind, ids: readonly Id[]): Promise<string[][]> {
    const found = await this.forEach(ids, (some) =>
      identitiesIn(this.db).find({ id: { $in: some }, kind: { $eq: kind } }, LIMIT),
    );
    const rows = grouped(found, ({ id }) => id);
    return ids.map((id) => (rows.get(id) ?? []).map(({ key }) => key));
  }

  async *keys(kind: RecordKind): AsyncIterable<{ readonly key: string; readonly id: string }> {
    for (let last = `${kind}|`; ;) {
      const range = { _id: { $gt: last, $lt: `${kind}}` } };
      const rows = await this.attempt(() =>
        identitiesIn(this.db)
          .find(range, { sort: { _id: 1 }, limit: BATCH, ...LIMIT })
          .toArray(),
      );
      yield* rows.filter(({ key }) => !key.startsWith("id:"));
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end._id;
    }
  }

  /** The server overwrites deleted data at a time of its own, and has no command for it. */
  async scrub(): Promise<boolean> {
    return true;
  }

  wordsDigest(words: readonly string[]): string {
    return hashOf(JSON.stringify([...new Set(words)]));
  }

  async *strays(): AsyncIterable<Stray> {
    try {
      yield* findStrays(this.db);
    } catch (error) {
      await this.attempt(() => Promise.reject(error));
    }
  }

  async dropStrays(): Promise<void> {
    await this.attempt(() => dropStrays(this.db));
  }

  async meta(): Promise<Readonly<Record<string, string>>> {
    const rows = await this.attempt(() =>
      metaIn(this.db)
        .find({}, { sort: { _id: 1 }, maxTimeMS: READ_LIMIT_MS })
        .toArray(),
    );
    return Object.fromEntries(rows.map(({ _id, value }) => [_id, value]));
  }

  /** Finds the rows of all ids, some ids per command, so that no command comes near its limit. */
  private async forEach<T>(ids: readonly Id[], find: (some: Id[]) => FindCursor<T>): Promise<T[]> {
    const found: T[] = [];
    for (let at = 0; at < ids.length; at += RECORDS_PER_COMMAND)
      append(found, await this.attempt(() => find(ids.slice(at, at + RECORDS_PER_COMMAND)).toArray()));
    return found;
  }

  private attempt<T>(work: () => Promise<T>): Promise<T> {
    return translating(this.address, work);
  }
}

function edgeOf({ relation, parent, sortKey, child }: EdgeRow): Edge {
  if (!isEdgeRelation(relation))
    throw new TypeError(
      `The stored relation ${relation} is none of ${Object.keys(RELATIONS).filter(isEdgeRelation).join(", ")}.`,
    );
  return { relation, parent: asId(parent), sortKey, child: asId(child) };
}

function mentionOf(row: MentionRow): StoredMention {
  if (!isId("entity", row.entity))
    throw new TypeError(`The stored entity ${row.entity} of the mention ${row._id} is not the id of an entity.`);
  return { item: decodeItem("mention", row), parent: row.entity, sortKey: row.sortKey, facets: row.facets };
}

function asId(id: string): Id {
  const kind: Kind | undefined = kindOf(id);
  if (kind === undefined) throw new TypeError(`The stored ${id} is not an id.`);
  // `kindOf` has checked the form of the id.
  return id as Id;
}
