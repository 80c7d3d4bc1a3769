import { DROPPED, DROPPED_MARK, foldedUnit, SPECIAL } from "../../domain/text/folding/folded-units";
import { compactOf, isCompact } from "../words/letters";
import { HEAD, hashOfLetters, hashOfUnits } from "../words/term-hash";
import { ARTICLE, patternsOf, SHORTEST } from "./aliases";

/** Gets the letters of one pattern of a name: their hash, that of the first ones, and how many they are. */
type Tell = (hash: number, head: number, length: number, pattern: number) => void;

/**
 * Tells the letters of each pattern of a name (`patternsOf`). A dump of profiles has millions of names, and to make a
 * text of each pattern takes most of the time. So that is done only for names that do not fold unit by unit.
 */
export function tellLetters(text: string, tell: Tell): void {
  const count = foldedPatterns(text);
  if (count === undefined) {
    patternsOf(text).forEach((pattern, index) => {
      const letters = compactOf(pattern);
      tell(hashOfLetters(letters), hashOfLetters(letters, HEAD), letters.length, index);
    });
    return;
  }
  for (let index = 0; index < count; index++) {
    const from = index * ARTICLE.length;
    const length = used - from;
    tell(hashOfUnits(units, from, length), hashOfUnits(units, from, Math.min(length, HEAD)), length, index);
  }
}

const LONGEST = 256;
/** The folded letters of the name that was read last. */
const units = new Uint16Array(LONGEST);
let used = 0;

/** How many patterns a name has. Its letters stand in `units` then. Undefined if it does not fold unit by unit. */
function foldedPatterns(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  used = 0;
  let length = 0;
  let lastLetter = -1;
  let hasArticle = false;
  let isBehindSpace = false;
  for (let at = 0; at < text.length; at++) {
    const folded = foldedUnit(text.charCodeAt(at));
    const kind = KINDS[folded] || newKind(folded);
    if (kind === OTHER) return undefined;
    if (kind === NOTHING) continue;
    if (kind === SPACE) {
      if (isBehindSpace || length === 0) return undefined;
      isBehindSpace = true;
    } else isBehindSpace = false;
    if (kind === LETTER) lastLetter = length;
    if (kind < SIGN) units[used++] = folded;
    length += 1;
    if (length === ARTICLE.length) hasArticle = used === length && isArticle();
  }
  if (isBehindSpace) return undefined;
  if (length < SHORTEST || lastLetter < 0) return 0;
  return hasArticle && length > ARTICLE.length + 2 && lastLetter >= ARTICLE.length ? 2 : 1;
}

const isArticle = (): boolean => units[0] === ARTICLE.charCodeAt(0) && units[1] === ARTICLE.charCodeAt(1);

const LETTER = 1;
/** A digit or a mark: it is looked up as letters are. */
const MARK = 2;
const SIGN = 3;
const NOTHING = 4;
/** Several of them are one sign (`patternOf`). */
const SPACE = 5;
/** Other units beside it decide, or it ends a line. */
const OTHER = 6;
/** By folded unit: what it is in a name. 0 if it was not seen yet. */
const KINDS = new Uint8Array(0x10000);
KINDS[DROPPED] = KINDS[DROPPED_MARK] = NOTHING;
KINDS[SPECIAL] = OTHER;

function newKind(folded: number): number {
  const character = String.fromCharCode(folded);
  return (KINDS[folded] = /[\n\r\u2028\u2029]/.test(character)
    ? OTHER
    : /\s/.test(character)
      ? SPACE
      : !isCompact(character)
        ? SIGN
        : /\p{L}/u.test(character)
          ? LETTER
          : MARK);
}
