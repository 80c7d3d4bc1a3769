import type { Audience } from "../../domain/audience";
import type { Tally } from "../../domain/coverage";
import { digitsOf, type Id, type Kind } from "../../domain/ids";
import { COLLECTION_OF, type ItemOf, type RecordKind } from "../../domain/item";
import type { Selection } from "../../domain/item-parts";
import type { Likeness } from "../../domain/text/likeness";
import {
  isEdgeRelation,
  RELATIONS,
  rowsOf,
  type ChildOf,
  type EdgeRelation,
  type Relation,
} from "../../domain/relations";
import type { Mention } from "../../domain/mention";
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
import { isVisible } from "./queries/audience";
import { itemOf, itemSource } from "./records/cards";
import { changesQuery, decodeChanges } from "./saving/changes";
import { joined, sql, type Row, type Sql, type SqliteDatabase } from "./engine/database";
import { foundByKey, keysAsked } from "./saving/identities";
import { countQuery, listQuery } from "./queries/list-query";
import { countMentionsQuery, mentionsQuery, subjectsQuery, tallyMentionsQuery } from "./queries/mention-query";
import { mentionInSubject, mentionOfPage } from "./records/mention-rows";
import type { Numbers } from "./records/numbers";
import { pageOf } from "../page";
import { countRelatedQuery, relatedQuery, tallyQuery } from "./queries/related-query";
import { encodeList, integerOf, textOf } from "./records/rows";
import { countSimilarQuery, similarQuery } from "./queries/similar-query";
import { decodeSubscription, subscriptionsOfQuery } from "./subscriptions";

/** Each method sends one statement. */
export class SqliteReader implements StoreReader {
  constructor(
    private readonly database: SqliteDatabase,
    private readonly numbers: Numbers,
    private readonly meter: Meter | undefined,
    private readonly audience: Audience,
  ) {}

  async get<K extends Kind>(kind: K, ids: readonly Id<K>[], fields?: Selection<K>): Promise<(ItemOf<K> | null)[]> {
    if (ids.length === 0) return [];
    if (kind === "mention") return this.#mentions(ids as readonly Id<"mention">[]) as (ItemOf<K> | null)[];
    const record: RecordKind = kind;
    const { columns, join } = itemSource(record, fields as Selection<RecordKind> | undefined);
    const query = this.#visible(
      `SELECT p.key AS place, ${columns} FROM json_each(?) p CROSS JOIN ${record} c ON c.id = unhex(p.value)${join}`,
      encodeList(ids.map(digitsOf)),
    );
    return this.#inPlaces(record, ids.length, this.#read(COLLECTION_OF[record], query)) as (ItemOf<K> | null)[];
  }

  async lookup<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
    fields?: Selection<K>,
  ): Promise<(ItemOf<K> | null)[]> {
    if (keys.length === 0) return [];
    const { columns, join } = itemSource(kind, fields);
    const query = this.#visible(
      `SELECT p.key AS place, ${columns} FROM json_each(?) p CROSS JOIN ${kind} c ON c.n = ${foundByKey(kind, "p.value")}${join}`,
      encodeList(keysAsked(kind, keys)),
    );
    return this.#inPlaces(kind, keys.length, this.#read(COLLECTION_OF[kind], query));
  }

  async list<K extends RecordKind>(kind: K, page: ListRequest, fields?: Selection<K>): Promise<Page<ItemOf<K>>> {
    const query = listQuery(kind, page, this.audience, itemSource(kind, fields));
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
    fields?: Selection<ChildOf<R>>,
  ): Promise<Page<ItemOf<ChildOf<R>>>[]> {
    if (parents.length === 0) return [];
    const pages = isEdgeRelation(relation)
      ? this.#children(relation, parents, page, fields as Selection<RecordKind> | undefined)
      : this.#mentionPages(relation, parents, page);
    return pages as Page<ItemOf<ChildOf<R>>>[];
  }

  async countRelated(relation: Relation, parents: readonly Id[], filter?: Filter): Promise<number[]> {
    if (parents.length === 0) return [];
    const totals = parents.map(() => 0);
    const query = isEdgeRelation(relation)
      ? countRelatedQuery(relation, parents, filter, this.audience)
      : countMentionsQuery(parents, filter, this.audience);
    for (const row of this.#read(rowsOf(relation), query)) totals[integerOf(row, "parent")] = integerOf(row, "total");
    return totals;
  }

  async tally(relation: Relation, parents: readonly Id[], by: Grouping, filter?: Filter): Promise<Tally[][]> {
    if (parents.length === 0) return [];
    const tallies: Tally[][] = parents.map(() => []);
    const query = isEdgeRelation(relation)
      ? tallyQuery(relation, parents, by, filter, this.audience)
      : tallyMentionsQuery(parents, by, filter, this.audience);
    for (const row of this.#read(rowsOf(relation), query)) {
      tallies[integerOf(row, "parent")]?.push({ value: textOf(row, "value"), count: integerOf(row, "total") });
    }
    return tallies;
  }

  async similar(
    likenesses: readonly Likeness[],
    page: SimilarRequest,
    fields?: Selection<"article">,
  ): Promise<Page<ItemOf<"article">>[]> {
    if (likenesses.length === 0) return [];
    const found: Row[][] = likenesses.map(() => []);
    const query = similarQuery(likenesses, page, this.audience, itemSource("article", fields));
    for (const row of this.#read(COLLECTION_OF.article, query)) found[integerOf(row, "parent")]?.push(row);
    return found.map((rows) => this.#page("article", { order: "ASC", ...page }, rows));
  }

  async countSimilar(likenesses: readonly Likeness[]): Promise<number[]> {
    if (likenesses.length === 0) return [];
    const totals = likenesses.map(() => 0);
    for (const row of this.#read(COLLECTION_OF.article, countSimilarQuery(likenesses, this.audience)))
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
  #visible(text: string, list: string): Sql {
    return joined([sql(text, list), isVisible(this.audience, "c")], " WHERE ");
  }

  #read(collection: string, { text, values }: Sql): Row[] {
    this.meter?.roundTrip(collection);
    if (this.meter?.steps === undefined) return this.database.all(text, ...values);
    const before = this.database.stepsOf(text) ?? 0;
    const rows = this.database.all(text, ...values);
    this.meter.steps((this.database.stepsOf(text) ?? 0) - before);
    return rows;
  }

  #children(
    relation: EdgeRelation,
    parents: readonly Id[],
    page: PageRequest,
    fields: Selection<RecordKind> | undefined,
  ): Page<ItemOf<RecordKind>>[] {
    const kind = RELATIONS[relation].child;
    const found: Row[][] = parents.map(() => []);
    const query = relatedQuery(relation, parents, page, this.audience, itemSource<RecordKind>(kind, fields));
    for (const row of this.#read(rowsOf(relation), query)) found[integerOf(row, "parent")]?.push(row);
    return found.map((rows) => this.#page<RecordKind>(kind, page, rows));
  }

  #mentionPages(relation: Relation, profiles: readonly Id[], page: PageRequest): Page<Mention>[] {
    const found: PageRow<Mention>[][] = profiles.map(() => []);
    for (const row of this.#read(rowsOf(relation), mentionsQuery(profiles, page, this.audience))) {
      const place = integerOf(row, "parent");
      found[place]?.push(mentionOfPage(textOf(row, "mention"), profiles[place] as Id<"entity">));
    }
    return found.map((rows) => this.#counted(pageOf(page, rows)));
  }

  #mentions(ids: readonly Id<"mention">[]): (Mention | null)[] {
    const mentions = ids.map((): Mention | null => null);
    for (const row of this.#read(COLLECTION_OF.mention, subjectsQuery(ids, this.audience))) {
      const place = integerOf(row, "place");
      mentions[place] = mentionInSubject(row, ids[place], this.numbers) ?? mentions[place] ?? null;
    }
    this.meter?.documents(mentions.filter((mention) => mention !== null).length);
    return mentions;
  }

  #page<K extends RecordKind>(kind: K, request: PageRequest, rows: readonly Row[]): Page<ItemOf<K>> {
    const found = rows.map((row): PageRow<ItemOf<K>> => ({
      id: textOf(row, "id"),
      sortKey: textOf(row, "sort_key"),
      item: itemOf(kind, row, this.numbers),
    }));
    return this.#counted(pageOf(request, found));
  }

  #counted<T>(page: Page<T>): Page<T> {
    this.meter?.documents(page.rows.length);
    return page;
  }

  #inPlaces<K extends RecordKind>(kind: K, places: number, rows: readonly Row[]): (ItemOf<K> | null)[] {
    const items = new Array<ItemOf<K> | null>(places).fill(null);
    for (const row of rows) items[integerOf(row, "place")] = itemOf(kind, row, this.numbers);
    this.meter?.documents(rows.length);
    return items;
  }
}
