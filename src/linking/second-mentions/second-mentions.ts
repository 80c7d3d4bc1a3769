import type { Entity } from "../../domain/entity";
import { fold } from "../../domain/text/fold";
import { apartFrom, withoutOverlaps, type Range } from "../../domain/text/overlaps";
import {
  hasGenitiveS,
  hasProclitics,
  hasInSmall,
  isEnd,
  isHangul,
  isLamWithArticle,
  isProclitic,
  isStart,
  isUnspaced,
  startsSentence,
} from "../words/boundaries";
import { CONFIDENCE } from "../evidence/choice";
import { caseFormOf, hasCaseForms } from "./case-endings";
import { familyNames, isFamilyFirst, isWholeName, standsFor, type FamilyName } from "./family-names";
import type { LinkText } from "../link-item";
import { primary } from "../../domain/text/language-tag";
import { NO_DOUBTS, type Occurrence } from "../names/occurrence";
import { scannedText } from "../words/scanned-text";
import type { KnownName, Stem } from "../lexicon/known-name";
import { isFamilyNameAlone } from "./surname-neighbours";
import { HEAD, hashOfLetters } from "../words/term-hash";
import { ANY, bitOf, unitsBeside, type UnitsBeside } from "./units-beside";
import type { Word } from "../words/written-words";

/** A text with what was found in it, and what of that was chosen. */
export interface NamedText {
  readonly text: LinkText;
  /** Where no names are looked for: hashtags, handles, addresses. */
  readonly special: readonly Range[];
  readonly named: readonly { readonly occurrence: Occurrence; readonly entity: Entity }[];
}

/** A person whom the item names in full. */
interface Bearer {
  readonly entity: Entity;
  /** Where: the number of the text, and the end of the name there. */
  readonly text: number;
  readonly end: number;
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
 * people with one family name it is the one who was named last. Gives a list for each text, or none at all.
 */
export function secondMentions(texts: readonly NamedText[], language: string): readonly (readonly Occurrence[])[] {
  const known = knownFamilies(texts, language);
  if (known.size === 0) return [];
  const search = new FamilySearch(known, language, texts);
  return texts.map((text, index) => search.in(text, index));
}

function knownFamilies(texts: readonly NamedText[], language: string): Map<number, Known[]> {
  const byFirst = new Map<number, Known[]>();
  let beside: UnitsBeside | undefined;
  let people = 0;
  texts.forEach((one, text) => {
    for (const { occurrence, entity } of one.named) {
      if (!(occurrence.name?.isOfAPerson ?? entity.type === "Person")) continue;
      people += 1;
      if (people === MANY) beside = unitsBeside(texts);
      // Most people are named once, so this comes first.
      if (!mayBeAgain(entity, one, occurrence, language, texts, beside)) continue;
      const alias = occurrence.aliases.find((each) => each.entity.id === entity.id);
      if (alias === undefined || !isWholeName(alias.text)) continue;
      const bearer = { entity, text, end: occurrence.end };
      for (const family of familyNames(entity, alias, language)) addFamily(byFirst, family, bearer);
    }
  });
  return byFirst;
}

const BETWEEN_PARTS = /[\s\u00a0·・＝=-]/u;
/** Case endings change at most so many letters of a name. */
const ENDING = 3;
const SHORTEST_STEM = 3;

/** Whether the texts may have the person's family name once more. `beside`: undefined if it takes no less time. */
function mayBeAgain(
  entity: Entity,
  { text: { text } }: NamedText,
  { start, end, name }: Occurrence,
  language: string,
  texts: readonly NamedText[],
  beside: UnitsBeside | undefined,
): boolean {
  if (name !== undefined) {
    if (name.stemsLanguage !== language) noteStems(name, stemsOf(entity, name.text, language), language);
    if (beside?.mayHave(name.stemBit) === false) return false;
  }
  const stems = name?.stems ?? stemsOf(entity, text.slice(start, end), language);
  return stems.some(({ letters, bit }) => beside?.mayHave(bit) !== false && mayComeAgain(texts, letters));
}

function noteStems(name: KnownName, stems: readonly Stem[], language: string): void {
  const [only, ...others] = stems;
  name.stems = stems;
  name.stemsLanguage = language;
  name.stemBit = only === undefined || others.length > 0 ? ANY : only.bit;
}

function stemsOf(entity: Entity, surface: string, language: string): Stem[] {
  return partStems(entity, surface, language).map((letters) => ({ letters, bit: bitOf(letters) }));
}

function partStems(entity: Entity, surface: string, language: string): string[] {
  const parts = surface.split(BETWEEN_PARTS);
  const [first = ""] = parts;
  if (parts.length < 2) return [surface.slice(0, 1)];
  const last = stemOf(parts.at(-1) ?? "", language);
  return isFamilyFirst(entity, language) ? [stemOf(first, language), last] : [last];
}

/** Behind لل a name has lost its article. */
function stemOf(part: string, language: string): string {
  const bare = part.startsWith("ال") ? part.slice(2) : part;
  const own = primary(language);
  return own === "ru" || hasCaseForms(own) ? bare.slice(0, Math.max(SHORTEST_STEM, bare.length - ENDING)) : bare;
}

/** For fewer people, a look through the texts for each takes less time. */
const MANY = 4;

/** Whether a part of the name stands somewhere as it is written, apart from whole names. */
function mayComeAgain(texts: readonly NamedText[], stem: string): boolean {
  return texts.some((text) => hasApart(text, stem));
}

function hasApart({ text: { text }, named }: NamedText, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) if (!isNamedAt(named, at)) return true;
  return false;
}

function isNamedAt(named: NamedText["named"], at: number): boolean {
  for (const { occurrence } of named) if (occurrence.start <= at && at < occurrence.end) return true;
  return false;
}

function addFamily(byFirst: Map<number, Known[]>, family: FamilyName, bearer: Bearer): void {
  const key = keyOf(family.words[0] ?? "");
  const same = byFirst.get(key) ?? [];
  byFirst.set(key, same);
  const found = same.find(
    (one) => one.family.afterLam === family.afterLam && one.family.words.join(" ") === family.words.join(" "),
  );
  if (found === undefined) same.push({ family, bearers: [bearer] });
  else found.bearers.push(bearer);
}

/** Case forms begin as the name does. Names of scripts without spaces are not looked up by it. */
const keyOf = (letters: string): number => hashOfLetters(letters.slice(0, HEAD));
/** The same for a word of a text, which has the hash of its first letters. */
const keyOfWord = ({ length, head, hash }: Word): number => (length < HEAD ? hash : head);
const GAP = /^[\s\u00a0\u200c'’׳־–-]{0,2}$/u;

class FamilySearch {
  private readonly unspaced: readonly Known[];
  private readonly hasProclitics: boolean;
  private readonly hasGenitiveS: boolean;
  private readonly hasCases: boolean;

  constructor(
    private readonly byFirst: ReadonlyMap<number, readonly Known[]>,
    private readonly language: string,
    private readonly texts: readonly NamedText[],
  ) {
    this.unspaced = [...byFirst.values()].flat().filter(({ family }) => isWrittenTogether(family));
    this.hasProclitics = hasProclitics(language);
    this.hasGenitiveS = hasGenitiveS(language);
    this.hasCases = hasCaseForms(primary(language));
  }

  in(named: NamedText, index: number): Occurrence[] {
    const { text } = named;
    const places = this.places(text.text);
    if (places.length === 0) return [];
    const taken = [...named.special, ...named.named.map(({ occurrence }) => occurrence)];
    const free = apartFrom(withoutOverlaps(taken), withoutOverlaps(places));
    return free.flatMap(({ start, end, known }) => this.occurrence(named, index, start, end, known));
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
    if (!isLast) return false;
    return (this.hasGenitiveS && letters === `${name}s`) || (this.hasCases && caseFormOf(letters, name));
  }

  /** "Frost in Riga" above a text that has "frost" too: only its place gives the word a capital. */
  private isWordOfItem(text: string, start: number, end: number): boolean {
    // In Turkish only names have it: Fidan'ın.
    if (primary(this.language) === "tr" && /^['’]\p{Ll}/u.test(text.slice(end, end + 2))) return false;
    return (
      startsSentence(text.slice(0, start)) &&
      hasInSmall(
        this.texts.map((one) => one.text),
        text.slice(start, end),
      )
    );
  }

  private occurrence(named: NamedText, index: number, start: number, end: number, known: Known): Occurrence[] {
    const { text, field } = named.text;
    const { family, bearers } = known;
    const before = bearers.filter((one) => one.text < index || (one.text === index && one.end <= start));
    const distinct = new Set(bearers.map(({ entity }) => entity.id));
    const isAhead = before.length === 0 && HEADS.has(field) && distinct.size === 1;
    const bearer = before.at(-1) ?? (isAhead ? bearers[0] : undefined);
    if (bearer === undefined || (isAhead && this.isWordOfItem(text, start, end))) return [];
    const others = named.named.map(({ occurrence }) => occurrence);
    if (!isFamilyNameAlone({ text, start, end, language: this.language, family, others, entity: bearer.entity }))
      return [];
    const confidence = isAhead || distinct.size > 1 ? CONFIDENCE.unsureSurname : CONFIDENCE.surname;
    return [
      {
        start,
        end,
        aliases: [standsFor(bearer.entity)],
        method: "SURNAME",
        factor: confidence / CONFIDENCE.name,
        doubts: NO_DOUBTS,
        name: undefined,
      },
    ];
  }
}

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
