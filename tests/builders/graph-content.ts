import { hashOf, type Id } from "../../src/domain/ids";
import { RECORD_KINDS, type ItemOf, type RecordKind } from "../../src/domain/item";
import { canonicalJson } from "../../src/domain/collections/objects";
import { listedKey } from "../../src/ingest/identity/exported-candidate";
import type { Store } from "../../src/store/store";

/**
 * All that a store holds, tombstones too, told without ids: which id survives depends on what came first, and what it
 * stands for does not. An item is named by what it shows, a block by its place, a mention by where it stands.
 * Lists are sorted. Keys that serve lookups alone are left out: an item claims those of what was news when it came.
 */
export async function graphContent(store: Store, { hasTimes = true } = {}): Promise<string[]> {
  const records = (await allRecords(store)).map((record) =>
    hasTimes ? record : { ...record, item: shown(record.item) },
  );
  const names = new Map<string, string>();
  for (const { item } of records) {
    const shown = canonicalJson({ ...item, firstSeenAt: "", inputs: {}, provenance: {}, mentions: [] });
    names.set(item.id, `<${item.type} ${hashOf(shown.replace(IDS, "an id"))}>`);
  }
  for (const { item } of records) nameParts(item, names);
  const named = (value: unknown): string => canonicalJson(value).replace(IDS, (id) => names.get(id) ?? id);
  const lines: string[] = [];
  for (const { kind, item, removedAt } of records) {
    const [rows] = await store.upkeep.derived(kind, [item.id as Id<RecordKind>]);
    const { edges = [], mentions = [], facets = [], identities = [] } = rows ?? {};
    const keys = identities.filter((key) => isMatched(kind, key));
    lines.push(
      named({ item: "mentions" in item ? { ...item, mentions: item.mentions.map(named).sort() } : item, removedAt }),
    );
    lines.push(...mentions.map((mention) => `mention ${named(mention)}`));
    lines.push(
      ...edges.map((edge) => `edge ${named(edge)}`),
      ...facets.map((facet) => `facet of ${named(item.id)} ${named(facet)}`),
      ...keys.map((key) => `key of ${named(item.id)} ${key}`),
    );
  }
  return (hasTimes ? lines : lines.map((line) => line.replace(OBSERVED, A_TIME))).sort();
}

const OBSERVED = /2023-02-07T0[89]:\d\d:00\.000Z/g;
const A_TIME = "a time";

/** An item without what tells when it was said, and what was said before. */
function shown(item: ItemOf<RecordKind>): ItemOf<RecordKind> {
  const timeless = {
    ...item,
    firstSeenAt: A_TIME,
    inputs: {},
    provenance: {},
    ...("corrections" in item && { corrections: {} }),
  };
  return JSON.parse(JSON.stringify(timeless).replace(OBSERVED, A_TIME)) as ItemOf<RecordKind>;
}

const IDS = /(?:[a-z]+_)?[0-9a-f]{32}/g;
const isMatched = (kind: RecordKind, key: string): boolean =>
  !key.startsWith("id:") && listedKey(kind, key).match !== "never";

async function allRecords(store: Store) {
  const records: { kind: RecordKind; item: ItemOf<RecordKind>; removedAt?: string }[] = [];
  for (const kind of RECORD_KINDS)
    for await (const { item, removedAt } of store.upkeep.records<RecordKind>(kind))
      records.push({ kind, item, ...(removedAt !== undefined && { removedAt }) });
  return records;
}

/** Names of blocks and mentions, made of the names of items. */
function nameParts(item: ItemOf<RecordKind>, names: Map<string, string>): void {
  const own = names.get(item.id) ?? item.id;
  if (item.type === "Article") item.body.forEach(({ id }, index) => names.set(id, `block ${index} of ${own}`));
  if (item.type !== "Article" && item.type !== "SocialPost") return;
  for (const { id, field, blockId = "", start, entityId } of item.mentions)
    names.set(id, `mention of ${names.get(entityId)} at ${field} ${names.get(blockId) ?? ""} ${start} of ${own}`);
}
