import type { Instant } from "../../domain/dates";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { ChangeCause } from "../../domain/change";
import type { IdentityKey, StoredRecord } from "../../store/store";
import type { Statements } from "../../domain/statements/statements";
import type { IdentitySettlement } from "../../domain/identity/settlement";
import type { IdentityKey as MatchedKey } from "./identity-keys";
import type { ToldBy } from "../merging/registers";
import { differenceOf, merge, withdrawnAt } from "../merging/merge";
import { divided } from "../merging/splits";
import { ledSplits } from "../../domain/identity/splits";
import { statementsOf } from "../merging/item-values";

/** A record while it is being changed: what is stored, and what will be. */
export interface Working<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly id: Id<K>;
  /** As read; null where nothing is stored under the id yet. */
  readonly stored: StoredRecord<K> | null;
  statements: Statements<K>;
  removedAt: Instant | undefined;
  /** Claimed by the drafts that were merged into it; by key. */
  readonly claims: Map<string, IdentityKey>;
  readonly absorbs: { readonly id: Id<K>; readonly expectedRevision: number }[];
  /** Keys that lead to what is stored, where they were asked for. */
  storedKeys?: readonly string[];
  /** What was said again, and moves times only. */
  readonly later: Statements<K>[];
  /** Keys that are to lead to it no more. */
  releases: readonly string[];
  /** Whether it must be saved. */
  isDirty: boolean;
  /** What was said of it here, by an input or a person. Undefined: nothing, only what is computed may change. */
  said: Extract<ChangeCause, "INPUT" | "CORRECTION"> | undefined;
}

export type AnyWorking = { [K in RecordKind]: Working<K> }[RecordKind];

export function fromStored<K extends RecordKind>(stored: StoredRecord<K>): Working<K> {
  const statements = statementsOf(stored.kind, stored.item);
  return {
    kind: stored.kind,
    id: statements.id,
    stored,
    statements,
    removedAt: stored.removedAt,
    claims: new Map(),
    absorbs: [],
    later: [],
    releases: [],
    isDirty: false,
    said: undefined,
  };
}

export function fromStatements<K extends RecordKind>(
  kind: K,
  statements: Statements<K>,
  removedAt?: Instant,
): Working<K> {
  return {
    kind,
    id: statements.id,
    stored: null,
    statements,
    removedAt,
    claims: new Map(),
    absorbs: [],
    later: [],
    releases: [],
    isDirty: true,
    said: "INPUT",
  };
}

/** It must be saved, because something is said of it that was not known before. */
export function markSaid<K extends RecordKind>(working: Working<K>): void {
  working.isDirty = true;
  working.said ??= "INPUT";
}

/** Whether it says what is stored, but for times, and is there or removed as it was. */
export function isAsStored({ kind, stored, statements, removedAt, absorbs, releases }: Working): boolean {
  if (stored === null || removedAt !== stored.removedAt || absorbs.length + releases.length > 0) return false;
  // What an account shows also follows from who else had its handle.
  if (kind === "account") return false;
  const difference = differenceOf(statementsOf(kind, stored.item), statements);
  return difference === "none" || difference === "times";
}

/** A profile that is the same as another one, and what a person said of the two. */
export interface RuledSame {
  readonly absorbed: Working<"entity">;
  readonly ruling: Statements<"entity">;
}

/** Two stored records are one item: they must be united in the store before anything else builds on them. */
export class FoundTwice<K extends RecordKind = RecordKind> extends Error {
  constructor(
    readonly survivor: Working<K>,
    readonly absorbed: Working<K>,
    /** What a person said of the two, to be kept with the one. */
    readonly ruling?: Statements<"entity">,
    /** More profiles that a person said to be the same as the survivor. All are united in one save. */
    readonly more: readonly RuledSame[] = [],
  ) {
    super(`${survivor.id} and ${absorbed.id} are one item`);
  }
}

/** What a person said of a profile and a part of it: that they are not the same. */
export interface Parting {
  readonly settlement: IdentitySettlement;
  readonly told: ToldBy;
}

/** A person said that a part of a profile is not the same: it must be taken out before anything else builds on it. */
export class FoundPart extends Error {
  constructor(
    readonly whole: Id<"entity">,
    readonly part: Id<"entity">,
    /** What the person said, where it is not kept yet. */
    readonly parting?: Parting,
  ) {
    super(`${part} is no part of ${whole}`);
  }
}

export function isProfile(working: Working): working is Working<"entity"> {
  return working.kind === "entity";
}

export function isAccount(working: Working): working is Working<"account"> {
  return working.kind === "account";
}

/** Records by kind, under ids or under identity keys. */
export type Shelves = { readonly [K in RecordKind]: Map<string, Working<K>> };

export function emptyShelves(): Shelves {
  return { article: new Map(), post: new Map(), account: new Map(), source: new Map(), entity: new Map() };
}

/**
 * Has a record take the keys that no other record has. True if one of them, which may match, led nowhere before. `keys`
 * leads from each key to its record.
 */
export function claimKeys<K extends RecordKind>(
  working: Working<K>,
  wanted: readonly MatchedKey[],
  keys: Map<string, Working<K>>,
): boolean {
  let isNew = false;
  for (const { key, match } of wanted) {
    if (match === "probe") continue;
    const owner = match === "never" ? undefined : keys.get(key);
    if (owner !== undefined && owner !== working) continue;
    isNew ||= match !== "never" && owner === undefined;
    // Nobody had a key that may match when it was read: who has it at the save came in between, and may be the same
    // item.
    working.claims.set(key, { key, exclusive: match !== "never" });
    if (match !== "never") keys.set(key, working);
  }
  return isNew;
}

/** The statements of a record with more that is said of it. */
export function joinedStatements<K extends RecordKind>(
  { id, statements }: Working<K>,
  said: Statements<K>,
): Statements<K> {
  const { splits, parts } = said;
  const isOfPart = parts?.[said.id] !== undefined;
  // Only profiles have been split. What was split off from a part goes along with the part.
  const led = splits && !isOfPart && { splits: ledSplits(splits, said.id as Id<"entity">, id as Id<"entity">) };
  return divided({ ...merge(statements, { ...said, ...led, id }), id });
}

/**
 * When a person removed an item. An item that its speakers withdrew counts as removed too, since the moment of the
 * withdrawal.
 */
export function removedByPeople({
  statements,
  removedAt,
}: Pick<Working, "statements"> & { readonly removedAt?: Instant | undefined }): Instant | undefined {
  return removedAt === withdrawnAt(statements) ? undefined : removedAt;
}

/** Of two moments of which one may be unknown. */
export function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}
