import { expect, it } from "@jest/globals";
import type { Entity } from "../../src/domain/entity";
import { idFor } from "../../src/domain/ids";
import { fold } from "../../src/domain/text/folding/fold";
import { cliticStems } from "../../src/domain/text/words/words";
import { spanText } from "../../src/domain/text/spans/spans";
import { linkItem } from "../../src/linking/link-item";
import type { Linker } from "../../src/linking/linker";
import { referenceStore } from "../builders/filled-stores";
import { linkerOf } from "../../src/ingest/relinking/linker-of";
import { describeCorpusFile } from "../unit/domain/text/corpus";

interface Tagged {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** Tokens from `first` to `end` (exclusive). */
interface Gold {
  readonly kind: string;
  readonly first: number;
  readonly end: number;
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  Place: ["GPE", "LOC", "FAC", "ORG"],
  Organization: ["ORG"],
  Person: ["PERS"],
};
const isTagged = (row: unknown): row is Tagged =>
  typeof row === "object" && row !== null && "tokens" in row && "tags" in row;

async function reference(): Promise<{ linker: Linker; profiles: Map<string, Entity> }> {
  const store = await referenceStore();
  const profiles = new Map<string, Entity>();
  for await (const profile of store.scan("entity")) profiles.set(profile.id, profile);
  const linker = await linkerOf(store);
  await store.close();
  return { linker, profiles };
}

function goldOf({ tags }: Tagged): Gold[] {
  return tags.flatMap((tag, first) => {
    if (!tag.startsWith("B-")) return [];
    let end = first + 1;
    while (tags[end] === `I-${tag.slice(2)}`) end += 1;
    return [{ kind: tag.slice(2), first, end }];
  });
}

describeCorpusFile("Arabic sentences with tagged names", "arabic-ner/sentences.json", (rows) => {
  it("are linked where a name stands, and every known name in them is linked", async () => {
    const { linker, profiles } = await reference();
    const written = [...profiles.values()].flatMap(({ names, aliases }) => [
      ...Object.values(names),
      ...Object.values(aliases).flat(),
    ]);
    const known = new Set(written.map(fold));
    const isKnown = (name: string) =>
      [
        name,
        ...cliticStems(name.split(" ")[0] ?? "").map(({ stem }) => [stem, ...name.split(" ").slice(1)].join(" ")),
      ].some((form) => known.has(form));
    let [mentions, right, asked, hit] = [0, 0, 0, 0];
    for (const row of rows().filter(isTagged)) {
      const tokens = row.tokens.map((token) => token.replace(/ [BI]-[A-Z]+$/u, ""));
      const starts = tokens.map((_, index) => tokens.slice(0, index).reduce((sum, token) => sum + token.length + 1, 0));
      const tokenAt = (offset: number) => starts.findLastIndex((start) => start <= offset);
      const gold = goldOf(row);
      const found = linkItem(
        { id: idFor("article", "a"), language: "ar", texts: [{ field: "HEADLINE", ...spanText(tokens.join(" ")) }] },
        linker,
      );
      const spans = found.map(({ start, end, entityId }) => ({
        first: tokenAt(start),
        end: tokenAt(end - 1) + 1,
        kinds: KINDS[profiles.get(entityId)?.type ?? ""] ?? [],
      }));
      mentions += spans.length;
      right += spans.filter(({ first, end, kinds }) =>
        gold.some((name) => kinds.includes(name.kind) && name.first < end && first < name.end),
      ).length;
      const names = gold.filter(
        ({ kind, first, end }) =>
          ["GPE", "LOC", "ORG", "PERS"].includes(kind) && isKnown(fold(tokens.slice(first, end).join(" "))),
      );
      asked += names.length;
      hit += names.filter((name) => spans.some(({ first, end }) => first <= name.first && end >= name.end)).length;
    }
    expect(mentions).toBeGreaterThan(350);
    expect(right / mentions).toBeGreaterThan(0.95);
    expect(asked).toBeGreaterThan(300);
    expect(hit / asked).toBeGreaterThan(0.98);
  });
});
