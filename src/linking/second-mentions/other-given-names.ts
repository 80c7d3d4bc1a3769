import type { Entity } from "../../domain/entity";
import type { Range } from "../../domain/text/spans/overlaps";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import { NO_NAMES } from "../evidence/called-people";
import { isCommonWord, isVeryCommonWord } from "../evidence/common-names";
import { isGivenName, isPeoplesName, isPeoplesNameAndWord } from "../evidence/name-words";
import { hasWord } from "../words/boundaries";

/**
 * Words that stand at the start of a sentence before a family name and are given names that no list has: "Şükriye
 * Demirağ" is not the Demirağ whom the text named. That is only told in languages with a list of frequent words.
 */

/** Longer unknown words are mostly compounds, or have endings. */
const LONGEST = 8;
const SHORTEST = 3;

interface Place extends Range {
  readonly text: string;
  readonly language: string;
  readonly entity: Entity;
}

/** How words of the language end that are no given names: verbs, participles, adjectives, and what somebody does. */
const NO_NAME: Readonly<Record<string, RegExp>> = {
  de: /(?:er|in|or|ist|[ae]nt|ung|rat|chef|mann)$/u,
  es: /(?:o|[ae]n|[ai]da|aba|ia|mente)$/u,
  fr: /(?:er|ez|ee?s?|ant|ment|eure?|rice)$/u,
  ru: /(?:[лв]|л[аои]|вш\p{L}+|[уюяе]т|[ыио]й|[аяоеы]я|[оыи]е|ть|но|[оеё]м|ист|ник|тель|лог|граф|вед)$/u,
  tr: /(?:.{5}[dt][ae]n?|ken|ar[ae]k|l[ae]ri?|[iu]p|nd[ae])$/u,
};
/** What Turkish writes onto words. */
const TURKISH_ENDING = /^(?:l[ae]r)?(?:s?[iu]n?)?(?:[yn]?[ae]|[dt][ae]n?|n?[iu]n|y?l[ae])?$/u;

/** Whether a word that begins a sentence, as the text has it, may be a given name that no list knows. */
export function isUnknownGivenName(word: string, { text, start, end, language, entity }: Place): boolean {
  const own = primary(language);
  const small = fold(word);
  const endings = NO_NAME[own];
  if (endings === undefined || small.length < SHORTEST || small.length > LONGEST || endings.test(small)) return false;
  if ((own === "fr" ? isVeryCommonWord : isCommonWord)(small, own) || hasWord(text, word.toLowerCase())) return false;
  if (own === "tr") return !isTurkishForm(small);
  // "The talk of Belov": a name and a family name are in the nominative, at the start of a sentence.
  const family = fold(text.slice(start, end));
  return own !== "ru" || Object.values(entity.names).some((name) => fold(name).endsWith(family));
}

function isTurkishForm(word: string): boolean {
  for (let at = SHORTEST; at < word.length; at++)
    if (TURKISH_ENDING.test(word.slice(at)) && isCommonWord(word.slice(0, at), "tr")) return true;
  return false;
}

const isArabicGivenName = (word: string): boolean =>
  isGivenName(word) || isPeoplesName(word, "ar") || isPeoplesNameAndWord(word, "ar");

const PROCLITIC = /^[وفبلك]/u;
const ARTICLE = /^[وفبكل]{0,2}ال\p{L}{2}/u;
/** A woman did it: رفضت. Not the plural of things: قرارات. */
const SHE_DID = /^[وف]?\p{L}{2,}(?<![اوي])ت$/u;
/** No verb: from his side, in the end. */
const NO_VERB = /(?:ه|ها|هم|هما|ا|ات)$/u;
/** Of other nouns that a family name follows: a session, parties. Unlike بدرية, which may be a name. */
const OF_THINGS = /(?:[^ي]ه|ات)$/u;

/**
 * Whether an Arabic word before a family name is the given name of somebody else: "رفضت هدى المنصوري". It stands behind
 * a verb, or what somebody is, or it is a name and nothing else. `before`: folded, up to the word.
 */
export function isArabicGivenNameHere(word: string, before: string): boolean {
  const bare = PROCLITIC.test(word) && word.length > SHORTEST ? word.slice(1) : word;
  const isNothingElse = !isCommonWord(word, "ar") && !isCommonWord(bare, "ar");
  if (isNothingElse && (isArabicGivenName(word) || isArabicGivenName(bare))) return true;
  const sentence = before.split(SENTENCE_END).at(-1)?.trim() ?? "";
  if (sentence === "") return isArabicGivenName(word) && !isVerb(word);
  const words = sentence.split(" ");
  const isRole = ARTICLE.test(words.at(-1) ?? "") && !isVerb(words.at(-1) ?? "");
  const verb = words.at(isRole ? -2 : -1) ?? "";
  if (isArabicGivenName(word))
    return isVerb(verb) || (words.length === 1 && (isRole ? isOfHer(sentence) : mayBeVerb(verb)));
  const isLong = word.length > SHORTEST || (word.length === SHORTEST && SHE_DID.test(verb));
  return !isRole && isNothingElse && isLong && !OF_THINGS.test(word) && isVerb(verb);
}

const SENTENCE_END = /[.!?؟،؛:»"\n]/u;

/** Verbs of saying, which the list of frequent words has in few forms. */
const HE_SAID = /^(?:اضاف|اعلن|افاد|اوضح|اتهم|ادان|انتقد|اشاد|صرح|شدد|تابع|نفي|راي)$/u;

/** A verb has other forms with an ending: وصل, وصلت. The list has words without a first letter that may be "and". */
function isVerb(word: string): boolean {
  if (SHE_DID.test(word)) return true;
  const bare = withoutAnd(word);
  if (bare.length < SHORTEST || NO_NAMES.has(bare)) return false;
  const ofHer = `${bare}ت`;
  return (
    HE_SAID.test(bare) || isCommonWord(ofHer, "ar") || (bare.startsWith("و") && isCommonWord(ofHer.slice(1), "ar"))
  );
}

const withoutAnd = (word: string): string => word.replace(/^[وف](?=\p{L}{3})/u, "");

/** الطبيبة: no verb of a man follows. */
const isOfHer = (role: string): boolean => role.endsWith("ه");

/** Most Arabic sentences begin with a verb. */
function mayBeVerb(word: string): boolean {
  const bare = withoutAnd(word);
  return bare.length >= SHORTEST && !NO_NAMES.has(bare) && !NO_VERB.test(bare) && !ARTICLE.test(bare);
}
