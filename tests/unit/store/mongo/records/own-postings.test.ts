import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { BSON } from "mongodb";
import type { Edge, MentionWrite } from "../../../../../src/store/store";
import { namedPostings, postingsOf } from "../../../../../src/store/mongo/records/own-postings";
import { edgeOf, placeOf } from "../../../../../src/store/mongo/records/posting-key";
import { unpackMentions } from "../../../../../src/store/mongo/records/packed-mentions";
import { recordRow, storedRecord, type RecordRow } from "../../../../../src/store/mongo/records/rows";
import { aMention, anArticle, aPerson, aPost } from "../../../../builders/items";
import { aMentionWrite, aWrite } from "../../../../builders/writes";

const article = anArticle("Mali, Iraq and Mali again");
const people = [aPerson("Mali"), aPerson("Iraq"), aPerson("Chad")] as const;
const sortKeys = fc.constantFrom("1", "2");
const numbers = fc.integer({ min: 0, max: 2 });

const edges: fc.Arbitrary<Edge[]> = fc.array(fc.tuple(numbers, sortKeys), { maxLength: 4 }).map((some) =>
  some.map(([person, sortKey]) => ({
    relation: "Entity.articles",
    parent: people[person]?.id ?? article.id,
    sortKey,
    child: article.id,
  })),
);
const mentions: fc.Arbitrary<MentionWrite[]> = fc
  .array(fc.tuple(numbers, sortKeys, fc.constantFrom("NAME" as const, "HASHTAG" as const)), { maxLength: 6 })
  .map((some) =>
    some.map(([person, sortKey, method], start) => {
      const mention = aMention(article, people[person] ?? people[0], "Mali", { start, method });
      return aMentionWrite(mention, { sortKey, facets: [`method:${method}`] });
    }),
  );

const inStore = (row: RecordRow): RecordRow =>
  BSON.deserialize(BSON.serialize(row, { ignoreUndefined: true })) as RecordRow;
const inOrder = (rows: readonly Edge[]): string[] => [...new Set(rows.map((row) => JSON.stringify(row)))].sort();

describe("The postings of a record, computed from its document", () => {
  it("are its edges, and lead to each of its mentions at its own place", () => {
    fc.assert(
      fc.property(edges, mentions, (edgesOfRecord, mentionsOfRecord) => {
        const write = aWrite(article, {
          edges: edgesOfRecord,
          mentions: mentionsOfRecord,
          facets: ["language:en", "x:y"],
        });
        const row = inStore(recordRow(write, 1, "save"));
        const postings = postingsOf("article", row);
        const places = postings.map(({ _id, mentions: count = 0, facets }) => ({ ...placeOf(_id), count, facets }));
        const own = places.flatMap(
          ({ relation, parent, sortKey, child }) => edgeOf({ relation, parent, sortKey, child }) ?? [],
        );
        expect(inOrder(own)).toEqual(inOrder(edgesOfRecord));
        const counted = places.flatMap(({ parent, sortKey, count }) =>
          count > 0 ? [`${parent} ${sortKey} ${count}`] : [],
        );
        const wanted = new Map<string, number>();
        for (const { item, sortKey } of mentionsOfRecord)
          wanted.set(`${item.entityId} ${sortKey}`, (wanted.get(`${item.entityId} ${sortKey}`) ?? 0) + 1);
        expect(counted.sort()).toEqual([...wanted].map(([place, count]) => `${place} ${count}`).sort());
        expect(places.every(({ facets }) => facets?.join() === "language:en")).toBe(true);
        expect(unpackMentions(row._id, row)).toEqual(mentionsOfRecord);
      }),
    );
  });

  it("are not named where they follow from the mentions, which nearly all do", () => {
    const mention = aMentionWrite(aMention(article, people[0], "Mali"), { sortKey: "1" });
    const [edge, other] = [people[0], people[1]].map(
      ({ id }) => ({ relation: "Entity.articles", parent: id, sortKey: "1", child: article.id }) as const,
    );
    expect(
      namedPostings(
        "article",
        article.id,
        [edge].flatMap((one) => one ?? []),
        [mention],
      ),
    ).toEqual([]);
    expect(
      namedPostings(
        "article",
        article.id,
        [edge, other].flatMap((one) => one ?? []),
        [mention],
      ),
    ).toHaveLength(1);
  });

  it("have no languages in the order of positions, since they are those of the owner and not of the child", () => {
    const edge = { relation: "Article.posts", parent: article.id, sortKey: "1", child: aPost("p").id } as const;
    const row = recordRow(aWrite(article, { edges: [edge], facets: ["language:en"] }), 1, "save");
    expect(postingsOf("article", row).map(({ facets }) => facets)).toEqual([undefined]);
  });
});

describe("The mentions of an item", () => {
  const mention = aMention(article, people[0], "Mali", { codePointStart: 3, confidence: 0.75 });

  it("stand once in its document, and come back in the item", () => {
    const item = { ...article, mentions: [mention] };
    const row = inStore(recordRow(aWrite(item, { mentions: [aMentionWrite(mention)] }), 1, "save"));
    expect(Object.keys(row.item)).not.toContain("mentions");
    expect(storedRecord("article", row).item).toEqual(item);
  });

  it("stay in the item where they are others than those that are listed, and in a tombstone", () => {
    const item = { ...article, mentions: [mention] };
    const other = aMentionWrite(aMention(article, people[1], "Iraq"));
    for (const write of [
      aWrite(item, { mentions: [other] }),
      aWrite(item, { mentions: [other], removedAt: "2024-01-01T00:00:00.000Z" }),
    ])
      expect(storedRecord("article", inStore(recordRow(write, 1, "save"))).item).toEqual(item);
  });
});
