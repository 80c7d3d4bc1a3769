import { BadDocument } from "../../domain/errors";
import type { Id } from "../../domain/ids";
import { kindOf } from "../../domain/ids";
import { idKey, nativeKey, urlKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import type { IdentitySettlement } from "../../domain/identity/settlement";
import { canonicalUrl } from "../../domain/addresses/urls";
import { isElder } from "../merging/merge";
import type { ToldBy } from "../merging/editor-statements";
import { lastSaidOf, saidOfUnion, sayOfBoth } from "./identity-corrections";
import type { Working } from "./working-record";
import type { Change, Workspace } from "./workspace";
import { FoundTwice } from "./working-record";

export interface SettlementTaken {
  readonly subject: Working;
  readonly change: Change;
}

/**
 * Does what a person says of two items. Throws FoundTwice where they are to be one and are two, and BadDocument where
 * one of them is not there, or what was united is to be two again.
 */
export async function takeSettlement(
  settlement: IdentitySettlement,
  told: ToldBy,
  workspace: Workspace,
): Promise<SettlementTaken> {
  const { items, same } = settlement;
  const [a, b] = [await named(items[0], workspace), await named(items[1], workspace)];
  if (a.kind !== b.kind)
    throw new BadDocument(
      `items: ${items[0]} is of kind ${a.kind} and ${items[1]} of kind ${b.kind}; they cannot be one`,
    );
  if (a === b && same) return { subject: a, change: "none" };
  if (a === b)
    throw new BadDocument(
      `items: ${items.join(" and ")} are one item by now (${a.id}), which cannot be made two again`,
    );
  const erased = [a, b].find(({ statements }) => statements.erased);
  if (erased !== undefined) throw new BadDocument(`items: ${erased.id} was erased: nothing is left to tell what it is`);
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

const isProfile = (working: Working): working is Working<"entity"> => working.kind === "entity";

function addDifference(working: Working, other: Id): boolean {
  const { differentFrom = [] } = working.statements;
  if (differentFrom.includes(other)) return false;
  working.statements = { ...working.statements, differentFrom: [...differentFrom, other].sort() };
  working.isDirty = true;
  working.said = "CORRECTION";
  return true;
}

async function named(name: string, workspace: Workspace): Promise<Working> {
  for (const { kind, keys } of keysNamed(name)) {
    const found = (await workspace.find<RecordKind>(kind, keys)).find((working) => working !== undefined);
    if (found !== undefined) return found;
  }
  throw new BadDocument(`items: no item ${name} is in the store; ingest it first`);
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
  ];
}
