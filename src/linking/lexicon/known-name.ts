import { primary } from "../../domain/text/languages/language-tag";
import type { Entity } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import { entityHash } from "../../domain/mention";
import type { Alias } from "../profiles/aliases";
import { hasGoods, isNounToo } from "../evidence/compounds";
import { isCountry, wordDoubtOf } from "../evidence/common-names";
import { isPlainPlace, isWordToo } from "../evidence/evidence";
import { mayBeKoreanNoun } from "../evidence/korean-words";
import { isAccusative } from "../evidence/ordinary-words";
import { countsIn } from "../profiles/languages";
import { isSegmented } from "../words/segments";

const NO_STEMS: readonly Stem[] = [];

/** What a text has wherever it has a person's family name, as it is written. */
export interface Stem {
  readonly letters: string;
  /** That of the letters (`second-mentions/units-beside.ts`). */
  readonly bit: number;
}

/**
 * All names with letters of one hash. What most texts ask of a name stands here: the profile and its other parts lie
 * elsewhere in memory, and a look at them takes longer than all else.
 */
export class KnownName {
  /** The only one of them, if a text that has exactly its units has the name. */
  readonly only: Alias | undefined;
  /** How the only name is written, its profile, the id of that and its hash, and whether it is a grammatical form. */
  readonly text: string;
  readonly pattern: string;
  readonly entity: Entity | undefined;
  readonly entityId: Id<"entity"> | undefined;
  readonly entityHash: number;
  readonly isInflected: boolean;
  /** Those of the only name, for the language that asked for them last. */
  stems: readonly Stem[] = NO_STEMS;
  stemsLanguage: string | undefined;
  /** The bit of the only one of them. */
  stemBit = 0;
  /** Whether it is the only one, and that of a person, or of a country. */
  readonly isOfAPerson: boolean;
  readonly isOfACountry: boolean;
  private language: string | undefined;
  private trust: Trust = "none";

  constructor(readonly aliases: readonly Alias[]) {
    const [first] = aliases;
    this.only = aliases.length === 1 && first?.isWhole === true ? first : undefined;
    this.text = this.only?.text ?? "";
    this.pattern = this.only?.pattern ?? "";
    this.entity = this.only?.entity;
    this.entityId = this.entity?.id;
    this.entityHash = this.entityId === undefined ? 0 : entityHash(this.entityId);
    this.isInflected = this.only?.isInflected === true;
    this.isOfAPerson = this.entity?.type === "Person";
    this.isOfACountry = this.entity !== undefined && isCountry(this.entity);
  }

  /** How far a text of the language that has it exactly so has the name. */
  trustIn(language: string): Trust {
    if (this.only === undefined) return "none";
    // The next text is mostly of the same language.
    if (this.language !== language) [this.language, this.trust] = [language, trustOf(this.only, language)];
    return this.trust;
  }
}

/**
 * `whole`: it is a name whatever stands around it, as no name of a place is. `place`: so it is, unless what stands
 * right beside it makes it part of another name. `none`: all that stands around it must be looked at.
 */
export type Trust = "whole" | "place" | "none";

function trustOf(alias: Alias, language: string): Trust {
  const { entity, text, pattern, isContracted = false } = alias;
  if (isContracted || isSegmented(language) || !countsIn(alias, language, text)) return "none";
  if (isWordToo(pattern, language) || isNounToo(pattern, primary(language))) return "none";
  if (wordDoubtOf(pattern, [alias], language) !== "none") return "none";
  if (mayBeKoreanNoun(pattern, language)) return "none";
  if (entity.type !== "Place") return "whole";
  const isPlain = isPlainPlace(alias, language) && !hasGoods(pattern, language) && !isAccusative(pattern, text);
  return isPlain ? "place" : "none";
}
