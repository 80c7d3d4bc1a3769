import { BadSetting } from "../domain/errors/errors";
import { idKey } from "../domain/identity/identity";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import type { Store } from "../store/store";
import { inBatches, oneByOne } from "../domain/collections/lists";
import { BatchIngester } from "../ingest/ingest-batch";
import { systemClock } from "../ingest/ingest-types";
import type { Outcome } from "../ingest/ingest-types";
import { KnownProfiles } from "../ingest/relinking/known-profiles";
import { exportedItems } from "./exported-items";
import { exportedCandidate } from "../ingest/identity/exported-candidate";
import { idBatches } from "../ingest/saving/stored-batches";
import { bringTextsUpToDate, refuseNewerTexts } from "../ingest/relinking/text-versions";

export interface MergeReport {
  /** The number of items of the source by outcome in the target. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly rejected: readonly string[];
  /** The number of ids in the source, and how many of them lead to an item in the target. */
  readonly ids: number;
  readonly found: number;
}

const BATCH = 64;

/**
 * Merges the source into the target, as if the target had read the inputs of both. Ids and identity keys of the source
 * lead to the united items. An item that is removed in one store is removed afterwards. Running it again changes
 * nothing.
 */
export async function mergeStore(
  source: Store,
  target: Store,
  onProgress: (done: string) => void = () => undefined,
): Promise<MergeReport> {
  if (source.address === target.address)
    throw new BadSetting(`${source.address} cannot be merged with itself. Name another store to merge it into.`);
  await refuseNewerTexts(source);
  await bringTextsUpToDate(target);
  const outcomes = { accepted: 0, updated: 0, unchanged: 0, skipped: 0 };
  const rejected: string[] = [];
  const batches = new BatchIngester(target, new KnownProfiles(target));
  const now = systemClock();
  // Items of a store come with their own speakers.
  const input = {
    speaker: "",
    origin: { input: source.address, format: "mediagraph", precedence: 0 },
    observedAt: now,
    documentAt: now,
  };
  let done = 0;
  for await (const items of inBatches(oneByOne(exportedItems(source)), BATCH)) {
    const results = await batches.ingest(items.map((item) => ({ candidate: exportedCandidate(item), input })));
    for (const result of results) {
      if ("reason" in result) rejected.push(result.reason);
      else outcomes[result.outcome] += 1;
    }
    onProgress(`${(done += items.length)} items`);
  }
  await batches.finish((texts) => onProgress(`linking ${texts} texts to new and changed profiles`));
  for await (const rejection of source.rejections.all()) await target.rejections.keep([rejection]);
  // One that the target has too stays as it is there.
  for await (const subscription of source.subscriptions.all()) await target.subscriptions.replace(null, subscription);
  return { outcomes, rejected, ...(await idsFound(source, target, onProgress)) };
}

async function idsFound(
  source: Store,
  target: Store,
  onProgress: (done: string) => void,
): Promise<Pick<MergeReport, "ids" | "found">> {
  let [ids, found] = [0, 0];
  for (const kind of RECORD_KINDS) {
    for await (const batch of idBatches<RecordKind>(source, kind, 500)) {
      const items = await target.find(kind, batch.map(idKey));
      ids += batch.length;
      found += items.filter((item) => item !== null).length;
      onProgress(`comparing ${ids} ids`);
    }
  }
  return { ids, found };
}
