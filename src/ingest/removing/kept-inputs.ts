import { blockText } from "../../domain/body-block";
import { urlKey } from "../../domain/identity";
import type { ItemOf, RecordKind } from "../../domain/item";
import { words } from "../../domain/text/words";
import { canonicalUrl } from "../../domain/urls";
import type { Rejection, Store, StoredRecord } from "../../store/store";

/** Shorter texts stand in inputs that have nothing to do with the item. */
const SHORTEST = 12;

/**
 * The rejected inputs that are kept for another try and hold one of the items, as far as can be told: they came from
 * its address, or a text of it stands in them, whatever the marks, the spacing and the JSON escapes around its words.
 * Reads every kept input.
 */
export async function inputsThatHold(store: Store, records: readonly StoredRecord[]): Promise<Rejection[]> {
  const addresses = new Set<string>();
  const texts = new Set<string>();
  for (const { kind, item } of records) {
    const [keys] = await store.upkeep.identities(kind, [item.id]);
    for (const key of keys ?? []) addresses.add(key);
    for (const text of textsOf(item)) texts.add(foldedWords(text));
  }
  const wanted = [...texts].filter((text) => text.length >= SHORTEST);
  const held: Rejection[] = [];
  for await (const rejection of store.rejections.all())
    if (isFrom(rejection, addresses) || holds(rejection, wanted)) held.push(rejection);
  return held;
}

function isFrom({ url, input }: Rejection, addresses: ReadonlySet<string>): boolean {
  return [url, input].some((name) => name !== undefined && addresses.has(urlKey(canonicalUrl(name) ?? name)));
}

function holds({ content }: Rejection, texts: readonly string[]): boolean {
  if (content === undefined || texts.length === 0) return false;
  const within = ` ${foldedWords(unescaped(new TextDecoder().decode(content)))} `;
  return texts.some((text) => within.includes(` ${text} `));
}

function foldedWords(text: string): string {
  return words(text)
    .map(({ folded }) => folded)
    .join(" ");
}

/** As far as words are concerned: JSON may write any character by its number, and a line feed by two characters. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(["\\/])|[bfnrt])/g, (_, unit?: string, sign?: string) =>
    unit === undefined ? (sign ?? " ") : String.fromCharCode(parseInt(unit, 16)),
  );
}

/** What stands in an item as running text. Names are not looked for: they stand in inputs of other items too. */
function textsOf(item: ItemOf<RecordKind>): readonly string[] {
  switch (item.type) {
    case "Article":
      return [
        item.headline,
        item.summary ?? "",
        ...item.body.filter(({ type }) => type !== "RelatedLink").map(blockText),
      ];
    case "SocialPost":
      return [item.text ?? ""];
    case "SocialAccount":
    case "Source":
      return [];
    default:
      return Object.values(item.descriptions);
  }
}
