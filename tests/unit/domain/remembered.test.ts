import { describe, expect, it } from "@jest/globals";
import { remembered } from "../../../src/domain/collections/remembered";
import { RecentTexts } from "../../../src/domain/text/folding/recent-texts";

describe("remembered", () => {
  it("works out an answer once, and again after it has forgotten it", () => {
    const asked: string[] = [];
    const lengthOf = remembered(2, (text) => asked.push(text) && text.length);
    expect(["a", "bb", "a", "bb", "ccc", "a"].map(lengthOf)).toEqual([1, 2, 1, 2, 3, 1]);
    expect(asked).toEqual(["a", "bb", "ccc", "a"]);
  });

  it("keeps what is asked for again and again while others come", () => {
    const asked: string[] = [];
    const lengthOf = remembered(4, (text) => asked.push(text) && text.length);
    for (const other of ["b", "c", "d", "e", "f", "g"]) ["a", other].map(lengthOf);
    expect(asked.filter((text) => text === "a")).toHaveLength(1);
  });

  it("does not keep long texts", () => {
    const asked: string[] = [];
    const lengthOf = remembered(10, (text) => asked.push(text) && text.length);
    const long = "x".repeat(201);
    expect([long, long].map(lengthOf)).toEqual([201, 201]);
    expect(asked).toHaveLength(2);
  });
});

describe("recent texts", () => {
  it("keeps the last ones, by their length together", () => {
    const recent = new RecentTexts<number>(10);
    const texts = Array.from({ length: 9 }, (_, index) => String(index).repeat(5));
    for (const [index, text] of texts.entries()) recent.set(text, index);
    expect(texts.map((text) => recent.get(text))).toEqual([...Array<undefined>(6), 6, 7, 8]);
  });
});
