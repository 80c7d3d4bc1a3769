import type { Audience } from "../../domain/audience";
import type { Tally } from "../../domain/coverage/coverage";
import type { Id, Kind } from "../../domain/ids";
import { COLLECTION_OF, type ItemOf, type RecordKind, type TextKind } from "../../domain/item";
import type { Selection } from "../../domain/item-parts";
import type { Likeness } from "../../domain/text/likeness/likeness";
import type { WordQuery } from "../../domain/text/queries/text-query";
import {
  isEdgeRelation,
  RELATIONS,
  rowsOf,
  type ChildOf,
  type EdgeRelation,
  type Relation,
} from "../../domain/relations";
import type { Mention } from "../../domain/mention";
import type { NamingText } from "../../domain/coverage/naming-text";
import { inTurns } from "../../domain/async/turns";
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
import type { SourceSubscription } from "../../domain/source-subscription";
import type { KeptRejection, Rejection } from "../store";
import { versionForReader } from "./engine/reader-version";
import { itemOf, itemSource } from "./records/cards";
import { changesQuery, decodeChanges } from "./saving/changes";
import type { Row, Sql, SqliteDatabase } from "./engine/database";
import { asksFor, conditionsOf } from "./queries/filters";
import { viewOf, type View } from "./queries/view";
import { listParts } from "./queries/list-parts";
import { subjectsQuery, tallyMentionsQuery } from "./queries/mention-query";
import { mentionInSubject, mentionsOfTexts } from "./queries/mention-rows";
import { KeptPages } from "./queries/kept-pages";
import { KeptReads } from "./queries/kept-reads";
import type { Numbers } from "./records/numbers";
import { newestLanguagesQuery, tallyOf } from "./queries/newest-languages";
import { NamingReads } from "./queries/naming-texts";
import { pageOf, rowsToRead } from "../page";
import type { KeptValues } from "./engine/kept-values";
import { relatedLead } from "./queries/related-lead";
import { tallyQuery, type NumbersOfPage } from "./queries/related-query";
import { marksQuery, saysLinked } from "./queries/link-marks";
import { integerOf, textOf } from "./records/rows";
import { frequenciesQuery, matchesOf, matchesQuery, occurrencesQuery } from "./queries/search-query";
import { countSimilarQuery, similarQuery } from "./queries/similar-query";
import { countRejectionsQuery, rejectionPage, rejectionsByIdQuery, rejectionsOf, rejectionsQuery } from "./rejections";
import { decodeSubscription, subscriptionsOfQuery } from "./subscriptions";

/** So many items are read, and children of so many parents counted, before other work gets its turn. */
const ITEMS_IN_A_TURN = 200;
const PARENTS_IN_A_TURN = 50;

/** What an audience has read lately. */
export interface KeptInMemory {
  readonly items: KeptValues;
  readonly pages: KeptValues;
}

/**
 * Each method sends one statement, and lists a second one for the items that are not in memory. Where a filter has
 * several parts, one more counts them first. All are one round trip for the meter, so that the cost of an operation
 * does not depend on what was read before. What may take long is read by several statements, and other work of the
 * process runs in between.
 */
export class SqliteReader implements StoreReader {
  private readonly reads: KeptReads;
  private readonly pages: KeptPages;
  private readonly naming: NamingReads;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly numbers: Numbers,
    kept: KeptInMemory,
    private readonly meter: Meter | undefined,
    private readonly audience: Audience,
  ) {
    // Whoever counts steps wants to know what a read costs by itself.
    const values = meter?.steps === undefined ? kept : undefined;
    const version = versionForReader(database);
    this.pages = new KeptPages(values?.pages, version, this.view, this.rows);
    this.reads = new KeptReads(values?.items, version, numbers, audience, this.rows);
    this.naming = new NamingReads(numbers, meter, this.view, this.rows);
  }

  async get<K extends Kind>(kind: K, ids: readonly Id<K>[], fields?: Selection<K>): Promise<(ItemOf<K> | null)[]> {
    if (ids.length === 0) return [];
    if (kind === "mention") return this.mentions(ids as readonly Id<"mention">[]) as (ItemOf<K> | null)[];
    const record: RecordKind = kind;
    this.meter?.roundTrip(COLLECTION_OF[record]);
    const found = await inTurns(ids as readonly Id<RecordKind>[], ITEMS_IN_A_TURN, (some) =>
      this.reads.byIds(record, some, fields as Selection<RecordKind> | undefined),
    );
    return this.found(found) as (ItemOf<K> | null)[];
  }

  async lookup<K extends RecordKind>(
    kind: K,
    keys: readonly string[],
    fields?: Selection<K>,
  ): Promise<(ItemOf<K> | null)[]> {
    if (keys.length === 0) return [];
    this.meter?.roundTrip(COLLECTION_OF[kind]);
    return this.found(this.reads.byKeys(kind, keys, fields));
  }

  async list<K extends RecordKind>(kind: K, page: ListRequest, fields?: Selection<K>): Promise<Page<ItemOf<K>>> {
    if (asksFor(page.filter) && conditionsOf(kind, page.filter) === undefined) return this.counted(pageOf(page, []));
    this.meter?.roundTrip(COLLECTION_OF[kind]);
    const [listed] = this.pagesOf(kind, page, [this.pages.listed(kind, page)], fields);
    return listed ?? this.counted(pageOf(page, []));
  }

  async matches(kind: TextKind, filter: Filter, most: number): Promise<Match[]> {
    if (conditionsOf(kind, filter) === undefined) return [];
    this.meter?.roundTrip(COLLECTION_OF[kind]);
    const parts = listParts({ kind, filter, view: this.view() }, "sortKey", this.rows);
    const [row] = parts === undefined ? [] : this.rows(matchesQuery(kind, parts, most));
    return row === undefined ? [] : matchesOf(kind, textOf(row, "matches"));
  }

  async frequencies(kind: TextKind, words: readonly WordQuery[], most: number): Promise<number[]> {
    if (words.length === 0) return [];
    return this.totals(COLLECTION_OF[kind], words, frequenciesQuery(kind, words, most), "place");
  }

  async occurrences(kind: RecordKind, words: readonly string[], most: number): Promise<number[]> {
    if (words.length === 0) return [];
    return this.totals(COLLECTION_OF[kind], words, occurrencesQuery(kind, words, most), "place");
  }

  async count(kind: RecordKind, filter?: Filter): Promise<number> {
    if (asksFor(filter) && conditionsOf(kind, filter) === undefined) return 0;
    this.meter?.roundTrip(COLLECTION_OF[kind]);
    return this.pages.count(kind, filter);
  }

  async related<R extends Relation>(
    relation: R,
    parents: readonly Id[],
    page: PageRequest,
    fields?: Selection<ChildOf<R>>,
  ): Promise<Page<ItemOf<ChildOf<R>>>[]> {
    if (parents.length === 0) return [];
    const pages = isEdgeRelation(relation)
      ? this.children(relation, parents, page, fields as Selection<RecordKind> | undefined)
      : this.mentionPages(relation, parents, page);
    return pages as Page<ItemOf<ChildOf<R>>>[];
  }

  async countRelated(relation: Relation, parents: readonly Id[], filter?: Filter): Promise<number[]> {
    if (parents.length === 0) return [];
    this.meter?.roundTrip(rowsOf(relation));
    return inTurns(parents, PARENTS_IN_A_TURN, (some) => this.pages.countRelated(relation, some, filter));
  }

  async tally(relation: Relation, parents: readonly Id[], by: Grouping, filter?: Filter): Promise<Tally[][]> {
    if (parents.length === 0) return [];
    const tallies: Tally[][] = parents.map(() => []);
    const view = this.view();
    const query = isEdgeRelation(relation)
      ? tallyQuery(relation, parents, by, filter, view, relatedLead(relation, parents, filter, view, this.rows))
      : tallyMentionsQuery(parents, by, filter, view);
    for (const row of this.read(rowsOf(relation), query)) tallies[integerOf(row, "parent")]?.push(tallyOf(row));
    return tallies;
  }

  async similar(
    likenesses: readonly Likeness[],
    page: SimilarRequest,
    fields?: Selection<"article">,
  ): Promise<Page<ItemOf<"article">>[]> {
    if (likenesses.length === 0) return [];
    const found: Row[][] = likenesses.map(() => []);
    const query = similarQuery(likenesses, page, this.view(), itemSource("article", fields));
    for (const row of this.read(COLLECTION_OF.article, query)) found[integerOf(row, "parent")]?.push(row);
    return found.map((rows) => this.page("article", { order: "ASC", ...page }, rows));
  }

  async countSimilar(likenesses: readonly Likeness[]): Promise<number[]> {
    if (likenesses.length === 0) return [];
    return this.totals(COLLECTION_OF.article, likenesses, countSimilarQuery(likenesses, this.view()), "parent");
  }

  async textsNaming(kind: TextKind, lists: readonly NamingList[], newest: number): Promise<NamingText[][]> {
    return lists.length === 0 ? [] : this.naming.textsNaming(kind, lists, newest);
  }

  async newestTexts(kind: TextKind, request: NewestRequest): Promise<NamingText[]> {
    return this.naming.newestTexts(kind, request);
  }

  async reach(kind: TextKind, request: NewestRequest): Promise<Reach> {
    return this.naming.reach(kind, request);
  }

  async newestLanguages(kind: TextKind, newest: number): Promise<Tally[]> {
    return this.read(COLLECTION_OF[kind], newestLanguagesQuery(kind, newest, this.view())).map(tallyOf);
  }

  async subscriptions(sources: readonly Id<"source">[]): Promise<SourceSubscription[][]> {
    if (sources.length === 0) return [];
    const lists = sources.map((): SourceSubscription[] => []);
    for (const row of this.read("subscriptions", subscriptionsOfQuery(sources)))
      lists[integerOf(row, "place")]?.push(decodeSubscription(row));
    return lists;
  }

  async areTextsLinked(): Promise<boolean> {
    return saysLinked(this.read("meta", marksQuery));
  }

  async rejections(request: RejectionsRequest): Promise<Page<KeptRejection>> {
    return this.counted(rejectionPage(request, this.read("rejections", rejectionsQuery(request))));
  }

  async countRejections(wanted?: WantedRejections): Promise<number> {
    const [row = {}] = this.read("rejections", countRejectionsQuery(wanted));
    return integerOf(row, "rejections");
  }

  async rejectionsById(ids: readonly string[]): Promise<(Rejection | null)[]> {
    if (ids.length === 0) return [];
    const rows = this.read("rejections", rejectionsByIdQuery(ids));
    this.meter?.documents(rows.length);
    return rejectionsOf(ids, rows);
  }

  async changes(request: ChangesRequest): Promise<ChangePage> {
    const page = decodeChanges(request, this.read("changes", changesQuery(request)));
    this.meter?.documents(page.rows.length);
    return page;
  }

  /** Asked anew for each statement: another process may save at any time. */
  private readonly view = (): View => viewOf(this.audience, this.database);

  /** A total for each thing that was asked for: 0 where no row has its place. */
  private totals(collection: string, asked: readonly unknown[], query: Sql, place: "place" | "parent"): number[] {
    const totals = asked.map(() => 0);
    for (const row of this.read(collection, query)) totals[integerOf(row, place)] = integerOf(row, "total");
    return totals;
  }

  private read(collection: string, query: Sql): Row[] {
    this.meter?.roundTrip(collection);
    return this.rows(query);
  }

  private readonly rows = ({ text, values }: Sql): Row[] => {
    if (this.meter?.steps === undefined) return this.database.all(text, ...values);
    const before = this.database.stepsOf(text) ?? 0;
    const rows = this.database.all(text, ...values);
    const after = this.database.stepsOf(text);
    if (after !== undefined) this.meter.steps(after - before);
    return rows;
  };

  private children(
    relation: EdgeRelation,
    parents: readonly Id[],
    page: PageRequest,
    fields: Selection<RecordKind> | undefined,
  ): Page<ItemOf<RecordKind>>[] {
    const kind = RELATIONS[relation].child;
    this.meter?.roundTrip(rowsOf(relation));
    return this.pagesOf<RecordKind>(kind, page, this.pages.children(relation, parents, page), fields);
  }

  private mentionPages(relation: Relation, profiles: readonly Id[], page: PageRequest): Page<Mention>[] {
    this.meter?.roundTrip(rowsOf(relation));
    const found = this.pages.textsOf(profiles, page);
    const mentions = this.reads.mentionsIn(found.flat());
    let next = 0;
    return found.map((texts) => {
      const rows = mentionsOfTexts(texts, mentions.slice(next, (next += texts.length)), page);
      return this.counted(pageOf(page, rows.slice(0, rowsToRead(page))));
    });
  }

  private mentions(ids: readonly Id<"mention">[]): (Mention | null)[] {
    const mentions = ids.map((): Mention | null => null);
    for (const row of this.read(COLLECTION_OF.mention, subjectsQuery(ids, { audience: this.audience }))) {
      const place = integerOf(row, "place");
      mentions[place] = mentionInSubject(row, ids[place], this.numbers) ?? mentions[place] ?? null;
    }
    this.meter?.documents(mentions.filter((mention) => mention !== null).length);
    return mentions;
  }

  private page<K extends RecordKind>(kind: K, request: PageRequest, rows: readonly Row[]): Page<ItemOf<K>> {
    const found = rows.map((row): PageRow<ItemOf<K>> => ({
      id: textOf(row, "id"),
      sortKey: textOf(row, "sort_key"),
      item: itemOf(kind, row, this.numbers),
    }));
    return this.counted(pageOf(request, found));
  }

  private counted<T>(page: Page<T>): Page<T> {
    this.meter?.documents(page.rows.length);
    return page;
  }

  /** The pages of lists, from the numbers and keys of each page. An item that has gone meanwhile is left out. */
  private pagesOf<K extends RecordKind>(
    kind: K,
    request: PageRequest,
    found: readonly (NumbersOfPage | null)[],
    fields: Selection<K> | undefined,
  ): Page<ItemOf<K>>[] {
    const pages = found.map((numbers) => pageOf(request, numbers ?? []));
    const numbers = pages.flatMap((page) => page.rows.map(([n]) => n));
    const items = this.reads.byNumbers(kind, numbers, fields);
    let next = 0;
    return pages.map((page) =>
      this.counted({
        ...page,
        rows: page.rows.flatMap(([, sortKey]): PageRow<ItemOf<K>>[] => {
          const item = items[next++];
          return item ? [{ id: item.id, sortKey, item }] : [];
        }),
      }),
    );
  }

  private found<T>(items: readonly (T | null)[]): (T | null)[] {
    let found = 0;
    for (const item of items) if (item !== null) found += 1;
    this.meter?.documents(found);
    return [...items];
  }
}
