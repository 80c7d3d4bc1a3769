import type { Instant } from "../dates";
import type { Id } from "../ids";
import type { MentionField } from "../mention";

/** CONFIRM: the words mention that entity. REJECT: they do not. ADD: they do, and the linking did not find it. */
export const CORRECTION_ACTIONS = ["CONFIRM", "REJECT", "ADD"] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

/**
 * What a person said of one place in a text. It is kept with the article or post. It overrules what the program finds
 * there, as long as the text has `surface` at that place.
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
}
