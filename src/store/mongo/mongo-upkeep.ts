import type { Db } from "mongodb";
import { hashOf, kindOf, type Id, type Kind } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { RELATIONS, type Relation } from "../../domain/relations";
import type { DerivedRows, Edge, MentionWrite, StoredRecord, StoreUpkeep, Stray } from "../store";
import { edgesIn, identitiesIn, mentionsIn, metaIn } from "./collections";
import { READ_LIMIT_MS, translating } from "./errors";
import { decodeItem } from "./item-codec";
import { allRecordsAfter, recordsById } from "./queries";
import { readRows } from "./read-rows";
import { storedRecord, type EdgeRow, type IdentityRow, type MentionRow } from "./rows";
import { dropStrays, findStrays } from "./strays";

const BATCH = 500;
/** A profile may be known by hundreds of keys. */
const IDENTITIES_OF = 50;

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
    const owned = { owner: { $in: [...ids] } };
    const limit = { maxTimeMS: READ_LIMIT_MS };
    const [rows, edges, mentions, identities] = await this.attempt(() =>
      Promise.all([
        readRows(recordsById(this.db, kind, ids), kind, undefined),
        edgesIn(this.db).find(owned, limit).toArray(),
        mentionsIn(this.db).find(owned, limit).toArray(),
        identitiesIn(this.db).find({ id: { $in: [...ids] }, kind: { $eq: kind } }, limit).toArray(),
      ]),
    );
    const listings = new Map(rows.map((row) => [row._id, row]));
    const [edgesOf, mentionsOf, identitiesOf] = [grouped(edges, ({ owner }) => owner), grouped(mentions, ({ owner }) => owner), grouped(identities, ({ id }) => id)];
    return ids.map((id) => ({
      sortKey: listings.get(id)?.sortKey ?? "",
      facets: listings.get(id)?.facets ?? [],
      words: this.wordsDigest(listings.get(id)?.words ?? []),
      edges: (edgesOf.get(id) ?? []).map(edgeOf),
      mentions: (mentionsOf.get(id) ?? []).map(mentionOf),
      identities: (identitiesOf.get(id) ?? []).map(({ key }) => key),
    }));
  }

  async identities(kind: RecordKind, ids: readonly Id[]): Promise<string[][]> {
    const found: IdentityRow[] = [];
    for (let at = 0; at < ids.length; at += IDENTITIES_OF) {
      const some = { id: { $in: ids.slice(at, at + IDENTITIES_OF) }, kind: { $eq: kind } };
      found.push(...(await this.attempt(() => identitiesIn(this.db).find(some, { maxTimeMS: READ_LIMIT_MS }).toArray())));
    }
    const rows = grouped(found, ({ id }) => id);
    return ids.map((id) => (rows.get(id) ?? []).map(({ key }) => key));
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
    const rows = await this.attempt(() => metaIn(this.db).find({}, { sort: { _id: 1 }, maxTimeMS: READ_LIMIT_MS }).toArray());
    return Object.fromEntries(rows.map(({ _id, value }) => [_id, value]));
  }

  private attempt<T>(work: () => Promise<T>): Promise<T> {
    return translating(this.address, work);
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known === undefined) groups.set(keyOf(row), [row]);
    else known.push(row);
  }
  return groups;
}

function edgeOf({ relation, parent, sortKey, child }: EdgeRow): Edge {
  if (!isRelation(relation)) throw new TypeError(`The stored relation ${relation} is none of ${Object.keys(RELATIONS).join(", ")}.`);
  return { relation, parent: asId(parent), sortKey, child: asId(child) };
}

function mentionOf(row: MentionRow): MentionWrite {
  return { item: decodeItem("mention", row), sortKey: row.sortKey, facets: row.facets };
}

function isRelation(name: string): name is Relation {
  return name in RELATIONS;
}

function asId(id: string): Id {
  const kind: Kind | undefined = kindOf(id);
  if (kind === undefined) throw new TypeError(`The stored ${id} is no id.`);
  // `kindOf` has checked the form of the id.
  return id as Id;
}
