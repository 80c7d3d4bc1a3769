import { expect, it } from "@jest/globals";
import type { WordForm } from "../../../src/linking/evidence/word-form";
import type { Occurrence } from "../../../src/linking/names/occurrence";
import { wordsElsewhere } from "../../../src/linking/names/word-elsewhere";

const TURKEY: WordForm = { stem: "turkey", endings: /^(?!\p{L})/u, isBeside: false };

/** Names at these places that may be the word. */
function namesAt(starts: readonly number[]): Occurrence[] {
  const doubts = { asWord: TURKEY };
  return starts.map((start) => ({ start, end: start + 6, doubts, aliases: [] }) as unknown as Occurrence);
}

it("tells whether a name is a word elsewhere in its text, in its own sentence, or in another text", () => {
  const text = "Turkey serves turkey. Turkey is lean. Turkey.";
  const own = { text };
  const one = wordsElsewhere([{ text: own, occurrences: [] }]);
  expect(namesAt([0, 22, 38]).map((name) => one(name, own))).toEqual(["unsure", "word", "word"]);
  const alone = { text: "Turkey serves tea" };
  const [name] = namesAt([0]) as [Occurrence];
  expect(wordsElsewhere([{ text: alone, occurrences: [] }])(name, alone)).toBeUndefined();
  const both = wordsElsewhere([alone, own].map((each) => ({ text: each, occurrences: [] })));
  expect(both(name, alone)).toBe("word");
});

it("looks through the texts once for a word, however often an item has the name", () => {
  const looks = (times: number): number => {
    const own = { text: "Turkey, ".repeat(times) };
    let read = 0;
    const other = {
      get text() {
        read += 1;
        return "No bird is here.";
      },
    };
    const names = namesAt(Array.from({ length: times }, (_, index) => index * 8));
    const asWord = wordsElsewhere([own, other].map((text) => ({ text, occurrences: names })));
    for (const name of names) expect(asWord(name, own)).toBeUndefined();
    return read;
  };
  expect(looks(2_000)).toBe(looks(2));
});
