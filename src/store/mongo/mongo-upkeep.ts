import type { Db, FindCursor } from "mongodb";
import { append, grouped } from "../../domain/collections/lists";
import { hashOf, type Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { StoredRecord } from "../store";
import type { DerivedRows, RecordWithKeys, StoredMention, StoreUpkeep, Stray } from "../store-upkeep";
import { identitiesIn, metaIn } from "./records/collections";
import { READ_LIMIT_MS, translating } from "./engine/errors";
import { postingsOf } from "./records/own-postings";
import { unpackMentions } from "./records/packed-mentions";
import { edgeOf, placeOf } from "./records/posting-key";
import { allRecordsAfter, readRows, recordsById } from "./queries/record-queries";
import { storedRecord, type RecordRow } from "./records/rows";
import { dropStrays, findStrays, storedPostings } from "./saving/strays";

const BATCH = 500;
/** For how many records one command reads keys: a profile may have hundreds. */
const RECORDS_PER_COMMAND = 50;
const WITHOUT_TEXT_ROWS = { words: 0, weights: 0, mentions: 0, mentionKinds: 0 };
const LIMIT = { maxTimeMS: READ_LIMIT_MS };

export class MongoUpkeep implements StoreUpkeep {
  constructor(
    private readonly db: Db,
    private readonly address: string,
  ) {}

  async *records<K extends RecordKind>(kind: K, first = ""): AsyncIterable<StoredRecord<K>> {
    let after = first;
    for (;;) {
      const rows = await this.attempt(() => readRows(allRecordsAfter(this.db, kind, after, BATCH), kind, undefined));
      for (const row of rows) yield storedRecord(kind, row);
      if (rows.length < BATCH) return;
      after = rows.at(-1)?._id ?? after;
    }
  }

  async *recordsWithKeys<K extends RecordKind>(kind: K): AsyncIterable<readonly RecordWithKeys<K>[]> {
    for (let after = ""; ;) {
      const rows = await this.attempt(() =>
        readRows(allRecordsAfter(this.db, kind, after, BATCH, WITHOUT_TEXT_ROWS), kind, undefined),
      );
      const none = isMentionSubject(kind) ? { mentions: [], mentionKinds: [] } : {};
      const keys = await this.identities(
        kind,
        // A kind's rows have ids of that kind.
        rows.map(({ _id }) => _id as Id<K>),
      );
      yield rows.map((row, index) => ({
        record: storedRecord(kind, { ...row, ...none }),
        keys: keys[index] ?? [],
      }));
      if (rows.length < BATCH) return;
      after = rows.at(-1)?._id ?? after;
    }
  }

  async derived<K extends RecordKind>(kind: K, ids: readonly Id<K>[]): Promise<DerivedRows[]> {
    if (ids.length === 0) return [];
    const rows = await this.attempt(() => readRows(recordsById(this.db, kind, ids), kind, undefined));
    const records = new Map(rows.map((row) => [row._id, row]));
    const stored = await this.attempt(() =>
      storedPostings(
        this.db,
        rows.flatMap((row) => postingsOf(kind, row)),
      ),
    );
    const identities = await this.identities(kind, ids);
    return ids.map((id, index) => {
      const record = records.get(id);
      return {
        sortKey: record?.sortKey ?? "",
        facets: record?.facets ?? [],
        words: this.wordsDigest(record?.words ?? []),
        ...(record === undefined ? { edges: [], mentions: [] } : listedRows(kind, record, stored)),
        identities: identities[index] ?? [],
      };
    });
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

  /** Processes on many machines have no folder in common. */
  async aside(): Promise<null> {
    return null;
  }

  async leaveAside(): Promise<void> {}

  /** The server overwrites deleted data at a time of its own, and has no command for it. */
  async scrub(): Promise<boolean> {
    return true;
  }

  async *damage(): AsyncIterable<never> {
    // The server looks after its files.
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

  /** The server has no command that copies a database. */
  async takeAll(): Promise<undefined> {
    return undefined;
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

/** Edges and mentions that are listed where the record says. A mention without its posting is in no list. */
function listedRows(
  kind: RecordKind,
  record: RecordRow,
  stored: ReadonlySet<string>,
): Pick<DerivedRows, "edges" | "mentions"> {
  const rows = postingsOf(kind, record).filter(({ _id }) => stored.has(_id));
  const places = rows.map(({ _id }) => placeOf(_id));
  const lists = new Set(rows.flatMap(({ _id, mentions = 0 }) => (mentions > 0 ? [listOf(placeOf(_id))] : [])));
  const mentions = unpackMentions(record._id, record)
    .map((mention): StoredMention => ({ ...mention, parent: mention.item.entityId }))
    .filter(({ parent, sortKey }) => lists.has(listOf({ parent, sortKey })));
  return { edges: places.flatMap((place) => edgeOf(place) ?? []), mentions };
}

const isMentionSubject = (kind: RecordKind): boolean => kind === "article" || kind === "post";

const listOf = ({ parent, sortKey }: { readonly parent: string; readonly sortKey: string }): string =>
  `${parent} ${sortKey}`;
