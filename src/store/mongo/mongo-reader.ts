import type { AbstractCursor, Db } from "mongodb";
import type { Audience } from "../../domain/audience";
import type { Tally } from "../../domain/coverage/coverage";
import { grouped } from "../../domain/collections/lists";
import { digitsOf, isId, type Id, type Kind } from "../../domain/ids";
import { COLLECTION_OF, type ItemOf, type RecordKind, type TextKind } from "../../domain/item";
import type { Likeness } from "../../domain/text/likeness/likeness";
import type { WordQuery } from "../../domain/text/queries/text-query";
import type { Selection } from "../../domain/item-parts";
import { NAMED_IN, type NamingText } from "../../domain/coverage/naming-text";
import {
  isByPosition,
  isEdgeRelation,
  RELATIONS,
  rowsOf,
  type ChildOf,
  type EdgeRelation,
  type Relation,
} from "../../domain/relations";
import type { KeptRejection, Rejection } from "../store";
import type { SourceSubscription } from "../../domain/source-subscription";
import type {
  ChangePage,
  ChangesRequest,
  Filter,
  Grouping,
  ListRequest,
  Match,
  Meter,
  NamingList,
  NewestRequest,
  Page,
  PageRequest,
  PageRow,
  Reach,
  SimilarRequest,
  StoreReader,
  RejectionsRequest,
  WantedRejections,
} from "../store-reader";
import { changesQuery, pageOfChanges } from "./queries/changes";
import { countRejectionsQuery, rejectionPage, rejectionsByIdQuery, rejectionsOf, rejectionsQuery } from "./rejections";
import { translating } from "./engine/errors";
import { decodeItem, itemOf, withPresentMentions, type StoredItem } from "./records/item-codec";
import { countMentionsQuery, mentionsById, mentionsQuery, tallyMentionsQuery } from "./queries/mention-queries";
import type { MongoMigration } from "./form/mongo-migration";
import { unpackMention, unpackMentions } from "./records/packed-mentions";
import { placeOf } from "./records/posting-key";
import { listedText, listsQuery, NAMING_FIELDS, namingText, reachOf, reachQuery } from "./queries/naming-texts";
import { newestLanguagesQuery } from "./queries/newest-languages";
import { marksIn, saysLinked } from "./records/meta";
import { newestPage, pageOf } from "../page";
import {
  byIdentity,
  countQuery,
  frequenciesQuery,
  itemsById,
  listQuery,
  matchesQuery,
  occurrencesQuery,
  readRows,
} from "./queries/record-queries";
import { countRelatedQuery, directionOf, relatedQuery, tallyQuery } from "./queries/relation-queries";
import { identityRowId } from "./records/rows";
import { byParent, comparePlaces, parentOf, rowsByParent, talliesOf, unique } from "./queries/rows-of-parents";
import { countSimilarQuery, similarQuery } from "./queries/similar";
import { perSource, subscriptionsOf } from "./subscriptions";

export class MongoReader implements StoreReader {
  constructor(
    private readonly db: Db,
    private readonly address: string,
    private readonly meter: Meter | undefined,
    private readonly audience: Audience,
    private readonly migration?: MongoMigration,
  ) {}

  async get<K extends Kind>(kind: K, ids: readonly Id<K>[], fields?: Selection<K>): Promise<(ItemOf<K> | null)[]> {
    if (ids.length === 0) return [];
    const items = kind === "mention" ? await this.mentions(kind, ids) : await this.records(kind, ids, fields);
    this.meter?.documents(items.size);
    return ids.map((id) => items.get(id) ?? null);
  }

  private async records<K extends Kind>(
    kind: K,
    ids: readonly Id<K>[],
    fields: Selection<K> | undefined,
  ): Promise<Map<string, ItemOf<K>>> {
    const rows = await this.read(COLLECTION_OF[kind], itemsById(this.db, kind, unique(ids), this.audience, fields));
    return new Map(rows.map((row) => [row._id, this.decode(kind, row)]));
  }

  private async mentions<K extends Kind>(kind: K, ids: readonly Id<K>[]): Promise<Map<string, ItemOf<K>>> {
    this.migration?.needs("article", "post");
    const known = unique(ids).filter((id) => isId("mention", id));
    if (known.length === 0) return new Map();
    const texts = await this.read(COLLECTION_OF.mention, mentionsById(this.db, known, this.audience));
    const found = texts.flatMap((text) => unpackMentions(text._id, text).map(({ item }) => item));
    const asked = new Set<string>(ids);
    return new Map(found.filter(({ id }) => asked.has(id)).map((item) => [item.id, itemOf(kind, item)]));
  }

  async lookup<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
    fields?: Selection<K>,
  ): Promise<(ItemOf<K> | null)[]> {
    if (keys.length === 0) return [];
    this.migration?.needs("identities");
    const rows = await this.read(COLLECTION_OF[kind], byIdentity(this.db, kind, unique(keys), this.audience, fields));
    this.meter?.documents(rows.length);
    const items = new Map(rows.map(({ _id, found }) => [_id, this.decode(kind, found)]));
    return keys.map((key) => items.get(identityRowId(kind, key)) ?? null);
  }

  async list<K extends RecordKind>(kind: K, page: ListRequest, fields?: Selection<K>): Promise<Page<ItemOf<K>>> {
    const rows = await this.read(COLLECTION_OF[kind], listQuery(this.db, kind, page, this.audience, fields));
    const listedPage = pageOf(
      page,
      rows.map((row) => ({ sortKey: row.sortKey, id: row._id, item: this.decode(kind, row) })),
    );
    this.meter?.documents(listedPage.rows.length);
    return listedPage;
  }

  async matches(kind: TextKind, filter: Filter, most: number): Promise<Match[]> {
    const rows = await this.read(COLLECTION_OF[kind], matchesQuery(this.db, kind, filter, most, this.audience));
    return rows.map(({ _id, sortKey, weights }) => ({
      id: _id,
      sortKey,
      ...(weights && { weights: new Uint8Array(weights.buffer.subarray(0, weights.position)) }),
    }));
  }

  async frequencies(kind: TextKind, words: readonly WordQuery[], most: number): Promise<number[]> {
    if (words.length === 0) return [];
    const rows = await this.read(COLLECTION_OF[kind], frequenciesQuery(this.db, kind, words, most));
    const totals = new Map(rows.map(({ _id, total }) => [_id, total]));
    return words.map((_, place) => totals.get(place) ?? 0);
  }

  async occurrences(kind: RecordKind, words: readonly string[], most: number): Promise<number[]> {
    if (words.length === 0) return [];
    const rows = await this.read(COLLECTION_OF[kind], occurrencesQuery(this.db, kind, words, most));
    const totals = new Map(rows.map(({ place, total }) => [place, total]));
    return words.map((_, place) => totals.get(place) ?? 0);
  }

  async count(kind: RecordKind, filter?: Filter): Promise<number> {
    const [row] = await this.read(COLLECTION_OF[kind], countQuery(this.db, kind, filter, this.audience));
    return row?.total ?? 0;
  }

  async related<R extends Relation>(
    relation: R,
    parents: readonly Id[],
    page: PageRequest,
    fields?: Selection<ChildOf<R>>,
  ): Promise<Page<ItemOf<ChildOf<R>>>[]> {
    if (parents.length === 0) return [];
    this.needs(relation);
    const kind: ChildOf<R> = RELATIONS[relation].child;
    const rows = isEdgeRelation(relation)
      ? await this.children(relation, kind, unique(parents), page, fields)
      : await this.mentionsUnder(kind, unique(parents), page);
    const pages = new Map(
      unique(parents).map((parent) => [digitsOf(parent), pageOf(page, rows.get(digitsOf(parent)) ?? [])]),
    );
    this.meter?.documents([...pages.values()].reduce((total, one) => total + one.rows.length, 0));
    return parents.map((parent) => pages.get(digitsOf(parent)) ?? pageOf(page, []));
  }

  /** The rows of pages, by the digits of the parents. */
  private async children<K extends Kind>(
    relation: EdgeRelation,
    kind: K,
    parents: readonly Id[],
    page: PageRequest,
    fields: Selection<K> | undefined,
  ): Promise<Map<string, PageRow<ItemOf<K>>[]>> {
    const query = relatedQuery(this.db, relation, parents, page, this.audience, fields);
    const rows = (await this.readIfAny(rowsOf(relation), query)).map((row) => {
      const { parent, sortKey, child } = placeOf(row.posting);
      return { parent, row: { sortKey, id: child, item: this.decode(kind, row) } };
    });
    return rowsByParent(rows);
  }

  private async mentionsUnder<K extends Kind>(
    kind: K,
    parents: readonly Id[],
    page: PageRequest,
  ): Promise<Map<string, PageRow<ItemOf<K>>[]>> {
    const found = await this.readIfAny(COLLECTION_OF.mention, mentionsQuery(this.db, parents, page, this.audience));
    const rows = found.map(({ posting, mention, kind: mentionKind }) => {
      const { parent, sortKey, child } = placeOf(posting);
      const { item } = unpackMention(child, mention, mentionKind);
      return { parent, row: { sortKey, id: item.id, item: itemOf(kind, item) } };
    });
    // Each range of a parent is in order; together they are not.
    const direction = directionOf(page);
    return rowsByParent(rows.sort((one, other) => direction * comparePlaces(one.row, other.row)));
  }

  async countRelated(relation: Relation, parents: readonly Id[], filter?: Filter): Promise<number[]> {
    if (parents.length === 0) return [];
    this.needs(relation);
    const query = isEdgeRelation(relation)
      ? countRelatedQuery(this.db, relation, unique(parents), filter, this.audience)
      : countMentionsQuery(this.db, unique(parents), filter, this.audience);
    const rows = grouped(await this.readIfAny(rowsOf(relation), query), ({ under }) => parentOf(under));
    return parents.map((parent) => (rows.get(digitsOf(parent)) ?? []).reduce((total, row) => total + row.total, 0));
  }

  async tally(relation: Relation, parents: readonly Id[], by: Grouping, filter?: Filter): Promise<Tally[][]> {
    if (parents.length === 0) return [];
    this.needs(relation);
    const query = isEdgeRelation(relation)
      ? tallyQuery(this.db, relation, unique(parents), by, filter, this.audience)
      : tallyMentionsQuery(this.db, unique(parents), by, filter, this.audience);
    const rows = grouped(await this.readIfAny(rowsOf(relation), query), ({ under }) => parentOf(under));
    return parents.map((parent) => talliesOf(rows.get(digitsOf(parent)) ?? []));
  }

  async similar(
    likenesses: readonly Likeness[],
    page: SimilarRequest,
    fields?: Selection<"article">,
  ): Promise<Page<ItemOf<"article">>[]> {
    if (likenesses.length === 0) return [];
    const rows = byParent(
      await this.read(COLLECTION_OF.article, similarQuery(this.db, likenesses, page, this.audience, fields)),
    );
    const pages = likenesses.map((_, place) => {
      const found = (rows.get(place) ?? []).map((row) => ({
        sortKey: row.sortKey,
        id: row.child,
        item: this.decode("article", row),
      }));
      return pageOf({ order: "ASC", ...page }, found);
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

  async textsNaming(kind: TextKind, lists: readonly NamingList[], newest: number): Promise<NamingText[][]> {
    if (lists.length === 0) return [];
    this.needs(NAMED_IN[kind]);
    const query = listsQuery(this.db, kind, lists, newest, this.audience);
    const rows = await this.readIfAny(rowsOf(NAMED_IN[kind]), query);
    this.meter?.documents(rows.length);
    const texts = grouped(rows, ({ place }) => place);
    return lists.map((_, place) => (texts.get(place) ?? []).map(listedText));
  }

  async newestTexts(kind: TextKind, request: NewestRequest): Promise<NamingText[]> {
    this.migration?.needs(kind);
    const page = newestPage(request);
    const rows = await this.read(COLLECTION_OF[kind], listQuery(this.db, kind, page, this.audience, NAMING_FIELDS));
    const { rows: texts } = pageOf(page, rows);
    this.meter?.documents(texts.length);
    return texts.map((row) => namingText(row._id, row.sortKey, row));
  }

  async reach(kind: TextKind, request: NewestRequest): Promise<Reach> {
    return reachOf(await this.read(COLLECTION_OF[kind], reachQuery(this.db, kind, request, this.audience)));
  }

  async newestLanguages(kind: TextKind, newest: number): Promise<Tally[]> {
    return this.read(COLLECTION_OF[kind], newestLanguagesQuery(this.db, kind, newest, this.audience));
  }

  async subscriptions(sources: readonly Id<"source">[]): Promise<SourceSubscription[][]> {
    if (sources.length === 0) return [];
    return perSource(sources, await this.read("subscriptions", subscriptionsOf(this.db, unique(sources))));
  }

  async areTextsLinked(): Promise<boolean> {
    return saysLinked(await this.read("meta", marksIn(this.db)));
  }

  async rejections(request: RejectionsRequest): Promise<Page<KeptRejection>> {
    const page = rejectionPage(request, await this.read("rejections", rejectionsQuery(this.db, request)));
    this.meter?.documents(page.rows.length);
    return page;
  }

  async countRejections(wanted?: WantedRejections): Promise<number> {
    return (await this.read("rejections", countRejectionsQuery(this.db, wanted)))[0]?.total ?? 0;
  }

  async rejectionsById(ids: readonly string[]): Promise<(Rejection | null)[]> {
    if (ids.length === 0) return [];
    const rows = await this.read("rejections", rejectionsByIdQuery(this.db, unique(ids)));
    this.meter?.documents(rows.length);
    return rejectionsOf(ids, rows);
  }

  async changes(request: ChangesRequest): Promise<ChangePage> {
    const page = pageOfChanges(request, await this.read("changes", changesQuery(this.db, request)));
    this.meter?.documents(page.rows.length);
    return page;
  }

  /** While an older store is migrated, the postings of a record come into being with the rest of its kind. */
  private needs(relation: Relation): void {
    if (this.migration === undefined) return;
    const { parent, child } = RELATIONS[relation];
    if (child === "mention") this.migration.needs("article", "post");
    else this.migration.needs(isByPosition(relation) ? parent : child);
  }

  private decode<K extends Kind>(kind: K, row: StoredItem): ItemOf<K> {
    return this.migration === undefined ? decodeItem(kind, row) : withPresentMentions(decodeItem(kind, row));
  }

  private read<T>(collection: string, cursor: AbstractCursor<T>): Promise<T[]> {
    return translating(this.address, () => readRows(cursor, collection, this.meter));
  }

  /** What cannot be there is not asked for, but counts as a round trip all the same: the store's port says one. */
  private async readIfAny<T>(collection: string, cursor: AbstractCursor<T> | undefined): Promise<T[]> {
    if (cursor !== undefined) return this.read(collection, cursor);
    this.meter?.roundTrip(collection);
    return [];
  }
}
