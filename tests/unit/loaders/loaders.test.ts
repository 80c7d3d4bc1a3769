import { describe, expect, it } from "@jest/globals";
import type { Article } from "../../../src/domain/article";
import { FanOutLimit } from "../../../src/domain/errors/errors";
import type { Item } from "../../../src/loaders/item-lookup";
import { ITEM_LIMIT } from "../../../src/loaders/budgets/item-budget";
import { FAN_OUT_LIMIT } from "../../../src/loaders/batching";
import { createLoaders } from "../../../src/loaders/loaders";
import { TO_MANY, TO_ONE } from "../../../src/loaders/relations";
import type { StoreReader } from "../../../src/store/store-reader";
import { aPlaceOf } from "../../builders/resolve-info";
import { aMention, anAccount, anArticle, aPerson, aPlace, aPost, aSource } from "../../builders/items";

/** A reader of a few items that remembers the calls. */
class FakeReader implements StoreReader {
  readonly calls: string[] = [];

  constructor(
    private readonly items: Readonly<Record<string, Item>>,
    private readonly fails: (call: string) => boolean = () => false,
  ) {}

  get: StoreReader["get"] = (kind, ids) =>
    this.answer(
      `get ${kind} ${ids.join(" ")}`,
      ids.map((id) => this.items[id]),
    );
  lookup: StoreReader["lookup"] = (kind, keys) =>
    this.answer(
      `lookup ${kind} ${keys.join(" ")}`,
      keys.map((key) => this.items[key]),
    );
  list: StoreReader["list"] = (kind) => this.answer(`list ${kind}`, { rows: [], hasPrevious: false, hasNext: false });
  matches: StoreReader["matches"] = (kind) => this.answer(`matches ${kind}`, []);
  frequencies: StoreReader["frequencies"] = (kind, words) =>
    this.answer(
      `frequencies ${kind}`,
      words.map(() => 0),
    );
  occurrences: StoreReader["occurrences"] = (kind, words) =>
    this.answer(
      `occurrences ${kind}`,
      words.map(() => 0),
    );
  count: StoreReader["count"] = (kind) => this.answer(`count ${kind}`, 7);
  related: StoreReader["related"] = (relation, parents) =>
    this.answer(
      `related ${relation} ${parents.join(" ")}`,
      parents.map(() => ({ rows: [], hasPrevious: false, hasNext: false })),
    );
  countRelated: StoreReader["countRelated"] = (relation, parents) =>
    this.answer(
      `countRelated ${relation} ${parents.join(" ")}`,
      parents.map((_, index) => index),
    );
  tally: StoreReader["tally"] = (relation, parents) =>
    this.answer(
      `tally ${relation} ${parents.join(" ")}`,
      parents.map((_, index) => [{ value: `${index}`, count: index }]),
    );
  textsNaming = (): Promise<never[][]> => Promise.resolve([]);
  newestTexts = (): Promise<never[]> => Promise.resolve([]);
  newestLanguages = (): Promise<never[]> => Promise.resolve([]);
  reach = (): ReturnType<StoreReader["reach"]> => Promise.resolve({ from: null, count: 0 });
  similar: StoreReader["similar"] = (likenesses) =>
    this.answer(
      `similar ${likenesses.map(({ id }) => id).join(" ")}`,
      likenesses.map(() => ({ rows: [], hasPrevious: false, hasNext: false })),
    );
  countSimilar: StoreReader["countSimilar"] = (likenesses) =>
    this.answer(
      `countSimilar ${likenesses.map(({ id }) => id).join(" ")}`,
      likenesses.map((_, index) => index),
    );
  subscriptions: StoreReader["subscriptions"] = (sources) =>
    this.answer(
      `subscriptions ${sources.join(" ")}`,
      sources.map(() => []),
    );
  rejections = (): ReturnType<StoreReader["rejections"]> =>
    Promise.resolve({ rows: [], hasPrevious: false, hasNext: false });
  areTextsLinked = (): Promise<boolean> => Promise.resolve(true);
  countRejections = (): Promise<number> => Promise.resolve(0);
  rejectionsById: StoreReader["rejectionsById"] = (ids) => Promise.resolve(ids.map(() => null));
  changes: StoreReader["changes"] = ({ after }) =>
    this.answer(`changes ${after}`, { log: "l", rows: [], end: 0, hasNext: false, oldest: 1, newest: 0 });

  /** TypeScript cannot know the types of the items of this reader. */
  private answer(call: string, value: unknown): Promise<never> {
    this.calls.push(call);
    return this.fails(call)
      ? Promise.reject(new Error(`${call} failed`))
      : Promise.resolve((Array.isArray(value) ? value.map((item: unknown) => item ?? null) : value) as never);
  }
}

/** What graphql-js does with a list of values and promises. */
const settled = <T>(values: readonly (Promise<T> | T)[]): Promise<T[]> =>
  Promise.all(values.map(async (value) => await value));
const settledEach = <T>(values: readonly (Promise<T> | T)[]): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(values.map(async (value) => await value));

const source = aSource("s");
const articles = ["a", "b"].map((name) => anArticle(name, { sourceId: source.id }));
const [first = anArticle("a"), second = anArticle("b")] = articles;

describe("loaders of one item", () => {
  it("load all parents of one place at once, and each key once", async () => {
    const reader = new FakeReader({ [source.id]: source });
    const loaders = createLoaders(reader);
    const info = aPlaceOf("source");
    const found = await settled([first, second].map((article) => loaders.one(TO_ONE["Article.source"], article, info)));
    expect(found).toEqual([source, source]);
    expect(reader.calls).toEqual([`get source ${source.id}`]);
  });

  it("load once per place of the operation", async () => {
    const reader = new FakeReader({ [source.id]: source });
    const loaders = createLoaders(reader);
    await settled(
      [aPlaceOf("source"), aPlaceOf("source")].map((info) => loaders.one(TO_ONE["Article.source"], first, info)),
    );
    expect(reader.calls).toHaveLength(2);
  });

  it("load once per place of a fragment's field", async () => {
    const reader = new FakeReader({ [source.id]: source });
    const loaders = createLoaders(reader);
    const info = aPlaceOf("source", ["x", "source"], true);
    const elsewhere = { ...info, path: aPlaceOf("source", ["y", "source"]).path };
    const again = { ...info, path: { ...info.path } };
    await settled([info, elsewhere, again].map((where) => loaders.one(TO_ONE["Article.source"], first, where)));
    expect(reader.calls).toHaveLength(2);
  });

  it("load nothing if the parent names no item", async () => {
    const reader = new FakeReader({});
    expect(createLoaders(reader).one(TO_ONE["Article.source"], anArticle("c"), aPlaceOf("source"))).toBeNull();
    expect(reader.calls).toEqual([]);
  });

  it("give null for an item of another type than the field's", async () => {
    const person = aPerson("p");
    const loaders = createLoaders(new FakeReader({ "wikidata:Q1": person }));
    expect(
      await loaders.one(TO_ONE["Place.country"], aPlace("x", { country: "wikidata:Q1" }), aPlaceOf("country")),
    ).toBeNull();
  });

  it("load once per kind of a union, and the error of one kind does not fail the other", async () => {
    const [article, post] = [anArticle("subject"), aPost("subject")];
    const mentions = [article, post].map((subject) => aMention(subject, aPerson("p"), "subject"));
    const reader = new FakeReader({ [article.id]: article }, (call) => call.startsWith("get post"));
    const loaders = createLoaders(reader);
    const info = aPlaceOf("subject");
    const found = await settledEach(mentions.map((mention) => loaders.one(TO_ONE["Mention.subject"], mention, info)));
    expect(found).toEqual([
      { status: "fulfilled", value: article },
      { status: "rejected", reason: new Error(`get post ${post.id} failed`) },
    ]);
    expect(reader.calls).toHaveLength(2);
  });
});

describe("the fan-out of one level", () => {
  const parents = (count: number): Article[] =>
    Array.from({ length: count }, (_, index) => anArticle(`n${index}`, { sourceId: aSource(`s${index}`).id }));

  it(`may be ${FAN_OUT_LIMIT} keys`, async () => {
    const reader = new FakeReader({});
    const loaders = createLoaders(reader);
    const info = aPlaceOf("source");
    const found = await settled(
      parents(FAN_OUT_LIMIT).map((article) => loaders.one(TO_ONE["Article.source"], article, info)),
    );
    expect(found).toHaveLength(FAN_OUT_LIMIT);
  });

  it("may not be one more, and the error names the field and the limit", async () => {
    const reader = new FakeReader({});
    const loaders = createLoaders(reader);
    const info = aPlaceOf("source");
    const [outcome] = await settledEach(
      parents(FAN_OUT_LIMIT + 1).map((article) => loaders.one(TO_ONE["Article.source"], article, info)),
    );
    expect(outcome?.status === "rejected" && outcome.reason).toBeInstanceOf(FanOutLimit);
    expect(String(outcome?.status === "rejected" && outcome.reason)).toContain(
      "Article.source would be loaded for 10001 parents at once; a level may have at most 10000",
    );
    expect(reader.calls).toEqual([]);
  });
});

describe("the items of an operation", () => {
  it("may be up to the limit in all, each counted at every place", () => {
    const loaders = createLoaders(new FakeReader({}));
    const rows = Array.from({ length: 100 }, () => ({ item: first, id: first.id, sortKey: "" }));
    const page = () => loaders.inMemory(rows, { order: "ASC", take: { first: 100 } }).page();
    for (let taken = 0; taken < ITEM_LIMIT; taken += rows.length) void page();
    expect(page).toThrow("more than 50000 items");
  });

  it("are empty after the first one over the limit, so that there is one error", async () => {
    const loaders = createLoaders(new FakeReader({ [source.id]: source }));
    const rows = Array.from({ length: ITEM_LIMIT + 1 }, () => ({ item: first, id: first.id, sortKey: "" }));
    const page = () => loaders.inMemory(rows, { order: "ASC", take: { first: ITEM_LIMIT + 1 } }).page();
    expect(page).toThrow(FanOutLimit);
    expect(page()).toEqual({ rows: [], hasPrevious: false, hasNext: false });
    expect(loaders.one(TO_ONE["Article.source"], first, aPlaceOf("source"))).toBeNull();
    expect(
      await loaders.many(
        TO_MANY["Entity.accounts"],
        aPerson("a", { accounts: [{ platform: "X", handle: "a" }] }),
        aPlaceOf("accounts"),
      ),
    ).toEqual([]);
  });
});

describe("loaders of several items", () => {
  it("give each parent its own items, in its order, without unknown ones", async () => {
    const [a, b] = [anAccount("a"), anAccount("b")];
    const owner = (name: string, ...handles: string[]) =>
      aPerson(name, { accounts: handles.map((handle) => ({ platform: "X", handle })) });
    const reader = new FakeReader({ "account:X:a": a, "account:X:b": b });
    const loaders = createLoaders(reader);
    const info = aPlaceOf("accounts");
    const found = await settled(
      [owner("1", "b", "a"), owner("2", "gone", "a"), owner("3")].map((entity) =>
        loaders.many(TO_MANY["Entity.accounts"], entity, info),
      ),
    );
    expect(found).toEqual([[b, a], [a], []]);
    expect(reader.calls).toEqual(["lookup account account:X:b account:X:a account:X:gone"]);
  });
});

describe("loaders of pages", () => {
  const request = () => ({ order: "ASC", take: { first: 1 } }) as const;

  it("load the page and the count of all parents of a place, each only when asked for, each parent once", async () => {
    const reader = new FakeReader({});
    const loaders = createLoaders(reader);
    const info = aPlaceOf("posts");
    const sources = [first, second, first].map((article) =>
      loaders.related("Article.posts", article.id, info, request),
    );
    expect(reader.calls).toEqual([]);
    await settled(sources.map((pages) => pages.page()));
    expect(await settled(sources.map((pages) => pages.count()))).toEqual([0, 1, 0]);
    expect(reader.calls).toEqual([
      `related Article.posts ${first.id} ${second.id}`,
      `countRelated Article.posts ${first.id} ${second.id}`,
    ]);
  });

  it("read the arguments of a place once", () => {
    const loaders = createLoaders(new FakeReader({}));
    const info = aPlaceOf("posts");
    let read = 0;
    const counted = () => (read++, request());
    for (const article of articles) loaders.related("Article.posts", article.id, info, counted);
    expect(read).toBe(1);
  });
});
