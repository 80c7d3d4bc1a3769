import { describe, expect, it } from "@jest/globals";
import { copyKeysOf, sharedPart, shinglesOf } from "../../../../src/domain/text/likeness/shingles";
import { searchForms } from "../../../../src/domain/text/words/words";

const wordsFrom = (start: number, count: number) => Array.from({ length: count }, (_, index) => `word${start + index}`);

describe("the keys of copies", () => {
  it("are three, the same for the same words, and others in another order of the words", () => {
    const words = wordsFrom(0, 40);
    expect(copyKeysOf(words)).toHaveLength(3);
    expect(copyKeysOf([...words])).toEqual(copyKeysOf(words));
    expect(copyKeysOf([...words].reverse()).some((key) => copyKeysOf(words).includes(key))).toBe(false);
  });

  it("are words that no text has, so they stand among its words, and each is a sign and six digits", () => {
    for (const key of copyKeysOf(wordsFrom(0, 40))) {
      expect(searchForms(key).flat()).not.toContain(key);
      expect(key).toMatch(/^\uE002[0-9a-z]{6}$/);
    }
  });

  it("are none for a text of a few words, and for one that says the same again and again", () => {
    expect(copyKeysOf(wordsFrom(0, 13))).toEqual([]);
    expect(copyKeysOf(Array.from({ length: 500 }, () => "again"))).toEqual([]);
  });

  it("stay when a text gets a few more words", () => {
    const words = wordsFrom(0, 300);
    expect(copyKeysOf(words)).toHaveLength(3);
    // Words in front and behind change a key only where they have a lower hash.
    const longer = copyKeysOf([...words, ...wordsFrom(900, 20)]);
    expect(longer.filter((key) => copyKeysOf(words).includes(key)).length).toBeGreaterThan(1);
  });

  it("have one in common in nearly all pairs of texts that share half of their words, and in few that share none", () => {
    const share = (common: number): number => {
      let found = 0;
      for (let pair = 0; pair < 100; pair++) {
        const start = pair * 1_000;
        const one = copyKeysOf(wordsFrom(start, 200));
        const other = copyKeysOf([...wordsFrom(start, common), ...wordsFrom(start + 500, 200 - common)]);
        if (one.some((key) => other.includes(key))) found += 1;
      }
      return found;
    };
    // Of 200 words 133 in a row: half of all runs of the two.
    expect(share(133)).toBeGreaterThan(80);
    expect(share(0)).toBe(0);
  });

  it("tell how much of the shorter text stands in the longer one", () => {
    const [whole, part] = [shinglesOf(wordsFrom(0, 100)), shinglesOf(wordsFrom(0, 52))];
    expect(sharedPart(whole, part)).toBe(1);
    expect(sharedPart(whole, shinglesOf([...wordsFrom(0, 27), ...wordsFrom(500, 27)]))).toBeCloseTo(0.48, 2);
    expect(sharedPart(whole, shinglesOf(wordsFrom(0, 5)))).toBe(0);
  });
});
