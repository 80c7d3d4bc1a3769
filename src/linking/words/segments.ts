import { RecentTexts } from "../../domain/text/folding/recent-texts";
import { simplifiedHan } from "../../domain/text/spellings/han-spellings";
import { LONGER_HAN_NAMES } from "./longer-han-names";
import { SOUND_LETTERS } from "./sound-letters";
import { grouped } from "../../domain/collections/lists";
import { primary } from "../../domain/text/languages/language-tag";

/** Languages without spaces. Their words are those of the dictionaries of ICU, which Node has. */
const SEGMENTED = new Set(["zh", "ja", "th", "lo", "km", "my"]);

export const isSegmented = (language: string): boolean => SEGMENTED.has(primary(language));

/** Longer names are seldom letters of other words by chance, and the dictionaries lack many of them. */
const LONGEST_DOUBTFUL = 3;
const LONGEST_DOUBTFUL_THAI = 5;
/** A longer piece is cut into words only around a name. */
const AROUND = 40;
const CUT = /[\s。、，．！？；：「」『』（）()“”"…·・]/u;
const HAN = /\p{Script=Han}/u;

/** What CLDR has no name for: Londonderry, Mariupol, Maribor, Balenciaga. */
const OTHER_LONGER_NAMES = "伦敦德里 马里乌波尔 马里博尔 巴黎世家".split(" ");

const segmenters = new Map<string, Intl.Segmenter>();
const recent = new RecentTexts<ReadonlySet<number>>(50_000);

/**
 * Whether a name in a script without spaces is one or several words of the text: 马里 in 军马里有两匹 is the end of
 * "war horse" and "in". Longer names always are.
 */
export function isWordsOfText(text: string, start: number, end: number, language: string): boolean {
  const own = primary(language);
  if (!SEGMENTED.has(own)) return true;
  const isChinese = own === "zh" || own === "ja";
  if (
    isOfPeople(text, end, own) ||
    (own === "th" && BEHIND_THAI_PEOPLE.test(text.slice(Math.max(0, start - 8), start)))
  )
    return false;
  // Japanese writes foreigners in katakana, and has the dot between names of lists too: 日本・中国.
  if (own === "zh" && isOfForeigner(text, start, end)) return false;
  const isHan = HAN.test(text.charAt(start));
  if (isChinese ? !isHan || end - start > LONGEST_DOUBTFUL : end - start > LONGEST_DOUBTFUL_THAI) return true;
  let from = start;
  while (from > 0 && start - from < AROUND && !CUT.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < AROUND && !CUT.test(text.charAt(to))) to += 1;
  const bounds = boundsOf(text.slice(from, to), own);
  if (!bounds.has(start - from) || !(bounds.has(end - from) || isWaterside(text, end))) return false;
  return (
    !isSyllable(text, start - 1, from, bounds) &&
    !isSyllable(text, end, from, bounds) &&
    !(own === "zh" && isBeginningOfName(text, start, end, from, bounds)) &&
    !(own === "zh" && isInLongerName(text, start, end, from, bounds))
  );
}

/** By their first two letters, where most names of places are told apart. */
const LONGER_NAMES = grouped(LONGER_HAN_NAMES.trim().split(/\s+/u).concat(OTHER_LONGER_NAMES), (name) =>
  name.slice(0, 2),
);
/** A name that begins so many others: 马里, as in 马里兰, 马里卜. */
const BEGINS_OTHERS = 3;

/** Whether a longer name that is of another place or thing stands there: 利马索尔 is Limassol. */
function isInLongerName(text: string, start: number, end: number, from: number, bounds: ReadonlySet<number>): boolean {
  const longer = LONGER_NAMES.get(simplifiedHan(text.slice(start, start + 2)));
  if (longer === undefined) return false;
  const written = simplifiedHan(text.slice(start, start + LONGEST_LONGER));
  const length = end - start;
  const others = longer.filter((name) => name.length > length && name.startsWith(written.slice(0, length)));
  if (others.some((name) => written.startsWith(name) && bounds.has(start + name.length - from))) return true;
  return others.length >= BEGINS_OTHERS && [...written.slice(length, length + 2)].filter(writesSound).length === 2;
}

const writesSound = (letter: string): boolean => COUNTED.has(letter) || SOUNDS.has(letter);
const LONGEST_LONGER = 8;

/** 在黑海边 is at the Black Sea, though the dictionary has 海边 (seaside) as a word. */
const WATERSIDE = /^[海湖河江湾灣洋][边邊岸滨濱底面域]/u;
const isWaterside = (text: string, end: number): boolean => WATERSIDE.test(text.slice(end - 1, end + 1));

/** Letters that end foreign names and are seldom words: 马里奥, 古巴诺. */
const LAST_SYLLABLES = new Set("奥奧诺諾斯克莎洛萨薩");
/** Those, and all that were counted in names: 阿曼达, 贝宁顿. */
const COUNTED = new Set([...LAST_SYLLABLES, ...SOUND_LETTERS.replaceAll(/\s/gu, ""), ..."蘭頓爾達維亞倫羅納"]);
/** Behind 达 it is a number that something reaches. */
const REACHED = /[\p{N}数數几幾一两兩二三四五六七八九十百千万萬近到]/u;

/**
 * Whether a name that is written by its sound goes on with one more letter: 马里奥 is Mario. Where more such letters
 * follow, another name begins there: 古巴卡斯特罗. A name that ends in 国 (land) is whole.
 */
function isBeginningOfName(
  text: string,
  start: number,
  end: number,
  from: number,
  bounds: ReadonlySet<number>,
): boolean {
  if (/[国國]$/u.test(text.slice(start, end))) return false;
  // 马里兰州 is Maryland, though 兰州 is a word too.
  if (COUNTED.has(text.charAt(end)) && /[州郡邦]/u.test(text.charAt(end + 1))) return true;
  if (!bounds.has(end + 1 - from)) return false;
  if (isOfTwoSyllables(text, end, from, bounds)) return true;
  if (!COUNTED.has(text.charAt(end))) return false;
  const next = text.charAt(end + 1);
  if (/[达達]/u.test(text.charAt(end)) && REACHED.test(next)) return false;
  // 奥委会 is the Olympic committee of the country.
  if (/[委组組运運]/u.test(next)) return false;
  const writeSounds = (letter: string): boolean => SYLLABLES.has(letter) || SOUNDS.has(letter);
  if (LAST_SYLLABLES.has(text.charAt(end))) return !LAST_SYLLABLES.has(next) && !writeSounds(next);
  // 北京德云社 has a name that is not written by its sound. 布什尔 has three letters that are.
  if (![...text.slice(start, end)].some((letter) => COUNTED.has(letter) || SOUNDS.has(letter))) return false;
  const third = bounds.has(end + 2 - from) && bounds.has(end + 3 - from) ? text.charAt(end + 2) : "";
  return CUT.test(next) || ![next, third].some((letter) => COUNTED.has(letter) || writeSounds(letter));
}

/** 罗马里奥 is Romário: two letters that the dictionary leaves alone, and the second ends names. */
function isOfTwoSyllables(text: string, end: number, from: number, bounds: ReadonlySet<number>): boolean {
  const [first, second, third] = [text.charAt(end), text.charAt(end + 1), text.charAt(end + 2)];
  if (!SOUNDS.has(first) || !LAST_SYLLABLES.has(second) || !bounds.has(end + 2 - from)) return false;
  return ![COUNTED, SYLLABLES, SOUNDS].some((letters) => letters.has(third));
}

/** Letters that write sounds inside of names. */
const SOUNDS = new Set("尼巴马馬里伊达達布特迪德维維西亚亞塔多波卡利朗莱萊哈米加科安瓦埃赫普鲁魯");

const PEOPLE = new Set("人语語裔籍");

/** ภาษาจีน is Chinese, and คนจีน or ชาวจีน are Chinese people. */
const BEHIND_THAI_PEOPLE = /(?:ภาษา|คน|ชาว)$/u;

/** 中国人 are Chinese people, 越南裔 is of Vietnamese descent, 英語 is English. 日本人気 is "popular in Japan". */
export function isOfPeople(text: string, end: number, language: string): boolean {
  if (!PEOPLE.has(text.charAt(end))) return false;
  const own = primary(language);
  if (own !== "zh" && own !== "ja") return false;
  return /^[人语語裔籍](?![民类類口士员員工才质質均力造気間材形文言贯貫])/u.test(text.slice(end, end + 2));
}

/** A part of a foreigner's name: 泰穆尔·阿克拉姆. */
function isOfForeigner(text: string, start: number, end: number): boolean {
  return HAN.test(text.charAt(start)) && (/[·・]/u.test(text.charAt(start - 1)) || /[·・]/u.test(text.charAt(end)));
}

/** Letters that mostly write the sound of a foreign name. */
const SYLLABLES = new Set("姆尔爾茨兹茲弗娅娜妮莉琳蒂逊遜罗羅拉");

/** Whether the dictionary leaves a letter alone there that is most likely the rest of a longer foreign name. */
function isSyllable(text: string, at: number, from: number, bounds: ReadonlySet<number>): boolean {
  return SYLLABLES.has(text.charAt(at)) && bounds.has(at - from) && bounds.has(at + 1 - from);
}

function boundsOf(piece: string, language: string): ReadonlySet<number> {
  const key = `${language} ${piece}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  const bounds = new Set([piece.length]);
  for (const { index } of segmenter.segment(piece)) bounds.add(index);
  recent.set(key, bounds);
  return bounds;
}
