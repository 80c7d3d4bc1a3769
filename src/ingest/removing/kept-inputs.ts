import { blockText } from "../../domain/body-block";
import { urlKey } from "../../domain/identity/identity";
import type { ValuesOf } from "../../domain/statements/statements";
import type { RecordKind } from "../../domain/item";
import { words } from "../../domain/text/words/words";
import { allSaid } from "../merging/merge";
import { statementsOf } from "../merging/item-values";
import { canonicalUrl } from "../../domain/addresses/urls";
import { textsInKept } from "./kept-texts";
import type { Rejection, Store, StoredRecord } from "../../store/store";

/** Shorter texts also occur in unrelated inputs. */
const SHORTEST = 12;

/**
 * The kept rejected inputs that contain one of the items: they came from its address, or contain one of its texts, also
 * in an archive. One that cannot be searched, such as an encrypted archive, may contain it, and counts too. Marks,
 * spacing and JSON escapes between the words do not matter. Reads every kept input.
 */
export async function inputsThatHold(store: Store, records: readonly StoredRecord[]): Promise<Rejection[]> {
  const addresses = new Set<string>();
  const texts = new Set<string>();
  for (const record of records) {
    const [keys] = await store.upkeep.identities(record.kind, [record.item.id]);
    for (const key of keys ?? []) addresses.add(key);
    for (const text of textsOf(record)) texts.add(foldedWords(text));
  }
  const wanted = [...texts].filter((text) => text.length >= SHORTEST);
  const held: Rejection[] = [];
  for await (const rejection of store.rejections.all())
    if (isFrom(rejection, addresses) || (await mayHold(rejection, wanted))) held.push(rejection);
  return held;
}

function isFrom({ url, input }: Rejection, addresses: ReadonlySet<string>): boolean {
  return [url, input].some((name) => name !== undefined && addresses.has(urlKey(canonicalUrl(name) ?? name)));
}

async function mayHold(rejection: Rejection, texts: readonly string[]): Promise<boolean> {
  if (texts.length === 0) return false;
  for await (const kept of textsInKept(rejection)) {
    if ("isUnseen" in kept) return true;
    const within = ` ${foldedWords(unescaped(kept.text))} `;
    if (texts.some((text) => within.includes(` ${text} `))) return true;
  }
  return false;
}

function foldedWords(text: string): string {
  return words(text)
    .map(({ folded }) => folded)
    .join(" ");
}

/**
 * Undoes JSON escapes, as far as words need it: JSON may write any character by its number, and a line feed as two
 * characters.
 */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(["\\/])|[bfnrt])/g, (_, unit?: string, sign?: string) =>
    unit === undefined ? (sign ?? " ") : String.fromCharCode(parseInt(unit, 16)),
  );
}

/**
 * What anybody says in an item as running text, shown or not. Names are not looked for: they stand in inputs of other
 * items too.
 */
const TEXTS: { readonly [K in RecordKind]: (values: ValuesOf[K]) => readonly string[] } = {
  article: ({ headline = "", summary = "", body = [] }) => [
    headline,
    summary,
    ...body.filter(({ type }) => type !== "RelatedLink").map((block) => blockText(block)),
  ],
  post: ({ text, contentWarning = "", edits = [] }) => [
    text?.text ?? "",
    contentWarning,
    ...edits.map((edit) => edit.text.text),
  ],
  account: ({ description = "" }) => [description],
  source: ({ description = "" }) => [description],
  entity: ({ descriptions = {} }) => Object.values(descriptions),
};

function textsOf<K extends RecordKind>({ kind, item }: StoredRecord<K>): string[] {
  return allSaid<K>(statementsOf(kind, item)).flatMap((values) => TEXTS[kind](values));
}
