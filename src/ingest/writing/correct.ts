import { correctionsOf, type Correction, type CorrectionDraft } from "../../domain/statements/correction";
import { nameCorrectionsOf, type NameCorrectionDraft } from "../../domain/statements/name-correction";
import { kindOf, type Id } from "../../domain/ids";
import { BadUserInput } from "../../domain/errors/errors";
import type { IdentitySettlement } from "../../domain/identity/settlement";
import { identityCorrectionsOf } from "../../domain/statements/identity-correction";
import { idKey } from "../../domain/identity/identity";
import type { Store } from "../../store/store";
import type { Clock } from "../ingest-types";
import type { CorrectionReport, CorrectionWish, Naming } from "./writer";
import type { KnownProfiles } from "../relinking/known-profiles";
import { saidByEditor } from "./said-by-editor";

type Draft = CorrectionDraft | NameCorrectionDraft | IdentitySettlement;
type Place = Omit<CorrectionDraft, "type" | "action" | "correctedAt" | "correctedBy">;

/**
 * Does what a person says of a mention, of a name, or of two profiles, as if it stood in a document. Throws
 * BadUserInput where it does not fit.
 */
export async function correct(
  store: Store,
  wish: CorrectionWish,
  clock: Clock,
  known: KnownProfiles,
): Promise<CorrectionReport> {
  const draft = await draftOf(wish, store);
  if (draft === undefined) return { id: null, outcome: "unknown" };
  const correction: Draft = { ...draft, ...(wish.by !== undefined && { correctedBy: wish.by }) };
  const said = "items" in correction ? { settlement: correction } : { correction };
  const names = wish.action === "ADD" ? ADDED_NAMES : {};
  const told = { input: "mutation", argument: argumentOf(draft), names };
  const { id, outcome } = await saidByEditor(said, told, store, clock, known);
  return { id, outcome: outcome === "unchanged" ? "unchanged" : "corrected" };
}

/** A mention is added with each of its fields as an argument; another wish names a mention or a correction. */
const ADDED_NAMES = Object.fromEntries(
  ["subject", "field", "block", "surface", "entity"].map((field) => [field, `mention.${field}`]),
);

function argumentOf(draft: Draft): string {
  if ("items" in draft) return "correction";
  return draft.type === "NameCorrection" ? "name" : "mention";
}

/** What the wish says; undefined if there is no such mention, profile or correction. */
async function draftOf(wish: CorrectionWish, store: Store): Promise<Draft | undefined> {
  switch (wish.action) {
    case "ADD":
      return { type: "MentionCorrection", action: wish.action, ...wish.place };
    case "WITHDRAW":
      return kindOf(wish.subject) === "entity"
        ? withdrawnOfProfile(wish.subject, wish.correction, store)
        : withdrawn(wish.subject, wish.correction, store);
    case "ADD_NAME":
    case "REJECT_NAME":
      return namingOf(wish.action === "ADD_NAME" ? "ADD" : "REJECT", wish.naming, store);
    default: {
      const [mention] = await store.reader().get("mention", [wish.mention]);
      if (mention === null || mention === undefined) return undefined;
      return { type: "MentionCorrection", action: wish.action, ...placeIn(mention.subjectId, mention) };
    }
  }
}

async function namingOf(
  action: "ADD" | "REJECT",
  naming: Naming,
  store: Store,
): Promise<NameCorrectionDraft | undefined> {
  const [record] = await store.find("entity", [idKey(naming.entity)]);
  return record ? { type: "NameCorrection", action, ...naming } : undefined;
}

async function withdrawnOfProfile(
  profile: Id,
  id: string,
  store: Store,
): Promise<NameCorrectionDraft | IdentitySettlement | undefined> {
  const [record] = await store.find("entity", [idKey(profile)]);
  if (!record) return undefined;
  const settled = identityCorrectionsOf(record.item).find((one) => one.id === id);
  const isPart = settled?.action === "SAME" || record.item.parts?.[settled?.other ?? ""] !== undefined;
  const [other] = settled === undefined ? [] : await store.find("entity", [idKey(settled.other)]);
  const wasSplit = [record.item.splits?.[settled?.other ?? ""], other?.item.splits?.[record.item.id]].some(
    (split) => split !== undefined,
  );
  if (settled?.action === "DIFFERENT" && wasSplit && !isPart) {
    const removed = [record, other].find((one) => one?.removedAt !== undefined);
    // What is made of a removed profile and another one is removed.
    if (removed) throw new BadUserInput("correction", `${removed.item.id} was removed; restore it first.`);
    return { items: [record.item.id, settled.other], same: true };
  }
  // Only the word that the two are not the same makes them two again.
  if (settled !== undefined) return { items: [record.item.id, settled.other], same: isPart ? false : null };
  const correction = nameCorrectionsOf(record.item).find((one) => one.id === id);
  if (!correction) return undefined;
  const { language, name } = correction;
  return { type: "NameCorrection", action: "WITHDRAW", entity: record.item.id, language, name };
}

async function withdrawn(subject: Id, id: string, store: Store): Promise<CorrectionDraft | undefined> {
  const key = [idKey(subject)];
  const [record] = await (kindOf(subject) === "post" ? store.find("post", key) : store.find("article", key));
  if (!record) return undefined;
  const correction = correctionsOf(record.item).find((one) => one.id === id);
  return correction && { type: "MentionCorrection", action: "WITHDRAW", ...placeIn(record.item.id, correction) };
}

function placeIn(subject: Id, { field, blockId, start, end, surface, entityId }: Omit<Correction, "action">): Place {
  return { subject, field, ...(blockId !== undefined && { block: blockId }), start, end, surface, entity: entityId };
}
