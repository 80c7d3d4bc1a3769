import { append } from "../../domain/collections/lists";
import type { Entity } from "../../domain/entity";
import { remembered } from "../../domain/collections/remembered";
import { fold } from "../../domain/text/folding/fold";
import { spellingsOf, type Alias } from "../profiles/aliases";
import { compactOf } from "../words/letters";
import { isHangul, isUnspaced } from "../words/boundaries";
import { primary } from "../../domain/text/languages/language-tag";
import { isGivenName, wordSet } from "../evidence/name-words";
import { twoFamilies, type TwoFamilies } from "./two-families";

/** One way in which a text may write the part of a person's name that stands for the whole. */
export interface FamilyName {
  /** The letters of its words, folded. In scripts without spaces, and in Korean, one word: the name as written. */
  readonly words: readonly string[];
  /** It occurs only behind لل, which has taken its article: المري becomes للمري. */
  readonly afterLam: boolean;
  /** It counts only where one of these forms of address follows at once: 陈 is a word, 陈教授 is Professor Chen. */
  readonly before?: RegExp;
  readonly hasCapital: boolean;
}

/** Words of a family name that stand before its last one. */
const PARTICLES = wordSet(
  "al el ad as ash an ar at az ul de da do dos das di del della dello der den des du d l la le las los lo van von vom zu zur zum " +
    "ten ter te et es bin ben ibn bint abu abou aboul abd bou ould umm mac mc o san santa saint st af av " +
    "بن ابن بنت أبو أبي أبا بو أم آل عبد ولد فان فون دن دي دو دا دير دين لا لو ديل دال " +
    "בן בת בר אבן אבו אל דה ון ואן פון דר " +
    "аль эль ад ан ар ас аш бен бин ибн абу де да ди дю дель ван фон дер ден ла ле тер",
);
/** Those of them that texts often leave out. */
const LEFT_OUT = wordSet("al el ad as ash an ar at az de du d di da von аль эль ад ан ар ас аш де фон");
/** Behind a name they tell who of several it is. They are no part of the family name. */
const BEHIND = wordSet(
  "jr sr junior senior ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xxiii الأول الثاني الثالث الرابع الخامس السادس السابع " +
    "الثامن التاسع العاشر الأب الابن of dem",
);
/** Countries where the family name comes first, also in other scripts: Xi Jinping. */
const FAMILY_FIRST = new Set(["CN", "TW", "HK", "MO", "KR", "KP"].map((code) => `iso3166:${code}`));
const JAPAN = "iso3166:JP";
/** Hungarian texts write the family name first. */
const FIRST_IN_LANGUAGE = "hu";

const ADDRESSED = {
  ja: /^(?:元|前|新|副)?(?:氏|さん|容疑者|被告|首相|大統領|外相|防衛相|財務相|知事|市長|議員|社長|会長|監督|選手|教授|博士|医師|弁護士|記者|総裁|幹事長|代表|委員長|長官|大臣|官房長官|先生)/u,
  zh: /^(?:先生|女士|小姐|教授|博士|主席|总统|總統|总理|總理|部长|部長|市长|市長|省长|局长|校长|主任|老师|老師|医生|院长|律师|导演|经理|书记|议员|法官|队长|教练|某)/u,
  ko: /^ ?(?:위원장|대통령|총리|장관|의원|대표|회장|사장|교수|박사|씨|감독|선수|시장|지사|국장)/u,
};
const FULL_HAN = /^\p{Script=Han}{3,5}$/u;
const FULL_HANGUL = /^\p{Script=Hangul}{3,4}$/u;
/** 山田 太郎. Foreigners' names have the family name behind: ジョン スミス, 조 바이든. */
const SPACED_FAMILY_FIRST = /^(\p{Script=Han}{1,4})\s\p{L}{1,5}$/u;
const DOTTED = /^[^·・＝=]+[·・＝=]/u;
const SHORTEST_LAST = 4;

const known = new WeakMap<Entity, Map<string, readonly FamilyName[]>>();

/** How a text of a language may write a person's family name after it had the whole name, written as `alias` is. */
export function familyNames(entity: Entity, { text, languages }: Alias, language: string): readonly FamilyName[] {
  const wanted = primary(language);
  const key = languages.includes(wanted) ? wanted : `${wanted} ${text}`;
  const ofEntity = known.get(entity) ?? new Map<string, readonly FamilyName[]>();
  known.set(entity, ofEntity);
  const names = ofEntity.get(key) ?? newFamilyNames(entity, text, wanted);
  ofEntity.set(key, names);
  return names;
}

function newFamilyNames(entity: Entity, written: string, language: string): FamilyName[] {
  const byWords = new Map<string, FamilyName>();
  for (const text of textsOf(entity, written, language))
    for (const name of familyNamesIn(text, entity, language))
      byWords.set(`${name.words.join(" ")}|${name.afterLam}`, name);
  return [...byWords.values()];
}

/** The name as the text has it, and those of its language. Only Russian ones have case forms. */
function textsOf(entity: Entity, written: string, language: string): ReadonlySet<string> {
  if (language === "ru")
    return new Set([
      written,
      ...spellingsOf(entity).flatMap(({ text, languages }) => (languages.includes(language) ? [text] : [])),
    ]);
  const name = entity.names[language];
  return new Set([written, ...(name === undefined ? [] : [name]), ...(entity.aliases[language] ?? [])]);
}

/** The words before the family name, in each form of the person's name that ends with it. */
export function givenNamesBefore(
  entity: Entity,
  written: string,
  { words: family }: FamilyName,
  language: string,
): readonly (readonly string[])[] {
  return [...textsOf(entity, written, primary(language))].flatMap((text) => {
    const words = partsOf(text).flatMap(wordsOf);
    const given = words.slice(0, -family.length);
    return given.length > 0 && words.slice(-family.length).join(" ") === family.join(" ") ? [given] : [];
  });
}

const MOST_REMEMBERED = 20_000;

/** Whether a name is a whole one: it has a family name, and something beside. */
export const isWholeName = remembered(
  MOST_REMEMBERED,
  (text) => partsOf(text).length > 1 || DOTTED.test(text) || FULL_HAN.test(text) || FULL_HANGUL.test(text),
);
const foldedPart = (part: string): string => compactOf(fold(part));

function familyNamesIn(text: string, entity: Entity, language: string): FamilyName[] {
  if (isUnspaced(text.charAt(0)) || isHangul(text.charAt(0))) return unspacedNames(text, entity);
  const parts = piecesOf(text);
  if (parts.length < 2) return [];
  const hasCapital = /\p{Lu}/u.test(text);
  if (isFamilyFirst(entity, language)) {
    const first = parts.filter(({ group }) => group === 0).flatMap(({ part }) => wordsOf(part));
    const last = parts.at(-1)?.part ?? "";
    const isLastToo = language !== FIRST_IN_LANGUAGE && last.length >= SHORTEST_LAST;
    return namesOf(isLastToo ? [first, wordsOf(last)] : [first], hasCapital);
  }
  return namesOf(behindGivenName(parts, twoFamilies(entity, language)), hasCapital);
}

/** A part of a name. Those with hyphens between them have one group. */
interface Piece {
  readonly part: string;
  readonly folded: string;
  readonly group: number;
}

function piecesOf(text: string): Piece[] {
  return text
    .split(SPACE)
    .flatMap((written, group) => partsOf(written).map((part) => ({ part, folded: foldedPart(part), group })));
}

/** The last part of a name with the particles before it, and without those that texts leave out. */
function behindGivenName(all: readonly Piece[], two: TwoFamilies | undefined): string[][] {
  const last = all.findLastIndex(({ folded }, index) => index === 0 || !/^j?s?r$/u.test(folded));
  if (last < 1 || all.some(({ folded }) => BEHIND.has(folded))) return [];
  const pieces = all.slice(0, last + 1);
  const first = startOfFamily(pieces);
  const names: (readonly Piece[])[] = [
    pieces.slice(first),
    ...(isOftenBare(pieces.slice(first)) ? [pieces.slice(-1)] : []),
  ];
  if (two !== undefined) append(names, earlierFamily(pieces, first, two));
  return names.flatMap((name) => [
    name.flatMap(({ part }) => wordsOf(part)),
    // A text is cut into words at a joiner: نیک‌خواه.
    ...(name.some(({ part }) => part.includes(JOINER))
      ? [name.flatMap(({ part }) => part.split(JOINER).flatMap(wordsOf))]
      : []),
  ]);
}

const JOINER = "\u200c";

/** Where the last family name of the pieces begins. Before it stands a given name. */
function startOfFamily(pieces: readonly Piece[]): number {
  let first = pieces.length - 1;
  const group = pieces[first]?.group;
  if (group !== pieces[0]?.group) while (pieces[first - 1]?.group === group) first -= 1;
  while (first > 1 && PARTICLES.has(pieces[first - 1]?.folded ?? "")) first -= 1;
  return first;
}

/** Khatib for al-Khatib, and Harrow for Pell-Harrow. */
function isOftenBare(family: readonly Piece[]): boolean {
  const before = family.slice(0, -1);
  if (before.length === 0) return false;
  return before.every(({ folded }) => LEFT_OUT.has(folded)) || !PARTICLES.has(before.at(-1)?.folded ?? "");
}

/** Between two family names: Ortega y Gasset. */
const BETWEEN_FAMILIES = wordSet("y i e");

/** Both of two family names together, and the first one, if more than the given name stands before the last one. */
function earlierFamily(pieces: readonly Piece[], last: number, two: TwoFamilies): (readonly Piece[])[] {
  const end = BETWEEN_FAMILIES.has(pieces[last - 1]?.folded ?? "") ? last - 1 : last;
  const before = pieces.slice(0, end);
  const { folded = "", part = "" } = before.at(-1) ?? {};
  if (before.length < 2 || isGivenName(folded) || !/^\p{Lu}\p{L}+$/u.test(part)) return [];
  const first = startOfFamily(before);
  if (first < 1) return [];
  const both = pieces.slice(first);
  return two === "first" ? [both, before.slice(first)] : [both];
}

const SHORTEST = 3;
const SHORTEST_WITH_CAPITAL = 2;

function namesOf(all: readonly (readonly string[])[], hasCapital: boolean): FamilyName[] {
  return all.flatMap((words) => {
    const length = words.join("").length;
    if (length < (hasCapital ? SHORTEST_WITH_CAPITAL : SHORTEST)) return [];
    const plain = { words, afterLam: false, hasCapital };
    const [first = "", ...others] = words;
    const bare = first.slice(2);
    if (first.startsWith("ال") && bare.length >= SHORTEST)
      return [plain, { ...plain, words: [bare, ...others], afterLam: true }];
    // The first word of a name such as أبو زيد has case forms.
    if (first !== "ابو" || others.length === 0) return [plain];
    return [plain, ...["ابي", "ابا"].map((form) => ({ ...plain, words: [form, ...others] }))];
  });
}

/** Whether the family name is the first part of the person's name, in a text of the language. */
export function isFamilyFirst(entity: Entity, language: string): boolean {
  if (primary(language) === FIRST_IN_LANGUAGE) return true;
  return "country" in entity && entity.country !== undefined && FAMILY_FIRST.has(entity.country);
}

/** Names without spaces: the part behind a dot is the family name of a foreigner, else it is at the start. */
function unspacedNames(text: string, entity: Entity): FamilyName[] {
  const name = (word: string, before?: RegExp): FamilyName => ({
    words: [word],
    afterLam: false,
    hasCapital: false,
    ...(before && { before }),
  });
  const [, first = ""] = SPACED_FAMILY_FIRST.exec(text) ?? [];
  if (first !== "") return [name(first, first.length > 1 ? undefined : ADDRESSED.ja)];
  if (DOTTED.test(text) || /\s/u.test(text)) {
    const last = text.split(/[·・＝=\s]/u).at(-1) ?? "";
    return last.length < 2 ? [] : [name(last)];
  }
  if (FULL_HANGUL.test(text)) return [name(text.slice(0, 1), ADDRESSED.ko)];
  if (!FULL_HAN.test(text)) return [];
  const isJapanese = "country" in entity && entity.country === JAPAN;
  if (isJapanese || text.length > 3) {
    const two = name(text.slice(0, 2), text.length === 3 ? ADDRESSED.ja : undefined);
    return text.length === 3 ? [two, name(text.slice(0, 1), ADDRESSED.ja)] : [two];
  }
  return [name(text.slice(0, 1), ADDRESSED.zh)];
}

const SPACE = /[\s\u00a0]+/u;

function partsOf(text: string): string[] {
  return text.split(/[\s\u00a0־-]+/u).filter((part) => foldedPart(part) !== "");
}

function wordsOf(part: string): string[] {
  if (/^[\p{L}\p{M}]+$/u.test(part)) return [foldedPart(part)];
  return fold(part)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(compactOf)
    .filter((word) => word !== "");
}
