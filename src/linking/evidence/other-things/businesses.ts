import { remembered } from "../../../domain/collections/remembered";
import { fold } from "../../../domain/text/folding/fold";
import { primary } from "../../../domain/text/languages/language-tag";
import { startsSentence } from "../../words/boundaries";
import { lastWritten, type Surroundings } from "../ordinary-words";
import { BUSINESS_WORDS, SHOP_GOODS } from "../word-lists/business-words";

/**
 * These say with a word, or with a case, where a business is, so that no capital is needed: "en el hotel Roma",
 * "v hotelu Praha". In English, "the hotel Rome has" is of another sentence.
 */
const WITHOUT_CAPITAL = languages("es fr it pt ca gl ro nl sv da no el fi bg bs cs hr mk pl ru sk sl sr uk");
/** In others a word of three letters is one more word: "bar" is "at least" in Croatian, "carried" in Swedish. */
const SHORT_WITHOUT_CAPITAL = languages("es fr it pt ca gl");
const SHORT = 3;
/** The word for the business has case endings, and the name stays in the nominative: "в ресторане Прага". */
const WITH_CASES = languages("bg bs cs hr mk pl ro ru sk sl sr uk");
/** They have the word for the business behind its name too: Vienna Café, Oslo-Café, Paris Oteli, Párizs Étterem. */
const BEHIND = languages("da de en hu nl no sv tr");
/** Their endings are written onto the word: Oteli, Étteremben. */
const WITH_ENDINGS = languages("hu tr");
/** Here what a shop sells stands behind its name: Ankara Mobilya. */
const GOODS_BEHIND = languages("tr");

/** Both written forms of Norwegian. */
const NORWEGIAN = languages("nb nn");

/** Streets that have the name right behind. In other languages "via" is a word for the way: "via Doha". */
const STREETS: Readonly<Record<string, string>> = { it: "via viale piazza" };

function languages(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Folded words. An empty list has none. */
const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ""));

/** What a word beside a name may be. `form`: a business in a case, or in the plural. */
type Kind = "none" | "business" | "form" | "goods";
type KindOf = (word: string) => Kind;
const MOST_REMEMBERED = 5_000;

interface Kinds {
  readonly before: KindOf;
  readonly behind: KindOf;
}

const NEVER: KindOf = () => "none";

function kindsOf(language: string, words: string): Kinds {
  const businesses = wordSet(`${words} ${STREETS[language] ?? ""}`);
  const goods = wordSet(SHOP_GOODS[language] ?? "");
  const stems = WITH_CASES.has(language) || WITH_ENDINGS.has(language) ? stemsOf(businesses) : new Set<string>();
  const kindOf = (word: string): Kind => {
    if (word === "") return "none";
    const folded = withoutProclitic(fold(word), businesses);
    if (businesses.has(folded)) return "business";
    if (goods.has(folded)) return "goods";
    return hasStem(folded, stems) ? "form" : "none";
  };
  const known = remembered(MOST_REMEMBERED, kindOf);
  // Turkish has them behind the name alone.
  const isBehindAlone = GOODS_BEHIND.has(language) || language === "hu";
  return { before: isBehindAlone ? NEVER : known, behind: BEHIND.has(language) ? known : NEVER };
}

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 4;

/** Without their last vowel, or with it: гостиниц, отел, ресторан. */
const stemsOf = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].map((word) => word.replace(/[аеоияьaeiou]$/u, "")).filter((stem) => stem.length >= SHORTEST_STEM));

function hasStem(word: string, stems: ReadonlySet<string>): boolean {
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  for (let length = word.length; length >= shortest; length--) if (stems.has(word.slice(0, length))) return true;
  return false;
}

/** One look tells it, since the same words stand beside most names. */
const KINDS: ReadonlyMap<string, Kinds> = new Map(
  Object.entries(BUSINESS_WORDS).map(([language, words]) => [language, kindsOf(language, words)]),
);

/** Arabic and Hebrew write "in" and "and" onto the noun: بمطعم, במסעדת. */
function withoutProclitic(word: string, businesses: ReadonlySet<string>): string {
  if (businesses.has(word) || !/^[وفبكلשובלמכ]/u.test(word)) return word;
  return businesses.has(word.slice(1)) ? word.slice(1) : word;
}

/**
 * Whether a place's name is that of a shop, a hotel or a restaurant: Hotel Roma, Muebles Noruega, مطعم بيروت, Vienna
 * Café. The word for the business stands right beside it, and no word such as "of" or "in". `isInflected`: the name is
 * in a case, as in "рестораны Праги", so it says where the business is.
 */
export function isOfABusiness(around: Surroundings, language: string, isInflected: boolean): boolean {
  const written = primary(language);
  const own = NORWEGIAN.has(written) ? "no" : written;
  const kinds = KINDS.get(own);
  if (kinds === undefined) return false;
  return (
    (!isInflected && isBehindBusiness(around, own, kinds.before)) ||
    (kinds.behind !== NEVER && isBeforeBusiness(around, own, kinds.behind))
  );
}

const CAPITAL = /^\p{Lu}/u;

function isBehindBusiness(around: Surroundings, language: string, kindOf: KindOf): boolean {
  const { before, surface, isTitleCase } = around;
  if (language === "ja") return isBehindKatakana(before, kindOf);
  const word = lastWritten(before);
  const kind = kindOf(word);
  if (kind === "none") return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(word)) return true;
  if (!CAPITAL.test(surface) || isTitleCase()) return false;
  const hasCapital = CAPITAL.test(word);
  if (word.length <= SHORT && !SHORT_WITHOUT_CAPITAL.has(language) && !hasCapital) return false;
  if (!WITH_CASES.has(language)) return hasCapital || (kind === "business" && WITHOUT_CAPITAL.has(language));
  if (hasCapital && !startsSentence(before.slice(0, -word.length - 1))) return true;
  return (kind === "business" && word.length > SHORT) || (kind === "form" && !UNCHANGED.test(surface));
}

/** A name that has the same form in all cases: "рестораны Осло" are those of the town. */
const UNCHANGED = /[оеиуыэюёoeiuyéóíú]$/u;

const KATAKANA = /[\p{Script=Katakana}ー]/u;

/** ホテル東京 is a hotel, and those of the town are 東京のホテル. */
function isBehindKatakana(before: string, kindOf: KindOf): boolean {
  let start = before.length;
  while (start > 0 && KATAKANA.test(before.charAt(start - 1))) start -= 1;
  return kindOf(before.slice(start)) !== "none";
}

const WORD_BEHIND = /^[ -](\p{Lu}[\p{L}\p{M}]*)(?![\p{L}\p{M}]|-\p{L})/u;
/** The name goes on: the London Hotel Association. */
const GOES_ON = /^ \p{Lu}\p{Ll}{2}/u;

function isBeforeBusiness({ after, surface, isTitleCase }: Surroundings, language: string, kindOf: KindOf): boolean {
  const first = after.charCodeAt(0);
  if (first !== SPACE && first !== HYPHEN) return false;
  const [whole = "", word = ""] = WORD_BEHIND.exec(after) ?? [];
  if (word === "") return false;
  const kind = kindOf(word);
  if (kind === "none" || (kind === "goods" && !GOODS_BEHIND.has(language))) return false;
  return CAPITAL.test(surface) && !isTitleCase() && !GOES_ON.test(after.slice(whole.length));
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
