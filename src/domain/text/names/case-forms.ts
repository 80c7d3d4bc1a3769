import { remembered } from "../../collections/remembered";
import { GREEK, POLISH, SAME, UKRAINIAN, type Declension } from "./declensions";
import { inCyrillic, inLatin } from "./serbian-letters";
import { CROATIAN, CZECH, SLOVAK, SLOVENE } from "./slavic-declensions";

/** Russian is in `russian-cases.ts`. */
export const DECLENSIONS: ReadonlyMap<string, readonly Declension[]> = new Map([
  ["uk", UKRAINIAN],
  ["pl", POLISH],
  ["el", GREEK],
  ["cs", CZECH],
  ["sk", SLOVAK],
  ["hr", CROATIAN],
  ["bs", CROATIAN],
  ["sr", CROATIAN],
  ["sl", SLOVENE],
]);

export const DECLINED: readonly string[] = [...DECLENSIONS.keys()];

const CYRILLIC = /^[\p{Script=Cyrillic} ]+$/u;
const MOST_WORDS = 3;
/** "Bosna i Hercegovina": both names are in the case. */
const TWO_JOINED = /^(\p{Lu}\p{Ll}+) (a|i|in|і|та|и) (\p{Lu}\p{Ll}+)$/u;
const NAME = /^\p{Lu}[\p{Ll}'’ʼ]+(?: \p{L}[\p{Ll}'’ʼ]+)*$/u;

/** The forms of a place's or an organization's name in all cases but the nominative. All its words are in one case. */
export function caseForms(name: string, language: string): string[] {
  // Serbian has two alphabets and one declension.
  if (language === "sr" && CYRILLIC.test(name))
    return caseForms(inLatin(name), language).flatMap((form) => [inCyrillic(form), form]);
  const declensions = DECLENSIONS.get(language);
  if (declensions === undefined) return [];
  const [, first = "", and = "", second = ""] = TWO_JOINED.exec(name) ?? [];
  const words = first === "" ? name.split(" ") : [first, second];
  if (words.length > MOST_WORDS || !NAME.test(words.join(" "))) return [];
  const inCases = words.map((word, index) => {
    const isAdjective = first === "" && mayBeAdjective(words, index, language);
    const { ending, forms } = declensionOf(`${language} ${isAdjective ? "+" : "-"}${word}`);
    const after = index < words.length - 1 && first !== "" ? ` ${and}` : "";
    return forms.map((each) =>
      each.split("|").map((form) => (form === SAME ? word : word.replace(ending, form)) + after),
    );
  });
  const all = (inCases[0] ?? []).flatMap((_, which) => combined(inCases.map((each) => each[which] ?? [])));
  return [...new Set(all)].filter((form) => form !== name);
}

/** Every form of the first word with every form of the others. */
const combined = (words: readonly (readonly string[])[]): string[] =>
  words
    .reduce<string[]>((begun, forms) => begun.flatMap((first) => forms.map((form) => `${first} ${form}`)), [""])
    .map((form) => form.slice(1));

/** Polish has the adjective behind its noun too: Korea Południowa, Unia Europejska. */
const POLISH_ADJECTIVE = /(?:[sc]k|ow|[^aeiouy]n|czon)(?:a|e|i|ie|y)$/u;

function mayBeAdjective(words: readonly string[], index: number, language: string): boolean {
  const isLast = index === words.length - 1;
  if (words.length === 1 || language === "el") return false;
  if (language !== "pl") return !isLast;
  const isLastAdjective = POLISH_ADJECTIVE.test(words.at(-1) ?? "");
  return isLast ? isLastAdjective : !isLastAdjective || words.length > 2;
}

const UNCHANGED: Declension = { ending: /$/u, forms: [SAME, SAME, SAME, SAME, SAME] };

const declensionOf = remembered(10_000, (key): Declension => {
  const [language = "", marked = ""] = key.split(" ");
  const [word, isAdjective] = [marked.slice(1), marked.startsWith("+")];
  return (
    DECLENSIONS.get(language)?.find((one) => (isAdjective || one.isAdjective !== true) && one.ending.test(word)) ??
    UNCHANGED
  );
});
