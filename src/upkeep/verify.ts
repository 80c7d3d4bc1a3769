import type { Instant } from "../domain/dates";
import { append } from "../domain/collections/lists";
import { hashedKey, idKey } from "../domain/identity/identity";
import { kindOf } from "../domain/ids";
import { RECORD_KINDS, type RecordKind } from "../domain/item";
import type { RecordWrite, Store, StoredRecord } from "../store/store";
import type { DerivedRows, Stray } from "../store/store-upkeep";
import { derivedFaults, type DerivedRule } from "./derived-faults";
import { erasureFaults } from "./erasure-faults";
import { LinkCheck, type LinkFault } from "./link-faults";
import { articleFaults, postFaults, partFaults, settledFaults, type ItemRule } from "./item-faults";
import { namedItemFaults } from "./named-item-faults";
import { systemClock } from "../ingest/ingest-types";
import { storedBatches, type StoredBatch, type StoredWrite } from "../ingest/saving/stored-batches";
import { areApart } from "../ingest/identity/differences";
import { sureKeys } from "../ingest/identity/sure-keys";
import type { Working } from "../ingest/identity/working-record";
import { speakersAhead } from "../ingest/merging/future-times";
import { statementsOf } from "../ingest/merging/item-values";

/** Something in the store that breaks an invariant. */
export interface Fault {
  /** The id of the item, or of the missing item that rows belong to. */
  readonly id: string;
  readonly rule:
    | "times"
    | ItemRule
    | DerivedRule
    | LinkFault["rule"]
    | "references"
    | "related-links"
    | "strays"
    | "files";
  readonly fault: string;
}

export interface Verification {
  /** Live items checked, by kind. */
  readonly items: Readonly<Record<RecordKind, number>>;
  readonly tombstones: number;
  readonly edges: number;
  readonly mentions: number;
  readonly identities: number;
  readonly faults: readonly Fault[];
}

type Tally = { -readonly [F in keyof Omit<Verification, "items" | "faults">]: number } & {
  items: Record<RecordKind, number>;
  faults: Fault[];
};

/**
 * Reads the whole store and compares everything with what its items say. Changes nothing. Holds one batch of records
 * and their rows in memory. Nobody else should write meanwhile: a half-finished save looks like a fault.
 */
export async function verifyStore(
  store: Store,
  onProgress: (done: string) => void = () => undefined,
  now: Instant = systemClock(),
): Promise<Verification> {
  const tally: Tally = {
    items: { article: 0, post: 0, account: 0, entity: 0, source: 0 },
    tombstones: 0,
    edges: 0,
    mentions: 0,
    identities: 0,
    faults: [],
  };
  onProgress("files");
  for await (const { part, fault } of store.upkeep.damage()) tally.faults.push({ id: part, rule: "files", fault });
  // Nothing else can be told of what cannot be read.
  if (tally.faults.length > 0) return tally;
  const links = await LinkCheck.of(store);
  for (const fault of await links.marksFaults(store)) tally.faults.push({ id: store.address, ...fault });
  for (const kind of RECORD_KINDS) await verifyKind<RecordKind>(store, kind, links, tally, { onProgress, now });
  onProgress("strays");
  for await (const stray of store.upkeep.strays()) tally.faults.push(strayFault(stray));
  return tally;
}

async function verifyKind<K extends RecordKind>(
  store: Store,
  kind: K,
  links: LinkCheck,
  tally: Tally,
  { onProgress, now }: { readonly onProgress: (done: string) => void; readonly now: Instant },
): Promise<void> {
  for await (const batch of storedBatches(store, kind)) {
    await verifyBatch(store, kind, batch, links, tally, now);
    onProgress(`${kind}: ${tally.items[kind]}`);
  }
}

async function verifyBatch<K extends RecordKind>(
  store: Store,
  kind: K,
  batch: StoredBatch<K>,
  links: LinkCheck,
  tally: Tally,
  now: Instant,
): Promise<void> {
  const { writes } = batch;
  const derived = await store.upkeep.derived(
    kind,
    writes.map(({ working }) => working.id),
  );
  const identityFaults = await keyFaults(store, kind, writes);
  const namedFaults = await namedItemFaults(
    writes.map(({ write }) => write.item),
    batch.workspace,
  );
  const ofItems = await links.linkingEach(writes, (one) => itemFaults(one, batch, links));
  writes.forEach((one, index) => {
    const rows = derived[index];
    if (rows === undefined) return;
    count(one.write, rows, tally);
    const found = [...(ofItems[index] ?? []), ...(identityFaults[index] ?? [])];
    append(found, derivedFaults(one.write, rows, store.upkeep.wordsDigest(one.write.words)));
    append(found, erasureFaults(one.write, rows));
    if (one.write.removedAt === undefined) append(found, namedFaults[index] ?? []);
    append(found, timeFaults(one.write.item, now));
    append(
      tally.faults,
      found.map((fault) => ({ id: one.write.item.id, ...fault })),
    );
  });
}

/** The speakers are hashes, so the faults name what their inputs were called. */
function timeFaults(item: RecordWrite["item"], now: Instant): FaultOfItem[] {
  return speakersAhead(item, now).map(([speaker, at]) => ({
    rule: "times",
    fault: `${item.inputs[speaker]?.input ?? speaker} counts as read at ${at}, which has not come yet: until then nothing newer of it is shown`,
  }));
}

function count({ kind, removedAt }: RecordWrite, { edges, mentions, identities }: DerivedRows, tally: Tally): void {
  if (removedAt === undefined) tally.items[kind] += 1;
  else tally.tombstones += 1;
  tally.edges += edges.length;
  tally.mentions += mentions.length;
  tally.identities += identities.length;
}

type FaultOfItem = Omit<Fault, "id">;

function itemFaults<K extends RecordKind>(
  { write, working }: StoredWrite<K>,
  { workspace, citedArticles }: StoredBatch<K>,
  links: LinkCheck,
): FaultOfItem[] {
  const { item, removedAt } = write;
  if (removedAt !== undefined) return [];
  if (item.differentFrom !== undefined && settledFaults(item).length > 0) return settledFaults(item);
  if (kindOf(item.id) === "entity") return partFaults(item);
  if (item.type === "SocialPost") {
    const author = item.authorId && workspace.get("account", item.authorId);
    const liveAuthor = author?.removedAt === undefined ? author?.stored?.item : undefined;
    return [...postFaults(item, author?.stored?.item), ...links.postFaults(item, liveAuthor)];
  }
  if (item.type !== "Article" || !isArticle(working)) return [];
  const misleading = item.body.flatMap((block): FaultOfItem[] => {
    if (block.type !== "RelatedLink") return [];
    const { articleId } = citedArticles.resolve(working, block);
    return articleId === block.articleId
      ? []
      : [
          {
            rule: "related-links",
            fault: `"${block.title}" leads to ${block.articleId ?? "nothing"}, not to ${articleId ?? "nothing"}`,
          },
        ];
  });
  return [...articleFaults(item), ...links.articleFaults(item), ...misleading];
}

/** Each item must be found by its own id, and by the identity keys that only it or one apart from it can have. */
async function keyFaults<K extends RecordKind>(
  store: Store,
  kind: K,
  writes: readonly StoredWrite<K>[],
): Promise<FaultOfItem[][]> {
  const keys = writes.map(({ working }) => [idKey(working.id), ...sureKeys[kind](working.statements)]);
  const found = await store.find(kind, keys.flat());
  // An erased item keeps hashes of its keys. One of them may be of an item that a person said is another one.
  const missing = [...new Set(keys.flat().filter((_, index) => !found[index]))];
  const erased = missing.length === 0 ? [] : await store.find(kind, missing.map(hashedKey));
  const byHash = new Map(missing.map((key, index) => [key, erased[index]]));
  let place = 0;
  return writes.map(({ working }, index) =>
    (keys[index] ?? []).flatMap((key) => keyFault(key, working, found[place++] ?? byHash.get(key))),
  );
}

function keyFault<K extends RecordKind>(
  key: string,
  { kind, id, statements }: StoredWrite<K>["working"],
  found: StoredRecord<K> | null | undefined,
): FaultOfItem[] {
  if (found === null || found === undefined) return [{ rule: "identities", fault: `is not found by ${key}` }];
  // Inputs may give one key to two profiles of which a person said that they are two. One of them has it.
  if (found.item.id === id || areApart(statements, statementsOf(kind, found.item))) return [];
  return [
    {
      rule: "identities",
      fault: `${key} leads to ${found.item.id}${found.removedAt === undefined ? "" : ", which is removed"}`,
    },
  ];
}

function strayFault({ rows, id, count: total }: Stray): Fault {
  return {
    id,
    rule: "strays",
    fault: STRAY_FAULTS[rows](total),
  };
}

const notListed = (rows: string) => (total: number) =>
  `${total} rows of ${rows} belong to it, but its item does not have them`;
const STRAY_FAULTS: Readonly<Record<Stray["rows"], (total: number) => string>> = {
  edges: notListed("edges"),
  mentions: notListed("mentions"),
  facets: notListed("facets"),
  words: notListed("words"),
  identities: (total) => `${total} identities lead to it, but it is not stored`,
  totals: (total) => `${total} numbers of what is listed under it are wrong`,
};

function isArticle(working: Working): working is Working<"article"> {
  return working.kind === "article";
}
