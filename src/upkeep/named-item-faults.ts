import { contributorAccounts } from "../domain/article";
import { kindOf, type Id } from "../domain/ids";
import { type ItemOf, RECORD_KINDS, type RecordKind } from "../domain/item";
import { postsNamedIn } from "../domain/social-post";
import type { Workspace } from "../ingest/identity/workspace";

export interface NamedItemFault {
  readonly rule: "references";
  readonly fault: string;
}

interface NamedItem {
  readonly id: Id<RecordKind>;
  /** Whether it may be removed. If inputs named it, the id stays stored and the API gives null. */
  readonly mayBeRemoved: boolean;
}

type AnyItem = ItemOf<RecordKind>;

/**
 * Loads the items that these items name, and reports for each item which of them are missing. In the order of `items`.
 */
export async function namedItemFaults(items: readonly AnyItem[], workspace: Workspace): Promise<NamedItemFault[][]> {
  const namedItems = items.map(itemsNamedBy);
  for (const kind of RECORD_KINDS) {
    await workspace.load(
      kind,
      namedItems.flat().flatMap(({ id }) => (isOfKind(kind, id) ? [id] : [])),
    );
  }
  return namedItems.map((named) => named.flatMap((reference) => faultOf(reference, workspace)));
}

function faultOf({ id, mayBeRemoved }: NamedItem, workspace: Workspace): NamedItemFault[] {
  const kind = kindOf(id);
  const found = kind === undefined || kind === "mention" ? undefined : workspace.get(kind, id);
  if (found === undefined || found.id !== id)
    return [{ rule: "references", fault: `names ${id}, which is not stored` }];
  return mayBeRemoved || found.removedAt === undefined
    ? []
    : [{ rule: "references", fault: `leads to ${id}, which is removed` }];
}

function itemsNamedBy(item: AnyItem): NamedItem[] {
  const [said, found] = namedBy(item);
  // A removed or erased item is still another one.
  for (const id of item.differentFrom ?? []) if (isRecordId(id)) said.push(id);
  const reference =
    (mayBeRemoved: boolean) =>
    (id: Id<RecordKind>): NamedItem => ({ id, mayBeRemoved });
  return [...[...new Set(said)].map(reference(true)), ...[...new Set(found)].map(reference(false))];
}

/** The ids that the inputs of an item named, and the ids that linking found. */
function namedBy(item: AnyItem): [said: Id<RecordKind>[], found: Id<RecordKind>[]] {
  switch (item.type) {
    case "Article":
      return [
        [
          ...(item.sourceId === undefined ? [] : [item.sourceId]),
          ...contributorAccounts(item),
          ...item.body.flatMap((block) => (block.type === "PostEmbed" ? [block.postId] : [])),
        ],
        [
          ...item.mentions.map(({ entityId }) => entityId),
          ...item.body.flatMap((block) => (block.type === "RelatedLink" ? (block.articleId ?? []) : [])),
        ],
      ];
    case "SocialPost":
      return [
        [item.authorId, ...postsNamedIn(item)].filter((id) => id !== undefined),
        [
          ...item.mentions.map(({ entityId }) => entityId),
          ...(item.place?.entityId === undefined ? [] : [item.place.entityId]),
        ],
      ];
    default:
      return [[], []];
  }
}

function isOfKind<K extends RecordKind>(kind: K, id: Id<RecordKind>): id is Id<K> {
  return kindOf(id) === kind;
}

function isRecordId(id: Id): id is Id<RecordKind> {
  return kindOf(id) !== "mention";
}
