import { correctionsOf, type Correction, type CorrectionDraft } from "../domain/statements/correction";
import { kindOf, type Id } from "../domain/ids";
import { idKey } from "../domain/identity/identity";
import type { Store } from "../store/store";
import type { Clock, CorrectionReport, CorrectionWish } from "./ingest-types";
import type { KnownProfiles } from "./relinking/known-profiles";
import { saidByEditor } from "./said-by-editor";

type Place = Omit<CorrectionDraft, "type" | "action" | "correctedAt" | "correctedBy">;

/**
 * Does what a person says of one mention, as if it stood in a document. Throws BadUserInput where it does not fit the
 * text.
 */
export async function correctMention(
  store: Store,
  wish: CorrectionWish,
  clock: Clock,
  known: KnownProfiles,
): Promise<CorrectionReport> {
  const place = await placeOf(wish, store);
  if (place === undefined) return { id: null, outcome: "unknown" };
  const correction: CorrectionDraft = {
    type: "MentionCorrection",
    action: wish.action,
    ...place,
    ...(wish.by !== undefined && { correctedBy: wish.by }),
  };
  const told = { input: "mutation", argument: "mention" };
  const { id, outcome } = await saidByEditor({ correction }, told, store, clock, known);
  return { id, outcome: outcome === "unchanged" ? "unchanged" : "corrected" };
}

/** What the wish is about; undefined if there is no such mention or correction. */
async function placeOf(wish: CorrectionWish, store: Store): Promise<Place | undefined> {
  switch (wish.action) {
    case "ADD":
      return wish.place;
    case "WITHDRAW":
      return placeOfCorrection(wish.subject, wish.correction, store);
    default: {
      const [mention] = await store.reader().get("mention", [wish.mention]);
      return mention ? placeIn(mention.subjectId, mention) : undefined;
    }
  }
}

async function placeOfCorrection(subject: Id, id: string, store: Store): Promise<Place | undefined> {
  const key = [idKey(subject)];
  const [record] = await (kindOf(subject) === "post" ? store.find("post", key) : store.find("article", key));
  if (!record) return undefined;
  const correction = correctionsOf(record.item).find((one) => one.id === id);
  return correction && placeIn(record.item.id, correction);
}

function placeIn(subject: Id, { field, blockId, start, end, surface, entityId }: Omit<Correction, "action">): Place {
  return { subject, field, ...(blockId !== undefined && { block: blockId }), start, end, surface, entity: entityId };
}
