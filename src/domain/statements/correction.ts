import type { Instant } from "../dates";
import type { Id } from "../ids";
import type { MentionField } from "../mention";
import { keptCorrections, latestOfEach, type Kept } from "./kept-corrections";
import type { Recorded } from "./provenance";

/**
 * CONFIRM: the words mention that entity. REJECT: they do not. ADD: they do, and the linking did not find it. WITHDRAW:
 * nobody says anything of that place and entity any more.
 */
export const CORRECTION_ACTIONS = ["CONFIRM", "REJECT", "ADD", "WITHDRAW"] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

/**
 * What a person said of one place in a text. It is kept with the article or post. It overrules what the program finds
 * there. If the text no longer has `surface` at that place, it is about the place where the same words stand beside it.
 */
export interface Correction {
  readonly action: CorrectionAction;
  readonly field: MentionField;
  readonly blockId?: string;
  /** UTF-16 units, as in a mention. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** What stands before and behind the words, as in a quote (`domain/text/spans/quotes.ts`). */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly entityId: Id<"entity">;
  /** Who said it, by any name. */
  readonly correctedBy?: string;
}

/** A correction that an item has. */
export type KeptCorrection = Correction & Kept;

interface Corrected extends Recorded {
  readonly corrections?: Readonly<Record<string, Correction>>;
}

/**
 * An item's corrections, the latest first, without those that were withdrawn. If two contradict each other, the latest
 * wins. Gives only the latest for each place and profile.
 */
export function correctionsOf({ corrections, inputs, provenance }: Corrected): KeptCorrection[] {
  if (corrections === undefined) return [];
  const told = keptCorrections("corrections", corrections, { inputs, provenance });
  // Two corrections can be about one place: each was made for its own item, and the two items were united later.
  return latestOfEach(told, placeOf).filter(({ action }) => action !== "WITHDRAW");
}

function placeOf({ field, blockId = "", start, end, entityId }: Correction): string {
  return [field, blockId, start, end, entityId].join();
}

/** A correction as a document gives it, before its subject and entity are looked up. */
export interface CorrectionDraft {
  readonly type: "MentionCorrection";
  readonly action: CorrectionAction;
  /** Id or URL of an article or a post. */
  readonly subject: string;
  readonly field: MentionField;
  /** Id of the block, for BODY and CAPTION. */
  readonly block?: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Id or identity key of a profile. */
  readonly entity: string;
  /** When it was said. Of two corrections that contradict each other, the later one counts. */
  readonly correctedAt?: Instant;
  /** Who said it, by any name. */
  readonly correctedBy?: string;
}
