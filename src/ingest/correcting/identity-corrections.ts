import type { Id } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import type { IdentitySettlement } from "../../domain/identity/settlement";
import type { IdentityAction } from "../../domain/statements/identity-correction";
import type { Statements } from "../../domain/statements/statements";
import { editorStatements } from "./editor-statements";
import { type ToldBy } from "../merging/registers";
import { differenceOf } from "../merging/merge";
import { joinedStatements, type Working } from "../identity/working-record";
import type { Change, Workspace } from "../identity/workspace";

type Profile = Working<"entity">;

/** Keeps with both profiles what a person says of the two. */
export async function sayOfBoth(
  [a, b]: readonly [Profile, Profile],
  settlement: IdentitySettlement,
  told: ToldBy,
  workspace: Workspace,
): Promise<Change> {
  const changes = [
    take(a, statementsOf(a, await keysOf(a, b, workspace), b.id, settlement, told)),
    take(b, statementsOf(b, await keysOf(b, a, workspace), a.id, settlement, told)),
  ];
  return changes.includes(true) ? "changed" : "none";
}

/** What is kept of it with the one profile that the two become. */
export function saidOfUnion(survivor: Profile, absorbed: Profile, settlement: IdentitySettlement, told: ToldBy) {
  return statementsOf(survivor, [absorbed.id], absorbed.id, settlement, told);
}

/** What a person says of a profile and another one, as said of the one profile. */
export function saidOfOther(
  statements: Statements<"entity">,
  other: Id<"entity">,
  settlement: IdentitySettlement,
  told: ToldBy,
): Statements<"entity"> {
  return statementsOf({ id: statements.id, statements }, [other], other, settlement, told);
}

/** True if it says something new. A removed profile takes it too: it is still the same one, or another. */
export function take(profile: Profile, said: Statements<"entity">): boolean {
  const joined = joinedStatements(profile, said);
  const difference = differenceOf(profile.statements, joined);
  if (difference === "none") return false;
  profile.statements = joined;
  profile.isDirty = true;
  profile.said = "CORRECTION";
  return difference === "news";
}

/** The other one may have become part of a third since it was said the first time. */
async function keysOf(profile: Profile, other: Profile, workspace: Workspace): Promise<readonly string[]> {
  const known = Object.entries(profile.statements.values.identityCorrections ?? {});
  const leads = await workspace.find(
    "entity",
    known.map(([, correction]) => idKey(correction.other)),
  );
  return [other.id, ...known.flatMap(([key], index) => (leads[index] === other ? key : []))];
}

function statementsOf(
  profile: Pick<Profile, "id" | "statements">,
  keys: readonly string[],
  other: Id<"entity">,
  { same, correctedAt, correctedBy }: IdentitySettlement,
  told: ToldBy,
): Statements<"entity"> {
  const action: IdentityAction = same === null ? "WITHDRAW" : same ? "SAME" : "DIFFERENT";
  const said = { action, other, ...(correctedBy !== undefined && { correctedBy }) };
  const values = { identityCorrections: Object.fromEntries(keys.map((key) => [key, said])) };
  return editorStatements(profile, values, told, correctedAt);
}
