import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import type { Alias } from "../profiles/aliases";
import type { Surroundings } from "./ordinary-words";
import { PLACE_GOODS, PLACE_NOUNS } from "./word-lists/place-goods";

/** Whether a place's name only says which plant, dish or thing is meant: Brazil nuts, جوز الهند, Hindistan cevizi. */
export function isOfGoods(pattern: string, language: string, around: Surroundings): boolean {
  const own = primary(language);
  if (isEnglish(own) && isOfEnglishGoods(pattern, around)) return true;
  const goods = GOODS[own];
  if (goods === undefined || PLACES_OF_GOODS[own]?.test(pattern) !== true) return false;
  const words = `${fold(around.before.slice(-BEFORE))}<${pattern}>${fold(around.after.slice(0, AFTER))}`;
  return goods.test(words);
}

/** Whether plants, dishes or things of the language have the name of this place. */
export function hasGoods(pattern: string, language: string): boolean {
  const own = primary(language);
  return (isEnglish(own) && places.has(pattern)) || PLACES_OF_GOODS[own]?.test(pattern) === true;
}

const isEnglish = (language: string): boolean => language === "en" || language === "und";

/** The longest part of the text before, and behind, that such a name may have. */
const BEFORE = 14;
const AFTER = 12;

/**
 * Languages for which no free list of such names was found. What stands here is a name in itself: the place in it says
 * nothing of the place.
 */
const GOODS: Readonly<Record<string, RegExp>> = {
  ar: /(?:^|[^\p{L}])[وفبكل]?(?:ال)?(?:(?:جوز|خشب|تين) <(?:ال)?هند>|قبع(?:ه|ات) <بنما>)/u,
  // In French and Spanish "libre" is a word too: "una Cuba libre" is a free one, and "un cuba libre" is a drink.
  en: /<cuba> libres?(?!\p{L})/u,
  de: /<(?:kuba|cuba)> libres?(?!\p{L})/u,
  es: /(?:(?:un|el|del|al|dos|tres|los|unos) <cuba> libres?|sombreros? (?:de )?<panama>)(?!\p{L})/u,
  fr: /(?:cochons?|coqs?|poules?|œillets?|roses?|marrons?|noix|ch[aâ]taignes?) d['’]<inde>|encre de <chine>|papier d['’]<armenie>|noix du <bresil>|choux? de <bruxelles>|chapeaux? <panama>|(?:un|le|du|des|deux|trois) <cuba> libres?(?!\p{L})/u,
  pt: /(?<!\p{L})(?:carne|peito|coxa|sopa|sandes|sanduiche|presunto|fiambre|bife)s? de <peru>|<peru> (?:assad|rechead|defumad|fatiad|temperad|congelad|desfiad|fumad|grelhad|de natal)/u,
  tr: /<hindistan> cevi[zs]|<m[iı]s[iı]r> (?:gevre|ekme|un|patla|koca|tane|tarla|ya[gğ]|ni[sş]asta|silaj)|<bre[zs]ilya> (?:f[iı]st[iı]|kestane)|<bruksel> lahana|<gine> domuz|<panama> [sş]apka|<cuba> libre(?!\p{L})|<[cç]in> lahana|<katar> (?:halinde|katar)|<van> kedi|<denizli> horo[zs]|<ankara> (?:kedi|ke[cç]i|tav[sş]an)/u,
  fa: /كلاه <پاناما>/u,
  ru: /шляп[аыуе] [«"]?<панама>/u,
  he: /כובעי? <פנמה>|(?:חזה|בשר|תרנגול(?:י|ת)?|שניצל|שווארמת|כבד|נקניק|פסטרמת|שוקי|אגוזי?) <הודו>|(?:מרק|סיר) <קובה>|אגוזי? <ברזיל>/u,
  ja: /<トルコ>石|<ローマ>(?:字|数字)|<タイ>米|<チリ>(?:紙|ソース)|<インド>(?:象|ソウ|ゾウ)|<ブラジル>ナッツ|<パナマ>(?:帽|ハット)|<キューバ>・?リブレ/u,
  zh: /<意大利>(?:面(?!包|对|對|临|臨|积|積|向|前|试|試|世)|麵|粉(?!丝|絲|红|紅)|饺|餃)|<土耳其>(?:烤肉|浴)|<巴西>(?:果|坚果)|<古巴>比[伦倫]|<巴拿马>[草礼]?帽|杯自由<古巴>/u,
};

/** The places in them: most names are of no such place. */
const PLACES_OF_GOODS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(GOODS).map(([language, { source }]) => [
    language,
    new RegExp(`^(?:${Array.from(source.matchAll(/<([^<>]*)>/gu), ([, place]) => place).join("|")})$`, "u"),
  ]),
);

const goods = new Set(PLACE_GOODS.trim().split("\n"));
const places = new Set([...goods].map((name) => name.slice(0, name.lastIndexOf(" "))));

/** The word behind, in one number or the other. A capital in it makes another name: Boston Terrier Club. */
const NEXT = /^[ -](\p{Ll}{3,})(?!\p{L})/u;
const NEXT_IN_TITLE = /^[ -](\p{L}{3,})(?!\p{L})/u;

function isOfEnglishGoods(pattern: string, { after, isTitleCase }: Surroundings): boolean {
  if (!places.has(pattern)) return false;
  const [, next] = (isTitleCase() ? NEXT_IN_TITLE : NEXT).exec(after) ?? [];
  return next !== undefined && singulars(next).some((word) => goods.has(`${pattern} ${word}`));
}

const MOST_REMEMBERED = 5_000;

const singulars = remembered(MOST_REMEMBERED, (word) => {
  const folded = fold(word);
  return [folded, folded.replace(/ies$/u, "y"), folded.replace(/s$/u, ""), folded.replace(/es$/u, "")];
});

const GERMAN_ARTICLE =
  /(?:^|[^\p{L}])(?:der|die|das|dem|den|des|k?ein(?:e[nmrs]?)?|zum|zur|vom|beim|ans|aufs|fürs) $/iu;

/** Whether a German article stands before a word that is not the first part of a compound. */
export const isBehindGermanArticle = (language: string, before: string, after: string): boolean =>
  primary(language) === "de" && GERMAN_ARTICLE.test(before) && !/^[-‐‑]/u.test(after);

/** German gives each noun a capital, and no city has an article: "das Essen kostet vier Euro". */
export function isGermanNoun(language: string, aliases: readonly Alias[], { before, after }: Surroundings): boolean {
  const isOfCities = (): boolean =>
    aliases.every(({ entity }) => entity.type === "Place" && entity.placeKind === "CITY");
  return isBehindGermanArticle(language, before, after) && isOfCities();
}

const nouns = new Set(PLACE_NOUNS.trim().split("\n"));
const DETERMINED = /(?:^|[^\p{L}'’])(?:the|an?|some|any|this|no|more|another) $/iu;
/** Behind these it is one whatever follows: "fine China cups". */
const MADE = /(?:^|[^\p{L}'’])(?:roast|fried|bone|fine) $/iu;
/** What may follow a noun, but not its first part: "the Turkey was served", and not "the Turkey talks". */
const BEHIND_NOUN =
  /^(?:[.,;:!?)"”]|$|-(?:sized|shaped)| (?:and|or|was|were|is|are|had|has|in|on|at|with|from|to|for|by|that|which|who|as|but|when)(?!\p{L}))/u;

/** Whether a name is a common noun of the language as well. There are only English ones. */
export const isNounToo = (pattern: string, language: string): boolean => language === "en" && nouns.has(pattern);

/** An article before a name that is a noun as well: "Cook the Turkey". */
export const isDetermined = ({ before }: Surroundings): boolean => DETERMINED.test(before);

/** Whether an English name that is a common noun too stands as one: with an article, and nothing that it belongs to. */
export function isCommonNoun(pattern: string, language: string, { before, after }: Surroundings): boolean {
  if (!isNounToo(pattern, primary(language))) return false;
  return MADE.test(before) || (DETERMINED.test(before) && BEHIND_NOUN.test(after));
}

/** "A China plate", but also "a China expert": only what it is tells which is meant. */
export function isBehindArticle(pattern: string, language: string, { before }: Surroundings): boolean {
  return isNounToo(pattern, primary(language)) && /(?:^|[^\p{L}'’])an? $/iu.test(before);
}
