/** What a line looks like, whatever its language. */

/**
 * Full stops of all scripts that have one, perhaps inside quotation marks: German closes with “, Urdu with ‘. In French
 * a space stands before them.
 * Magazines put a sign behind the last one, and agencies "(完)".
 */
export const SENTENCE_END =
  /(?:[.!?؟。！？…।۔։።။។]["'»”“’‘」』)）]?|[.…]\s»)(?:\s?[♦■◆●◼□∎]|\s?[(（](?:完|끝|終|END)[)）])?$/u;
const INITIALS = /^(?:\p{Lu}\.){2,4}$/u;

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether the script of `text` has no spaces between words. */
export const isDense = (text: string): boolean => DENSE.test(text);

export const wordsOf = (text: string): number => text.split(/[\s\u3000]+/u).length;

const LONGEST_SHORT = 40;
const LONGEST_UNSTOPPED_SHORT = 16;

/** Up to three words that end no sentence: the entry of a menu, a section, a button. */
export function isShort(text: string): boolean {
  if (INITIALS.test(text)) return true;
  if (SENTENCE_END.test(text) || /[@#:：,،«"“]|https?:/u.test(text) || /\p{Nd}/u.test(text)) return false;
  if (UNSTOPPED.test(text)) return text.length <= LONGEST_UNSTOPPED_SHORT && wordsOf(text) === 1;
  return isDense(text) ? text.length <= 6 : text.length <= LONGEST_SHORT && wordsOf(text) <= 3;
}

const SHORTEST_PROSE = 40;
const SHORTEST_DENSE_PROSE = 16;
const SHORTEST_KOREAN_PROSE = 24;

/** Scripts that end no sentence with a sign. */
const UNSTOPPED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const SHORTEST_UNSTOPPED = 48;

/** Whether a line ends a sentence. Thai has no sign for that: a longer line does. */
export const endsSentence = (text: string): boolean =>
  SENTENCE_END.test(text) || isStoppedOtherwise(text) || (text.length >= SHORTEST_UNSTOPPED && UNSTOPPED.test(text));

/** Whether a sentence ends inside a line, and another begins. A caption has one. */
export const holdsTwoSentences = (text: string): boolean => /\p{L}{3}[.!?؟。]\s\P{Ll}/u.test(text);

/** "Quay Boats, Inc.": nothing but words with capitals, and the last one is cut short. A sentence has others. */
export const isFirm = (text: string): boolean =>
  /^(?:(?:\p{Lu}[\p{L}\p{M}'’.&-]*|&),?\s){1,5}\p{Lu}\p{L}{1,3}\.$/u.test(text);

/** "Next page »": the sign is an arrow, and not the end of a quotation. */
export const endsInArrow = (text: string): boolean => /^[^«»‹›]+[»›]$/u.test(text);

/** A comma between words. One within a number ("2,4 million") parts nothing. */
export const hasComma = (text: string): boolean => /[,،、，](?!\p{Nd})|(?<!\p{Nd})[,،、，]/u.test(text);

/** Signs before items that nothing else begins with, such as the boxes to tick of a recipe. */
export const BULLETS = "•▪◾‣●▢☐□◻☑✓✔➤➢▸";
const BULLETED = new RegExp(`^[-–—■*·${BULLETS}]\\s+\\S`, "u");

/** "- The ferry goes again" */
export const isBulleted = (text: string): boolean => BULLETED.test(text);

const SHORTEST_FOOTNOTED = 40;
/** "… are opinions.1", "… on the weather.[a]": the mark of a footnote, or of a comment on a draft. */
const FOOTNOTED =
  /(?:\p{L}{4}[.!?…]["”“»]?(?:\p{Nd}{1,2}|\[\p{Ll}{1,2}\])|[\p{L}\p{M}\p{Nd})]{2}[.!?…]["”“»]?(?:\[\p{Nd}{1,3}\]){1,4})$/u;
/** "… before the school. (Ada Marin, 5.3.2026)": who wrote it, and on which day. */
const SIGNED_WITH_DAY =
  /[.!?…]["»”“]?\s[(（]\p{Lu}[^()（）\p{Nd}]{2,50},\s\p{Nd}{1,4}(?:[./-]\s?\p{Nd}{1,4}){2}[)）]$/u;
/** "「…います」(小笠原千尋)": the reporter signs the last sentence, which may end with what somebody says. */
const SIGNED_DENSE = /[。」][(（][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・、]{2,16}[)）]$/u;

/** "…取名。（編輯：周以安）1140812": who edited it, and the day without signs. */
const EDITED_ON = /[。！？」][(（][^()（）:：]{2,8}[:：][^()（）]{2,20}[)）]\s?\p{Nd}{6,8}$/u;

/** A sentence with a mark behind its stop, or a signature. */
export const isStoppedOtherwise = (text: string): boolean =>
  text.length >= SHORTEST_DENSE_PROSE &&
  ((text.length >= SHORTEST_FOOTNOTED && (FOOTNOTED.test(text) || SIGNED_WITH_DAY.test(text))) ||
    isSignedDense(text) ||
    EDITED_ON.test(text));

/** A caption has one sentence, and behind it who took the picture. */
function isSignedDense(text: string): boolean {
  const signature = SIGNED_DENSE.exec(text);
  return signature !== null && text.slice(0, signature.index).includes("。");
}

/** A sentence of some length. */
export function isProse(text: string): boolean {
  if (UNSTOPPED.test(text)) return endsSentence(text);
  const shortest = isDense(text)
    ? SHORTEST_DENSE_PROSE
    : /\p{Script=Hangul}/u.test(text)
      ? SHORTEST_KOREAN_PROSE
      : SHORTEST_PROSE;
  return text.length >= shortest && (SENTENCE_END.test(text) || isStoppedOtherwise(text));
}

const SIGNED_PROSE = /^.{24,}[.!?…]["»”]?\s[(/]?\p{Lu}{2,8}[)/]?$/u;

/** "The fence will be built this week. EFA": an agency signs the last sentence. */
export const isSignedProse = (text: string): boolean => SIGNED_PROSE.test(text);

const LONGEST_LABEL = 40;

/** Up to four words that a site puts between an article's date and its text: a button, a note. */
export function isLabelShaped(text: string): boolean {
  if (SENTENCE_END.test(text) || isBulleted(text) || /[:：]$|^[-–—•▪◾*·‣>]|[@#«»"“”]|https?:/u.test(text))
    return false;
  if (UNSTOPPED.test(text)) return text.length <= LONGEST_LABEL / 2;
  return isDense(text) ? text.length <= 8 : text.length <= LONGEST_LABEL && wordsOf(text) <= 4;
}

/** A line that may be the title of another article, but not the name of a topic. */
export function isTitleShaped(text: string): boolean {
  if (text.length > LONGEST_TITLE || /[.。…।۔:：]$/u.test(text) || /^[@#]/u.test(text)) return false;
  return isDense(text) ? text.length >= 6 : wordsOf(text) >= 3;
}

const LONGEST_TITLE = 200;
const LONGEST_TOPIC = 30;

/** One or two words, as sites name the topics of an article. */
export function isTopicShaped(text: string): boolean {
  if (text.length > LONGEST_TOPIC || !/^[\p{L}\p{M}#]/u.test(text) || SENTENCE_END.test(text)) return false;
  if (/[:：@/]|\p{Nd}/u.test(text)) return false;
  if (UNSTOPPED.test(text)) return text.length <= LONGEST_TOPIC / 2;
  return isDense(text) ? text.length <= 5 : wordsOf(text) <= 2;
}

const NUMBER_ALONE = /^[#.+\p{Sc}]?\s?\p{Nd}[\p{Nd}.,٫٬]{0,8}\s?(?:k|m|K|M|\p{Sc})?[.)]?$/u;
const SIGNS_ALONE = /^[·•|\-–—*_=+×✕✖►▶<>«»/\s]{1,40}$/u;
/** "· 31 · 118": counts behind their signs, which are lost. */
const COUNTS_BEHIND_SIGNS = /^(?:[·•|]\s?\p{Nd}[\p{Nd}.,٫٬]{0,8}\s?[kKmM]?\s?){1,6}$/u;
/** "A+", "ع": buttons for the size of the letters. */
const LETTER_ALONE = /^(?:\p{L}\p{M}?[+−-]?|[+−-]\p{L})$/u;
/** "00:00", "01:12 / 03:40": how long a recording is, and how much of it was heard. */
const DURATION_ALONE = /^\p{Nd}{1,2}(?::\p{Nd}\p{Nd}){1,2}(?:\s?\/\s?\p{Nd}{1,2}(?::\p{Nd}\p{Nd}){1,2})?$/u;
/** Players and lists say this in English, whatever the page's language: "0 seconds of 2 minutes", "list 1 of 3". */
const PLAYER_ALONE = /^(?:\p{Nd}+ (?:hours?|minutes?|seconds?) of \p{Nd}.{0,40}|volume \p{Nd}{1,3}\s?%)$/iu;
const PLACE_IN_LIST =
  /^(?:(?:list|item|slide|image|photo) \p{Nd}{1,3} (?:of|\/) \p{Nd}{1,3}|\p{Nd}{1,3} of \p{Nd}{1,3}|list of \p{Nd}{1,3} items?|end of list)$/iu;

const WORDLESS = [
  NUMBER_ALONE,
  SIGNS_ALONE,
  COUNTS_BEHIND_SIGNS,
  LETTER_ALONE,
  DURATION_ALONE,
  PLAYER_ALONE,
  PLACE_IN_LIST,
];

/** A line of the body without words: a count, a sign between buttons, a duration. */
export function isWordless(text: string): boolean {
  return WORDLESS.some((each) => each.test(text));
}

/** Whether a text has letters with capitals, and no small ones. */
export const isInCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
