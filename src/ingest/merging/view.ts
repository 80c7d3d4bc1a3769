import { byKey, compareTexts } from "../../domain/collections/lists";
import { canonicalJson, isObject } from "../../domain/collections/objects";
import type { AccountRef } from "../../domain/entity";
import { accountKey } from "../../domain/identity/identity";
import type { SpannedText } from "../../domain/rich-text";
import type { PostEdit } from "../../domain/social-post";
import { fold } from "../../domain/text/folding/fold";
import type { Instant, PreciseDate } from "../../domain/dates";
import { DATE_PRECISIONS, endOfLocal, isInstant, isOnLocal } from "../../domain/dates";
import { isOfLeaving, speakerIn } from "../../domain/identity/parts";
import { BUNDLED, EDITOR, isInferred, isWithdrawn } from "../../domain/statements/provenance";
import type { BlockValue } from "../../domain/statements/statements";
import type { Leaf } from "./leaves";
import { fieldOf, isChanging, isDate, isSet, leafKey } from "./leaves";
import type { Register, Registers } from "./registers";
import { isRicherForm } from "./richer-body";

/** What an item shows of a field, and the leaf and the speaker that it comes from: of a set the first of those. */
export interface Shown {
  readonly value: unknown;
  readonly speaker: string;
  readonly leaf: Leaf;
}

interface Candidate {
  readonly speaker: string;
  readonly leaf: Leaf;
}

/** Ranks below every stated value, whatever its format. */
const INFERRED = -1_000_000;

/**
 * What an item shows, by field, of all that speakers say of it. It depends on nothing but this.
 *
 * | of two values this one is shown | example |
 * |---|---|
 * | an editor's correction | a mention that a person rejected |
 * | any other speaker's over the reference data's | an own profile, however old |
 * | a stated one over one that was found by a rule | a date line over the day of an embedded post |
 * | of what changes by itself the newer one | the likes that were read last, from whatever format |
 * | the one of the higher precedence | a JSON document over a pasted text |
 * | that of the newer version | the text of an edited post, whichever version was read last |
 * | the newer one | today's headline |
 * | always the same of the two | |
 *
 * What a speaker withdrew is not shown, as long as somebody else says what the item is.
 *
 * Then, whatever the precedence, a date gives way to a more exact one that does not contradict it: 17:12 is shown, not
 * the same day. A body gives way to a richer form (`isRicherForm`). What is said of sets is united.
 */
export function viewOf(registers: Registers): ReadonlyMap<string, Shown> {
  const inOrder = standing([...registers].filter(([speaker]) => !isOfLeaving(speaker)).sort(byKey));
  const paths = new Set(inOrder.flatMap(([, { fields }]) => [...fields.keys()]));
  const view = new Map<string, Shown>();
  for (const path of [...paths].sort()) {
    const shown = isSet(path) ? undefined : single(path, candidatesOf(path, inOrder));
    if (shown !== undefined) view.set(path, shown);
  }
  const sets = [...paths].flatMap((path) => (isSet(path) ? path : [...aliasesBeside(path), ...editsBeside(path)]));
  for (const path of new Set(sets)) {
    const shown = union(path, inOrder, view);
    if (shown !== undefined) view.set(path, shown);
  }
  return view;
}

type InOrder = readonly (readonly [speaker: string, register: Register])[];

/** If all of it is withdrawn, the item is not shown at all (`withdrawnAt`), and keeps what it said. */
function standing(registers: InOrder): InOrder {
  const left = registers.filter(([, register]) => !isWithdrawn(register));
  return left.length < registers.length && left.some(([, { fields }]) => fields.has("headline")) ? left : registers;
}

function candidatesOf(path: string, registers: InOrder): Candidate[] {
  return registers.flatMap(([speaker, { fields }]) =>
    [...(fields.get(path)?.values() ?? [])].map((leaf) => ({ speaker, leaf })),
  );
}

function single(path: string, candidates: Candidate[]): Shown | undefined {
  const [best, ...others] = candidates.sort(isChanging(path) ? lastSeen : firstShown);
  if (best === undefined) return undefined;
  const shown = others.length === 0 ? best : asFully(path, best, others);
  return { ...shown, value: shown.leaf.value };
}

/** What says the same as `best`, and more of it. */
function asFully(path: string, best: Candidate, others: readonly Candidate[]): Candidate {
  if (isDate(path)) return mostExact(best, others);
  return path === "body" ? richest(best, others) : best;
}

/**
 * Follows richer and richer forms of one text. A poorer form, such as a page for telephones or an excerpt, takes
 * nothing away, whenever it was read and whatever its format.
 */
function richest(best: Candidate, others: readonly Candidate[]): Candidate {
  const alike = others.filter((one) => confidenceIn(one) === confidenceIn(best));
  return alike.reduce((richer, one) => (isRicherForm(blocksOf(one), blocksOf(richer)) ? one : richer), best);
}

// The value of a body.
const blocksOf = ({ leaf }: Candidate): readonly BlockValue[] => leaf.value as readonly BlockValue[];

function firstShown(a: Candidate, b: Candidate): number {
  return (
    rankOf(b) - rankOf(a) ||
    compareTexts(b.leaf.asOf ?? "", a.leaf.asOf ?? "") ||
    compareTexts(b.leaf.observedAt, a.leaf.observedAt) ||
    compareTexts(canonicalJson(b.leaf.value), canonicalJson(a.leaf.value)) ||
    compareTexts(a.speaker, b.speaker)
  );
}

function lastSeen(a: Candidate, b: Candidate): number {
  return confidenceIn(b) - confidenceIn(a) || compareTexts(seenAt(b.leaf), seenAt(a.leaf)) || firstShown(a, b);
}

/** When it was so. A document may be read long after the counts in it. */
function seenAt({ value, observedAt }: Leaf): Instant {
  return isObject(value) && typeof value["readAt"] === "string" ? value["readAt"] : observedAt;
}

const rankOf = (candidate: Candidate): number => confidenceIn(candidate) + candidate.leaf.origin.precedence;

/** The higher, the surer, whatever the format. */
function confidenceIn({ speaker, leaf: { rule } }: Candidate): number {
  if (speakerIn(speaker) === EDITOR) return Infinity;
  return (speakerIn(speaker) === BUNDLED ? 2 * INFERRED : 0) + (isInferred(rule) ? INFERRED : 0);
}

/** Follows what is said more and more exactly, as long as nothing contradicts what was shown before. */
function mostExact(best: Candidate, others: readonly Candidate[]): Candidate {
  const next = others.find(
    ({ leaf }) => !isInferred(leaf.rule) && isWithin(leaf.value as PreciseDate, best.leaf.value as PreciseDate),
  );
  return next === undefined ? best : mostExact(next, others);
}

/** Whether `exact` says more exactly what `vague` says. */
function isWithin(exact: PreciseDate, vague: PreciseDate): boolean {
  if (DATE_PRECISIONS.indexOf(exact.precision) <= DATE_PRECISIONS.indexOf(vague.precision)) return false;
  const start = Date.parse(vague.instant);
  const at = Date.parse(exact.instant);
  if (vague.precision === "MINUTE") return at >= start && at < start + 60_000;
  // A month and a day are both local.
  return isInstant(exact) ? isOnLocal(exact, vague) : at >= start && at < endOfLocal(vague);
}

/** A name that another speaker's outranks is an alias: texts have it. */
const aliasesBeside = (path: string): string[] =>
  path.startsWith("names:") ? [`aliases:${path.slice("names:".length)}`] : [];

/** The text of an earlier version that another speaker's newer one outranks is one of the edits. */
const editsBeside = (path: string): string[] => (path === "text" ? ["edits"] : []);

/**
 * The elements that any speaker says: the best ranked speaker's first, in that speaker's order. Times do not count, or
 * each reading would turn the order.
 */
function union(path: string, registers: InOrder, shown: ReadonlyMap<string, Shown>): Shown | undefined {
  const elements = new Map<string, Candidate>();
  for (const { leaves, speaker } of speakersOf(path, registers, shown))
    for (const leaf of leaves) {
      const key = elementKey(path, leaf.value);
      if (!elements.has(key)) elements.set(key, { speaker, leaf });
    }
  const [first] = elements.values();
  const values = [...elements.values()].map(({ leaf }) => leaf.value);
  return first && { ...first, value: path === "edits" ? inTime(values as PostEdit[]) : values };
}

/** The oldest first. Versions without a time come before those that have one. */
function inTime(edits: readonly PostEdit[]): PostEdit[] {
  return [...edits].sort((a, b) => compareTexts(a.at?.instant ?? "", b.at?.instant ?? ""));
}

/** A handle that is written in two ways is one account, and one text with other links is one version. */
function elementKey(path: string, element: unknown): string {
  if (path === "edits") {
    const { text, at } = element as PostEdit;
    return `${at?.instant ?? ""} ${fold(text.text)}`;
  }
  if (fieldOf(path) !== "accounts") return leafKey(path, element);
  // The elements of this field.
  const { platform, handle } = element as AccountRef;
  return accountKey(platform, fold(handle));
}

interface Elements {
  readonly speaker: string;
  readonly leaves: readonly Leaf[];
}

function speakersOf(path: string, registers: InOrder, shown: ReadonlyMap<string, Shown>): Elements[] {
  const own = registers.map(([speaker, { fields }]): Elements => {
    const leaves = [...(fields.get(path)?.values() ?? [])];
    return { speaker, leaves: leaves.sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || byText(a, b)) };
  });
  const names = path.startsWith("aliases:") ? `names:${path.slice("aliases:".length)}` : undefined;
  const outranked = registers.map(([speaker, { fields }]): Elements => {
    const leaves = names === undefined ? [] : [...(fields.get(names)?.values() ?? [])];
    return { speaker, leaves: leaves.filter(({ value }) => value !== shown.get(names ?? "")?.value) };
  });
  const earlier = path === "edits" ? earlierTexts(registers, shown.get("text")) : [];
  const inOrder = (all: Elements[]) =>
    all.filter(({ leaves }) => leaves.length > 0).sort((a, b) => bestRank(b) - bestRank(a));
  return [...inOrder(own), ...inOrder([...outranked, ...earlier])];
}

/** The texts of the same rank as the one that is shown, from before its version was written. */
function earlierTexts(registers: InOrder, shown: Shown | undefined): Elements[] {
  const now = shown?.leaf;
  if (now?.asOf === undefined) return [];
  return registers.map(([speaker, { fields }]): Elements => {
    const dates = [...(fields.get("modifiedAt")?.values() ?? [])];
    const [posted] = fields.get("postedAt")?.values() ?? [];
    const leaves = [...(fields.get("text")?.values() ?? [])].flatMap((leaf) => {
      const isEarlier = leaf.origin.precedence === now.origin.precedence && (leaf.asOf ?? "") < (now.asOf ?? "");
      if (!isEarlier || fold(textOf(leaf)) === fold(textOf(now))) return [];
      const at = dates.find(({ asOf }) => asOf !== undefined && asOf === leaf.asOf) ?? posted;
      return [{ ...leaf, value: { text: leaf.value, ...(at && { at: at.value }) } }];
    });
    return { speaker, leaves };
  });
}

const textOf = ({ value }: Leaf): string => (value as SpannedText).text;

const bestRank = ({ speaker, leaves }: Elements): number =>
  leaves.reduce((best, leaf) => Math.max(best, rankOf({ speaker, leaf })), -Infinity);

const byText = (a: Leaf, b: Leaf): number => compareTexts(canonicalJson(a.value), canonicalJson(b.value));
