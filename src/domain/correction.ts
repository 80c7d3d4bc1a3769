import type { Instant } from "./dates";
import type { Id } from "./ids";
import type { MentionField } from "./mention";

/** CONFIRM: this is a mention of that entity; REJECT: it is none of that entity; ADD: it is one that was not found. */
export const CORRECTION_ACTIONS = ["CONFIRM", "REJECT", "ADD"] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

/**
 * What a person said of one place in a text, kept with the article or post that has the text. It outranks what is found
 * automatically, and applies as long as `surface` stands at that place.
 */
export interface Correction {
  readonly action: CorrectionAction;
  readonly field: MentionField;
  readonly blockId?: string;
  /** UTF-16 units, as in a mention. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entityId: Id<"entity">;
}

/** A correction as a document says it. */
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
  /** When it was said, where that matters: of two that contradict each other the later holds. */
  readonly correctedAt?: Instant;
}
