const LETTER = 1;
/** A mark belongs to the word before it and never starts a word. */
const MARK = 2;
/** Only inside a word: apostrophes, Hebrew gershayim, the Catalan middle dot, what nobody sees, such as a ZWNJ. */
const INNER = 3;
/** A letter of a script that has no spaces between words. */
const UNSPACED = 4;
const OTHER = 5;
type CharacterClass = typeof LETTER | typeof MARK | typeof INNER | typeof UNSPACED | typeof OTHER;

const INNER_SIGNS = new Set("'’‘׳״\"·");
/** Nobody sees them, and folding drops them. Controls that begin or end a run of another direction do part words. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff]/;
const UNSPACED_SCRIPT =
  /(?=[\p{L}\p{Nl}])[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HEBREW = /\p{Script=Hebrew}/u;

/** The class of each UTF-16 unit; 0 if it was not seen yet. Surrogates are not kept here. */
const CLASSES = new Uint8Array(0x10000);
let segmenter: Intl.Segmenter | undefined;

/** Made for the first word of these scripts: it takes 14 ms. */
const segmenterOfWords = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter("und", { granularity: "word" }));

/**
 * Calls `tell` with the place of each word, in order, in UTF-16 units. Intl.Segmenter is about twenty times slower, so
 * it is used only for scripts without spaces.
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

/** Whether a word is of a script that has no spaces between words. */
export const isUnspacedScript = (word: string): boolean => UNSPACED_SCRIPT.test(word);

/** Whether a character neither begins a word of searches, nor ever stands inside of one. */
export const isOutsideWords = (character: string): boolean => classOf(character) === OTHER;

function endOfWord(text: string, start: number): number {
  let end = start;
  let at = start;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === INNER) {
      const last = overUnseen(text, at);
      if (at !== end || !joins(text, last)) break;
      at = last;
    } else if (found === LETTER || found === MARK) {
      end = at + sizeAt(text, at);
    } else {
      break;
    }
    at += sizeAt(text, at);
  }
  return end;
}

/** The last one of a run of inner signs that nobody sees; `at` if what stands there is seen. */
function overUnseen(text: string, at: number): number {
  let last = at;
  while (UNSEEN.test(text.charAt(last)) && UNSEEN.test(text.charAt(last + 1))) last += 1;
  return last;
}

/**
 * An inner sign joins the letters directly before and after it. The straight quotation mark does so only in Hebrew
 * abbreviations (ארה"ב).
 */
function joins(text: string, at: number): boolean {
  if (at + 1 >= text.length || classAt(text, at + 1) !== LETTER) return false;
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
 * Intl.Segmenter takes a hundred times as long for ten times as many characters without a space. So longer runs are cut
 * into pieces. People write much shorter runs.
 */
const LONGEST_PIECE = 1_000;
/** If a piece ends inside a run, a word near its end may go on after it. Such words are told with the next piece. */
const UNSURE_END = 100;

/**
 * Tells the words of the next piece of a run, and returns where the piece after it starts. That is always the start of
 * a word, so the cut does not change the words.
 */
function tellPiece(text: string, start: number, end: number, tell: (start: number, end: number) => void): number {
  const pieceEnd = end - start <= LONGEST_PIECE ? end : wholeCharacters(text, start + LONGEST_PIECE);
  const sureEnd = pieceEnd === end ? end : pieceEnd - UNSURE_END;
  for (const { segment, index, isWordLike } of segmenterOfWords().segment(text.slice(start, pieceEnd))) {
    const [from, to] = [start + index, start + index + segment.length];
    if (to > sureEnd && index > 0) return from;
    if (isWordLike) tell(from, to);
  }
  return pieceEnd;
}

/** `at`, or one less if a surrogate pair would be cut. */
export function wholeCharacters(text: string, at: number): number {
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
  if (INNER_SIGNS.has(character) || UNSEEN.test(character)) return INNER;
  if (UNSPACED_SCRIPT.test(character)) return UNSPACED;
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length ? ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) : 1;
}
