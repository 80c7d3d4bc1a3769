import { BadUserInput } from "../domain/errors";
import { EDITOR } from "../domain/statements/provenance";
import type { IdentitySettlement } from "../domain/identity/settlement";
import type { Store } from "../store/store";
import { BatchIngester } from "./ingest-batch";
import type { Clock, SettlementReport } from "./ingest-types";
import type { KnownProfiles } from "./relinking/known-profiles";

/** Does what a person says of two items, as if it stood in a document. Throws BadUserInput where it cannot be so. */
export async function settleIdentity(
  store: Store,
  settlement: IdentitySettlement,
  clock: Clock,
  known: KnownProfiles,
): Promise<SettlementReport> {
  const batches = new BatchIngester(store, known, false);
  const observedAt = clock();
  const origin = { input: "settleIdentity", format: "", precedence: 0 };
  const input = { speaker: EDITOR, origin, observedAt, documentAt: observedAt };
  const [result] = await batches.ingest([{ settlement, input }]);
  await batches.finish();
  if (result === undefined || "reason" in result)
    throw new BadUserInput("items", result?.reason ?? "The store gave no answer.");
  const done = settlement.same ? "united" : "parted";
  return { id: result.id, outcome: result.outcome === "unchanged" ? "unchanged" : done };
}
