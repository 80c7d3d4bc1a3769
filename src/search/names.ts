import type { Entity } from "../domain/entity";
import { fold } from "../domain/text/folding/fold";
import { apartForms, isJoinable } from "../domain/text/words/joined-words";
import { lightStem } from "../domain/text/queries/light-stem";
import { wordForms, words } from "../domain/text/words/words";
import type { Unit } from "./units";

export type Named = Partial<Pick<Entity, "names" | "aliases">>;

export function namesOf({ names = {}, aliases = {} }: Named): string[] {
  return [...new Set([...Object.values(names), ...Object.values(aliases).flat()])];
}

/** A word that only begins as the query does, or has its stem, is worth so much of the whole word. */
const BEGUN = 0.8;

/**
 * How well the best of the names is what the units ask for, from 0 to 1: the share of its words that they name.
 * "Lavrov" is half of "Sergey Lavrov". `begun` is the worth of a word that only begins as the query does.
 */
export function coverageOf(names: readonly string[], units: readonly Unit[], begun = BEGUN): number {
  return names.reduce((best, name) => Math.max(best, shareOf(name, units, begun)), 0);
}

function shareOf(name: string, units: readonly Unit[], begun: number): number {
  // Most names have nothing of what is asked for. To cut them into words takes much longer than to see that.
  const folded = fold(name).replaceAll(" ", "");
  const mayHave = ({ word: { forms, beginnings = [] } }: Unit): boolean =>
    [...forms, ...beginnings].some((form) => folded.includes(form));
  if (!units.some(mayHave)) return 0;
  const named = words(name).map(({ folded }) => folded);
  if (named.length === 0 || units.length === 0) return 0;
  const written = [...named, ...otherwise(named)];
  const found = units.reduce((sum, unit) => sum + bestOf(written, unit, begun), 0);
  // A name that lacks one of the words is no better than one that has more words than were asked for.
  return found / Math.max(named.length, units.length);
}

/** Two of the words as one, and one of them as two: عبد الله, عبدالله. */
const otherwise = (named: readonly string[]): string[] =>
  named.flatMap((word, at) => {
    const before = named[at - 1];
    const together = before !== undefined && isJoinable(before, word) ? [before + word] : [];
    return [...together, ...apartForms(word).flat()];
  });

const bestOf = (named: readonly string[], unit: Unit, begun: number): number =>
  named.reduce((best, word) => Math.max(best, matchOf(word, unit, begun)), 0);

function matchOf(word: string, { word: { forms, beginnings } }: Unit, begun: number): number {
  if (forms.includes(word)) return 1;
  const own = [word, ...wordForms(word)];
  if (own.some((form) => forms.includes(form))) return 0.95;
  if (beginnings === undefined) return 0;
  // The stem of مالي is مال, and Malta, مالطا, begins so. Its own stem is another one.
  const isSame = (form: string): boolean =>
    forms.some((asked) => form.startsWith(asked)) ||
    beginnings.includes(form) ||
    beginnings.includes(lightStem(form) ?? form);
  return own.some(isSame) ? begun : 0;
}

/** All words of the names, as units ask for them. */
export function wordsOfNames(profile: Named): string[] {
  return [...new Set(namesOf(profile).flatMap((name) => words(name).map(({ folded }) => folded)))];
}
