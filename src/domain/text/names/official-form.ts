import { fold } from "../folding/fold";
import { nameWords } from "./loose-name";
import type { NameFamily } from "./official-words";
import { OFFICIAL_WORDS, PAIRS } from "./official-words";

/** The words of a country's own name in an official or full one. */
export interface OwnName {
  readonly words: readonly string[];
  /** The same with the small words at its ends, as one: "yrariannin" of "Gweriniaeth yr Ariannin". */
  readonly withSmallWords: string;
  /** The languages that the common nouns are of. They tell how the own name may be declined: "Republika Angoli". */
  readonly families: ReadonlySet<NameFamily>;
  /** What the common nouns say it is. Nothing, where words such as "and" alone are left out. */
  readonly kind: "state" | "land" | undefined;
  /** "Democratic" and the like are left out. */
  readonly hasAdjective: boolean;
}

/** Small words that stay beside the country's name: "République d'Angola". */
const SMALL_WORDS =
  "a al and d da das de degli del dell della delle dello den der des det di do dos du e e of et het i in ja ja l la las le les los of och og om u und v va van vom von we y ya z bu ng yr του της של е и і та و";
/** "And" between the two parts of a name: "Wallis and Futuna". */
const AND_WORDS = "and et y e ed und en och og ja es a i si u dhe ve и та і و اور og kaj";

const foldedWords = (text: string): ReadonlySet<string> => new Set(text.split(" ").flatMap(nameWords));

/** In Hungarian. */
const SOUTH = new Set(["del"]);
const TWO_WORDS = new Set(PAIRS.split(";"));
const KINDS = ["states", "lands", "beside"] as const;

interface CommonWord {
  readonly families: ReadonlySet<NameFamily>;
  readonly kinds: ReadonlySet<(typeof KINDS)[number]>;
}

interface Words {
  readonly small: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly common: ReadonlyMap<string, CommonWord>;
}

let words: Words | undefined;
/** Made at the first name: a server starts sooner without them. */
const wordsOfNames = (): Words =>
  (words ??= { small: foldedWords(SMALL_WORDS), and: foldedWords(AND_WORDS), common: commonWords() });

function commonWords(): ReadonlyMap<string, CommonWord> {
  const found = new Map<string, { families: Set<NameFamily>; kinds: Set<(typeof KINDS)[number]> }>();
  for (const family of Object.keys(OFFICIAL_WORDS) as NameFamily[])
    for (const kind of KINDS)
      for (const word of foldedWords(OFFICIAL_WORDS[family][kind])) {
        const known = found.get(word) ?? { families: new Set(), kinds: new Set() };
        found.set(word, known);
        known.families.add(family);
        known.kinds.add(kind);
      }
  return found;
}

/** Languages without spaces write such words onto the name. */
const ENDING =
  /(?:人民|民主|社会主義|社会主义|社會主義|連邦|联邦|聯邦|合作|協同|独立|イスラム|伊斯兰|首長|アラブ|阿拉伯|ハシミテ|哈希姆|多民族|東方|东岸|ボリバル|玻利瓦尔){0,4}(?:共和国|共和國|王国|王國|公国|公國|大公国|大公國|合衆国|合众国|联邦|聯邦|連邦|酋长国|苏丹国|国|國|群岛|群島|諸島|岛|島|集体)$/u;
/** Of these, what stands behind islands. */
const LAND_ENDING = /(?:群岛|群島|諸島|岛|島|集体)$/u;
const BEGINNING = /^(?:阿拉伯|多民族|ราชอาณาจักร|สาธารณรัฐ|ສາທາລະນະລັດ|ព្រះរាជាណាចក្រ)/u;

/**
 * "angola" of "République d'Angola", "faroe" of "Islas Faroe". Undefined if there are no common nouns, or nothing
 * beside them. "Grand Turk" and "Khánh Hòa" have none: "grand" and "hòa" are such words only beside others.
 */
export function ownNameIn(name: string): OwnName | undefined {
  const all = nameWords(name);
  const { small, and, common: commonOf } = wordsOfNames();
  const found = { families: new Set<NameFamily>(), kinds: new Set<string>() };
  const own = all.flatMap((word, index) => {
    if (isPair(all, index) || isPair(all, index - 1)) {
      found.families.add("other");
      found.kinds.add("states");
      return [];
    }
    const rest = withoutAttached(word, found.kinds);
    const common = commonOf.get(rest);
    for (const family of common?.families ?? []) found.families.add(family);
    for (const kind of common?.kinds ?? []) found.kinds.add(kind);
    const isAnd = all.length > 2 && index > 0 && and.has(rest);
    return rest === "" || common !== undefined || isAnd ? [] : [rest];
  });
  const kind = found.kinds.has("states") ? "state" : found.kinds.has("lands") ? "land" : undefined;
  if (own.length === all.length && kind === undefined) return undefined;
  const withSmallWords = own.join("");
  const isSmall = (word: string | undefined): boolean =>
    word !== undefined && small.has(word) && !(SOUTH.has(word) && found.families.has("hungarian"));
  while (isSmall(own[0])) own.shift();
  while (isSmall(own.at(-1))) own.pop();
  return own.length === 0
    ? undefined
    : { words: own, withSmallWords, families: found.families, kind, hasAdjective: found.kinds.has("beside") };
}

const isPair = (words: readonly string[], at: number): boolean =>
  TWO_WORDS.has(`${words[at] ?? ""} ${words[at + 1] ?? ""}`);

/** `kinds` gets what the taken words say it is. */
function withoutAttached(word: string, kinds: Set<string>): string {
  const rest = word.replace(ENDING, "").replace(BEGINNING, "");
  if (rest !== word) kinds.add(LAND_ENDING.test(word) ? "lands" : "states");
  return rest;
}

const DEMOCRATIC = /(?<!\p{L})(?:ال|ה)?(?:democ|demok|демок|دموكرا|ديمقرا|דמוקרט|민주|جمهوري جمهوريه)|民主/u;
const PEOPLES =
  /(?<!\p{L})(?:ال)?(?:people|popul|volks|folk|kansan|rahva|nep|lidov|ludov|narod|народ|شعبي|خلق|عوامي|halk|인민)|人民/u;

const UNITED =
  /unit|unis|unid|vereinig|verenig|foren|yhdysv|egyesul|spojen|sjedinj|ujedinj|zjednocz|соедин|сполуч|обединен|متحد|birlesik|合众|合眾|合衆|합중|연합|uhend|הברית/u;

/** Whether a name speaks of united states or kingdoms, in many languages. */
export const isUnited = (name: string): boolean => UNITED.test(fold(name));

/** What tells two states of one plain name apart in their official names, such as the two Congos. */
export function kindOfState(name: string): { readonly isDemocratic: boolean; readonly isPeoples: boolean } {
  const folded = fold(name);
  return { isDemocratic: DEMOCRATIC.test(folded), isPeoples: PEOPLES.test(folded) };
}
