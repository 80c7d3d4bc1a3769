import { beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Article } from "../../src/domain/article";
import type { Person, Place } from "../../src/domain/entity";
import { idKey } from "../../src/domain/identity/identity";
import type { Id, Kind } from "../../src/domain/ids";
import type { RecordKind } from "../../src/domain/item";
import { PART_OF, type FieldOf, type Selection, type SomeOf } from "../../src/domain/item-parts";
import { RELATIONS, type ChildOf, type EdgeRelation, type Relation } from "../../src/domain/relations";
import type { ListedBy, Page, PageRequest, StoreReader } from "../../src/store/store-reader";
import { aMention, anAccount, anArticle, aPerson, aPlace, aPost, aSource } from "../builders/items";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

const PAGE: PageRequest = { order: "ASC", take: { first: 10 } };
const AT = "2023-02-07T09:00:00.000Z";
const SAID = { inputs: { feed: { input: "a.xml", format: "rss", precedence: 50, observedAt: AT } } };

const MALI: Place = aPlace("Mali", { ...SAID, wikidataId: "Q912", aliases: { ar: ["مالي"] }, isoCode: "ML" });
const LAVROV: Person = aPerson("Lavrov", {
  sameAs: ["https://ru.example/lavrov"],
  offices: [{ titles: { en: "Minister" } }],
});
const GAZETTE = aSource("Gazette", { ...SAID, feeds: ["https://gazette.example/feed"], description: "A newspaper" });
const MINISTRY = anAccount("ministry", {
  description: "News",
  metrics: { readAt: AT, followers: 7 },
  differentFrom: [anAccount("x").id],
});
const POST = aPost("Talks in Mali", { ...SAID, hashtags: ["Mali"], edits: [{ text: { text: "Talk", spans: [] } }] });
const STORY = anArticle("Mali and Lavrov", {
  ...SAID,
  sourceId: GAZETTE.id,
  summary: "مالي",
  isBasedOn: ["https://wire.example/1"],
  body: [{ type: "Paragraph", id: "1", text: "Text", spans: [] }],
  provenance: { headline: { speaker: "feed" } },
});
const NAMED = aMention(STORY, MALI, "Mali");
const ARTICLE: Article = { ...STORY, mentions: [NAMED] };
const SHORT = anArticle("Mali again", { image: { url: "https://img.example/1" } });

type Case = readonly [name: string, check: (reader: StoreReader) => Promise<void>];

/** Reads with random selections, and compares the selected fields with those of the whole items. */
function reading<K extends Kind>(
  name: string,
  kind: K,
  read: (reader: StoreReader, fields: Selection<K> | undefined) => Promise<readonly (SomeOf<K> | null)[]>,
): Case {
  const all = Object.keys(PART_OF[kind]) as FieldOf<K>[];
  const check = async (reader: StoreReader) => {
    const whole = await read(reader, undefined);
    expect(whole).not.toEqual([]);
    const property = fc.asyncProperty(fc.subarray(all), async (fields) => {
      const some = await read(reader, new Set(fields));
      const asked = [...fields, "id", "type"];
      expect(some.map((item) => item && partOf(item, asked))).toEqual(whole.map((item) => item && partOf(item, asked)));
    });
    await fc.assert(property, { numRuns: 15, examples: [[[]], [all]] });
  };
  return [name, check];
}

const partOf = (item: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(item).filter(([name]) => fields.includes(name)));

const got = <K extends Kind>(kind: K, ...ids: Id<K>[]): Case =>
  reading(`get: ${kind}`, kind, (reader, fields) => reader.get(kind, ids, fields));

const lookedUp = <K extends RecordKind>(kind: K, ...ids: Id<K>[]): Case =>
  reading(`lookup: ${kind}`, kind, (reader, fields) => reader.lookup(kind, [...ids.map(idKey), "name:x"], fields));

const listed = (kind: RecordKind, by: ListedBy): Case =>
  reading(`list by ${by}: ${kind}`, kind, async (reader, fields) =>
    itemsOf(await reader.list(kind, { ...PAGE, by }, fields)),
  );

const related = <R extends Relation>(relation: R, ...parents: Id[]): Case =>
  reading(`related: ${relation}`, RELATIONS[relation].child as ChildOf<R>, async (reader, fields) =>
    (await reader.related(relation, parents, PAGE, fields)).flatMap(itemsOf),
  );

const itemsOf = <T>({ rows }: Page<T>): T[] => rows.map(({ item }) => item);

const CASES: readonly Case[] = [
  got("article", SHORT.id, ARTICLE.id, anArticle("unknown").id),
  got("post", POST.id),
  got("account", MINISTRY.id),
  got("entity", MALI.id, LAVROV.id),
  got("source", GAZETTE.id),
  got("mention", NAMED.id),
  lookedUp("article", ARTICLE.id),
  lookedUp("entity", LAVROV.id, MALI.id),
  listed("article", "sortKey"),
  listed("post", "firstSeenAt"),
  related("Entity.articles", LAVROV.id, MALI.id),
  related("Entity.mentions", MALI.id),
  related("Article.posts", ARTICLE.id),
  reading("similar", "article", async (reader, fields) => {
    const likeness = { id: SHORT.id, facets: ["entity:x"], words: [] };
    return (await reader.similar([likeness], { take: { first: 10 } }, fields)).flatMap(itemsOf);
  }),
];

/** A selection is a promise of what comes at least: a store that gives whole items keeps it too. */
export function selectionsContract(opened: Opened): void {
  describe("a selection", () => {
    beforeEach(async () => {
      const edge = (relation: EdgeRelation, parent: Id, child: Id) => ({ relation, parent, sortKey: "1", child });
      await saveAll(opened().store, [
        ...[MALI, LAVROV, GAZETTE, MINISTRY, POST].map((item) => aWrite(item)),
        aWrite(ARTICLE, {
          facets: ["entity:x"],
          mentions: [aMentionWrite(NAMED)],
          edges: [
            edge("Entity.articles", MALI.id, ARTICLE.id),
            edge("Entity.articles", LAVROV.id, ARTICLE.id),
            edge("Article.posts", ARTICLE.id, POST.id),
          ],
        }),
        aWrite(SHORT, { facets: ["entity:x"], edges: [edge("Entity.articles", MALI.id, SHORT.id)] }),
      ]);
    });

    it.each(CASES)("of any fields gives them as they are in the whole items (%s)", (_, check) =>
      check(opened().store.reader()),
    );

    it("takes one round trip, as a read of whole items does, and counts the same items", async () => {
      const counted: unknown[] = [];
      const reader = opened().store.reader({
        roundTrip: (collection) => counted.push(collection),
        documents: (count) => counted.push(count),
      });
      await reader.get("article", [ARTICLE.id, SHORT.id], new Set(["headline"]));
      await reader.get("article", [ARTICLE.id, SHORT.id], new Set(["headline", "body", "mentions", "inputs"]));
      await reader.list("article", PAGE, new Set(["url"]));
      expect(counted).toEqual(["articles", 2, "articles", 2, "articles", 2]);
    });
  });
}
