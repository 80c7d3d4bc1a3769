import type { Instant } from "../dates";
import type { ByLanguage } from "../entity";
import { compareTexts } from "../collections/lists";
import { foldedWhole } from "../text/folding/fold";
import { keptCorrections, type Kept } from "./kept-corrections";
import type { Recorded } from "./provenance";

/** ADD: it is a name of the profile. REJECT: it is not, whatever inputs say. WITHDRAW: nobody says anything of it. */
export const NAME_ACTIONS = ["ADD", "REJECT", "WITHDRAW"] as const;
export type NameAction = (typeof NAME_ACTIONS)[number];

/** What a person said of one name of a profile in one language. It outlives every input. */
export interface NameCorrection {
  readonly action: NameAction;
  readonly language: string;
  readonly name: string;
  /** Who said it, by any name. */
  readonly correctedBy?: string;
}

export type KeptNameCorrection = NameCorrection & Kept;

/** A name correction as a document gives it, before its profile is looked up. */
export interface NameCorrectionDraft extends NameCorrection {
  readonly type: "NameCorrection";
  /** Id or identity key of a profile. */
  readonly entity: string;
  readonly correctedAt?: Instant;
}

export interface Names {
  readonly names: ByLanguage<string>;
  readonly aliases: ByLanguage<readonly string[]>;
}

type NameCorrections = Readonly<Record<string, NameCorrection>>;

/** What a profile has of it: by key; the names as inputs say them are kept beside where the profile shows others. */
export interface CorrectedNames {
  readonly nameCorrections?: NameCorrections;
  readonly namesAsSaid?: Names;
}

/** A profile's name corrections, the latest first, without those that were withdrawn. */
export function nameCorrectionsOf({
  nameCorrections = {},
  ...recorded
}: Recorded & CorrectedNames): KeptNameCorrection[] {
  return keptCorrections("nameCorrections", nameCorrections, recorded).filter(({ action }) => action !== "WITHDRAW");
}

/** The names that a profile shows; undefined if they are those that inputs say. */
export function correctedNames({ names, aliases }: Names, corrections: NameCorrections = {}): Names | undefined {
  const shown = { names: { ...names }, aliases: Object.fromEntries(entriesOf(aliases)) };
  let isChanged = false;
  // Additions last: of a name in two spellings one may be rejected, and the other one added.
  for (const { action, language, name } of inOrder(corrections)) {
    isChanged = (action === "REJECT" ? reject(shown, language, name) : add(shown, language, name)) || isChanged;
  }
  if (isChanged && Object.keys(shown.names).length === 0) callByAlias(shown);
  return isChanged ? shown : undefined;
}

/** A profile of which every main name was rejected is called by an alias. */
function callByAlias({ names, aliases }: Shown): void {
  const [language] = Object.hasOwn(aliases, "en") ? ["en"] : Object.keys(aliases).sort();
  const [name, ...others] = aliases[language ?? ""] ?? [];
  if (language === undefined || name === undefined) return;
  names[language] = name;
  if (others.length > 0) aliases[language] = others;
  else Reflect.deleteProperty(aliases, language);
}

/** The languages in which inputs or people say that a profile has a name, whether or not it was rejected since. */
export function languagesOfName({ names, aliases }: Names, corrections: NameCorrections = {}, name: string): string[] {
  const folded = foldedWhole(name);
  const said = [
    ...Object.entries(names),
    ...entriesOf(aliases).flatMap(([language, all]) => all.map((alias) => [language, alias] as const)),
    ...inOrder(corrections).flatMap((one) => (one.action === "ADD" ? [[one.language, one.name] as const] : [])),
  ];
  return [...new Set(said.flatMap(([language, other]) => (foldedWhole(other) === folded ? language : [])))].sort();
}

interface Shown {
  names: Record<string, string>;
  aliases: Record<string, string[]>;
}

const entriesOf = (aliases: Names["aliases"]): [string, string[]][] =>
  Object.entries(aliases).map(([language, all]) => [language, [...all]]);

function inOrder(corrections: NameCorrections): NameCorrection[] {
  const told = Object.entries(corrections)
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([, correction]) => correction);
  return [...told.filter(({ action }) => action === "REJECT"), ...told.filter(({ action }) => action === "ADD")];
}

/** Takes a name away, however it is spelled. Of a main name the first alias in its language takes the place. */
function reject({ names, aliases }: Shown, language: string, name: string): boolean {
  const folded = foldedWhole(name);
  const isIt = (other: string | undefined): boolean => other !== undefined && foldedWhole(other) === folded;
  const others = (aliases[language] ?? []).filter((alias) => !isIt(alias));
  const isMain = isIt(names[language]);
  if (!isMain && others.length === (aliases[language] ?? []).length) return false;
  const [next, ...rest] = others;
  if (isMain && next !== undefined) names[language] = next;
  else if (isMain) Reflect.deleteProperty(names, language);
  const left = isMain ? rest : others;
  if (left.length > 0) aliases[language] = left;
  else Reflect.deleteProperty(aliases, language);
  return true;
}

function add({ names, aliases }: Shown, language: string, name: string): boolean {
  const known = [...(names[language] === undefined ? [] : [names[language]]), ...(aliases[language] ?? [])];
  if (known.includes(name)) return false;
  aliases[language] = [...(aliases[language] ?? []), name];
  return true;
}
