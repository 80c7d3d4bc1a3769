import type { Entity } from "../../domain/entity";
import { fold } from "../../domain/text/folding/fold";
import { apartFrom, withoutOverlaps, type Range } from "../../domain/text/spans/overlaps";
import {
  hasGenitiveS,
  hasProclitics,
  isEnd,
  isHangul,
  isLamWithArticle,
  isProclitic,
  isStart,
  isUnspaced,
  startsSentence,
} from "../words/boundaries";
import { CONFIDENCE } from "../evidence/choice";
import { caseFormOf, hasCaseForms, headsOf } from "./case-endings";
import { familyNames, isWholeName, type FamilyName } from "./family-names";
import { endOfGivenName } from "./given-name-behind";
import { mayBeAgain } from "./named-again";
import type { Named, NamedText } from "./named-text";
import { mayBeCalledSo, speaksOfAPlace } from "./places-like-people";
import { primary } from "../../domain/text/languages/language-tag";
import { occurrenceOf, type Occurrence } from "../names/occurrence";
import type { SmallWords } from "../words/small-words";
import { scannedText } from "../words/scanned-text";
import { isTitleCase } from "../evidence/namesakes";
import { isBehindOtherName, isFamilyNameAlone, type FamilyPlace } from "./surname-neighbours";
import { HEAD, hashOfLetters } from "../words/term-hash";
import { unitsBeside, type UnitsBeside } from "./units-beside";
import type { Word } from "../words/written-words";

/** A person whom the item names in full. */
interface Bearer {
  readonly entity: Entity;
  /** Where: the number of the text, and the end of the name there. */
  readonly text: number;
  readonly end: number;
  /** How the name is written there. */
  readonly written: string;
  /** How sure the whole name is: the family name is no surer. */
  readonly confidence: number;
}

interface Known {
  readonly family: FamilyName;
  readonly bearers: Bearer[];
}

interface FoundFamily extends Range {
  readonly known: Known;
}

/** Texts that stand before the body, and may have a family name alone: "Grey opens the bridge". */
const HEADS: ReadonlySet<string> = new Set(["HEADLINE", "SUMMARY"]);

/**
 * The places where a text names a person by the family name alone, after the item named that person in full. Of two
 * people with one family name it is the one who was named last. `small`: of all texts. Gives a list for each text, or
 * none at all.
 */
export function secondMentions(
  texts: readonly NamedText[],
  language: string,
  small: SmallWords,
): readonly (readonly Occurrence[])[] {
  const known = knownFamilies(texts, language);
  if (known.size === 0) return [];
  const search = new FamilySearch(known, language, texts, small);
  return texts.map((text, index) => search.in(text, index));
}

/** For fewer people, a look through the texts for each takes less time. */
const MANY = 4;

function knownFamilies(texts: readonly NamedText[], language: string): Map<number, Known[]> {
  const byFirst = new Map<number, Known[]>();
  let beside: UnitsBeside | undefined;
  let people = 0;
  texts.forEach((one, text) => {
    for (const { occurrence, entity, confidence } of one.named) {
      if (!(occurrence.name?.isOfAPerson ?? entity.type === "Person")) continue;
      people += 1;
      if (people === MANY) beside = unitsBeside(texts);
      // Most people are named once, so this comes first.
      if (!mayBeAgain(entity, one, occurrence, language, texts, beside)) continue;
      const alias = occurrence.aliases.find((each) => each.entity.id === entity.id);
      if (alias === undefined || !isWholeName(alias.text)) continue;
      const bearer = { entity, text, end: occurrence.end, written: alias.text, confidence };
      for (const family of familyNames(entity, alias, language)) addFamily(byFirst, family, bearer, primary(language));
    }
  });
  return byFirst;
}

function addFamily(byFirst: Map<number, Known[]>, family: FamilyName, bearer: Bearer, language: string): void {
  const [first = ""] = family.words;
  const heads = hasCaseForms(language) ? headsOf(first, language) : [first];
  const known = knownAs(byFirst.get(keyOf(first)), family);
  known?.bearers.push(bearer);
  if (known !== undefined) return;
  const one = { family, bearers: [bearer] };
  for (const key of new Set(heads.map(keyOf))) byFirst.set(key, [...(byFirst.get(key) ?? []), one]);
}

const knownAs = (all: readonly Known[] | undefined, { words, afterLam }: FamilyName): Known | undefined =>
  all?.find(({ family }) => family.afterLam === afterLam && family.words.join(" ") === words.join(" "));

/** Case forms begin with one of `headsOf`. Names of scripts without spaces are not looked up by it. */
const keyOf = (letters: string): number => hashOfLetters(letters.slice(0, HEAD));
/** The same for a word of a text, which has the hash of its first letters. */
const keyOfWord = ({ length, head, hash }: Word): number => (length < HEAD ? hash : head);
const GAP = /^[\s\u00a0\u200c'’׳־–-]{0,2}$/u;

class FamilySearch {
  private readonly unspaced: readonly Known[];
  private readonly hasProclitics: boolean;
  private readonly hasGenitiveS: boolean;
  private readonly hasCases: boolean;
  /** The language without region and script. */
  private readonly own: string;

  constructor(
    private readonly byFirst: ReadonlyMap<number, readonly Known[]>,
    private readonly language: string,
    private readonly texts: readonly NamedText[],
    private readonly small: SmallWords,
  ) {
    this.own = primary(language);
    this.unspaced = [...new Set([...byFirst.values()].flat())].filter(({ family }) => isWrittenTogether(family));
    this.hasProclitics = hasProclitics(language);
    this.hasGenitiveS = hasGenitiveS(language);
    this.hasCases = hasCaseForms(this.own);
  }

  in(named: NamedText, index: number): Occurrence[] {
    const { text } = named;
    const places = this.places(text.text);
    if (places.length === 0) return [];
    const taken = [...named.special, ...named.named.map(({ occurrence }) => occurrence)];
    const free = apartFrom(withoutOverlaps(taken), withoutOverlaps(places));
    return [
      ...free.flatMap((place) => this.inOtherOrder(named, place) ?? this.alone(named, index, place) ?? []),
      ...named.named.flatMap((one) => this.insteadOfPlace(named, index, one, places) ?? []),
    ];
  }

  private places(text: string): FoundFamily[] {
    const found: FoundFamily[] = this.unspaced.flatMap((known) => unspacedPlaces(text, known));
    const { words, starts } = scannedText(text).words;
    for (let index = 0; index < words.length; index++) {
      const word = words[index] as Word;
      this.placesAt(text, index, word, starts[index] ?? 0, 0, found);
      if (word.inner.length > 0 && this.hasProclitics)
        for (const { at, word: rest } of word.inner) this.placesAt(text, index, rest, starts[index] ?? 0, at, found);
    }
    return found;
  }

  /** `behind`: so many units of the text's word stand before this one. */
  private placesAt(
    text: string,
    index: number,
    word: Word,
    wordStart: number,
    behind: number,
    found: FoundFamily[],
  ): void {
    const all = this.byFirst.get(keyOfWord(word));
    if (all === undefined || !isStart(text, wordStart)) return;
    const start = wordStart + behind;
    const prefix = behind === 0 ? "" : fold(text.slice(wordStart, start));
    for (const known of all) {
      const { words, afterLam } = known.family;
      if (isWrittenTogether(known.family) || afterLam !== isLamWithArticle(prefix)) continue;
      if (prefix !== "" && !afterLam && !isProclitic(prefix, words.join("").length)) continue;
      const end = this.endOf(text, index, word, words);
      if (end !== undefined && isEnd(text, end, this.language)) found.push({ start, end, known });
    }
  }

  /** Where the words of the family name end, if they are these. */
  private endOf(text: string, index: number, first: Word, family: readonly string[]): number | undefined {
    const { words, starts, ends } = scannedText(text).words;
    for (let at = 0; at < family.length; at++) {
      const { letters } = at === 0 ? first : (words[index + at] ?? { letters: "" });
      const isLast = at === family.length - 1;
      if (!this.isForm(letters, family[at] ?? "", isLast)) return undefined;
      if (!isLast && !GAP.test(text.slice(ends[index + at], starts[index + at + 1]))) return undefined;
    }
    return ends[index + family.length - 1];
  }

  private isForm(letters: string, name: string, isLast: boolean): boolean {
    if (letters === name) return true;
    return (
      (isLast && this.hasGenitiveS && letters === `${name}s`) || (this.hasCases && caseFormOf(letters, name, this.own))
    );
  }

  /** "Frost in Riga" above a text that has "frost" too: only its place gives the word a capital. */
  private isWordOfItem(text: string, start: number, end: number): boolean {
    // In Turkish only names have it: Fidan'ın.
    if (primary(this.language) === "tr" && /^['’]\p{Ll}/u.test(text.slice(end, end + 2))) return false;
    return startsSentence(text.slice(0, start)) && this.small.has(text.slice(start, end));
  }

  private alone(named: NamedText, index: number, { start, end, known }: FoundFamily): Occurrence | undefined {
    const { text, field } = named.text;
    const before = bearerBefore(known, index, start);
    const isShared = isOfSeveral(known);
    const isAhead = before === undefined && HEADS.has(field) && !isShared;
    const bearer = before ?? (isAhead ? known.bearers[0] : undefined);
    if (bearer === undefined || (isAhead && this.isWordOfItem(text, start, end))) return undefined;
    if (!isFamilyNameAlone(this.placeOf(named, start, end, known, bearer))) return undefined;
    const confidence = isAhead || isShared ? CONFIDENCE.unsureSurname : CONFIDENCE.surname;
    return occurrenceOf(bearer.entity, start, end, "SURNAME", Math.min(confidence, bearer.confidence));
  }

  /** "Grey Ada": the family name, and behind it the given name of a person whom the item names in full. */
  private inOtherOrder(named: NamedText, { start, end, known }: FoundFamily): Occurrence | undefined {
    const { text } = named.text;
    if (!/^ \p{Lu}/u.test(text.slice(end, end + 3))) return undefined;
    for (const bearer of known.bearers) {
      const to = endOfGivenName(text, end, { ...bearer, family: known.family, language: this.language });
      if (to === undefined || named.named.some(({ occurrence }) => occurrence.start < to && occurrence.end > end))
        continue;
      if (isBehindOtherName(this.placeOf(named, start, end, known, bearer))) continue;
      return occurrenceOf(bearer.entity, start, to, "NAME", Math.min(CONFIDENCE.surname, bearer.confidence));
    }
    return undefined;
  }

  /**
   * A family name that was taken for the name of a place: "Jordan", behind "Michael Jordan". If the words around speak
   * of a place, it is the place, but less surely.
   */
  private insteadOfPlace(
    named: NamedText,
    index: number,
    one: Named,
    families: readonly FoundFamily[],
  ): Occurrence | undefined {
    if (!mayBeCalledSo(one)) return undefined;
    const { start, end } = one.occurrence;
    const known = families.find((family) => family.start === start && family.end === end)?.known;
    if (known === undefined) return undefined;
    const bearer = bearerBefore(known, index, start);
    const isPerson =
      bearer !== undefined &&
      !this.isInLongerName(bearer) &&
      !speaksOfAPlace(named, one, this.language) &&
      isFamilyNameAlone(this.placeOf(named, start, end, known, bearer));
    return isPerson
      ? occurrenceOf(bearer.entity, start, end, "SURNAME", Math.min(CONFIDENCE.unsureSurname, bearer.confidence))
      : occurrenceOf(one.entity, start, end, "NAME", one.confidence * CONFIDENCE.ordinary);
  }

  /** "George Washington University" says nothing of Washington. */
  private isInLongerName({ text, end }: Bearer): boolean {
    const whole = this.texts[text]?.text.text ?? "";
    return /^[ -]\p{Lu}/u.test(whole.slice(end, end + 3)) && !isTitleCase(whole);
  }

  private placeOf(named: NamedText, start: number, end: number, { family }: Known, { entity }: Bearer): FamilyPlace {
    const others = named.named.map(({ occurrence }) => occurrence);
    return { text: named.text.text, start, end, language: this.language, family, others, entity };
  }
}

/** Who has the name, of those whom the item names in full before. */
const bearerBefore = ({ bearers }: Known, index: number, start: number): Bearer | undefined =>
  bearers.findLast((one) => one.text < index || (one.text === index && one.end <= start));

const isOfSeveral = ({ bearers }: Known): boolean => new Set(bearers.map(({ entity }) => entity.id)).size > 1;

function isWrittenTogether({ words: [first = ""] }: FamilyName): boolean {
  return isUnspaced(first.charAt(0)) || isHangul(first.charAt(0));
}

function unspacedPlaces(text: string, known: Known): FoundFamily[] {
  const {
    words: [name = ""],
    before,
  } = known.family;
  const found: FoundFamily[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const after = text.slice(end, end + 12);
    if (before !== undefined && !before.test(after)) continue;
    if (isStart(text, at) && (before !== undefined || isEnd(text, end))) found.push({ start: at, end, known });
  }
  return found;
}
