import { isSameJson, omit } from "../domain/collections/objects";
import { NOTES } from "../domain/identity/identity-notes";
import type { Id } from "../domain/ids";
import type { ItemOf, RecordKind } from "../domain/item";
import type { Statements } from "../domain/statements/statements";
import type { Store } from "../store/store";
import { inOrder, type AnyCandidate } from "./identity/candidate";
import { FoundPart, FoundTwice, type Working } from "./identity/working-record";
import { Workspace } from "./identity/workspace";
import {
  applyItem,
  faultOfItem,
  inTheEnd,
  resultOf,
  type Applied,
  type Batches,
  type BatchResult,
} from "./ingest-batch";
import { type BatchItem } from "./batch-item";
import { statementsOf } from "./merging/item-values";
import { completeAccount, completeArticle, completeEntity, completePost, completeSource } from "./merging/complete";
import type { KnownProfiles } from "./relinking/known-profiles";

/** What an item would be, beside what the store has. Its mentions are not linked. */
export type Compared<K extends RecordKind = RecordKind> = Omit<ItemOf<K>, "mentions">;

/** The items of a batch as they would be. */
export interface ComparedBatch {
  readonly results: readonly ComparedResult[];
  /** An item as it would be, also one that only another item names. Null if it is in neither place. */
  item<K extends RecordKind>(kind: K, id: Id<K>): Promise<Compared<K> | null>;
}

export type ComparedResult = BatchResult & {
  /** The fields that would change in what the store has: `headline`, `source.logo`. */
  readonly changes: readonly string[];
};

/** Items that come twice in one run are told as new once, if they are among so many. */
const MOST_REMEMBERED = 100_000;

/**
 * Takes batches as an ingest does, and saves nothing: merges their items with what the store has, in memory. So an item
 * that two batches have counts for each of them against the store as it is.
 */
export class BatchComparer implements Batches {
  private readonly told = new Set<Id>();

  constructor(
    private readonly store: Store,
    private readonly known: KnownProfiles,
    private readonly onBatch: (batch: ComparedBatch) => Promise<void>,
  ) {}

  /** Nothing was changed, so that no text must be linked again. */
  async finish(): Promise<void> {}

  async ingest(items: readonly BatchItem[]): Promise<BatchResult[]> {
    const workspace = new Workspace(this.store);
    await workspace.prepare(items.flatMap((item) => ("candidate" in item ? [item.candidate] : [])));
    const applied: (Applied | ComparedResult)[] = [];
    for (const item of items) applied.push(await this.applied(item, workspace));
    const turnedBack = workspace.endTaking();
    const results = applied.map((one) =>
      "changes" in one ? one : this.compared(inTheEnd(one, turnedBack, workspace), workspace),
    );
    await this.onBatch({ results, item: (kind, id) => this.itemIn(workspace, kind, id) });
    return results;
  }

  private async applied(item: BatchItem, workspace: Workspace): Promise<Applied | ComparedResult> {
    try {
      return await applyItem(workspace, item, await this.known.linker());
    } catch (error) {
      // Two items that are stored are one, or one is two. Ingest settles that before anything else.
      if (error instanceof FoundTwice) return { id: error.survivor.id as Id, outcome: "updated", changes: ["id"] };
      if (error instanceof FoundPart) return { id: error.whole as Id, outcome: "updated", changes: ["id"] };
      const reason = faultOfItem(error);
      if (reason === undefined) throw error;
      return { reason, changes: [] };
    }
  }

  private compared(applied: Applied, workspace: Workspace): ComparedResult {
    const result = resultOf(applied, workspace);
    if ("reason" in result) return { ...result, changes: [] };
    const outcome = result.outcome === "accepted" && this.isTold(result.id) ? "unchanged" : result.outcome;
    const isUpdated = outcome === "updated" && "candidate" in applied && applied.candidate !== undefined;
    return { ...result, outcome, changes: isUpdated ? changesBy(applied.candidate, workspace) : [] };
  }

  private isTold(id: Id): boolean {
    if (this.told.has(id)) return true;
    if (this.told.size < MOST_REMEMBERED) this.told.add(id);
    return false;
  }

  private async itemIn<K extends RecordKind>(workspace: Workspace, kind: K, id: Id<K>): Promise<Compared<K> | null> {
    const working = workspace.get(kind, id);
    if (working !== undefined) return COMPLETE[kind](working.statements);
    const [record] = await this.store.records(kind, [id]);
    return record?.item ?? null;
  }
}

const COMPLETE: { readonly [K in RecordKind]: (statements: Statements<K>) => Compared<K> } = {
  article: completeArticle,
  post: completePost,
  account: completeAccount,
  source: completeSource,
  entity: completeEntity,
};

/** The fields that differ from what is stored, in the item itself and in what it names. */
function changesBy(candidate: AnyCandidate, workspace: Workspace): string[] {
  const changes = inOrder(candidate).flatMap((one) => {
    const working = workspace.get<RecordKind>(one.kind, workspace.idOf<RecordKind>(one));
    const fields = working === undefined ? [] : changedFields(working);
    return one === candidate ? fields : fields.map((field) => `${one.kind}.${field}`);
  });
  // Another speaker says what the store has: it is the same, and who says it is not.
  return changes.length === 0 ? ["provenance"] : [...new Set(changes)];
}

function changedFields<K extends RecordKind>({ kind, stored, statements }: Working<K>): string[] {
  if (stored === null) return [];
  const before = fieldsOf(COMPLETE[kind](statementsOf(kind, stored.item)));
  const after = fieldsOf(COMPLETE[kind](statements));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => !isSameJson(before.get(name) ?? null, after.get(name) ?? null))
    .map((name) => name.replace(/Id$/, ""));
}

/** What an item says, without who said it. */
function fieldsOf(item: Compared): Map<string, unknown> {
  const said = omit(item, "id", "firstSeenAt", "inputs", "provenance", ...NOTES);
  return new Map(Object.entries(said));
}
