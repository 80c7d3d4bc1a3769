import { describe, expect, it } from "@jest/globals";
import { makeTables } from "../../src/store/sqlite/form/form";
import { SqliteDatabase } from "../../src/store/sqlite/engine/database";
import fc from "fast-check";
import { idFor } from "../../src/domain/ids";
import { minuteOf, ownSortKey, placeOf, timePlaces } from "../../src/store/sqlite/records/places";
import { anyText } from "../builders/any-text";
import { propertyRuns } from "../builders/thorough";
import { compareKeys, compareText } from "./naive-list";

/** Instants of few moments, so that ties are common; parts of them; and texts that are no time at all. */
const instants = fc
  .tuple(
    fc.constantFrom(-1, 0, 1, 999, 1_000),
    fc.constantFrom(0, 1_676_000_000_000, 32_503_679_999_999, -30_610_224_000_000),
  )
  .map(([more, time]) => new Date(time + more).toISOString());
const sortKeys = fc.oneof(
  { weight: 4, arbitrary: instants },
  { weight: 2, arbitrary: fc.tuple(instants, fc.nat(24)).map(([instant, length]) => instant.slice(0, length)) },
  fc.constantFrom("", "0", "1", "9", "2023-02-30T00:00:00.000Z", "2023-01-01T00:00:00.000Zz", "خبر", "\uFFFD", "😀"),
  anyText(6),
);
const keys = fc.record({ sortKey: sortKeys, id: fc.nat(40).map((n) => idFor("article", `${n}`)) });

describe("the place of a record in a list by time", () => {
  it("is in the order of sort keys and ids: a lower key never has a higher place", () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const [first, second] = [one, other].map((key) => placeOf("article", key.sortKey, key.id)) as [number, number];
        if (first < second) expect(compareKeys(one, other)).toBeLessThan(0);
        if (first > second) expect(compareKeys(one, other)).toBeGreaterThan(0);
      }),
      { numRuns: propertyRuns(1_000, 3_000) },
    );
  });

  it("tells apart what is known to the millisecond, and is an exact number", () => {
    const places = [0, 1].map(
      (ms) => timePlaces({ sortKey: `2999-12-31T23:59:59.99${ms}Z`, id: idFor("post", "a") }).low,
    );
    expect(places[1]).toBe((places[0] ?? 0) + 128);
    expect(places.every(Number.isSafeInteger)).toBe(true);
  });

  it.each([
    ["2023-02-28T23:59:59.999Z", "2023-02-30T00:00:00.000Z", "2023-03-01T00:00:00.000Z"],
    ["2023-01-01T23:59:59.999Z", "2023-01-01T24:00:00.000Z", "2023-01-02T00:00:00.000Z"],
  ])("is in order for a day or an hour that is none, which JavaScript takes for a later one: %s, %s", (...sortKeys) => {
    const places = sortKeys.map((sortKey) => Number(placeOf("article", sortKey, idFor("article", "a"))));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("lies within the places of its sort key, whatever the id", () => {
    fc.assert(
      fc.property(keys, ({ sortKey, id }) => {
        const { low, high } = timePlaces({ sortKey, id: "" });
        const place = placeOf("article", sortKey, id);
        expect(place).toBeGreaterThanOrEqual(low);
        expect(place).toBeLessThanOrEqual(high);
        expect(minuteOf(low)).toBe(minuteOf(high));
      }),
    );
  });

  it("is the sort key itself for records that are listed by name", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const places = [one, other].map((key) => String(placeOf("entity", key, idFor("entity", "a"))));
        expect(compareText(places[0] ?? "", places[1] ?? "")).toBe(compareText(one, other));
      }),
      { numRuns: 20 },
    );
  });
});

describe("the sort key of a record", () => {
  it("follows from its place, but for one that is no instant", () => {
    const database = new SqliteDatabase(":memory:");
    makeTables(database);
    const keys = [
      "1000-01-01T00:00:00.000Z",
      "1969-12-31T23:59:59.999Z",
      "2024-02-29T12:00:00.001Z",
      "2999-12-31T23:59:59.999Z",
    ];
    [...keys, "2024", "2024-02-30T00:00:00.000Z", ""].forEach((key, n) => {
      const place = placeOf("article", key, `article_${"7f".repeat(16)}`);
      const own = ownSortKey(place, key);
      expect(own === null).toBe(keys.includes(key));
      database.run(
        "INSERT INTO article (id, revision, place, own_key) VALUES (?1, 1, CAST(?2 AS INTEGER), ?3)",
        new Uint8Array(16).fill(n),
        place,
        own,
      );
      const [row] = database.all("SELECT sort_key FROM article ORDER BY n DESC LIMIT 1");
      expect(row?.["sort_key"]).toBe(key);
    });
    database.close();
  });
});
