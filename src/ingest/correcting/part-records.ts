import type { Instant } from "../../domain/dates";
import { facet } from "../../domain/facets";
import type { IdentitySettlement } from "../../domain/identity/settlement";
import { idOfKey, schemeOf } from "../../domain/identity/identity";
import type { Id } from "../../domain/ids";
import { hashOf } from "../../domain/ids";
import { partsAround } from "../../domain/identity/parts";
import { canonicalJson, omit } from "../../domain/collections/objects";
import type { Correction } from "../../domain/statements/correction";
import { EDITOR, type Origin } from "../../domain/statements/provenance";
import type { Statements } from "../../domain/statements/statements";
import type { Linker } from "../../linking/linker";
import type { Store } from "../../store/store";
import { merge, rewritten } from "../merging/merge";
import { asPart, keysOfPart, ofPart, withLeavingPart, withoutPart } from "../merging/parts";
import { dirty, markDirty } from "../saving/neighbors";
import { withFacet } from "../saving/referrers";
import { saveBatch } from "../saving/save-batch";
import type { AnyCandidate } from "../identity/candidate";
import { exportedCandidate, givenKeys } from "../identity/exported-candidate";
import { lastSaidOfPart } from "../merging/last-said-identity";
import { saidOfOther, take } from "./identity-corrections";
import type { Parting, Working } from "../identity/working-record";
import { Workspace } from "../identity/workspace";

type ProfileId = Id<"entity">;

/**
 * Takes a part out of a profile: what speakers said of it goes back to a profile with its id, and so do its identity
 * keys. Three saves: the profile lets the keys go and shows the part no more, the part takes them, and the profile
 * forgets the part. After a crash between two of them, doing the same again completes the work, and so does the next
 * input about the profile. Without `parting`, the word of a person is kept with one of the two already. Throws
 * SaveConflict, and FoundTwice where somebody said something of the part in between.
 */
export async function partRecords(
  store: Store,
  linker: Linker,
  ids: readonly [whole: ProfileId, part: ProfileId],
  parting?: Parting,
): Promise<void> {
  const [whole, part] = ids;
  await onWhole(store, ids, async (workspace, working) => {
    const keys = keysToRelease(working.statements, part);
    const leads = await workspace.find("entity", keys);
    working.releases = keys.filter((_, index) => leads[index] === working);
    if (parting !== undefined) for (const said of saidOfParting(working.statements, part, parting)) take(working, said);
    working.statements = withLeavingPart(working.statements, part);
    await saveBatch(workspace, linker, store);
  });
  await onWhole(store, ids, async (_, { statements, removedAt }) => {
    const alone = new Workspace(store);
    const candidate = candidateOfPart(statements, part, removedAt);
    await alone.prepare([candidate]);
    alone.take(candidate, { speaker: EDITOR, origin: OF_MUTATION, observedAt: statements.firstSeenAt });
    for (const profile of dirty(alone, "entity")) profile.said = "CORRECTION";
    await saveBatch(alone, linker, store);
  });
  await onWhole(store, ids, async (workspace, working) => {
    working.statements = withoutPart(working.statements, part);
    await leadBack(workspace, store, [whole, part]);
    await saveBatch(workspace, linker, store);
  });
}

/** What is kept of it with the profile, and with each part that the leaving one is in: these may leave later. */
function saidOfParting(
  whole: Statements<"entity">,
  part: ProfileId,
  { settlement, told }: Parting,
): Statements<"entity">[] {
  const said = saidOfOther(whole, part, settlement, told);
  const ofParts = partsAround(whole.parts ?? {}, part).map((outer) => omit(asPart(said, outer, []), "parts"));
  return [said, ...ofParts];
}

const OF_MUTATION: Origin = { input: "mutation", format: "", precedence: 0 };

/** Changes the profile, as it is stored now. Does nothing where the part has left it. */
async function onWhole(
  store: Store,
  [whole, part]: readonly [ProfileId, ProfileId],
  change: (workspace: Workspace, working: Working<"entity">) => Promise<void>,
): Promise<void> {
  const workspace = new Workspace(store);
  const [working] = await workspace.load("entity", [whole]);
  if (working?.statements.parts?.[part] === undefined) return;
  working.isDirty = true;
  working.said = "CORRECTION";
  await change(workspace, working);
}

/** With the names that the profile has by this part alone. */
function keysToRelease(statements: Statements<"entity">, part: ProfileId): string[] {
  const [leaving, staying] = [ofPart(statements, part), withoutPart(statements, part)].map(
    ({ values }) => new Set(givenKeys.entity(values).flatMap(({ key, match }) => (match === "never" ? key : []))),
  );
  const names = [...(leaving ?? [])].filter((key) => staying?.has(key) !== true);
  return [...new Set([...keysOfPart(statements, part), ...names])];
}

/** The part, as another store would export it, with the word of the person. */
function candidateOfPart(whole: Statements<"entity">, part: ProfileId, removedAt?: Instant): AnyCandidate {
  const keys = keysOfPart(whole, part);
  const leaving = ofPart(whole, part);
  const said = lastSaidOfPart(whole, part);
  const told = { origin: OF_MUTATION, observedAt: said?.correctedAt ?? whole.firstSeenAt };
  const settlement: IdentitySettlement = {
    items: [part, whole.id],
    same: false,
    ...(said?.correctedBy !== undefined && { correctedBy: said.correctedBy }),
  };
  const others = [whole.id, ...partsAround(whole.parts ?? {}, part)];
  const statements = others.reduce(
    (known, other) => ({ ...merge(known, saidOfOther(known, other, settlement, told)), id: part }),
    leaving,
  );
  return exportedCandidate({
    kind: "entity",
    statements,
    identities: keys.filter((key) => schemeOf(key) !== "id"),
    // Whoever removed the one profile removed both.
    ...(removedAt !== undefined && { removedAt }),
    identitiesElsewhere: [],
    formerIds: keys.flatMap((key) => idOfKey("entity", key) ?? []).filter((id) => id !== part),
  });
}

/** What people said of mentions of the part names it again: the key of a correction tells which profile it named. */
async function leadBack(workspace: Workspace, store: Store, [whole, part]: readonly [ProfileId, ProfileId]) {
  await markDirty(workspace, await withFacet(store, facet.corrects(whole)));
  for (const text of [...dirty(workspace, "article"), ...dirty(workspace, "post")]) {
    const statements = rewritten<"article" | "post">(text.statements, (values) => ({
      ...values,
      ...(values.corrections && { corrections: ledBack(values.corrections, whole, part) }),
    }));
    text.statements = statements;
  }
}

type Corrections = Readonly<Record<string, Correction>>;

function ledBack(corrections: Corrections, whole: ProfileId, part: ProfileId): Corrections {
  return Object.fromEntries(
    Object.entries(corrections).map(([key, correction]) => {
      const { field, blockId = "", start, end, entityId } = correction;
      const isOfPart = entityId === whole && key === hashOf(canonicalJson([field, blockId, start, end, part]));
      return [key, isOfPart ? { ...correction, entityId: part } : correction];
    }),
  );
}
