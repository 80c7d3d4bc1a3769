import { expect, it } from "@jest/globals";
import { detectLanguage, directionOf } from "../../../../src/domain/text/languages/language";
import { describeCorpusFile } from "./corpus";

interface Row {
  readonly text: Readonly<Record<string, string>>;
}

const isRow = (row: unknown): row is Row =>
  typeof row === "object" && row !== null && "text" in row && typeof row.text === "object";

/**
 * The corpus' code, our tag, the least share of sentences that must be told: what was measured, less one sentence in a
 * hundred.
 */
const FLOORS: readonly (readonly [code: string, language: string, floor: number])[] = [
  ["arb_Arab", "ar", 0.99],
  ["ary_Arab", "ar", 0.98],
  ["arz_Arab", "ar", 0.98],
  ["apc_Arab", "ar", 0.98],
  ["acm_Arab", "ar", 0.98],
  ["ars_Arab", "ar", 0.98],
  ["aeb_Arab", "ar", 0.98],
  ["pes_Arab", "fa", 0.99],
  ["prs_Arab", "fa", 0.99],
  ["urd_Arab", "ur", 0.99],
  ["pbt_Arab", "ps", 0.99],
  ["ckb_Arab", "ckb", 0.99],
  ["snd_Arab", "sd", 0.99],
  ["uig_Arab", "ug", 0.99],
  ["kas_Arab", "ks", 0.95],
  ["heb_Hebr", "he", 0.99],
  ["ydd_Hebr", "yi", 0.98],
  ["eng_Latn", "en", 0.99],
  ["fra_Latn", "fr", 0.99],
  ["tur_Latn", "tr", 0.99],
  ["som_Latn", "so", 0.99],
  ["swh_Latn", "sw", 0.98],
  ["hau_Latn", "ha", 0.96],
  ["rus_Cyrl", "ru", 0.99],
  ["amh_Ethi", "am", 0.99],
  ["zho_Hans", "zh", 0.99],
  ["jpn_Jpan", "ja", 0.99],
  ["hin_Deva", "hi", 0.99],
  ["tha_Thai", "th", 0.99],
];

/** The same for the first six words of a sentence, which is about a headline. */
const FLOORS_OF_HEADLINES: readonly (readonly [code: string, language: string, floor: number])[] = [
  ["arb_Arab", "ar", 0.98],
  ["pes_Arab", "fa", 0.96],
  ["urd_Arab", "ur", 0.93],
  ["heb_Hebr", "he", 0.98],
  ["eng_Latn", "en", 0.96],
  ["fra_Latn", "fr", 0.94],
  ["tur_Latn", "tr", 0.91],
  ["som_Latn", "so", 0.83],
  ["swh_Latn", "sw", 0.82],
  ["hau_Latn", "ha", 0.76],
  ["rus_Cyrl", "ru", 0.98],
];

const textsIn = (rows: readonly unknown[], code: string): string[] =>
  rows.filter(isRow).flatMap(({ text }) => text[code] ?? []);

const shareToldOf = (texts: readonly string[], language: string): number =>
  texts.filter((text) => detectLanguage(text) === language).length / texts.length;

describeCorpusFile("the language of sentences in 29 languages", "sib-200/parallel.json", (rows) => {
  it.each(FLOORS)("tells %s as %s in at least %d of the sentences", (code, language, floor) => {
    expect(shareToldOf(textsIn(rows(), code), language)).toBeGreaterThanOrEqual(floor);
  });

  it.each(FLOORS_OF_HEADLINES)("tells %s as %s in at least %d of six words", (code, language, floor) => {
    const headlines = textsIn(rows(), code).map((text) => text.split(/\s+/).slice(0, 6).join(" "));
    expect(shareToldOf(headlines, language)).toBeGreaterThanOrEqual(floor);
  });

  it("tells the direction of each sentence without its language", () => {
    const wrong = rows()
      .filter(isRow)
      .flatMap(({ text }) =>
        Object.entries(text).filter(
          ([code, sentence]) => directionOf("und", sentence) !== (/_(Arab|Hebr)$/.test(code) ? "RTL" : "LTR"),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
