import { append } from "../../domain/collections/lists";
import { parseAccountUrl, parsePostUrl } from "../../domain/addresses/platform-urls";
import { canonicalUrl } from "../../domain/addresses/urls";
import { kindOf } from "../../domain/ids";
import { hashedKey, idKey, urlKey } from "../../domain/identity/identity";
import { RECORD_KINDS, type RecordKind } from "../../domain/item";
import type { Store, StoredRecord } from "../../store/store";

/** The only record with this id or address, or the reason why there is none. */
export async function recordNamed(store: Store, name: string): Promise<StoredRecord | string> {
  const kind = kindOf(name);
  if (kind === "mention") return "a mention is part of its text: name the article or post";
  if (kind !== undefined)
    return (await store.find<RecordKind>(kind, [idKey(name)]))[0] ?? "nothing in the store has this id";
  const url = canonicalUrl(name);
  if (url === undefined) return "this is neither an id nor an http(s) address";
  const addresses = new Set([url, parsePostUrl(url)?.url ?? url, parseAccountUrl(url)?.url ?? url]);
  const keys = [...addresses].map(urlKey).flatMap((key) => [key, hashedKey(key)]);
  const found: StoredRecord[] = [];
  for (const one of RECORD_KINDS)
    append(
      found,
      (await store.find<RecordKind>(one, keys)).filter((record) => record !== null),
    );
  const [only, ...more] = [...new Map(found.map((record) => [record.item.id, record])).values()];
  if (only === undefined) return "nothing in the store has this address";
  return more.length === 0
    ? only
    : `several items have this address; name one by its id: ${[only, ...more].map(({ item }) => item.id).join(", ")}`;
}
