import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { idFor, type Id } from "../../../src/domain/ids";
import { spanText } from "../../../src/domain/text/spans/spans";
import { IntTable } from "../../../src/linking/lexicon/int-table";
import { linkItem } from "../../../src/linking/link-item";
import { Linker } from "../../../src/linking/linker";
import { ProfileIds } from "../../../src/linking/lexicon/profile-ids";
import { TermTable } from "../../../src/linking/lexicon/term-table";
import { aPerson } from "../../builders/items";

const textOf = (text: string) => ({
  id: idFor("post", "p"),
  language: "en",
  texts: [{ field: "POST_TEXT" as const, ...spanText(text) }],
});

describe("a table of integers", () => {
  it("has after any changes what a map has", () => {
    const change = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const [table, map] = [new IntTable(), new Map<number, number>()];
        for (const [key, value] of changes) {
          if (value === 0) table.delete(key);
          else table.set(key, value);
          map.set(key, value);
        }
        for (const [key, value] of map) expect(table.get(key)).toBe(value);
      }),
      { numRuns: 50 },
    );
  });

  it("grows to thousands of keys, and shrinks to none", () => {
    const table = new IntTable();
    const keys = Array.from({ length: 5_000 }, (_, index) => Math.imul(index + 1, 0x9e3779b1));
    for (const key of keys) table.set(key, 1);
    for (const [index, key] of keys.entries()) if (index % 2 === 0) table.delete(key);
    expect(keys.filter((key) => table.get(key) === 1)).toEqual(keys.filter((_, index) => index % 2 === 1));
  });
});

describe("the numbers of profiles", () => {
  it("tell ids apart that begin alike, also when some are removed", () => {
    const ids = new ProfileIds();
    const alike = Array.from({ length: 5 }, (_, index): Id<"entity"> => `entity_${"ab".repeat(12)}${index}0000000`);
    const numbers = alike.map((id) => ids.add(id));
    expect(alike.map((id) => ids.numberOf(id))).toEqual(numbers);
    for (const at of [2, 4, 0]) ids.remove(numbers[at] ?? -1);
    expect(alike.map((id) => ids.numberOf(id) !== undefined)).toEqual([false, true, false, true, false]);
    expect(ids.idOf(ids.add(alike[4] ?? "entity_"))).toBe(alike[4]);
    expect(ids.size).toBe(3);
  });
});

describe("a term", () => {
  it("leads to all of its profiles up to a thousand, and to none of more", () => {
    const terms = new TermTable();
    for (let profile = 0; profile < 1_001; profile++) terms.add(7, profile);
    expect(terms.withTerm(7)).toEqual([]);
    terms.remove(7, 500);
    expect(terms.withTerm(7)).toHaveLength(1_000);
    for (let profile = 0; profile < 1_000; profile++) terms.remove(7, profile);
    expect(terms.withTerm(7)).toEqual([1_000]);
    terms.remove(7, 1_000);
    expect([terms.withTerm(7), terms.has(7)]).toEqual([[], false]);
  });
});

describe("a linker that reads profiles", () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    aPerson(`Person ${index}`, { aliases: { en: [`Name7 Of${index}`] } }),
  );
  const byId = new Map(many.map((profile) => [profile.id, profile]));

  it("reads those that a text names, all at once, and each only once", async () => {
    const reads: number[] = [];
    const read = async (ids: readonly Id<"entity">[]) => {
      reads.push(ids.length);
      return ids.map((id) => byId.get(id) ?? null);
    };
    // Fewer names are kept than there are, so that the first profiles are not in memory.
    const linker = new Linker([], null, read, 20);
    for (const profile of many) linker.add(profile);
    const text = textOf("Person 1, Name7 Of2, Person 29");
    expect(() => linkItem(text, linker)).toThrow("Linker.linking");
    const link = () => linker.linking(() => linkItem(text, linker));
    expect((await link()).map(({ surface }) => surface)).toEqual(["Person 1", "Name7 Of2", "Person 29"]);
    expect(await link()).toHaveLength(3);
    expect(reads).toEqual([2]);
  });

  it("chooses nothing in an item that lacks a profile, and reads at once what all of its texts name", async () => {
    const reads: number[] = [];
    const read = async (ids: readonly Id<"entity">[]) => {
      reads.push(ids.length);
      return ids.map((id) => byId.get(id) ?? null);
    };
    const linker = new Linker([], null, read, 20);
    for (const profile of many) linker.add(profile);
    const item = { ...textOf(""), texts: ["Person 1", "Person 29", "Person 2"].flatMap((text) => textOf(text).texts) };
    const found: number[] = [];
    await linker.linking(() => found.push(linkItem(item, linker).length));
    expect([found, reads]).toEqual([[0, 3], [2]]);
  });

  it("links again only the texts that lacked a profile", async () => {
    const linker = new Linker([], null, async (ids) => ids.map((id) => byId.get(id) ?? null), 20);
    for (const profile of many) linker.add(profile);
    const linked: string[] = [];
    const found = await linker.linkingEach(["Person 29", "Person 1", "Nobody", "Person 2"], (text) => {
      linked.push(text);
      return linkItem(textOf(text), linker).map(({ surface }) => surface);
    });
    expect(found).toEqual([["Person 29"], ["Person 1"], [], ["Person 2"]]);
    expect(linked).toEqual(["Person 29", "Person 1", "Nobody", "Person 2", "Person 1", "Person 2"]);
  });

  it("takes back what was learned and could not be saved", async () => {
    const stored = aPerson("Ann Lee");
    const linker = new Linker([stored], "mark", async (ids) => ids.map((id) => (id === stored.id ? stored : null)));
    await linker.prepare([stored.id]);
    linker.learn([{ ...stored, names: { en: "Ann Moe" } }, aPerson("Sam Doe")]);
    const found = () => linkItem(textOf("Ann Lee, Ann Moe, Sam Doe"), linker).map(({ surface }) => surface);
    expect(found()).toEqual(["Ann Moe", "Sam Doe"]);
    await linker.resync();
    expect(found()).toEqual(["Ann Lee"]);
  });
});
