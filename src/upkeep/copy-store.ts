import { BadSetting, ItemTooLarge } from "../domain/errors/errors";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import type { RecordWrite, Store } from "../store/store";
import type { TakenRows } from "../store/store-upkeep";
import { canonicalJson } from "../domain/collections/objects";
import { LINKED } from "../store/link-marks";
import { SaveConflict } from "../ingest/saving/until-saved";
import { notesAmong } from "../ingest/saving/save-notes";
import { checksumsOf, isOwnMeta, PARTS, type Checksum, type Part } from "./store-checksums";
import { storedBatches, type StoredBatch } from "../ingest/saving/stored-batches";
import { refuseNewerTexts } from "../ingest/relinking/text-versions";

export interface CopyReport {
  /** Records written by this run, and records that an earlier run wrote. */
  readonly copied: number;
  readonly known: number;
  readonly from: Readonly<Record<Part, Checksum>>;
  readonly to: Readonly<Record<Part, Checksum>>;
  /** The parts that differ. None after a complete copy. */
  readonly differing: readonly Part[];
}

/** The meta value that marks an unfinished copy, so that it can be continued. */
const MARK = "migration";

/**
 * Copies everything in a store to an empty store of any engine: items and tombstones with ids and identity keys,
 * derived rows, rejections, subscriptions, and meta values. From file to file all rows are copied as they are.
 * Otherwise records are saved anew, and their revisions begin at 1. After a crash, run it again: it continues and skips
 * what it has copied. Throws BadSetting if the target contains something else.
 */
export async function copyStore(
  source: Store,
  target: Store,
  onProgress: (done: string) => void = () => undefined,
): Promise<CopyReport> {
  await refuseNewerTexts(source);
  await begin(source, target);
  const taken = await target.upkeep.takeAll(source.address, (what) => onProgress(`copying ${what}`));
  return taken === undefined ? copyRecords(source, target, onProgress) : endTaken(source, target, taken);
}

/** The rows were compared while they were copied. */
async function endTaken(source: Store, target: Store, taken: TakenRows): Promise<CopyReport> {
  await target.setMeta(MARK, `done from ${source.address}`);
  const meta = Object.keys(await target.upkeep.meta()).filter((name) => !isOwnMeta(name)).length;
  const counts: Readonly<Record<Part, number>> = { ...taken, meta };
  const parts = Object.fromEntries(PARTS.map((part) => [part, { count: counts[part] }])) as CopyReport["from"];
  const copied = RECORD_KINDS.reduce((sum, kind) => sum + taken[kind], 0);
  return { copied, known: 0, from: parts, to: parts, differing: [] };
}

async function copyRecords(source: Store, target: Store, onProgress: (done: string) => void): Promise<CopyReport> {
  const tally = { copied: 0, known: 0 };
  for (const kind of RECORD_KINDS) await copyKind<RecordKind>(source, target, kind, tally, onProgress);
  for await (const rejection of source.rejections.all()) await target.rejections.keep([rejection]);
  for await (const subscription of source.subscriptions.all())
    await target.subscriptions.replace(await target.subscriptions.get(subscription.url), subscription);
  await copyMeta(source, target);
  const from = await checksumsOf(source, (done) => onProgress(`comparing ${done}`));
  const to = await checksumsOf(target, (done) => onProgress(`comparing ${done}`));
  const differing = PARTS.filter((part) => from[part].sha256 !== to[part].sha256);
  if (differing.length === 0) await target.setMeta(MARK, `done from ${source.address}`);
  return { ...tally, from, to, differing };
}

async function begin(source: Store, target: Store): Promise<void> {
  if (source.address === target.address)
    throw new BadSetting(`${source.address} cannot be copied onto itself. Name another store to copy to.`);
  if ((await source.getMeta(MARK))?.startsWith("from ") === true) {
    throw new BadSetting(
      `${source.address} is itself an unfinished copy. Finish it first: run the same migrate again.`,
    );
  }
  const mark = await target.getMeta(MARK);
  if (mark === `from ${source.address}`) return;
  if (!(await isEmpty(target))) {
    const past = mark === null ? "" : ` (migrated: ${mark})`;
    throw new BadSetting(
      `${target.address} is not empty${past}. Name an empty store, or add --merge to unite its content with that of ${source.address}.`,
    );
  }
  await target.setMeta(MARK, `from ${source.address}`);
}

async function copyMeta(source: Store, target: Store): Promise<void> {
  const meta = await source.upkeep.meta();
  for (const [name, value] of Object.entries(meta)) if (!isOwnMeta(name)) await target.setMeta(name, value);
  // Noted texts may not be linked. Without the mark, the first run on the target links all texts.
  const { [LINKED]: linked } = meta;
  if (linked !== undefined && notesAmong(meta).length === 0) await target.setMeta(LINKED, linked);
}

async function isEmpty(store: Store): Promise<boolean> {
  for (const kind of RECORD_KINDS) for await (const _ of store.upkeep.records<RecordKind>(kind)) return false;
  return true;
}

async function copyKind<K extends RecordKind>(
  source: Store,
  target: Store,
  kind: K,
  tally: { copied: number; known: number },
  onProgress: (done: string) => void,
): Promise<void> {
  for await (const batch of storedBatches(source, kind)) {
    const writes = await writesFor(source, target, kind, batch);
    for (const outcome of await target.save(writes)) {
      if (outcome.status === "conflict")
        throw new SaveConflict(`${target.address} is being written by others: ${outcome.reason}`);
      if (outcome.status === "refused")
        throw new ItemTooLarge(
          `The copy ends here: ${outcome.reason}. Then run the same migrate again: it continues from there.`,
        );
    }
    tally.copied += writes.length;
    tally.known += batch.writes.length - writes.length;
    onProgress(`${kind}: ${tally.copied + tally.known} items`);
  }
}

/** The writes that the target needs: for items that it does not have in this form. */
async function writesFor<K extends RecordKind>(
  source: Store,
  target: Store,
  kind: K,
  { writes }: StoredBatch<K>,
): Promise<RecordWrite<K>[]> {
  const ids = writes.map(({ working }) => working.id);
  const [stored, keys] = await Promise.all([target.records(kind, ids), source.upkeep.identities(kind, ids)]);
  return writes.flatMap(({ write }, index) => {
    const known = stored[index];
    if (known && known.removedAt === write.removedAt && canonicalJson(known.item) === canonicalJson(write.item))
      return [];
    const identities = (keys[index] ?? []).map((key) => ({ key, exclusive: true }));
    const cause = write.removedAt === undefined ? "INPUT" : "REMOVAL";
    return [{ ...write, cause, expectedRevision: known?.revision ?? null, identities }];
  });
}
