import { fold } from "../../../domain/text/folding/fold";
import { primary } from "../../../domain/text/languages/language-tag";
import { isHangul, startsSentence } from "../../words/boundaries";
import { BEGINNINGS, wordSet } from "../name-words";
import { isThingCalled } from "../roles";
import type { Surroundings } from "../ordinary-words";

const OPENING = new Set(['"', "«", "“", "„", "”", "‘", "‚", "‹", "'", "「", "『", "《", "〈"]);
const CLOSING = new Set(['"', "»", "“", "”", "’", "›", "'", "」", "』", "》", "〉"]);
const MARKS = /["«»“”„‘’‚‹›「」『』《》〈〉]/u;

/**
 * Whether a place's name stands between quotation marks as the name of a thing, or is a part of it: гостиница «Россия»,
 * the ferry "Pride of Malta". A word for the thing stands before the marks.
 */
export function isQuotedName(around: Surroundings, language: string): boolean {
  const { before, after, surface } = around;
  const isFirst = OPENING.has(lastSign(before));
  const isLast = CLOSING.has(firstSign(after));
  if (!isFirst && !isLast) return false;
  if (firstSign(after) === "'" && !(isFirst && / '$/u.test(before))) return false;
  if (isFirst && isLast) return isBehindThing(before.slice(0, before.lastIndexOf(lastSign(before))), surface, language);
  const quoted = quotedTitle(around);
  if (quoted === undefined) return false;
  return /\p{Lu}/u.test(surface)
    ? isTitle(quoted.words, surface) && isBehindNamedThing(quoted.before, language)
    : quoted.words.length <= MOST_WORDS && isThingCalled(primary(language), quoted.before);
}

/** French has a space inside of its marks. */
function lastSign(text: string): string {
  const at = text.length - 1;
  return text.charAt(isSpace(text.charCodeAt(at)) ? at - 1 : at);
}
const firstSign = (text: string): string => text.charAt(isSpace(text.charCodeAt(0)) ? 1 : 0);
const isSpace = (unit: number): boolean => unit === SPACE || unit === FIXED_SPACE || unit === NARROW_SPACE;
const SPACE = 0x20;
const FIXED_SPACE = 0xa0;
const NARROW_SPACE = 0x202f;

const MOST_WORDS = 5;

/** The words between the marks, and what stands before them. Undefined if they are a sentence, or too far away. */
function quotedTitle({ before, after, surface }: Surroundings): { words: string[]; before: string } | undefined {
  let open = before.length - 1;
  while (open >= 0 && !MARKS.test(before.charAt(open))) open -= 1;
  const close = after.search(MARKS);
  if (!OPENING.has(before.charAt(open)) || !CLOSING.has(after.charAt(close))) return undefined;
  const title = before.slice(open + 1) + surface + after.slice(0, close);
  if (/[.!?,;:؟،؛。！？，；：\n]/u.test(title)) return undefined;
  return { words: title.trim().split(/\s+/u), before: before.slice(0, open) };
}

const SHORT_WORD = 3;

/** Words with capitals, and short ones between them: "Königin von Riga", and not "peace with Iran". */
function isTitle(words: readonly string[], surface: string): boolean {
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (words.length > MOST_WORDS || capitals.length <= surface.split(" ").length) return false;
  return /^\p{Lu}/u.test(words[0] ?? "") && words.every((word) => /^\p{Lu}/u.test(word) || word.length <= SHORT_WORD);
}

const SHORTEST_NOUN = 3;
const WORD = /(?:^|[^\p{L}\p{M}])(\p{L}[\p{L}\p{M}-]*)[ \u00a0]$/u;

/** Whether a word stands there that may be what the thing is. Only in German it has a capital. */
function isBehindThing(before: string, surface: string, language: string): boolean {
  if (UNSPACED.test(surface)) return THING_UNSPACED.test(before);
  const [, word = ""] = WORD.exec(before) ?? [];
  if (CYRILLIC_ACRONYM.test(word)) return /\p{Lu}/u.test(surface);
  if (word.length < (isHangul(word.charAt(0)) ? 2 : SHORTEST_NOUN) || BEGINNINGS.has(fold(word))) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(surface)) return !NO_THINGS.has(fold(word));
  return /^\p{Ll}/u.test(word) || isGermanNoun(word, language) || isFirstWord(before, word);
}

/** A legal form, a club, a mall: ООО «Москва», ФК «Мадрид», ТЦ «Европа». */
const CYRILLIC_ACRONYM = /^(?=\p{Script=Cyrillic})\p{Lu}{2,5}$/u;

const isGermanNoun = (word: string, language: string): boolean => primary(language) === "de" && /^\p{Lu}/u.test(word);

/** Russian has no articles, so a sentence begins with the thing: "Теплоход «Звезда Баку»". */
const isFirstWord = (before: string, word: string): boolean =>
  /^\p{Script=Cyrillic}{4}/u.test(word) && startsSentence(before.slice(0, -word.length - 1));

/** In scripts without capitals these stand before names that are quoted. */
export const NO_THINGS = wordSet(
  `في من الى على عن مع بين ضد حول عند قرب نحو خارج داخل ان قال قالت بان كلمه اسم در از به با تا براي بين ضد كه واژه
  نام گفت של על את אל עם בין לפי נגד אצל מול כי אמר אמרה המילה השם`,
);

/** Behind a word such as "the", a noun: "chanting" in `chanting "Free Malta"` is none. */
function isBehindNamedThing(before: string, language: string): boolean {
  const [, word = ""] = WORD.exec(before) ?? [];
  const [, first = ""] = WORD.exec(before.slice(0, -word.length - 1)) ?? [];
  return (
    isBehindThing(before, "A", language) &&
    (BEGINNINGS.has(fold(first)) || isFirstWord(before, word) || isGermanNoun(word, language))
  );
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A noun without a particle or a verb: 喫茶店「パリ」, 餐厅“巴黎”. */
const THING_UNSPACED = /(?:\p{Script=Katakana}|ー|[店館馆廳厅船号號艦舰誌志紙纸報报社酒畫画曲映書书園园亭隊队劇剧])$/u;
