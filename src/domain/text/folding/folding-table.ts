/**
 * What folds to what, in addition to what Unicode says (NFKC, lower case). Each row has some characters and the text
 * that each of them becomes. If you change a row, or a rule below, raise FOLDING_VERSION.
 */
const ROWS: readonly (readonly [from: string, to: string])[] = [
  // Arabic script. The standalone hamza ء stays: without it ماء and ما, جزء and جز would be one word.
  ["أإآٱٲٳٵ", "ا"],
  ["ؤٶ", "و"],
  ["ىیئےۓٸ", "ي"],
  ["ةۃہھەۀۂۿ", "ه"],
  ["کڪ", "ك"],
  ["ـ\u0674\u06e5\u06e6", ""],
  // Hebrew script: the Yiddish ligatures are two letters each.
  ["װ", "וו"],
  ["ױ", "וי"],
  ["ײ", "יי"],
  // Latin letters that Unicode does not decompose.
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["øɵ", "o"],
  ["đð", "d"],
  ["ħ", "h"],
  ["ı", "i"],
  ["ł", "l"],
  ["ŧ", "t"],
  ["þ", "th"],
  // Greek and Cyrillic.
  ["ς", "σ"],
  ["ё", "е"],
  // Signs that people type in many ways.
  ["‘’‚‛′‵`´ʹʻʼʽʾʿˈ׳＇", "'"],
  ["“”„‟″‶«»״＂", '"'],
  ["‐‑‒–—―−־", "-"],
];

const REPLACEMENTS = new Map(ROWS.flatMap(([from, to]) => [...from].map((character) => [character, to] as const)));

/** Cyrillic letters that are not a letter with an accent. Other accents on Cyrillic letters only mark stress. */
const KEPT_LETTERS = new Set("йїўѓќ");

/**
 * Latin, Greek and Cyrillic accents; tashkeel and Quranic marks; niqqud and cantillation; Syriac vowels; emoji
 * variants.
 */
const DROPPED_MARK =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc\u20e1\ufe20-\ufe2f]|(?=\p{M})[\p{Script_Extensions=Arabic}\p{Script_Extensions=Hebrew}\p{Script_Extensions=Syriac}\p{Variation_Selector}]/u;
/**
 * ZWNJ, ZWJ, bidi controls, soft hyphens and the like. Tag characters stay, because flags are written with them
 * (England, Scotland).
 */
const DROPPED_CONTROL = /(?![\u{e0020}-\u{e007f}])[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const MARK = /\p{M}/u;
const HANGUL_ENDING = /[\u1160-\u11ff]/;
const DIGIT = /\p{Nd}/u;

export const isDroppedMark = (character: string): boolean => DROPPED_MARK.test(character);
export const isTatweel = (character: string): boolean => character === "ـ";
/**
 * Whether a folded character may compose or change places with the ones before it, under NFC. Most vowel signs never
 * do.
 */
export function isJoining(character: string): boolean {
  if (HANGUL_ENDING.test(character)) return true;
  return MARK.test(character) && (isReordered(character) || vowelSignsThatCompose().has(character));
}

/** Whether its canonical combining class is not 0. Then it changes places with a mark of another class. */
function isReordered(mark: string): boolean {
  return ["\u0334", "\u0345"].some((other) => isSwapped(mark, other) || isSwapped(other, mark));
}

function isSwapped(first: string, second: string): boolean {
  return (first + second).normalize("NFD") !== first + second;
}

/** The second halves of letters of the Indic scripts, which lie in these blocks. */
const INDIC_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x900, 0x1fff],
  [0x11000, 0x11fff],
  [0x16000, 0x16fff],
];
let composing: ReadonlySet<string> | undefined;

function vowelSignsThatCompose(): ReadonlySet<string> {
  if (composing !== undefined) return composing;
  const found = new Set<string>();
  for (const [first, last] of INDIC_BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const decomposed = character.normalize("NFD");
      // Most have no parts, and this is done at the start of most processes.
      if (decomposed !== character) for (const part of [...decomposed].slice(1)) found.add(part);
    }
  }
  composing = found;
  return found;
}

/** The kept letter that a base and an accent make: и and ̆ are й. Undefined if they make none. */
export function keptLetter(base: string, accent: string): string | undefined {
  const letter = (base + accent).normalize("NFC");
  return KEPT_LETTERS.has(letter) ? letter : undefined;
}

/** What one code point folds to, whatever stands around it. */
export function foldCharacter(character: string): string {
  if (KEPT_LETTERS.has(character)) return character;
  if (isDroppedMark(character) || DROPPED_CONTROL.test(character)) return "";
  const replaced = REPLACEMENTS.get(character);
  if (replaced !== undefined) return replaced;
  if (DIGIT.test(character)) return asciiDigit(character);
  const next = [canonical, withoutAccents, lowered].map((step) => step(character)).find((form) => form !== character);
  return next === undefined ? character : [...next].map(foldCharacter).join("");
}

/** Before compatibility: U+1FFD is canonically the acute accent that REPLACEMENTS makes an apostrophe. */
function canonical(character: string): string {
  return character.normalize("NFC");
}

/** Unicode has decimal digits in rows of ten that start with the zero (Unicode 4.6). Rows can follow each other. */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

function withoutAccents(character: string): string {
  const [base, ...marks] = character.normalize("NFD");
  if (base === undefined || marks.length === 0 || !marks.every(isDroppedMark)) return character;
  const [first, ...others] = marks;
  const letter = first === undefined ? undefined : keptLetter(base.toLowerCase(), first);
  return letter === undefined || others.length > 0 ? base : letter;
}

function lowered(character: string): string {
  return character.normalize("NFKC").toLowerCase().normalize("NFKC");
}
