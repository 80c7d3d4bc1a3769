import type { Instant } from "./dates";
import type { IdentityNotes } from "./identity-notes";

/** One input that an item was read from. Kept once per item, keyed by `hash`; a repeated input is recognised by it. */
export interface InputRecord {
  /** Hash of the item as the format translated it, with the format's name and version. */
  readonly hash: string;
  /** The input's name: a path, a URL, `-` for standard input. */
  readonly input: string;
  readonly format: string;
  /** The format's rank: of two values the one from the higher precedence wins. */
  readonly precedence: number;
  /** When this input was first seen. */
  readonly observedAt: Instant;
}

/** Where the value of one field comes from. */
export interface Provenance {
  /** Key into the item's `inputs`. */
  readonly inputHash: string;
  /** How the value was found when it was not simply said, e.g. `inferred-from-embedded-post`. */
  readonly rule?: string;
}

/** What every stored item carries beside its own fields. */
export interface Recorded extends IdentityNotes {
  readonly firstSeenAt: Instant;
  readonly inputs: Readonly<Record<string, InputRecord>>;
  /** By field name of the item. A field without a value has no provenance. */
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** Set where the item was erased: nothing of it is left but this and its id, and nothing may come back. */
  readonly erased?: true;
}
