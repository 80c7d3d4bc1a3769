/**
 * Endings of the cases of a language, in its own order. They replace what `ending` matches; where a case has several,
 * `|` stands between them.
 */
export interface Declension {
  readonly ending: RegExp;
  readonly forms: readonly string[];
  /** Only words that stand beside others: adjectives look like nouns. */
  readonly isAdjective?: boolean;
}

/** The word as it is. */
export const SAME = "\u0000";

/** Genitive, dative, accusative, instrumental, locative. */
export const UKRAINIAN: readonly Declension[] = [
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
export const POLISH: readonly Declension[] = [
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
export const GREEK: readonly Declension[] = [
  { ending: /(?<=[αάηή])$/u, forms: ["ς", SAME] },
  { ending: /[οό]ς$/u, forms: ["ου", "ο"] },
  { ending: /[οό]$/u, forms: ["ου", SAME] },
  { ending: /(?<=[ιί])$/u, forms: ["ου", SAME] },
  { ending: /[εέ]ς$/u, forms: ["ων", SAME] },
  { ending: /[ηή]ς$/u, forms: ["η", "η"] },
];
