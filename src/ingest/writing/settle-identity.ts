import { isSplit, type Settlement } from "../../domain/identity/settlement";
import type { Store } from "../../store/store";
import type { Clock } from "../ingest-types";
import type { SettlementReport } from "./writer";
import type { KnownProfiles } from "../relinking/known-profiles";
import { saidByEditor } from "./said-by-editor";

const OUTCOMES = { true: "united", false: "parted", null: "corrected" } as const;

/** Does what a person says of two items, as if it stood in a document. Throws BadUserInput where it cannot be so. */
export async function settleIdentity(
  store: Store,
  settlement: Settlement,
  clock: Clock,
  known: KnownProfiles,
): Promise<SettlementReport> {
  const told = isSplit(settlement)
    ? { input: "splitEntity", argument: "id", names: { entity: "id", speakers: "speakers", keys: "keys" } }
    : { input: "settleIdentity", argument: "items" };
  const { id, outcome } = await saidByEditor({ settlement }, told, store, clock, known);
  const same = isSplit(settlement) ? false : settlement.same;
  return { id, outcome: outcome === "unchanged" ? "unchanged" : OUTCOMES[`${same}`] };
}
