import { byKey } from "../domain/collections/lists";
import { createHash, type Hash } from "node:crypto";
import type { Id } from "../domain/ids";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import { LOG_NAME } from "../domain/change";
import type { Store } from "../store/store";
import type { DerivedRows } from "../store/store-upkeep";
import { canonicalJson } from "../domain/collections/objects";
import { LINKED } from "../store/link-marks";
import { isNote } from "../ingest/saving/save-notes";

/** The parts that must be equal in a copy and its source, whatever their engines. */
export type Part = RecordKind | "edges" | "mentions" | "identities" | "rejections" | "subscriptions" | "meta";
export const PARTS: readonly Part[] = [
  ...RECORD_KINDS,
  "edges",
  "mentions",
  "identities",
  "rejections",
  "subscriptions",
  "meta",
];

export interface Checksum {
  readonly count: number;
  /** SHA-256 of the whole part in a fixed order, in hexadecimal. Absent where each row itself was compared. */
  readonly sha256?: string;
}

/**
 * Whether a meta value describes the store itself and not its content. Notes contain revisions, and each store counts
 * its own.
 */
export function isOwnMeta(name: string): boolean {
  return (
    name === "schema" ||
    name === "recomputing" ||
    name === "migration" ||
    name === LOG_NAME ||
    name === LINKED ||
    isNote(name)
  );
}

const BATCH = 500;

/** Checksums of all parts. Tombstones count. Revisions do not, since each store counts its own. */
export async function checksumsOf(
  store: Store,
  onProgress: (done: string) => void = () => undefined,
): Promise<Readonly<Record<Part, Checksum>>> {
  const sums = Object.fromEntries(PARTS.map((part) => [part, new Sum()])) as Record<Part, Sum>;
  for (const kind of RECORD_KINDS) await addKind<RecordKind>(store, kind, sums, onProgress);
  for await (const rejection of store.rejections.all())
    sums.rejections.add({
      ...rejection,
      content: rejection.content && Buffer.from(rejection.content).toString("base64"),
    });
  for await (const subscription of store.subscriptions.all()) sums.subscriptions.add(subscription);
  for (const [name, value] of Object.entries(await store.upkeep.meta()).sort(byKey)) {
    if (!isOwnMeta(name)) sums.meta.add([name, value]);
  }
  return Object.fromEntries(PARTS.map((part) => [part, sums[part].total()])) as Record<Part, Checksum>;
}

async function addKind<K extends RecordKind>(
  store: Store,
  kind: K,
  sums: Readonly<Record<Part, Sum>>,
  onProgress: (done: string) => void,
): Promise<void> {
  let ids: Id<K>[] = [];
  const addDerived = async () => {
    for (const rows of await store.upkeep.derived(kind, ids)) addRows(rows, sums);
    onProgress(`${kind}: ${sums[kind].count}`);
    ids = [];
  };
  for await (const { item, removedAt } of store.upkeep.records(kind)) {
    sums[kind].add({ item, removedAt });
    // The records of a kind have ids of that kind.
    ids.push(item.id as Id<K>);
    if (ids.length === BATCH) await addDerived();
  }
  await addDerived();
}

function addRows({ edges, mentions, identities }: DerivedRows, sums: Readonly<Record<Part, Sum>>): void {
  for (const edge of edges.map(canonicalJson).sort()) sums.edges.add(edge);
  for (const mention of mentions.map(({ item, sortKey }) => canonicalJson({ item, sortKey })).sort())
    sums.mentions.add(mention);
  for (const key of [...identities].sort()) sums.identities.add(key);
}

class Sum {
  count = 0;
  private readonly hash: Hash = createHash("sha256");

  add(value: unknown): void {
    this.count += 1;
    this.hash.update(`${canonicalJson(value)}\n`);
  }

  total(): Checksum {
    return { count: this.count, sha256: this.hash.copy().digest("hex") };
  }
}
