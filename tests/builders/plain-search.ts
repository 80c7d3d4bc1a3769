import type { Entity } from "../../src/domain/entity";
import { type FoldedText, foldWithOffsets } from "../../src/domain/text/folding/fold";
import { grouped } from "../../src/domain/collections/lists";
import { aliasesOf, type Alias } from "../../src/linking/profiles/aliases";
import { compactOf, spaceFor } from "../../src/linking/words/letters";
import type { SpelledName } from "../../src/linking/names/spelled-names";

/** What the lexicon finds, by a search for each name of each profile: simple, slow, and right. */
export class PlainSearch {
  private readonly aliases: readonly Alias[];

  constructor(profiles: readonly Entity[]) {
    this.aliases = profiles.flatMap(aliasesOf);
  }

  spelledIn(text: string): SpelledName[] {
    const folded = withSpacesFolded(foldWithOffsets(text));
    const searched = folded.text.replaceAll("-", " ");
    return [...grouped(this.aliases, ({ pattern }) => pattern)].flatMap(([pattern, aliases]) =>
      placesOf(pattern, searched)
        .filter((at) => isWhole(at, folded) && isWhole(at + pattern.length, folded))
        .map((at) => ({
          pattern,
          aliases,
          start: folded.startOf(at),
          end: folded.endOf(at + pattern.length - 1),
        })),
    );
  }

  /** The places in the letters of a hashtag, with the names there. */
  foundIn(letters: string): { start: number; end: number; texts: string[] }[] {
    return [...grouped(this.aliases, ({ pattern }) => compactOf(pattern))].flatMap(([name, aliases]) =>
      placesOf(name, letters).map((start) => ({ start, end: start + name.length, texts: textsOf(aliases) })),
    );
  }
}

export function textsOf(aliases: readonly Alias[]): string[] {
  return aliases.map(({ entity, text, pattern, afterLam }) => `${entity.id} ${text} ${pattern} ${afterLam}`).sort();
}

function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}

/** The same with one sign for each run of white space. */
function withSpacesFolded({ text, startOf, endOf }: FoldedText): FoldedText {
  const runs = [...text.matchAll(/\s+|\S/g)].map(({ 0: run, index }) => ({ run, index }));
  const at = (place: number) => runs[place] ?? { run: "", index: text.length };
  return {
    text: runs.map(({ run }) => run.replace(/\s+/gu, spaceFor)).join(""),
    startOf: (place) => startOf(at(place).index),
    endOf: (place) => endOf(at(place).index + Math.max(0, at(place).run.length - 1)),
  };
}

/** Whether a character begins here that several folded ones may come from: ㎏ is no k and no g. */
function isWhole(at: number, { text, startOf, endOf }: ReturnType<typeof foldWithOffsets>): boolean {
  return at === 0 || at === text.length || startOf(at) >= endOf(at - 1);
}
