import type { Id } from "../../domain/ids";
import { BadUserInput } from "../../domain/errors/errors";
import type { Settlement } from "../../domain/identity/settlement";
import type { CorrectionDraft } from "../../domain/statements/correction";
import type { NameCorrectionDraft } from "../../domain/statements/name-correction";
import { EDITOR } from "../../domain/statements/provenance";
import type { Store } from "../../store/store";
import { BatchIngester } from "../ingest-batch";
import type { Clock, Outcome } from "../ingest-types";
import type { KnownProfiles } from "../relinking/known-profiles";

/** `names`: how the mutation calls a field of the document, such as `id` for `entity`. */
export interface Told {
  readonly input: string;
  /** What the fault is of where it names no field. */
  readonly argument: string;
  readonly names?: Readonly<Record<string, string>>;
}

/**
 * Saves what a person says by a mutation, as if it stood in a document. `input` names the mutation in provenance.
 * Throws BadUserInput, which names the argument, where it cannot be so.
 */
export async function saidByEditor(
  said: { readonly settlement: Settlement } | { readonly correction: CorrectionDraft | NameCorrectionDraft },
  { input, argument, names = {} }: Told,
  store: Store,
  clock: Clock,
  known: KnownProfiles,
): Promise<{ readonly id: Id; readonly outcome: Outcome }> {
  const batches = new BatchIngester(store, known);
  const observedAt = clock();
  const origin = { input, format: "", precedence: 0 };
  const [result] = await batches.ingest([
    { ...said, input: { speaker: EDITOR, origin, observedAt, documentAt: observedAt } },
  ]);
  await batches.finish();
  if (result === undefined || "reason" in result)
    throw badInput(result?.reason ?? "The store gave no answer.", argument, names);
  return result;
}

/** A reason names the field that is wrong, as in `keys: nobody says it`. */
function badInput(reason: string, argument: string, names: Readonly<Record<string, string>>): BadUserInput {
  const [, field = "", rest = ""] = /^([a-z]+): (.*)$/su.exec(reason) ?? [];
  const name = names[field];
  return name === undefined ? new BadUserInput(argument, reason) : new BadUserInput(name, `${name}: ${rest}`);
}
