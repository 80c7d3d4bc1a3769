import type { Mention } from "../../src/domain/mention";
import { idFor } from "../../src/domain/ids";
import { spanText } from "../../src/domain/text/spans/spans";
import { linkerOf } from "../../src/ingest/relinking/linker-of";
import { linkItem } from "../../src/linking/link-item";
import { referenceStore } from "./filled-stores";

/** Links texts to the profiles of the reference data. */
export interface ReferenceLinker {
  link(language: string, text: string): Mention[];
  /** The English names of what a text mentions, in its order. */
  found(language: string, text: string): string;
}

export async function referenceLinker(): Promise<ReferenceLinker> {
  const store = await referenceStore();
  const linker = await linkerOf(store);
  const names = new Map<string, string>();
  for await (const { id, names: said } of store.scan("entity")) names.set(id, said["en"] ?? "");
  await store.close();
  const link = (language: string, text: string): Mention[] =>
    linkItem({ id: idFor("article", "a"), language, texts: [{ field: "HEADLINE", ...spanText(text) }] }, linker);
  const found = (language: string, text: string): string =>
    link(language, text)
      .map(({ entityId }) => names.get(entityId))
      .join(", ");
  return { link, found };
}
