import { describe, expect, it } from "@jest/globals";
import { ToldTexts } from "../../../src/cli/told-texts";

describe("a command that finds a store of an older version", () => {
  const told = () => {
    const lines: string[] = [];
    let now = 0;
    const texts = new ToldTexts({ write: (line: string) => lines.push(line) > 0 }, () => now);
    return { lines, texts, after: (ms: number) => (now += ms) };
  };

  it("says at once what it waits for, and every ten seconds how far that is", () => {
    const { lines, texts, after } = told();
    texts.tell(100, 4_000);
    after(9_000);
    texts.tell(200, 4_000);
    after(1_000);
    texts.tell(300, 4_000);
    expect(lines).toEqual([
      expect.stringContaining("older version"),
      "Texts brought up to date: 100 of 4000 items\n",
      "Texts brought up to date: 300 of 4000 items\n",
    ]);
  });

  it("says how far it was if it is stopped meanwhile, and nothing of that afterwards", () => {
    const { texts } = told();
    expect(texts.stopped()).toBeUndefined();
    texts.tell(100, 4_000);
    expect(texts.stopped()).toMatch(/100 of 4000 items.*No input was read.*Run the same command again/);
    texts.end();
    expect(texts.stopped()).toBeUndefined();
  });
});
