import type { Entity } from "../../domain/entity";
import type { MentionMethod } from "../../domain/mention";
import { CONFIDENCE } from "../evidence/choice";
import type { WordForm } from "../evidence/word-form";
import type { KnownName } from "../lexicon/known-name";
import { aliasOf, type Alias } from "../profiles/aliases";

/** A place in a text that names one of the profiles of `aliases`. All of them have the same fields. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly aliases: readonly Alias[];
  readonly method: MentionMethod;
  /** The confidence of the choice is multiplied by this. */
  readonly factor: number;
  readonly doubts: Doubts;
  /** The name, if it stands there exactly so and nobody else has it. */
  readonly name: KnownName | undefined;
}

/** Why a name may be meant otherwise. */
export interface Doubts {
  /** If true, this counts only when something else in the item names one of the profiles or its country. */
  readonly needsSupport: boolean;
  /** Whether the words around speak of a place. */
  readonly isLocative: boolean;
  /** Whether only its place in the sentence gives it a capital. */
  readonly isAtStart: boolean;
  /** Whether the name is that of a person here, as in "Chad Mercer". Then it names no profile. */
  readonly isOfAPerson: boolean;
  /** Whether the text says that it is another place of this name: "Paris, Texas". Then it names no profile. */
  readonly isOtherPlace: boolean;
  /** How the item writes it as a word, if only its place in the sentence gives it the capital. */
  readonly asWord: WordForm | undefined;
  /** Whether only the words around tell which of several profiles is meant. That says nothing of other places. */
  readonly isToldHere: boolean;
  /** Whether words with capitals behind it make a longer name. It counts if they are the name of another profile. */
  readonly goesOn: boolean;
}

export const NO_DOUBTS: Doubts = {
  needsSupport: false,
  isLocative: false,
  isAtStart: false,
  isOfAPerson: false,
  isOtherPlace: false,
  asWord: undefined,
  isToldHere: false,
  goesOn: false,
};

/** A place that names the entity, whatever its letters are. */
export function occurrenceOf(
  entity: Entity,
  start: number,
  end: number,
  method: MentionMethod,
  confidence: number,
): Occurrence {
  const alias = aliasOf(entity, { text: "", languages: [], isInflected: false }, "", false);
  const factor = confidence / CONFIDENCE.name;
  return { start, end, aliases: [alias], method, factor, doubts: NO_DOUBTS, name: undefined };
}
