import type { Items, RecordKind } from "../../src/domain/item";
import type { Mention } from "../../src/domain/mention";
import type { MentionWrite, RecordWrite, Rejection, SaveOutcome, Store } from "../../src/store/store";

type RecordItem = Items[RecordKind];
type WriteOverrides = Partial<Omit<RecordWrite, "kind" | "item">>;

const KIND_OF_TYPE: Readonly<Record<RecordItem["type"], RecordKind>> = {
  Article: "article",
  SocialPost: "post",
  SocialAccount: "account",
  Source: "source",
  Person: "entity",
  Organization: "entity",
  Place: "entity",
  Event: "entity",
  CreativeWork: "entity",
  Topic: "entity",
};

/** The first write of an item without any rows, changed by what a test gives. */
export function aWrite(item: RecordItem, overrides: WriteOverrides = {}): RecordWrite {
  return {
    kind: KIND_OF_TYPE[item.type],
    item,
    cause: overrides.removedAt === undefined ? "INPUT" : "REMOVAL",
    expectedRevision: null,
    identities: [],
    sortKey: item.firstSeenAt,
    facets: [],
    words: [],
    edges: [],
    mentions: [],
    ...overrides,
  };
}

export function aMentionWrite(item: Mention, overrides: Partial<Omit<MentionWrite, "item">> = {}): MentionWrite {
  return {
    item,
    sortKey: "2023-02-07T08:00:00.000Z",
    facets: [`field:${item.field}`, `method:${item.method}`],
    ...overrides,
  };
}

/** Saves, and fails the test if a write meets a conflict. */
export async function saveAll(store: Store, writes: readonly RecordWrite[]): Promise<void> {
  const conflicts = (await store.save(writes)).filter((outcome) => outcome.status === "conflict");
  if (conflicts.length > 0)
    throw new Error(`Expected every write to be saved, but ${conflicts.map(reasonOf).join("; ")}.`);
}

/** Saves the item over the stored revision, as an ingest does after reading it. */
export async function saveAgain(store: Store, item: RecordItem, overrides: WriteOverrides = {}): Promise<SaveOutcome> {
  const write = aWrite(item, overrides);
  const [stored] = await store.records(write.kind, [write.item.id]);
  const [outcome] = await store.save([{ ...write, expectedRevision: stored?.revision ?? null }]);
  if (outcome === undefined) throw new Error("Expected one outcome for one write, but none came.");
  return outcome;
}

function reasonOf(outcome: SaveOutcome): string {
  return outcome.status === "conflict" ? outcome.reason : outcome.status;
}

/** Every rejection that the store keeps. */
export async function rejectionsOf(store: Store): Promise<Rejection[]> {
  const kept: Rejection[] = [];
  for await (const rejection of store.rejections.all()) kept.push(rejection);
  return kept;
}
