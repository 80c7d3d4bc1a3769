import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Automaton } from "../../builders/automaton";

function naive(patterns: readonly string[], text: string): string[] {
  const found: string[] = [];
  patterns.forEach((pattern, index) => {
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
      found.push(`${index}@${at}-${at + pattern.length}`);
  });
  return found.sort();
}

describe("the automaton", () => {
  it("finds what a search for each pattern finds", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "م", "😀"), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom("a", "b", "م", "😀"), maxLength: 40 }),
        (patterns, text) => {
          const found = [...new Automaton(patterns).matches(text)].map(
            ({ pattern, start, end }) => `${pattern}@${start}-${end}`,
          );
          expect(found.sort()).toEqual(naive(patterns, text));
        },
      ),
    );
  });

  it("finds nothing without patterns", () => {
    expect([...new Automaton([]).matches("anything")]).toEqual([]);
  });

  it("finds the last of 15,000 names", () => {
    const names = Array.from({ length: 15_000 }, (_, index) => `name number ${index} of ${(index * 7919) % 1000}`);
    const automaton = new Automaton(names);
    expect([...automaton.matches("name number 14999 of 81")].some(({ pattern }) => pattern === 14_999)).toBe(true);
  });
});
