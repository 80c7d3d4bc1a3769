const LETTER = 1;
/** Belongs to the word that it follows, and starts none. */
const MARK = 2;
/** Inside a word only: apostrophes, ZWNJ, soft hyphen, Hebrew gershayim, the Catalan middle dot. */
const INNER = 3;
/** Of a script that sets no spaces between words. */
const UNSPACED = 4;
const OTHER = 5;
type CharacterClass = typeof LETTER | typeof MARK | typeof INNER | typeof UNSPACED | typeof OTHER;

const INNER_SIGNS = new Set("'’‘׳״\"·\u200c\u200d\u00ad");
const UNSPACED_SCRIPT =
  /(?=[\p{L}\p{Nl}])[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HEBREW = /\p{Script=Hebrew}/u;

/** By UTF-16 unit; 0 is not looked at yet. Surrogates are looked up by code point. */
const CLASSES = new Uint8Array(0x10000);
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/**
 * Tells each word's place in UTF-16 units, in order. Intl.Segmenter, some twenty times slower, only sees scripts
 * without spaces.
 */
export function scanWords(text: string, tell: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === LETTER) {
      const end = endOfWord(text, at);
      tell(at, end);
      at = end;
    } else if (found === UNSPACED) {
      at = tellUnspaced(text, at, tell);
    } else {
      at += sizeAt(text, at);
    }
  }
}

function endOfWord(text: string, start: number): number {
  let end = start;
  let at = start;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === INNER) {
      if (!joins(text, end, at)) break;
    } else if (found === LETTER || found === MARK) {
      end = at + sizeAt(text, at);
    } else {
      break;
    }
    at += sizeAt(text, at);
  }
  return end;
}

/**
 * One inner sign joins what is directly before and after it; the straight quotation mark only in Hebrew abbreviations
 * (ארה"ב).
 */
function joins(text: string, end: number, at: number): boolean {
  if (at !== end || at + 1 >= text.length || classAt(text, at + 1) !== LETTER) return false;
  return text[at] !== '"' || (HEBREW.test(text[at - 1] ?? "") && HEBREW.test(text[at + 1] ?? ""));
}

function tellUnspaced(text: string, start: number, tell: (start: number, end: number) => void): number {
  let end = start;
  while (end < text.length && (classAt(text, end) === UNSPACED || classAt(text, end) === MARK))
    end += sizeAt(text, end);
  for (let at = start; at < end;) at = tellPiece(text, at, end, tell);
  return end;
}

/**
 * Intl.Segmenter takes a hundred times as long for ten times as many characters without a space; people write far fewer
 * than this.
 */
const LONGEST_PIECE = 1_000;
/** Where a piece ends inside a run, words so near to its end may go on behind it: they are told with the next piece. */
const UNSURE_END = 100;

/**
 * Tells the words of the next piece of a run, and gives where the piece after it begins: where a word does, so that the
 * same words come out.
 */
function tellPiece(text: string, start: number, end: number, tell: (start: number, end: number) => void): number {
  const pieceEnd = end - start <= LONGEST_PIECE ? end : wholeCharacters(text, start + LONGEST_PIECE);
  const sureEnd = pieceEnd === end ? end : pieceEnd - UNSURE_END;
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, pieceEnd))) {
    const [from, to] = [start + index, start + index + segment.length];
    if (to > sureEnd && index > 0) return from;
    if (isWordLike) tell(from, to);
  }
  return pieceEnd;
}

/** `at`, or one less where that would part a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  return sizeAt(text, at - 1) === 2 ? at - 1 : at;
}

function classAt(text: string, at: number): CharacterClass {
  const unit = text.charCodeAt(at);
  const known = CLASSES[unit];
  if (known) return known as CharacterClass;
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
  const found = classOf(character);
  if (unit < 0xd800 || unit > 0xdfff) CLASSES[unit] = found;
  return found;
}

function classOf(character: string): CharacterClass {
  if (INNER_SIGNS.has(character)) return INNER;
  if (UNSPACED_SCRIPT.test(character)) return UNSPACED;
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length ? ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) : 1;
}
