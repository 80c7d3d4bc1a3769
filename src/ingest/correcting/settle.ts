import { BadDocument } from "../../domain/errors/errors";
import type { EntityType } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import { grouped } from "../../domain/collections/lists";
import { kindOf } from "../../domain/ids";
import { idKey, nativeKey, urlKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import { partsWithin } from "../../domain/identity/parts";
import { type IdentitySettlement, isSplit, type Settlement } from "../../domain/identity/settlement";
import { canonicalUrl } from "../../domain/addresses/urls";
import { isElder } from "../merging/merge";
import type { ToldBy } from "../merging/registers";
import { partOfKeys } from "../merging/parts";
import { takeSplit } from "./split";
import { lastSaidOf, lastSaidOfPart } from "../merging/last-said-identity";
import { saidOfUnion, sayOfBoth } from "./identity-corrections";
import type { Working } from "../identity/working-record";
import type { Change, Workspace } from "../identity/workspace";
import { FoundPart, FoundTwice, isProfile, removedByPeople, type RuledSame } from "../identity/working-record";

export interface SettlementTaken {
  readonly subject: { readonly id: Id };
  readonly change: Change;
}

/**
 * Does what a person says of two items. Throws FoundTwice where they are to be one and are two, and BadDocument where
 * one of them is not there, or what was united is to be two again.
 */
export async function takeSettlement(
  settlement: Settlement,
  told: ToldBy,
  workspace: Workspace,
): Promise<SettlementTaken> {
  if (isSplit(settlement)) return takeSplit(settlement, told, workspace);
  const { items, same } = settlement;
  const [first, ...others] = items;
  const pairs = others.map((other): IdentitySettlement => ({ ...settlement, items: [first, other] }));
  if (pairs.length > 1 && same !== true)
    throw new BadDocument("items: of more than two items it can only be said that all are the same");
  // Nothing is done by halves.
  const both: [Working, Working][] = [];
  if (pairs.length > 1) await readNamed(items, workspace);
  for (const pair of pairs) both.push(await checkedPair(pair, workspace));
  const [pair, only] = [pairs[0], both[0]];
  if (pairs.length === 1 && pair && only) return takePair(pair, told, workspace, only);
  const all = [...both.slice(0, 1).map(([one]) => one), ...both.map(([, other]) => other)];
  all.forEach((one, index) => all.slice(index + 1).forEach((other) => refuseTypes(one, other)));
  const elder = all.reduce((one, other) => (isElder(one.statements, other.statements) ? one : other));
  // Each becomes a part of the one that was seen first, and can leave it by itself.
  const found: FoundTwice[] = [];
  for (const working of new Set(all))
    try {
      await takePair({ ...settlement, items: [elder.id, working.id] }, told, workspace, [elder, working]);
    } catch (error) {
      if (!(error instanceof FoundTwice)) throw error;
      found.push(error);
    }
  const [one, ...more] = found;
  if (one === undefined) return { subject: elder, change: "none" };
  throw new FoundTwice(one.survivor, one.absorbed, one.ruling, more.flatMap(ruledSame));
}

const ruledSame = ({ absorbed, ruling }: FoundTwice): RuledSame[] =>
  ruling !== undefined && isProfile(absorbed) ? [{ absorbed, ruling }] : [];

/** Reads all at once. */
async function readNamed(items: readonly string[], workspace: Workspace): Promise<void> {
  for (const [kind, named] of grouped(items.flatMap(keysNamed), (one) => one.kind))
    await workspace.find<RecordKind>(
      kind,
      named.flatMap(({ keys }) => keys),
    );
}

async function checkedPair({ items, same }: IdentitySettlement, workspace: Workspace): Promise<[Working, Working]> {
  const [a, b] = await bothOf(items, workspace);
  if (a.kind !== b.kind)
    throw new BadDocument(
      `items: ${items[0]} is of kind ${a.kind} and ${items[1]} of kind ${b.kind}; they cannot be one`,
    );
  const erased = [a, b].find(({ statements }) => statements.erased);
  if (a !== b && erased !== undefined)
    throw new BadDocument(`items: ${erased.id} was erased: nothing is left to tell what it is`);
  if (same !== true) return [a, b];
  refuseHidden(a, b);
  refuseTypes(a, b);
  return [a, b];
}

/** What is made of a removed item and a live one is removed. Nobody who says that two are the same means that. */
function refuseHidden(a: Working, b: Working): void {
  const [removed, ...others] = [a, b].filter((working) => removedByPeople(working) !== undefined);
  if (a !== b && removed !== undefined && others.length === 0)
    throw new BadDocument(`items: ${removed.id} was removed; restore it first`);
}

/** Types that sources take for one another: a museum is a place to some, and a newspaper is a work. */
const CONFUSED: readonly (readonly EntityType[])[] = [
  ["Organization", "Place"],
  ["Organization", "CreativeWork"],
];

/** A person is no place. A topic may be anything, and what was split off may come back. */
function refuseTypes(a: Working, b: Working): void {
  if (a === b || !isProfile(a) || !isProfile(b)) return;
  const [one, other] = [a.statements.values.type, b.statements.values.type];
  if (one === undefined || other === undefined || one === other || [one, other].includes("Topic")) return;
  if (CONFUSED.some((types) => types.includes(one) && types.includes(other))) return;
  const splits = { ...a.statements.splits, ...b.statements.splits };
  if (splits[a.id] !== undefined || splits[b.id] !== undefined) return;
  throw new BadDocument(`items: ${a.id} is of type ${one} and ${b.id} of type ${other}; they cannot be one`);
}

async function takePair(
  settlement: IdentitySettlement,
  told: ToldBy,
  workspace: Workspace,
  [a, b]: readonly [Working, Working],
): Promise<SettlementTaken> {
  const { items, same } = settlement;
  if (a === b && same) return { subject: a, change: "none" };
  const leaving = a === b && same === false && isProfile(a) ? leavingOf(a, items) : undefined;
  if (leaving !== undefined && isProfile(a)) {
    const last = lastSaidOfPart(a.statements, leaving);
    const at = settlement.correctedAt ?? told.observedAt;
    if (last?.action === "SAME" && (last.correctedAt ?? "") > at) return { subject: a, change: "none" };
    throw new FoundPart(a.id, leaving, { settlement, told });
  }
  if (a === b)
    throw new BadDocument(
      `items: ${items.join(" and ")} are one item by now (${a.id}): inputs made them one, so that it cannot be made two again`,
    );
  const [elder, younger] = isElder(a.statements, b.statements) ? [a, b] : [b, a];
  if (isProfile(a) && isProfile(b) && isProfile(elder) && isProfile(younger)) {
    const last = lastSaidOf(a.statements, b.statements);
    if (same !== true) return { subject: a, change: await sayOfBoth([a, b], settlement, told, workspace) };
    if (
      last !== undefined &&
      last.action !== "SAME" &&
      (last.correctedAt ?? "") > (settlement.correctedAt ?? told.observedAt)
    )
      return { subject: a, change: "none" };
    throw new FoundTwice(elder, younger, saidOfUnion(elder, younger, settlement, told));
  }
  if (same === null) throw new BadDocument("same: only what was said of two profiles can be taken back, not null here");
  if (same) throw new FoundTwice(elder, younger);
  const changes = [addDifference(a, b.id), addDifference(b, a.id)];
  return { subject: a, change: changes.includes(true) ? "changed" : "none" };
}

function addDifference(working: Working, other: Id): boolean {
  const { differentFrom = [] } = working.statements;
  if (differentFrom.includes(other)) return false;
  working.statements = { ...working.statements, differentFrom: [...differentFrom, other].sort() };
  working.isDirty = true;
  working.said = "CORRECTION";
  return true;
}

/** Of a part that is being taken out, nothing leads from its keys to the profile for a moment. */
async function bothOf([first, second]: IdentitySettlement["items"], workspace: Workspace): Promise<[Working, Working]> {
  const ofFirst = await findNamed(first, workspace);
  const ofSecond = await findNamed(second, workspace);
  // One address may be that of a source and of the profile of its publisher: what the two can have in common is meant.
  const kind = ofFirst.find((one) => ofSecond.some((other) => other.kind === one.kind))?.kind;
  const found = [ofFirst, ofSecond].map((all) => all.find((one) => one.kind === kind) ?? all[0]);
  const [a = partNamed(found[1], first), b = partNamed(found[0], second)] = found;
  const missing = a === undefined ? first : second;
  if (a === undefined || b === undefined)
    throw new BadDocument(`items: no item ${missing} is in the store; ingest it first`);
  return [a, b];
}

const partNamed = (whole: Working | undefined, name: string): Working | undefined =>
  whole !== undefined && partOfKeys(whole.statements, keysOf(name)) !== undefined ? whole : undefined;

/** Which part is to leave: of two the inner one. Undefined where nothing tells the two apart. */
function leavingOf(whole: Working<"entity">, items: IdentitySettlement["items"]): Id<"entity"> | undefined {
  const [one, other] = items.map((name) => partOfKeys(whole.statements, keysOf(name)));
  if (one === undefined || other === undefined || one === other) return one === other ? undefined : (one ?? other);
  const { parts = {} } = whole.statements;
  if (partsWithin(parts, one).has(other)) return other;
  if (partsWithin(parts, other).has(one)) return one;
  throw new BadDocument(
    `items: ${items.join(" and ")} are both parts of ${whole.id}: name it and the one that is to leave`,
  );
}

const keysOf = (name: string): readonly string[] => keysNamed(name).flatMap(({ keys }) => keys);

/** What a name leads to, of each kind. */
async function findNamed(name: string, workspace: Workspace): Promise<Working[]> {
  const all: Working[] = [];
  for (const { kind, keys } of keysNamed(name)) {
    const found = (await workspace.find<RecordKind>(kind, keys)).find((working) => working !== undefined);
    if (found !== undefined) all.push(found);
  }
  return all;
}

function keysNamed(name: string): { readonly kind: RecordKind; readonly keys: readonly string[] }[] {
  const kind = kindOf(name);
  if (kind === "mention") return [];
  if (kind !== undefined) return [{ kind, keys: [idKey(name)] }];
  const url = canonicalUrl(name);
  if (url === undefined) return [{ kind: "entity", keys: [name] }];
  const post = parsePostUrl(url);
  const ofPost = post === undefined ? [] : [nativeKey(post.platform, post.nativeId), urlKey(post.url)];
  return [
    { kind: "article", keys: [urlKey(url)] },
    { kind: "post", keys: [...ofPost, urlKey(url)] },
    { kind: "account", keys: [urlKey(url)] },
    { kind: "source", keys: [urlKey(url)] },
    { kind: "entity", keys: [urlKey(url)] },
  ];
}
