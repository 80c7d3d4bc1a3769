import { expect, it } from "@jest/globals";
import { fold } from "../../../../src/domain/text/folding/fold";
import { searchWords } from "../../../../src/domain/text/words/words";
import { askedGroups } from "../../../builders/asked-groups";
import { describeCorpusFile } from "./corpus";

interface Sentence {
  readonly text: string;
  /** With the clitics split off. */
  readonly words: readonly string[];
  readonly upos: readonly string[];
}

const CLITICS = new Set(["و", "ف", "ب", "ك", "ل"]);
const NAMING = new Set(["NOUN", "PROPN", "ADJ"]);
const PRONOUNS = /^(ه|ها|هم|هن|هما|ي|نا|ك|كم)$/;

const isSentence = (row: unknown): row is Sentence =>
  typeof row === "object" && row !== null && "words" in row && "upos" in row && "text" in row;
const withoutArticle = (word: string) => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word);

describeCorpusFile("search in Arabic news and Wikipedia sentences", "ud-arabic-pud/sentences.json", (rows) => {
  /** Per occurrence of a noun, name or adjective behind a clitic: whether the bare word finds its sentence. */
  const recall = (queryFor: (word: string) => string) => {
    let [asked, found] = [0, 0];
    for (const { text, words, upos } of rows().filter(isSentence)) {
      const stored = new Set(searchWords(text));
      words.forEach((word, i) => {
        const behindClitic = CLITICS.has(fold(words[i - 1] ?? ""));
        if (!behindClitic || word.length < 3 || !NAMING.has(upos[i] ?? "") || PRONOUNS.test(words[i + 1] ?? "")) return;
        asked += 1;
        if (askedGroups(queryFor(word)).every((group) => group.some((form) => stored.has(form)))) found += 1;
      });
    }
    return found / asked;
  };

  it("finds the sentence by the word without its conjunction or preposition", () => {
    expect(recall((word) => word)).toBeGreaterThan(0.98);
  });

  it("finds the sentence by the word without its article too", () => {
    expect(recall((word) => withoutArticle(fold(word)))).toBeGreaterThan(0.98);
  });

  it("finds the sentence by the word behind another conjunction", () => {
    expect(recall((word) => `ف${word}`)).toBeGreaterThan(0.98);
  });
});
