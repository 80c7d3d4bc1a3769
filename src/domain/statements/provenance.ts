import type { Instant } from "../dates";
import { type Edition, isWithdrawnBy } from "./edition";
import type { IdentityNotes } from "../identity/identity-notes";
import { omit } from "../collections/objects";

/** What people paste, send by a mutation or pipe in, where it has no name of its own: nobody in particular says it. */
export const PASTE = "paste";
/** The reference profiles that come with the program. What anybody else says outranks them. */
export const BUNDLED = "bundled";
/** Whoever corrects a mention. What an editor says outranks all else. */
export const EDITOR = "editor";
/** What a profile was called whose every speaker speaks of other profiles since people split it. */
export const BEFORE_SPLITS = "before-splits";

/** Rules of values that no document states: what a person said of it, and the host of an address as a name. */
export const GIVEN = "given-with-the-document";
export const BY_HOST = "host-of-address";
/** The rule of an address for telephones (AMP, `m.`): it is shown only where no other one is known. */
export const FOR_TELEPHONES = "address-for-telephones";

/** The rule of a body that is without lines of the page that it was pasted from, and which: `without-lines 1-3, 9`. */
export const WITHOUT_LINES = "without-lines";

/** Whether a rule worked a value out. What was left out beside a value makes it no less sure. */
export const isInferred = (rule: string | undefined): boolean => rule !== undefined && !rule.startsWith(WITHOUT_LINES);

/** What a statement was read from. */
export interface Origin {
  /** The input's name: a path, a URL, `-` for standard input. */
  readonly input: string;
  readonly format: string;
  /** The format's rank: of two values the one from the higher precedence is shown. */
  readonly precedence: number;
}

/** When something was said and from what it was read, where that is not as in the speaker's `InputRecord`. */
export interface Deviation extends Partial<Origin> {
  readonly observedAt?: Instant;
  /** How the value was found when it was not simply said, e.g. `inferred-from-embedded-post`. */
  readonly rule?: string;
  /** Of a post that was edited: when the version was written that the value belongs to. */
  readonly asOf?: Instant;
}

/** One thing that a speaker says and that the item does not show, or not so. */
export interface Unshown extends Deviation {
  /** Absent where it is what the item shows. Of a set it is one element. */
  readonly value?: unknown;
  /** Of an element of a set: its place among those that the speaker says, where that is not its place here. */
  readonly position?: number;
}

/**
 * What one speaker says of an item: from what it was read last, and what the item does not show of it. A speaker may
 * say a thing a thousand times; the item has one of these for it.
 */
export interface InputRecord extends Origin {
  /** When the speaker last said something of the item. */
  readonly observedAt: Instant;
  /** When the speaker last showed all that it says of the item. What it did not say then or since is withdrawn. */
  readonly fullAt?: Instant;
  /** The last version of the item that the speaker sent, where it tells versions apart. */
  readonly edition?: Edition;
  /** The last version that the speaker withdrew. */
  readonly withdrawal?: Edition;
  /** By field, as in `provenance`. `true`: just what the item shows, which another speaker has the credit for. */
  readonly says?: Readonly<Record<string, true | readonly Unshown[]>>;
}

/** Where the value of one field comes from. */
export interface Provenance extends Deviation {
  /** Key into the item's `inputs`. */
  readonly speaker: string;
}

/** What every stored item carries beside its own fields. */
export interface Recorded extends IdentityNotes {
  readonly firstSeenAt: Instant;
  /** By speaker (`src/ingest/reading/speaker.ts`). */
  readonly inputs: Readonly<Record<string, InputRecord>>;
  /** By field name of the item. A field without a value has no provenance. */
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** Set where the item was erased: nothing of it is left but this and its id, and nothing may come back. */
  readonly erased?: true;
}

/** What several speakers say of these fields is united. */
export const UNITED_FIELDS: ReadonlySet<string> = new Set([
  "aliases",
  "accounts",
  "sameAs",
  "keywords",
  "creators",
  "isBasedOn",
  "feeds",
  "edits",
]);

/** Whether a speaker withdrew the last that it said of an item. */
export function isWithdrawn({ edition, withdrawal }: Pick<InputRecord, "edition" | "withdrawal">): boolean {
  return withdrawal !== undefined && isWithdrawnBy(edition, withdrawal);
}

/** From what a value was read, when, and how it was found. */
export type Telling = Origin & { readonly observedAt: Instant; readonly rule?: string };

/** Where the value of a field comes from; of a united field, from all that gave a part of it. */
export function originsOf(recorded: Pick<Recorded, "inputs" | "provenance">, path: string): Telling[] {
  const first = originOf(recorded, path);
  const [field = path] = path.split(":");
  const others = UNITED_FIELDS.has(field) ? Object.entries(recorded.inputs) : [];
  return [
    ...(first === undefined ? [] : [first]),
    ...others.flatMap(([speaker, { says, ...record }]) => {
      const said = speaker === recorded.provenance[path]?.speaker ? undefined : says?.[path];
      if (said === undefined || (said !== true && said.length === 0)) return [];
      return [{ ...record, ...(said === true ? {} : omit(said[0] ?? {}, "value", "position")) }];
    }),
  ];
}

/** When and from what the value of a field was said; undefined where no input said it. */
export function originOf(
  { inputs, provenance }: Pick<Recorded, "inputs" | "provenance">,
  path: string,
): Telling | undefined {
  const said = provenance[path];
  const record = said && inputs[said.speaker];
  if (record === undefined) return undefined;
  const { input, format, precedence, observedAt } = { ...record, ...said };
  return { input, format, precedence, observedAt, ...(said?.rule !== undefined && { rule: said.rule }) };
}
