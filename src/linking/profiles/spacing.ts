import { fold } from "../../domain/text/folding/fold";
import { isEastAsianName, isOfEastAsianLetters, withGaps } from "../../domain/text/names/east-asian-names";
import { JOINED_SECOND_WORDS, JOINED_WORDS, joinedPieces } from "../../domain/text/words/joined-words";
import { isCased, isCutAlike } from "./cut-alike";
import type { Alias } from "./aliases";
import { patternOf } from "../words/letters";

/** عبد الله, عبدالله. */
const JOINED = new RegExp(`(?<!\\p{L})(${JOINED_WORDS.join("|")}) (?=\\p{L})`, "gu");
/** نور الدين, نورالدين. */
const JOINED_SECOND = new RegExp(`(?<=\\p{L}) (?=(?:${JOINED_SECOND_WORDS.join("|")})(?!\\p{L}))`, "gu");
/** A Persian ending behind a mute h, which people type with a space, a joiner or nothing. */
const PERSIAN_ENDING = /(?<=ه) (?=اي(?!\p{L}))/gu;
const ARABIC = /^\p{Script=Arabic}/u;
/** ארה"ב. Shorter ones are other words without their sign: חד"ש, חדש. */
const HEBREW_ABBREVIATION = /(?<=\p{Script=Hebrew}{3})"(?=\p{Script=Hebrew}(?!\p{L}))/gu;
const IN_HEBREW_NAME = /(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew}(?!\p{L}))/gu;

/** Patterns that differ only in such spaces give the same. */
export function spacedAlike(pattern: string): string {
  return pattern.replace(JOINED, "$1").replace(JOINED_SECOND, "").replace(PERSIAN_ENDING, "");
}

/** Whether letters of a name in a text are the name. Spaces, joiners and the sign of abbreviations may differ. */
export function isSpelledAlike({ pattern, text }: Alias, written: string, surface: string): boolean {
  if (ARABIC.test(pattern))
    return (
      spacedAlike(pattern) === spacedAlike(written) ||
      isJoinedBeforeArticle(spacedAlike(pattern), spacedAlike(written)) ||
      (ARABIC.test(text) && isJoinedAlike(text, surface))
    );
  if (isOfEastAsianLetters(pattern)) return isEastAsianName(pattern) && withGaps(pattern, "") === withGaps(written, "");
  // An empty line ends a name.
  if (isCased(pattern)) return isCased(written) && isCutAlike(text, surface);
  return pattern.includes('"') && !written.includes('"') && withoutSign(pattern) === written;
}

/** سيفالإسلام: a space of the name is missing before a word with the article. */
function isJoinedBeforeArticle(pattern: string, written: string): boolean {
  let at = 0;
  for (let index = 0; index < pattern.length; index++) {
    if (pattern[index] === written[at]) at += 1;
    else if (!LONG_ARTICLE.test(pattern.slice(index, index + LONG_ARTICLE_UNITS))) return false;
  }
  return at === written.length;
}

/** Behind a space: an article and three letters of Arabic. */
const LONG_ARTICLE = /^ ال\p{Script=Arabic}{3}/u;
const LONG_ARTICLE_UNITS = 6;

/** Persian names: a joiner of one stands where the other has a space. */
function isJoinedAlike(text: string, surface: string): boolean {
  if (!text.includes("\u200c") && !surface.includes("\u200c")) return false;
  return withSpaces(text) === withSpaces(surface);
}

const withSpaces = (text: string): string => patternOf(fold(joinedPieces(text).join(" ")));

/** An abbreviation that is a whole name keeps its sign if it is short. */
const withoutSign = (pattern: string): string =>
  pattern.replace(pattern.includes(" ") ? IN_HEBREW_NAME : HEBREW_ABBREVIATION, "");

/** The other ways to cut a word of a name, or to write it with the next one, as words of a text. */
export function respacedForms(word: string, next: string | undefined): string[] {
  const isJoined =
    next !== undefined &&
    (JOINED_WORDS.includes(word) || JOINED_SECOND_WORDS.includes(next) || LONG_ARTICLE.test(` ${next}`));
  const joined = isJoined ? [word + next] : [];
  const ending = next === "اي" && word.endsWith("ه") ? [`${word}اي`] : [];
  const cut = JOINED_WORDS.filter((first) => word.startsWith(first) && word.length > first.length + 1);
  const seconds = JOINED_SECOND_WORDS.filter((second) => word.endsWith(second) && word.length > second.length + 1);
  const bare = word.endsWith("هاي") ? [word.slice(0, -2)] : [];
  return [
    ...joined,
    ...ending,
    ...bare,
    ...cut.flatMap((first) => [word.slice(first.length), first]),
    ...seconds.flatMap((second) => [word.slice(0, -second.length), second]),
  ];
}
