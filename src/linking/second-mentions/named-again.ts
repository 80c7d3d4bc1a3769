import type { Entity } from "../../domain/entity";
import { primary } from "../../domain/text/languages/language-tag";
import type { KnownName, Stem } from "../lexicon/known-name";
import type { Occurrence } from "../names/occurrence";
import { mayHaveFamilyFirst } from "../profiles/languages";
import { hasCaseForms } from "./case-endings";
import { isFamilyFirst } from "./family-names";
import { twoFamilies } from "./two-families";
import { mayBeCalledSo } from "./places-like-people";
import type { NamedText } from "./named-text";
import { ANY, bitOf, type UnitsBeside } from "./units-beside";

const BETWEEN_PARTS = /[\s\u00a0·・＝=-]/u;
/** Case endings change at most so many letters of a name. */
const ENDING = 3;
const SHORTEST_STEM = 3;

/** Whether the texts may have the person's family name once more. `beside`: undefined if it takes no less time. */
export function mayBeAgain(
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
  const stems = name?.stems ?? stemsOf(entity, text.slice(start, end), language, mayHaveFamilyFirst(language));
  return stems.some(({ letters, bit }) => beside?.mayHave(bit) !== false && mayComeAgain(texts, letters));
}

function noteStems(name: KnownName, stems: readonly Stem[], language: string): void {
  const [only, ...others] = stems;
  name.stems = stems;
  name.stemsLanguage = language;
  name.stemBit = only === undefined || others.length > 0 ? ANY : only.bit;
}

function stemsOf(entity: Entity, surface: string, language: string, isAnyOrder = false): Stem[] {
  const stems =
    twoFamilies(entity, language) === undefined
      ? partStems(surface, language, isAnyOrder || isFamilyFirst(entity, language))
      : surface.split(BETWEEN_PARTS).filter(isOfFamily);
  return stems.map((letters) => ({ letters, bit: bitOf(letters) }));
}

/** Behind the given name, and no particle. */
const isOfFamily = (part: string, index: number): boolean => index > 0 && !/^\p{Ll}{1,3}$/u.test(part);

function partStems(surface: string, language: string, hasFirst: boolean): string[] {
  const parts = surface.split(BETWEEN_PARTS);
  const [first = ""] = parts;
  if (parts.length < 2) return [surface.slice(0, 1)];
  const last = stemOf(parts.at(-1) ?? "", language);
  return hasFirst ? [stemOf(first, language), last] : [last];
}

/** Behind لل a name has lost its article. */
function stemOf(part: string, language: string): string {
  const bare = part.startsWith("ال") ? part.slice(2) : part;
  const own = primary(language);
  return own === "ru" || hasCaseForms(own) ? bare.slice(0, Math.max(SHORTEST_STEM, bare.length - ENDING)) : bare;
}

/** Whether a part of the name stands somewhere as it is written, apart from whole names. */
function mayComeAgain(texts: readonly NamedText[], stem: string): boolean {
  return texts.some((text) => hasApart(text, stem));
}

function hasApart({ text: { text }, named }: NamedText, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) if (!isNamedAt(named, at)) return true;
  return false;
}

function isNamedAt(named: NamedText["named"], at: number): boolean {
  for (const one of named) {
    const { start, end } = one.occurrence;
    if (start <= at && at < end) return start < at || !mayBeCalledSo(one);
  }
  return false;
}
