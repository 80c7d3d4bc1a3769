import { inLanguage } from "../../domain/entity";
import type { Id } from "../../domain/ids";
import { idKey } from "../../domain/identity/identity";
import type { ItemOf, RecordKind } from "../../domain/item";
import type { Store, StoredRecord } from "../../store/store";
import { inputsThatHold } from "./kept-inputs";
import { recordNamed } from "./record-named";

/** An item that would be erased, described for people. */
export interface PlannedErasure {
  readonly id: Id;
  readonly state: "live" | "removed" | "erased";
  /** Its headline, text or name, shortened. */
  readonly label: string;
  /** How many live articles embed it. */
  readonly embeddedIn: number;
}

export interface ErasurePlan {
  readonly items: readonly PlannedErasure[];
  /** The names of the kept inputs that would be deleted. */
  readonly keptInputs: readonly string[];
  readonly rejected: readonly { readonly input: string; readonly reason: string }[];
}

const LONGEST_LABEL = 80;

/**
 * The records that people name by id or address, each once. With `withPosts`, also the posts that the articles embed.
 */
export async function itemsNamed(
  store: Store,
  names: readonly string[],
  withPosts: boolean,
): Promise<{ readonly records: readonly StoredRecord[]; readonly rejected: ErasurePlan["rejected"] }> {
  const records = new Map<Id, StoredRecord>();
  const rejected: { input: string; reason: string }[] = [];
  for (const input of names) {
    const found = await recordNamed(store, input);
    if (typeof found === "string") rejected.push({ input, reason: found });
    else
      for (const record of withPosts ? [found, ...(await embeddedPosts(store, found))] : [found])
        records.set(record.item.id, record);
  }
  return { records: [...records.values()], rejected };
}

/** What erasing the records would do. */
export async function describeErasure(
  store: Store,
  records: readonly StoredRecord[],
  rejected: ErasurePlan["rejected"],
): Promise<ErasurePlan> {
  const ids = records.map(({ item }) => item.id);
  const embedding = await store.reader().countRelated("SocialPost.embeddedIn", ids);
  const items = records.map(({ item, removedAt }, index): PlannedErasure => {
    const state = item.erased === true ? "erased" : removedAt === undefined ? "live" : "removed";
    return { id: item.id, state, label: shortened(labelOf(item)), embeddedIn: embedding[index] ?? 0 };
  });
  return { items, keptInputs: (await inputsThatHold(store, records)).map(({ input }) => input), rejected };
}

async function embeddedPosts(store: Store, { item }: StoredRecord): Promise<StoredRecord[]> {
  if (item.type !== "Article") return [];
  const keys = item.body.flatMap((block) => (block.type === "PostEmbed" ? [idKey(block.postId)] : []));
  return (await store.find("post", keys)).filter((record) => record !== null);
}

function labelOf(item: ItemOf<RecordKind>): string {
  switch (item.type) {
    case "Article":
      return item.headline;
    case "SocialPost":
      return item.text ?? item.url ?? item.nativeId ?? item.id;
    case "SocialAccount":
      return item.handle;
    case "Source":
      return item.name;
    default:
      return inLanguage(item.names, "en", item.baseLanguage) ?? "";
  }
}

function shortened(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text;
}
