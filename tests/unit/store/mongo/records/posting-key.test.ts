import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { idFor } from "../../../../../src/domain/ids";
import type { PageKey } from "../../../../../src/store/store-reader";
import { placeOf, postingId, type PostingRelation } from "../../../../../src/store/mongo/records/posting-key";
import { compareBytes, rangesOf } from "../../../../../src/store/mongo/queries/posting-ranges";

const RELATIONS: readonly PostingRelation[] = [
  "Entity.articles",
  "Article.posts",
  "mentions of posts",
  "Source.articles",
];
const parent = idFor("entity", "parent");

/** Sort keys of all sorts: of length 0, with control characters, with letters of two units. */
const sortKeys = fc.oneof(
  fc.constantFrom("", "\0", "\u0001", "\u0002", "\u0002\u0001", "2023", "2023-01", "\uFFFD", "😀"),
  fc.string({ unit: fc.constantFrom("\0", "\u0001", "\u0002", "\u0003", " ", "a", "م", "😀"), maxLength: 4 }),
);
const ids = fc.integer({ min: 0, max: 9 }).map((number) => idFor("article", `article ${number}`));
const rows = fc.record({ sortKey: sortKeys, id: ids });
const keys = fc.record({
  sortKey: sortKeys,
  id: fc.oneof(ids, fc.constantFrom("", "a", "article_", "article_8", "article_g", "post_0", "zzz")),
});

const compare = (one: PageKey, other: PageKey): number =>
  compareBytes(one.sortKey, other.sortKey) || compareBytes(one.id, other.id);
const idOf = ({ sortKey, id }: PageKey): string =>
  postingId({ relation: "Entity.articles", parent, sortKey, child: id });

describe("The id of a posting", () => {
  it("gives back its place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...RELATIONS), sortKeys, (relation, sortKey) => {
        const found = placeOf(postingId({ relation, parent, sortKey, child: idFor("post", "child") }));
        expect([found.relation, found.sortKey]).toEqual([relation, sortKey]);
        expect([found.parent.slice(-32), found.child.slice(-32)]).toEqual([
          parent.slice(-32),
          idFor("post", "child").slice(-32),
        ]);
      }),
    );
  });

  it("is in the order of sort keys and then of ids, with any characters", () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        expect(Math.sign(compareBytes(idOf(one), idOf(other)))).toBe(Math.sign(compare(one, other)));
      }),
    );
  });

  it("has no lone surrogate, which the server would not give back", () => {
    const place = { relation: "Entity.articles", parent, child: idFor("article", "a") } as const;
    expect(postingId({ ...place, sortKey: "a\uD83D" })).toBe(postingId({ ...place, sortKey: "a\uFFFD" }));
  });

  it("is refused for ends that are no ids of items", () => {
    expect(() => postingId({ relation: "Entity.articles", parent, sortKey: "", child: "article_1" })).toThrow(
      TypeError,
    );
  });
});

describe("The range of a page", () => {
  it("has the postings between the two places of the page and the filter's sort keys, and no others", () => {
    const bounds = fc.record(
      {
        after: keys,
        before: keys,
        filter: fc.record({ sortKeys: fc.record({ from: sortKeys, before: sortKeys }, { requiredKeys: [] }) }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom("ASC" as const, "DESC" as const), bounds, fc.array(rows), (order, bound, all) => {
        const [range] = rangesOf("Entity.articles", [parent], { order, ...bound });
        const sign = order === "ASC" ? 1 : -1;
        const { from, before } = bound.filter?.sortKeys ?? {};
        const isIn = (row: PageKey): boolean =>
          (bound.after === undefined || sign * compare(row, bound.after) > 0) &&
          (bound.before === undefined || sign * compare(row, bound.before) < 0) &&
          (from === undefined || compareBytes(row.sortKey, from) >= 0) &&
          (before === undefined || compareBytes(row.sortKey, before) < 0);
        const found = all.filter(
          (row) => compareBytes(idOf(row), range?.from ?? "") > 0 && compareBytes(idOf(row), range?.to ?? "") < 0,
        );
        expect(found).toEqual(all.filter(isIn));
      }),
    );
  });

  it("is none for a parent that is no id of the relation's parents", () => {
    const parents = [idFor("article", "a"), "entity_1", "", `${parent}0`];
    expect(rangesOf("Entity.articles", parents, {})).toEqual([]);
  });
});
