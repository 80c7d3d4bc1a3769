import { remembered } from "../../domain/collections/remembered";

/**
 * Endings of the cases of a language, in its own order. They replace what `ending` matches; where a case has several,
 * `|` stands between them.
 */
interface Declension {
  readonly ending: RegExp;
  readonly forms: readonly string[];
  /** Only words that stand beside others: adjectives look like nouns. */
  readonly isAdjective?: boolean;
}

const SAME = "\u0000";

/** Genitive, dative, accusative, instrumental, locative. */
const UKRAINIAN: readonly Declension[] = [
  { ending: /ий$/u, forms: ["ого", "ому", SAME, "им", "ому|ім"] },
  { ending: /ній$/u, forms: ["нього", "ньому", SAME, "нім", "ньому"] },
  { ending: /(?<=н)я$/u, forms: ["ьої", "ій", "ю", "ьою", "ій"], isAdjective: true },
  { ending: /(?<=[нвкг])а$/u, forms: ["ої", "ій", "у", "ою", "ій"], isAdjective: true },
  { ending: /(?<=[нтк])і$/u, forms: ["их", "им", SAME, "ими", "их"], isAdjective: true },
  { ending: /(?<=мор)е$/u, forms: ["я", "ю", SAME, "ем", "і"] },
  { ending: /е$/u, forms: ["ого", "ому", SAME, "им", "ому"] },
  { ending: /(?<=[іеа])я$/u, forms: ["ї", "ї", "ю", "єю", "ї"] },
  { ending: /я$/u, forms: ["і", "і", "ю", "ею", "і"] },
  { ending: /ка$/u, forms: ["ки", "ці", "ку", "кою", "ці"] },
  { ending: /га$/u, forms: ["ги", "зі", "гу", "гою", "зі"] },
  { ending: /ха$/u, forms: ["хи", "сі", "ху", "хою", "сі"] },
  { ending: /(?<=[жчшщ])а$/u, forms: ["і", "і", "у", "ею", "і"] },
  { ending: /а$/u, forms: ["и", "і", "у", "ою", "і"] },
  { ending: /иїв$/u, forms: ["иєва", "иєву|иєвові", SAME, "иєвом", "иєві"] },
  { ending: /ень$/u, forms: ["ня", "ню", SAME, "нем", "ні"] },
  { ending: /(?<=рус)ь$/u, forms: ["і", "і", SAME, "сю", "і"] },
  { ending: /ь$/u, forms: ["я|ю", "ю", SAME, "ем", "і|ю"] },
  { ending: /й$/u, forms: ["я|ю", "ю", SAME, "єм", "ї|ю"] },
  { ending: /(?<=Єгип)ет$/u, forms: ["ту", "ту", SAME, "том", "ті"] },
  { ending: /и$/u, forms: ["ів|", "ам", SAME, "ами", "ах"] },
  { ending: /(?<=[жчшщц])$/u, forms: ["а|у", "у", SAME, "ем", "і"] },
  { ending: /(?<=[кгх])$/u, forms: ["а|у", "у", SAME, "ом", "у"] },
  { ending: /(?<=[бвдзлмнпрстф])$/u, forms: ["а|у", "у", SAME, "ом", "і"] },
];

/** Genitive, dative, accusative, instrumental, locative. */
const POLISH: readonly Declension[] = [
  { ending: /(?<=Niem)cy$/u, forms: ["iec", "com", SAME, "cami", "czech"] },
  { ending: /(?<=Wło)chy$/u, forms: ["ch", "chom", SAME, "chami", "szech"] },
  { ending: /(?<=Węg)ry$/u, forms: ["ier", "rom", SAME, "rami", "rzech"] },
  { ending: /(?<=[kg])a$/u, forms: ["iej", "iej", "ą", "ą", "iej"], isAdjective: true },
  { ending: /(?<=[nwt])a$/u, forms: ["ej", "ej", "ą", "ą", "ej"], isAdjective: true },
  { ending: /(?<=[kg])i$/u, forms: ["iego", "iemu", SAME, "im", "im"], isAdjective: true },
  { ending: /(?<=[nw])y$/u, forms: ["ego", "emu", SAME, "ym", "ym"], isAdjective: true },
  { ending: /(?<=[kg])ie$/u, forms: ["ich", "im", SAME, "imi", "ich"], isAdjective: true },
  { ending: /(?<=czon)e$/u, forms: ["ych", "ym", SAME, "ymi", "ych"], isAdjective: true },
  { ending: /(?<=n)e$/u, forms: ["ego", "emu", SAME, "ym", "ym"], isAdjective: true },
  { ending: /(?<=rz)e$/u, forms: ["a", "u", SAME, "em", "u"] },
  { ending: /(?<=[ijl])a$/u, forms: ["i", "i", "ę", "ą", "i"] },
  { ending: /(?<=e)a$/u, forms: ["i", "i", "ę", "ą", "i"] },
  { ending: /ka$/u, forms: ["ki", "ce", "kę", "ką", "ce"] },
  { ending: /ga$/u, forms: ["gi", "dze", "gę", "gą", "dze"] },
  { ending: /ra$/u, forms: ["ry", "rze", "rę", "rą", "rze"] },
  { ending: /ta$/u, forms: ["ty", "cie", "tę", "tą", "cie"] },
  { ending: /da$/u, forms: ["dy", "dzie", "dę", "dą", "dzie"] },
  { ending: /ła$/u, forms: ["ły", "le", "łę", "łą", "le"] },
  { ending: /(?<=[wnpbmsz])a$/u, forms: ["y", "ie", "ę", "ą", "ie"] },
  { ending: /(?<=u)ś$/u, forms: ["si", "si", SAME, "sią", "si"] },
  { ending: /eń$/u, forms: ["nia", "niowi", SAME, "niem", "niu"] },
  { ending: /ów$/u, forms: ["owa", "owowi", SAME, "owem", "owie"] },
  { ending: /ko$/u, forms: ["ka", "ku", SAME, "kiem", "ku"] },
  { ending: /(?<=[wn])o$/u, forms: ["a", "u", SAME, "em", "ie"] },
  { ending: /(?<=Ind)ie$/u, forms: ["ii", "iom", SAME, "iami", "iach"] },
  { ending: /(?<=t)y$/u, forms: ["ów", "om", SAME, "ami", "ach"] },
  { ending: /(?<=Stan)y$/u, forms: ["ów", "om", SAME, "ami", "ach"] },
  { ending: /y$/u, forms: ["", "om", SAME, "ami", "ach"] },
  { ending: /(?<=[kg])$/u, forms: ["u", "owi", SAME, "iem", "u"] },
  { ending: /(?<=[ljżc]|ch|sz|rz)$/u, forms: ["a|u", "owi", SAME, "em", "u"] },
  { ending: /szt$/u, forms: ["sztu", "sztowi", SAME, "sztem", "szcie"] },
  { ending: /t$/u, forms: ["tu", "towi", SAME, "tem", "cie"] },
  { ending: /d$/u, forms: ["du", "dowi", SAME, "dem", "dzie"] },
  { ending: /r$/u, forms: ["ru", "rowi", SAME, "rem", "rze"] },
  { ending: /(?<=[bfmnpswz])$/u, forms: ["a|u", "owi", SAME, "em", "ie"] },
];

/** Genitive and accusative. Accents that move need no forms: folded letters have none. */
const GREEK: readonly Declension[] = [
  { ending: /(?<=[αάηή])$/u, forms: ["ς", SAME] },
  { ending: /[οό]ς$/u, forms: ["ου", "ο"] },
  { ending: /[οό]$/u, forms: ["ου", SAME] },
  { ending: /(?<=[ιί])$/u, forms: ["ου", SAME] },
  { ending: /[εέ]ς$/u, forms: ["ων", SAME] },
  { ending: /[ηή]ς$/u, forms: ["η", "η"] },
];

/** Russian is in `russian-cases.ts`. */
const LANGUAGES: ReadonlyMap<string, readonly Declension[]> = new Map([
  ["uk", UKRAINIAN],
  ["pl", POLISH],
  ["el", GREEK],
]);

const MOST_WORDS = 3;
const NAME = /^\p{Lu}[\p{Ll}'’ʼ]+(?: \p{L}[\p{Ll}'’ʼ]+)*$/u;

/** The forms of a place's or an organization's name in all cases but the nominative. All its words are in one case. */
export function caseForms(name: string, language: string): string[] {
  const declensions = LANGUAGES.get(language);
  if (declensions === undefined || !NAME.test(name)) return [];
  const words = name.split(" ");
  if (words.length > MOST_WORDS) return [];
  const inCases = words.map((word, index) => {
    const { ending, forms } = declensionOf(`${language} ${mayBeAdjective(words, index, language) ? "+" : "-"}${word}`);
    return forms.map((each) => each.split("|").map((form) => (form === SAME ? word : word.replace(ending, form))));
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
    LANGUAGES.get(language)?.find((one) => (isAdjective || one.isAdjective !== true) && one.ending.test(word)) ??
    UNCHANGED
  );
});
