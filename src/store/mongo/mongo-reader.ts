import type { AbstractCursor, Db } from "mongodb";
import type { Audience } from "../../domain/audience";
import type { Tally } from "../../domain/coverage";
import { grouped } from "../../domain/lists";
import type { Id, Kind } from "../../domain/ids";
import { COLLECTION_OF, type ItemOf, type RecordKind } from "../../domain/item";
import type { Likeness } from "../../domain/text/likeness";
import { RELATIONS, rowsOf, type ChildOf, type Relation } from "../../domain/relations";
import type { Subscription } from "../../domain/subscription";
import type {
  ChangePage,
  ChangesRequest,
  Filter,
  Grouping,
  ListRequest,
  Meter,
  Page,
  PageRequest,
  SimilarRequest,
  StoreReader,
} from "../store-reader";
import { changesQuery, pageOfChanges } from "./changes";
import { translating } from "./errors";
import { decodeItem } from "./item-codec";
import { pageOf } from "../page";
import { byIdentity, countQuery, itemsById, listQuery, readRows } from "./queries";
import { countRelatedQuery, relatedQuery, tallyQuery, type ChildRow } from "./relation-queries";
import { identityRowId } from "./rows";
import { countSimilarQuery, similarQuery } from "./similar";
import { decodeSubscription, subscriptionsOf } from "./subscriptions";

export class MongoReader implements StoreReader {
  constructor(
    private readonly db: Db,
    private readonly address: string,
    private readonly meter: Meter | undefined,
    private readonly audience: Audience,
  ) {}

  async get<K extends Kind>(kind: K, ids: readonly Id<K>[]): Promise<(ItemOf<K> | null)[]> {
    if (ids.length === 0) return [];
    const rows = await this.read(COLLECTION_OF[kind], itemsById(this.db, kind, unique(ids), this.audience));
    this.meter?.documents(rows.length);
    const items = new Map(rows.map((row) => [row._id, decodeItem(kind, row)]));
    return ids.map((id) => items.get(id) ?? null);
  }

  async lookup<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(ItemOf<K> | null)[]> {
    if (keys.length === 0) return [];
    const rows = await this.read(COLLECTION_OF[kind], byIdentity(this.db, kind, unique(keys), this.audience));
    this.meter?.documents(rows.length);
    const items = new Map(rows.map(({ _id, found }) => [_id, decodeItem(kind, found)]));
    return keys.map((key) => items.get(identityRowId(kind, key)) ?? null);
  }

  async list<K extends RecordKind>(kind: K, page: ListRequest): Promise<Page<ItemOf<K>>> {
    const rows = await this.read(COLLECTION_OF[kind], listQuery(this.db, kind, page, this.audience));
    const listedPage = pageOf(
      page,
      rows.map((row) => ({ sortKey: row.sortKey, id: row._id, item: decodeItem(kind, row) })),
    );
    this.meter?.documents(listedPage.rows.length);
    return listedPage;
  }

  async count(kind: RecordKind, filter?: Filter): Promise<number> {
    const [row] = await this.read(COLLECTION_OF[kind], countQuery(this.db, kind, filter, this.audience));
    return row?.total ?? 0;
  }

  async related<R extends Relation>(
    relation: R,
    parents: readonly Id[],
    page: PageRequest,
  ): Promise<Page<ItemOf<ChildOf<R>>>[]> {
    if (parents.length === 0) return [];
    const kind: ChildOf<R> = RELATIONS[relation].child;
    const rows = byParent(
      await this.read(rowsOf(relation), relatedQuery(this.db, relation, unique(parents), page, this.audience)),
    );
    const rowOf = (row: ChildRow) => ({ sortKey: row.sortKey, id: row.child, item: decodeItem(kind, row) });
    const pages = new Map(unique(parents).map((parent) => [parent, pageOf(page, (rows.get(parent) ?? []).map(rowOf))]));
    this.meter?.documents([...pages.values()].reduce((total, one) => total + one.rows.length, 0));
    return parents.map((parent) => pages.get(parent) ?? pageOf(page, []));
  }

  async countRelated(relation: Relation, parents: readonly Id[], filter?: Filter): Promise<number[]> {
    if (parents.length === 0) return [];
    const rows = await this.read(
      rowsOf(relation),
      countRelatedQuery(this.db, relation, unique(parents), filter, this.audience),
    );
    const totals = new Map(rows.map(({ _id, total }) => [_id, total]));
    return parents.map((parent) => totals.get(parent) ?? 0);
  }

  async tally(relation: Relation, parents: readonly Id[], by: Grouping, filter?: Filter): Promise<Tally[][]> {
    if (parents.length === 0) return [];
    const groups = byParent(
      await this.read(rowsOf(relation), tallyQuery(this.db, relation, unique(parents), by, filter, this.audience)),
    );
    return parents.map((parent) => (groups.get(parent) ?? []).map(({ value, total }) => ({ value, count: total })));
  }

  async similar(likenesses: readonly Likeness[], page: SimilarRequest): Promise<Page<ItemOf<"article">>[]> {
    if (likenesses.length === 0) return [];
    const request: PageRequest = { order: "ASC", ...page };
    const rows = byParent(
      await this.read(COLLECTION_OF.article, similarQuery(this.db, likenesses, page, this.audience)),
    );
    const pages = likenesses.map((_, place) => {
      const found = (rows.get(place) ?? []).map((row) => ({
        sortKey: row.sortKey,
        id: row.child,
        item: decodeItem("article", row),
      }));
      return pageOf(request, found);
    });
    this.meter?.documents(pages.reduce((total, one) => total + one.rows.length, 0));
    return pages;
  }

  async countSimilar(likenesses: readonly Likeness[]): Promise<number[]> {
    if (likenesses.length === 0) return [];
    const rows = await this.read(COLLECTION_OF.article, countSimilarQuery(this.db, likenesses));
    const totals = new Map(rows.map(({ _id, total }) => [_id, total]));
    return likenesses.map((_, place) => totals.get(place) ?? 0);
  }

  async subscriptions(sources: readonly Id<"source">[]): Promise<Subscription[][]> {
    if (sources.length === 0) return [];
    const rows = await this.read("subscriptions", subscriptionsOf(this.db, unique(sources)));
    const lists = grouped(rows, ({ source }) => source);
    return sources.map((source) => (lists.get(source) ?? []).map(decodeSubscription));
  }

  async changes(request: ChangesRequest): Promise<ChangePage> {
    const page = pageOfChanges(request, await this.read("changes", changesQuery(this.db, request)));
    this.meter?.documents(page.rows.length);
    return page;
  }

  private read<T>(collection: string, cursor: AbstractCursor<T>): Promise<T[]> {
    return translating(this.address, () => readRows(cursor, collection, this.meter));
  }
}

const byParent = <P, R extends { _id: P }>(rows: readonly R[]): Map<P, R[]> => grouped(rows, ({ _id }) => _id);
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
