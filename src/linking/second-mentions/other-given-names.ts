import type { Entity } from "../../domain/entity";
import type { Range } from "../../domain/text/spans/overlaps";
import { fold } from "../../domain/text/folding/fold";
import { primary } from "../../domain/text/languages/language-tag";
import { NO_NAMES } from "../evidence/called-people";
import { isCommonWord } from "../evidence/common-names";
import { isGivenName } from "../evidence/name-words";
import { ARABIC_GIVEN_NAMES } from "../evidence/word-lists/arabic-given-names";
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

/** How words of the language end that are no given names: verbs, participles and adjectives. */
const NO_NAME: Readonly<Record<string, RegExp>> = {
  fr: /(?:er|ez|ee?s?|ant|ment)$/u,
  ru: /(?:[лв]|л[аои]|вш\p{L}+|[уюяе]т|[ыио]й|[аяоеы]я|[оыи]е|ть|но|[оеё]м)$/u,
  tr: /(?:[dt]en?|[dt]an?|ken|ar[ae]k|[ae]n|l[ae]ri?|[iu]p|nd[ae])$/u,
};
/** What Turkish writes onto words. */
const TURKISH_ENDING = /^(?:l[ae]r)?(?:s?[iu]n?)?(?:[yn]?[ae]|[dt][ae]n?|n?[iu]n|y?l[ae])?$/u;

/** Whether a word that begins a sentence, as the text has it, may be a given name that no list knows. */
export function isUnknownGivenName(word: string, { text, start, end, language, entity }: Place): boolean {
  const own = primary(language);
  const small = fold(word);
  const endings = NO_NAME[own];
  if (endings === undefined || small.length < SHORTEST || small.length > LONGEST || endings.test(small)) return false;
  if (isCommonWord(small, own) || hasWord(text, word.toLowerCase())) return false;
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

let arabic: ReadonlySet<string> | undefined;

const isArabicGivenName = (word: string): boolean =>
  isGivenName(word) || (arabic ??= new Set(ARABIC_GIVEN_NAMES.trim().split(/\s+/))).has(word);

const PROCLITIC = /^[وفبلك]/u;
const ARTICLE = /^[وفبكل]{0,2}ال\p{L}{2}/u;
/** A woman did it: رفضت. Not the plural of things: قرارات. */
const SHE_DID = /^[وف]?\p{L}{2,}(?<![اوي])ت$/u;
/** No verb: from his side, in the end. */
const NO_VERB = /(?:ه|ها|هم|هما|ا|ات)$/u;

/**
 * Whether an Arabic word before a family name is the given name of somebody else: "رفضت هدى المنصوري". It stands behind
 * a verb, or what somebody is, or it is a name and nothing else. `before`: folded, up to the word.
 */
export function isArabicGivenNameHere(word: string, before: string): boolean {
  const bare = PROCLITIC.test(word) && word.length > SHORTEST ? word.slice(1) : word;
  const isNothingElse = !isCommonWord(word, "ar") && !isCommonWord(bare, "ar");
  if (isNothingElse && (isArabicGivenName(word) || isArabicGivenName(bare))) return true;
  const [, sentence = ""] = /(?:^|[.!?؟،؛:»"\n] *)([^.!?؟،؛:»"\n]*) $/u.exec(before) ?? [];
  const words = sentence.split(" ");
  const role = words.length > 1 && ARTICLE.test(words.at(-1) ?? "") ? 1 : 0;
  const verb = words.at(-1 - role) ?? "";
  if (isArabicGivenName(word)) return isVerb(verb) || (role === 0 && words.length === 1 && mayBeVerb(verb));
  return role === 0 && isNothingElse && word.length >= SHORTEST && !/[هت]$/u.test(word) && isVerb(verb);
}

const isVerb = (word: string): boolean => SHE_DID.test(word) || HE_SAID.test(word);
/** A man's verbs look like nouns. These are those of saying. */
const HE_SAID = /^[وف]?(?:[يت]?قول|قال|ذكر|اعلن|افاد|اكد|نفي|اضاف|اوضح|اتهم|حذر|ادان|رفض|كشف|تابع|صرح|شدد|راي|روي)$/u;

/** Most Arabic sentences begin with a verb. */
function mayBeVerb(word: string): boolean {
  const bare = word.replace(/^[وف](?=\p{L}{3})/u, "");
  return bare.length >= SHORTEST && !NO_NAMES.has(bare) && !NO_VERB.test(bare) && !ARTICLE.test(bare);
}
