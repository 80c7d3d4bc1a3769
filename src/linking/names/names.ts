import { fold } from "../../domain/text/folding/fold";
import { widestWithoutOverlaps, type Range } from "../../domain/text/spans/overlaps";
import type { Alias } from "../profiles/aliases";
import { hasCaseOf } from "../profiles/aliases";
import { countsIn } from "../profiles/languages";
import { asWord, doubtOf, isOfAPerson, isOnlyAWord, isWordToo } from "../evidence/evidence";
import { isTitledInSmall, isToldOnlyHere, surenessOfWord } from "../evidence/common-names";
import { isOfABusiness } from "../evidence/other-things/businesses";
import { isOfAFirm } from "../evidence/other-things/firms";
import { isOtherWordAtStart } from "../evidence/forms-at-start";
import { isCalledCapital, isCalledCountry, isLocative } from "../evidence/locative";
import { isBehindArticle, isCommonNoun, isGermanNoun, isOfGoods } from "../evidence/compounds";
import { isOfARegion, isOtherPlace, isPartOfAnotherName, isTitleCase } from "../evidence/namesakes";
import { goesOn, isInLongerName } from "../evidence/other-things/longer-names";
import { isQuotedName } from "../evidence/other-things/quoted-names";
import type { Surroundings } from "../evidence/ordinary-words";
import { isMeantAsName } from "../evidence/ordinary-words";
import {
  hasProclitics,
  isEnd,
  isLamWithArticle,
  isProclitic,
  isStart,
  startsSentence,
  wordStart,
} from "../words/boundaries";
import { CONFIDENCE } from "../evidence/choice";
import { isFrequentWord } from "../evidence/name-words";
import type { KnownName } from "../lexicon/known-name";
import { isJoinedInKorean, isOfAKoreanCountry, isOfKoreanGoods, mayBeKoreanNoun } from "../evidence/korean-words";
import { isOfPeople, isWordsOfText } from "../words/segments";
import { NO_DOUBTS, type Doubts, type Occurrence } from "./occurrence";
import { isOfCountry } from "./place-beside";
import { tellSpelled, type SpelledName, type SpelledNames } from "./spelled-names";
import { wordsToLink } from "../words/scanned-text";
import type { Lexicon } from "../lexicon/lexicon";

/** The names in a text. They do not overlap: the longest wins. */
export function namesIn(text: string, language: string, lexicon: Lexicon): Occurrence[] {
  const words = wordsToLink(text);
  const names = new NamesOfText(text, language, words.isMixedCase);
  tellSpelled(words, language, lexicon, names);
  return names.widest();
}

/** Says of each place that is written as a name is whether it is one. */
export class NamesOfText implements SpelledNames {
  private readonly found: Occurrence[] = [];
  /** Names of whole countries whose people are meant: no shorter name begins there, as 罗马 in 罗马尼亚人. */
  private readonly ofPeople: Range[] = [];
  private titled: boolean | undefined;
  private readonly isTitled = (): boolean => (this.titled ??= isTitleCase(this.text));

  constructor(
    private readonly text: string,
    private readonly language: string,
    private readonly isMixedCase: boolean,
  ) {}

  /** They do not overlap. */
  widest(): Occurrence[] {
    const widest = widestWithoutOverlaps(this.found);
    if (this.ofPeople.length === 0) return widest;
    const starts = new Map(this.ofPeople.map(({ start, end }) => [start, end]));
    return widest.filter(({ start, end }) => end >= (starts.get(start) ?? 0));
  }

  exact(start: number, end: number, name: KnownName): void {
    const { text, language, found } = this;
    const beginning = this.beginning(start, end, name.pattern);
    if (beginning === NOWHERE) return;
    const { aliases, pattern } = name;
    const trust = name.trustIn(language);
    if (trust === "whole") {
      const factor = formFactor(name, beginning);
      if (beginning.bare) found.push({ start, end, aliases, method: "NAME", factor, doubts: NO_DOUBTS, name });
    } else if (trust === "place") {
      const around = new Place(text, start, end, this.isTitled);
      if (!beginning.bare) return;
      if (isOtherPlace(aliases, around)) found.push(otherPlace({ start, end }, aliases));
      else if (!isOfAnotherThing(name.isOfACountry, aliases, language, around))
        found.push(plainPlace({ start, end, name }, beginning, language, around));
    } else this.doubted({ start, end, pattern, aliases }, beginning);
  }

  spelled(one: SpelledName): void {
    const beginning = this.beginning(one.start, one.end, one.pattern);
    if (beginning !== NOWHERE) this.doubted(one, beginning);
  }

  inOtherOrder({ start, end, aliases: all }: SpelledName): void {
    const { text, language, found, isMixedCase } = this;
    if (!isStart(text, start) || !isEnd(text, end, language)) return;
    const surface = text.slice(start, end);
    if (isMixedCase && !ALL_CAPITALS.test(surface)) return;
    const aliases = all.filter((alias) => countsIn(alias, language, surface));
    if (aliases.length === 0) return;
    found.push({
      start,
      end,
      aliases,
      method: "NAME",
      factor: CONFIDENCE.inflected,
      doubts: NO_DOUBTS,
      name: undefined,
    });
  }

  private beginning(start: number, end: number, { length }: string): Beginning {
    const { text, language } = this;
    return isEnd(text, end, language) ? beginningAt(text, start, length, language) : NOWHERE;
  }

  private doubted(one: SpelledName, beginning: Beginning): void {
    const { text, language, isMixedCase } = this;
    const around = new Place(text, one.start, one.end, this.isTitled);
    const occurrence = doubtedName(one, beginning, text, language, around, isMixedCase);
    if (occurrence !== undefined) this.found.push(occurrence);
    else if (isOfPeople(text, one.end, language)) this.ofPeople.push(one);
  }
}

const otherPlace = ({ start, end }: Range, aliases: readonly Alias[]): Occurrence => ({
  start,
  end,
  aliases,
  method: "NAME",
  factor: 1,
  doubts: { ...NO_DOUBTS, isOtherPlace: true },
  name: undefined,
});

const ALL_CAPITALS = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u;

function plainPlace(
  { start, end, name }: Range & { readonly name: KnownName },
  beginning: Beginning,
  language: string,
  around: Place,
): Occurrence {
  const isAtStart = startsSentence(around.before);
  const isLonger = goesOn(around, language);
  const doubts =
    isAtStart || isLonger || around.isTitleCase() ? { ...NO_DOUBTS, isAtStart, goesOn: isLonger } : NO_DOUBTS;
  const sure = doubts === NO_DOUBTS ? name : undefined;
  const factor = formFactor(name, beginning);
  return { start, end, aliases: name.aliases, method: "NAME", factor, doubts, name: sure };
}

function doubtedName(
  { start, end, pattern, aliases: all }: SpelledName,
  beginning: Beginning,
  text: string,
  language: string,
  around: Place,
  isMixedCase: boolean,
): Occurrence | undefined {
  const { surface } = around;
  const fits = (alias: Alias): boolean =>
    (alias.afterLam ? beginning.behindLam : beginning.bare) &&
    (alias.isContracted !== true || CONTRACTED.test(text.slice(Math.max(0, start - CONTRACTION), start))) &&
    countsIn(alias, language, surface) &&
    (hasCaseOf(alias, surface, isMixedCase) || isTitledInSmall(alias, surface)) &&
    !hasOtherHamza(alias.text, surface) &&
    !(alias.isAcronym && alias.text !== surface && isFrequentWord(pattern, "en"));
  const told = { isHere: false };
  const aliases = closest(around, told, matching(all, fits));
  if (aliases.length === 0 || !isWordsOfText(text, start, end, language)) return undefined;
  if (hasPlace(aliases) && isOtherPlace(aliases, around)) return otherPlace({ start, end }, aliases);
  if (!isMeant(pattern, language, aliases, around)) return undefined;
  const isToldHere = told.isHere || isToldOnlyHere(pattern, aliases, language, around);
  const doubts = { ...doubtsOf(pattern, aliases, language, around), isToldHere };
  const factor = factorOf(text, start, aliases, isMixedCase, beginning) * sureness(pattern, aliases, language, around);
  return { start, end, aliases, method: "NAME", factor, doubts, name: undefined };
}

/** A hamza inside a word that the name does not have makes another word: وإن is "and if", and وان a city. */
const INNER_HAMZA = /(?<=\p{L})(?<!(?<!\p{L})ال)[أإ]/u;
const LONGEST_OF_ONE_HAMZA = 5;
const hasOtherHamza = (name: string, surface: string): boolean =>
  surface.length <= LONGEST_OF_ONE_HAMZA && INNER_HAMZA.test(surface) && !/[أإؤئء]/u.test(name);

const CONTRACTED = /(?:^|[^\p{L}])(?:(?:au|du|aux|des)\s{1,2}|ו?כ?ש?[בכל])$/iu;
const CONTRACTION = 6;

/** As `filter`, without a copy where all pass. */
function matching<T>(values: readonly T[], passes: (value: T) => boolean): readonly T[] {
  return values.every(passes) ? values : values.filter(passes);
}

/** Words farther away do not count, in UTF-16 units. */
export const NEAR = 40;

/** Most names are of no place, and need no look around. */
class Place implements Surroundings {
  private textBefore: string | undefined;
  private textAfter: string | undefined;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
    readonly isTitleCase: () => boolean,
  ) {}

  get surface(): string {
    return this.text.slice(this.start, this.end);
  }

  get before(): string {
    return (this.textBefore ??= this.text.slice(Math.max(0, this.start - NEAR), this.start));
  }

  get after(): string {
    return (this.textAfter ??= this.text.slice(this.end, this.end + NEAR));
  }
}

function isMeant(pattern: string, language: string, aliases: readonly Alias[], around: Surroundings): boolean {
  if (!hasPlace(aliases)) return true;
  if (
    isOfAnotherThing(hasCountry(aliases), aliases, language, around) ||
    isOnlyAWord(pattern, aliases, language, around)
  )
    return false;
  if (!isMeantAsName(pattern, language, around)) return false;
  if (isInflected(aliases) && isOtherWordAtStart(around, language)) return false;
  return !isOfGoods(pattern, language, around) && !isCommonNoun(pattern, language, around);
}

/** Whether what stands right beside the name of a place makes it that of a region, another place or a thing. */
function isOfAnotherThing(
  isCountry: boolean,
  aliases: readonly Alias[],
  language: string,
  around: Surroundings,
): boolean {
  if (!isCountry && isOfARegion(around)) return true;
  if (isQuotedName(around, language) || isInLongerName(around, language)) return true;
  if (isOfABusiness(around, language, isInflected(aliases)) || isOfAFirm(around)) return true;
  return isPartOfAnotherName(around, aliases[0]?.pattern) || isGermanNoun(language, aliases, around);
}

const isInflected = (aliases: readonly Alias[]): boolean => aliases.every((alias) => alias.isInflected);
const hasCountry = (aliases: readonly Alias[]): boolean => aliases.some(isOfCountry);
const hasPlace = (aliases: readonly Alias[]): boolean => aliases.some(({ entity }) => entity.type === "Place");

function doubtsOf(pattern: string, aliases: readonly Alias[], language: string, around: Surroundings): Doubts {
  if (!hasPlace(aliases))
    return doubtOf(pattern, aliases, language, around).needsEvidence ? { ...NO_DOUBTS, needsSupport: true } : NO_DOUBTS;
  if (isOfAPerson(pattern, aliases, language, around)) return { ...NO_DOUBTS, isOfAPerson: true };
  if (mayBeKoreanNoun(pattern, language) && isJoinedInKorean(around)) return { ...NO_DOUBTS, needsSupport: true };
  const { needsEvidence, isLocative } = doubtOf(pattern, aliases, language, around);
  const isAtStart = startsSentence(around.before);
  const isLonger = goesOn(around, language);
  const word = asWord(pattern, language, around);
  if (!needsEvidence && !isLocative && !isAtStart && !isLonger && word === undefined && !around.isTitleCase())
    return NO_DOUBTS;
  const needsSupport = needsEvidence && !isLocative;
  return { ...NO_DOUBTS, needsSupport, isLocative, isAtStart, asWord: word, goesOn: isLonger };
}

function sureness(pattern: string, aliases: readonly Alias[], language: string, around: Surroundings): number {
  if (isOfKoreanGoods(language, around)) return CONFIDENCE.likeAWord;
  const isWord = isWordToo(pattern, language) && !isLocative(around);
  if (mayBeKoreanNoun(pattern, language) && !isOfAKoreanCountry(around)) return CONFIDENCE.ordinary;
  const ordinary = isWord || isBehindArticle(pattern, language, around) ? CONFIDENCE.ordinary : 1;
  return Math.min(ordinary, surenessOfWord(pattern, aliases, language, around));
}

/** What may begin at a place of a text. */
interface Beginning {
  readonly isWordStart: boolean;
  /** Whether a name may, as it is. */
  readonly bare: boolean;
  /** Whether an Arabic name may that has lost its article. */
  readonly behindLam: boolean;
}

const NOWHERE: Beginning = { isWordStart: false, bare: false, behindLam: false };
const WORD_START: Beginning = { isWordStart: true, bare: true, behindLam: false };
const HEBREW = /\p{Script=Hebrew}/u;
const WITH_PROCLITICS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** At the start of a word, all but names that need لل before them. Inside a word, what the letters before allow. */
function beginningAt(text: string, start: number, length: number, language: string): Beginning {
  if (isStart(text, start)) return WORD_START;
  if (!WITH_PROCLITICS.test(text.charAt(start)) || !hasProclitics(language)) return NOWHERE;
  const wordAt = wordStart(text, start);
  if (wordAt === undefined) return NOWHERE;
  const prefix = fold(text.slice(wordAt, start));
  // A Hebrew preposition stands before no Arabic word, nor an Arabic one before a Hebrew word.
  if (HEBREW.test(prefix) !== HEBREW.test(text.charAt(start))) return NOWHERE;
  return { isWordStart: false, bare: isProclitic(prefix, length), behindLam: isLamWithArticle(prefix) };
}

/**
 * If the text says that it is a capital, a name of cities and others is that of a city. EU is no town called Eu. If the
 * text writes vowel marks, they decide between names that fold to the same letters: عمّان is Amman, عُمان is Oman.
 */
function closest(around: Surroundings, told: { isHere: boolean }, aliases: readonly Alias[]): readonly Alias[] {
  if (aliases.length < 2) return aliases;
  const countries = aliases.filter(isOfCountry);
  if (countries.length > 0 && countries.length < aliases.length && isCalledCountry(around)) return countries;
  const cities = aliases.filter(({ entity }) => entity.type === "Place" && entity.placeKind === "CITY");
  if (cities.length > 0 && cities.length < aliases.length && isCalledCapital(around)) return cities;
  const meant = placesAlone(aliases, around);
  if (meant !== undefined) {
    told.isHere = true;
    return meant;
  }
  const { surface } = around;
  const acronyms = /^\p{Lu}{2,}$/u.test(surface) ? aliases.filter(({ text }) => text === surface) : [];
  if (acronyms.length > 0) return acronyms;
  if (!/\p{M}/u.test(surface)) return aliases;
  const same = aliases.filter(({ text }) => text.normalize() === surface.normalize());
  return same.length > 0 ? same : aliases;
}

/** No company has an article, and rivers have: "on the Amazon". */
const RIVER_BEFORE = /(?:^|[^\p{L}])the $/iu;
const IN_BEFORE = /(?:^|[^\p{L}])(?:in|dans|في|در|в|во) $/iu;

/** Of a place and an organization with one name, the place behind a word that says so: "In Barcelona". */
function placesAlone(aliases: readonly Alias[], { before }: Surroundings): readonly Alias[] | undefined {
  if (!aliases.some(({ entity }) => entity.type === "Organization")) return undefined;
  const isRiver = RIVER_BEFORE.test(before);
  if (!isRiver && !IN_BEFORE.test(before)) return undefined;
  const places = aliases.filter(({ entity }) => entity.type === "Place" && (!isRiver || entity.placeKind === "OTHER"));
  return places.length === 0 ? undefined : places;
}

function factorOf(
  text: string,
  start: number,
  aliases: readonly Alias[],
  isMixed: boolean,
  { isWordStart }: Beginning,
): number {
  const isCaseless =
    !isMixed &&
    aliases.some((alias) => alias.hasCapitals) &&
    !aliases.some((alias) => text.startsWith(alias.text, start));
  return (
    (isWordStart ? 1 : CONFIDENCE.proclitic) *
    (isCaseless ? CONFIDENCE.caseless : 1) *
    (isInflected(aliases) ? CONFIDENCE.inflected : 1)
  );
}

/** The same for a name that the text has as it is. */
function formFactor({ isInflected }: KnownName, { isWordStart }: Beginning): number {
  return (isWordStart ? 1 : CONFIDENCE.proclitic) * (isInflected ? CONFIDENCE.inflected : 1);
}
