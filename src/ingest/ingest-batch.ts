import { BadDocument, ItemTooLarge } from "../domain/errors/errors";
import type { Id } from "../domain/ids";
import { RECORD_KINDS } from "../domain/item";
import type { Store } from "../store/store";
import { takeCorrection } from "./correcting/mention-corrections";
import { takeNameCorrection } from "./correcting/name-corrections";
import type { Observation } from "./merging/registers";
import { PASTE } from "../domain/statements/provenance";
import { passingSpeaker } from "./reading/speaker";
import type { BatchItem, ItemInput } from "./batch-item";
import type { AnyCandidate, Candidate } from "./identity/candidate";
import { inOrder } from "./identity/candidate";
import type { IngestOptions, Outcome } from "./ingest-types";
import type { KnownProfiles } from "./relinking/known-profiles";
import type { Linker } from "../linking/linker";
import { markReferrersOfRemoved } from "./saving/neighbors";
import { saveBatch } from "./saving/save-batch";
import { saveTimes } from "./saving/save-times";
import { settleCitations } from "./saving/settle-citations";
import { Relinking } from "./relinking/relinking";
import { takeSettlement } from "./correcting/settle";
import { followIds } from "./saving/referrers";
import { settleAll, settleRecords } from "./correcting/unsettled";
import { SaveConflict, untilSaved } from "./saving/until-saved";
import type { Change } from "./identity/workspace";
import { FoundPart, FoundTwice } from "./identity/working-record";
import { Workspace } from "./identity/workspace";

/**
 * The outcome of an item, or the reason why it was rejected: for example, a correction of a mention that does not
 * exist, or an item too large for the store.
 */
export type BatchResult = { readonly id: Id; readonly outcome: Outcome } | { readonly reason: string };

const MOST_UNIONS = 10_000;

/** What a run does with the items that it reads, batch by batch. */
export interface Batches {
  ingest(items: readonly BatchItem[]): Promise<BatchResult[]>;
  /** Call this after the last batch. */
  finish(onProgress?: (texts: number) => void): Promise<void>;
}

/** Saves batches of drafts. Tries again when another writer saved first. */
export class BatchIngester implements Batches {
  private readonly relinking: Relinking;

  constructor(
    private readonly store: Store,
    private readonly known: KnownProfiles,
    private readonly options: Pick<IngestOptions, "restore"> = {},
  ) {
    this.relinking = new Relinking(store, known);
  }

  /** Links all texts to the profiles that were added or changed. */
  async finish(onProgress?: (texts: number) => void): Promise<void> {
    await this.relinking.finish(onProgress);
    await this.known.leaveLexicon();
    await this.store.settle();
  }

  ingest(items: readonly BatchItem[]): Promise<BatchResult[]> {
    return this.saveAll(
      items,
      items.map((): Applied => ({ change: "none" })),
    );
  }

  private async saveAll(items: readonly BatchItem[], history: Applied[]): Promise<BatchResult[]> {
    try {
      return await untilSaved((conflicts) => untilUnited(() => this.attempt(items, history, conflicts > 0)));
    } catch (error) {
      const fault = faultOfItem(error);
      if (fault === undefined) throw error;
      return this.saveByHalves(items, history, fault);
    }
  }

  /**
   * One bad item must not fail the batch. Saves the halves separately, so that in the end only the bad item is
   * rejected.
   */
  private async saveByHalves(
    items: readonly BatchItem[],
    history: readonly Applied[],
    reason: string,
  ): Promise<BatchResult[]> {
    if (items.length === 1) return [{ reason }];
    const half = Math.ceil(items.length / 2);
    const first = await this.saveAll(items.slice(0, half), history.slice(0, half));
    return [...first, ...(await this.saveAll(items.slice(half), history.slice(half)))];
  }

  private async attempt(items: readonly BatchItem[], history: Applied[], again: boolean): Promise<BatchResult[]> {
    const linker = await this.relinking.begin();
    const workspace = new Workspace(this.store, this.options);
    const before = [...history];
    await workspace.prepare(items.flatMap((item) => ("candidate" in item ? [item.candidate] : [])));
    for (const [index, item] of items.entries()) {
      try {
        history[index] = firstAnswer(history[index], await applyItem(workspace, item, linker));
      } catch (error) {
        if (!(error instanceof FoundTwice || error instanceof FoundPart)) throw error;
        await settleRecords(this.store, linker, error);
        // What is united or parted here is so at the next attempt, and its answer stands.
        history[index] = {
          change: "changed",
          id: (error instanceof FoundPart ? error.whole : error.survivor.id) as Id,
        };
        throw error;
      }
    }
    const turnedBack = workspace.endTaking();
    for (const [index, applied] of history.entries()) history[index] = inTheEnd(applied, turnedBack, workspace);
    if (again) await touchArticles(workspace);
    const [articles, posts] = [
      workspace.all("article").filter(({ isDirty }) => isDirty),
      workspace.all("post").filter(({ isDirty }) => isDirty),
    ];
    try {
      await saveBatch(workspace, linker, this.store, await markReferrersOfRemoved(workspace, this.store));
    } catch (error) {
      if (error instanceof SaveConflict) takeBack(history, before, workspace, error.saved);
      throw error;
    }
    await saveTimes(workspace, this.store);
    const texts = new Set([...articles, ...posts].map(({ id }) => id));
    if (texts.size > 0) await this.relinking.textsSaved(linker, texts);
    await settleCitations(this.store, linker, articles);
    await settleAll(workspace, linker, this.store);
    return history.map((applied) => resultOf(applied, workspace));
  }
}

const OUTCOME: Readonly<Record<Change, Outcome>> = { new: "accepted", changed: "updated", none: "unchanged" };

/** What the batch did with one item. */
export type Applied =
  | { readonly change: Change; readonly candidate?: AnyCandidate; readonly id?: Id }
  | { readonly reason: string };

export async function applyItem(workspace: Workspace, item: BatchItem, linker: Linker): Promise<Applied> {
  if ("candidate" in item)
    return { change: applyCandidates(workspace, item.candidate, item.input), candidate: item.candidate };
  try {
    const { subject, change } =
      "settlement" in item
        ? await takeSettlement(item.settlement, item.input, workspace)
        : item.correction.type === "NameCorrection"
          ? await takeNameCorrection(item.correction, item.input, workspace)
          : await takeCorrection(item.correction, item.input, workspace, linker);
    return { change, id: subject.id };
  } catch (error) {
    if (error instanceof BadDocument) return { reason: error.message };
    throw error;
  }
}

/** An item changes nothing if its record is in the end as it is stored, and so are those of its neighbours. */
export function inTheEnd(applied: Applied, turnedBack: ReadonlySet<Id>, workspace: Workspace): Applied {
  if (turnedBack.size === 0 || "reason" in applied || applied.change !== "changed" || !applied.candidate)
    return applied;
  const { candidate } = applied;
  if (!turnedBack.has(workspace.idOf<Candidate["kind"]>(candidate))) return applied;
  const isChanged = inOrder(candidate).some(
    (one) => workspace.get<Candidate["kind"]>(one.kind, workspace.idOf<Candidate["kind"]>(one))?.isDirty,
  );
  return isChanged ? applied : { ...applied, change: "none" };
}

export function resultOf(applied: Applied, workspace: Workspace): BatchResult {
  if ("reason" in applied) return applied;
  const id = applied.candidate === undefined ? applied.id : workspace.idOf<Candidate["kind"]>(applied.candidate);
  if (id === undefined) throw new Error("An item of a batch has no id.");
  return { id, outcome: OUTCOME[applied.change] };
}

/**
 * Adds an item and the neighbours nested in it to the workspace. Gives what changed in the item itself; `changed` if
 * only a neighbour changed. A source that an article of the batch brought is `new` when it comes as an item itself: a
 * feed's source comes after its articles.
 */
function applyCandidates(workspace: Workspace, candidate: AnyCandidate, input: ItemInput): Change {
  const changes = inOrder(candidate).map((one) =>
    workspace.take<Candidate["kind"]>(one, one === candidate ? ofOutermost(one, input) : inPassing(input)),
  );
  const own = changes.at(-1) ?? "none";
  if (workspace.comesFirst<Candidate["kind"]>(candidate)) return "new";
  return own === "none" && changes.some((change) => change !== "none") ? "changed" : own;
}

/**
 * The outermost item of a document shows all that its speaker says of it. A profile that is pasted does not: whoever
 * pastes tells some of what is known, and what others pasted stands.
 */
function ofOutermost({ kind }: AnyCandidate, { documentAt, isPartial, ...said }: ItemInput): Observation {
  if (isPartial === true || said.withdrawal !== undefined) return said;
  const isOpen = said.speaker === PASTE && kind !== "article" && kind !== "post";
  return isOpen ? said : { ...said, fullAt: documentAt };
}

/** What a document says of a neighbour of its item tells nothing by what it leaves out. */
function inPassing({ speaker, origin, observedAt, precedences }: ItemInput): Observation {
  return {
    speaker: passingSpeaker(speaker, origin.format),
    origin,
    observedAt,
    ...(precedences !== undefined && { precedences }),
  };
}

/**
 * An item that an attempt had saved before another item's conflict is unchanged in the next: the first answer holds.
 */
function firstAnswer(before: Applied | undefined, now: Applied): Applied {
  if (before === undefined || "reason" in before || "reason" in now || before.change === "none") return now;
  return { ...now, change: before.change };
}

/** What was not saved because of a conflict is answered by the next attempt: another writer may have saved the same. */
function takeBack(
  history: Applied[],
  before: readonly Applied[],
  workspace: Workspace,
  saved: ReadonlySet<string>,
): void {
  const dirty = RECORD_KINDS.flatMap((kind) => [...workspace.all(kind)].filter(({ isDirty }) => isDirty));
  const unsaved = new Set(dirty.map(({ id }) => id).filter((id) => !saved.has(id)));
  for (const [index, applied] of history.entries()) {
    if (!("candidate" in applied) || applied.candidate === undefined) continue;
    if (unsaved.has(workspace.idOf<Candidate["kind"]>(applied.candidate))) history[index] = before[index] ?? applied;
  }
}

/** After a conflict, saves stored articles again: they may name records that have another id now. */
async function touchArticles(workspace: Workspace): Promise<void> {
  for (const article of workspace.all("article")) {
    if (article.stored === null || article.removedAt !== undefined) continue;
    await followIds(workspace, article);
    article.isDirty = true;
  }
}

/**
 * Why an item cannot be saved, if the item itself is the cause: it is too large for the store, or this program cannot
 * handle it. An unreachable store throws none of these errors.
 */
export function faultOfItem(error: unknown): string | undefined {
  if (error instanceof ItemTooLarge) return error.message;
  const isFault = error instanceof BadDocument || error instanceof TypeError || error instanceof RangeError;
  return isFault ? `could not be saved: ${error.message}` : undefined;
}

/** Each attempt may unite two items that turn out to be one, and is made anew then. */
async function untilUnited<T>(attempt: () => Promise<T>): Promise<T> {
  for (let unions = 0; ; unions++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FoundTwice || error instanceof FoundPart) || unions >= MOST_UNIONS) throw error;
    }
  }
}
