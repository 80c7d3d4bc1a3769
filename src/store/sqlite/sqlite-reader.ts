import type { Audience } from "../../domain/audience";
import type { Tally } from "../../domain/coverage";
import type { Id, Kind } from "../../domain/ids";
import { COLLECTION_OF, type ItemOf, type RecordKind } from "../../domain/item";
import type { Likeness } from "../../domain/text/likeness";
import { RELATIONS, rowsOf, type ChildOf, type Relation } from "../../domain/relations";
import type {
  ChangePage,
  ChangesRequest,
  Filter,
  Grouping,
  ListRequest,
  Meter,
  Page,
  PageRequest,
  PageRow,
  SimilarRequest,
  StoreReader,
} from "../store-reader";
import type { Subscription } from "../../domain/subscription";
import { isVisible } from "./audience";
import { changesQuery, decodeChanges } from "./changes";
import type { SqliteDatabase, Row } from "./database";
import { countQuery, listQuery } from "./list-query";
import { pageOf } from "../page";
import { countRelatedQuery, relatedQuery, tallyQuery } from "./related-query";
import { decodeItem, encodeList, integerOf, textOf } from "./rows";
import { countSimilarQuery, similarQuery } from "./similar-query";
import { joined, sql, type Sql } from "./database";
import { decodeSubscription, subscriptionsOfQuery } from "./subscriptions";

/** Each method sends one statement. */
export class SqliteReader implements StoreReader {
  constructor(
    private readonly database: SqliteDatabase,
    private readonly meter: Meter | undefined,
    private readonly audience: Audience,
  ) {}

  async get<K extends Kind>(kind: K, ids: readonly Id<K>[]): Promise<(ItemOf<K> | null)[]> {
    if (ids.length === 0) return [];
    const found = sql(
      `SELECT p.key AS place, c.item FROM json_each(?) p CROSS JOIN ${kind} c ON c.id = p.value`,
      encodeList(ids),
    );
    const query = kind === "mention" ? found : this.#visible(found);
    return this.#inPlaces(kind, ids.length, this.#read(COLLECTION_OF[kind], query));
  }

  async lookup<K extends RecordKind>(kind: K, keys: readonly string[]): Promise<(ItemOf<K> | null)[]> {
    if (keys.length === 0) return [];
    const query = sql(
      `SELECT p.key AS place, c.item FROM json_each(?) p CROSS JOIN identities i ON i.kind = '${kind}' AND i.key = p.value
       CROSS JOIN ${kind} c ON c.id = i.id`,
      encodeList(keys),
    );
    return this.#inPlaces(kind, keys.length, this.#read(COLLECTION_OF[kind], this.#visible(query)));
  }

  async list<K extends RecordKind>(kind: K, page: ListRequest): Promise<Page<ItemOf<K>>> {
    const query = listQuery(kind, page, this.audience);
    const rows = query === undefined ? [] : this.#read(COLLECTION_OF[kind], query);
    return this.#page(kind, page, rows);
  }

  async count(kind: RecordKind, filter?: Filter): Promise<number> {
    const query = countQuery(kind, filter, this.audience);
    const [row] = query === undefined ? [] : this.#read(COLLECTION_OF[kind], query);
    return row === undefined ? 0 : integerOf(row, "total");
  }

  async related<R extends Relation>(
    relation: R,
    parents: readonly Id[],
    page: PageRequest,
  ): Promise<Page<ItemOf<ChildOf<R>>>[]> {
    if (parents.length === 0) return [];
    const kind: ChildOf<R> = RELATIONS[relation].child;
    const found: Row[][] = parents.map(() => []);
    for (const row of this.#read(rowsOf(relation), relatedQuery(relation, parents, page, this.audience)))
      found[integerOf(row, "parent")]?.push(row);
    return found.map((rows) => this.#page(kind, page, rows));
  }

  async countRelated(relation: Relation, parents: readonly Id[], filter?: Filter): Promise<number[]> {
    if (parents.length === 0) return [];
    const totals = parents.map(() => 0);
    for (const row of this.#read(rowsOf(relation), countRelatedQuery(relation, parents, filter, this.audience)))
      totals[integerOf(row, "parent")] = integerOf(row, "total");
    return totals;
  }

  async tally(relation: Relation, parents: readonly Id[], by: Grouping, filter?: Filter): Promise<Tally[][]> {
    if (parents.length === 0) return [];
    const tallies: Tally[][] = parents.map(() => []);
    for (const row of this.#read(rowsOf(relation), tallyQuery(relation, parents, by, filter, this.audience))) {
      tallies[integerOf(row, "parent")]?.push({ value: textOf(row, "value"), count: integerOf(row, "total") });
    }
    return tallies;
  }

  async similar(likenesses: readonly Likeness[], page: SimilarRequest): Promise<Page<ItemOf<"article">>[]> {
    if (likenesses.length === 0) return [];
    const found: Row[][] = likenesses.map(() => []);
    for (const row of this.#read(COLLECTION_OF.article, similarQuery(likenesses, page)))
      found[integerOf(row, "parent")]?.push(row);
    return found.map((rows) => this.#page("article", { order: "ASC", ...page }, rows));
  }

  async countSimilar(likenesses: readonly Likeness[]): Promise<number[]> {
    if (likenesses.length === 0) return [];
    const totals = likenesses.map(() => 0);
    for (const row of this.#read(COLLECTION_OF.article, countSimilarQuery(likenesses)))
      totals[integerOf(row, "parent")] = integerOf(row, "total");
    return totals;
  }

  async subscriptions(sources: readonly Id<"source">[]): Promise<Subscription[][]> {
    if (sources.length === 0) return [];
    const lists = sources.map((): Subscription[] => []);
    for (const row of this.#read("subscriptions", subscriptionsOfQuery(sources)))
      lists[integerOf(row, "place")]?.push(decodeSubscription(row));
    return lists;
  }

  async changes(request: ChangesRequest): Promise<ChangePage> {
    const page = decodeChanges(request, this.#read("changes", changesQuery(request)));
    this.meter?.documents(page.rows.length);
    return page;
  }

  /** The statement with the condition that its records `c` may be seen. */
  #visible(query: Sql): Sql {
    return joined([query, isVisible(this.audience, "c")], " WHERE ");
  }

  #read(collection: string, { text, values }: Sql): Row[] {
    this.meter?.roundTrip(collection);
    if (this.meter?.steps === undefined) return this.database.all(text, ...values);
    const before = this.database.stepsOf(text) ?? 0;
    const rows = this.database.all(text, ...values);
    this.meter.steps((this.database.stepsOf(text) ?? 0) - before);
    return rows;
  }

  #page<K extends Kind>(kind: K, request: PageRequest, rows: readonly Row[]): Page<ItemOf<K>> {
    const found = rows.map((row): PageRow<ItemOf<K>> => ({
      id: textOf(row, "id"),
      sortKey: textOf(row, "sort_key"),
      item: decodeItem(kind, row),
    }));
    const page = pageOf(request, found);
    this.meter?.documents(page.rows.length);
    return page;
  }

  #inPlaces<K extends Kind>(kind: K, places: number, rows: readonly Row[]): (ItemOf<K> | null)[] {
    const items = new Array<ItemOf<K> | null>(places).fill(null);
    for (const row of rows) items[integerOf(row, "place")] = decodeItem(kind, row);
    this.meter?.documents(rows.length);
    return items;
  }
}
