import type { Article } from "./article";
import { facet } from "./facets";
import type { Id } from "./ids";
import { mentionedEntitiesOf } from "./mention";
import { countScripts } from "./text/scripts";
import { searchWords } from "./text/words";

/** What an article is compared with others by: keys that another has as well make the two alike. */
export interface Likeness {
  readonly id: Id<"article">;
  readonly facets: readonly string[];
  readonly words: readonly string[];
}

const MOST_ENTITIES = 12;
const MOST_WORDS = 20;
/**
 * Of a word: shorter ones are mostly those that hold sentences together. A Chinese character and a Korean syllable
 * count double.
 */
const FEWEST_LETTERS = 4;

/**
 * What a shared key adds to the likeness of two articles, for a key that up to so many articles have: 7 where only
 * these two have it, and one less each time that their number doubles.
 */
export const WEIGHTS: readonly { readonly upTo: number; readonly weight: number }[] = [2, 4, 8, 16, 32, 64, 128].map(
  (upTo, index) => ({ upTo, weight: 7 - index }),
);

/** A key that more articles have tells nothing and is left out, so that none leads to more of them. */
export const LARGEST_SHARE = 128;

/** Sort keys of likenesses ascend from the highest; sums never come near this. */
export const LIKENESS_KEY_BASE = 9999;

/**
 * The profiles that an article mentions, those it mentions most before others, and the longer words of its headline and
 * summary.
 */
export function likenessOf({
  id,
  mentions,
  headline,
  summary = "",
}: Pick<Article, "id" | "mentions" | "headline" | "summary">): Likeness {
  const byCount = mentionedEntitiesOf(mentions).sort((one, other) => other.mentionCount - one.mentionCount);
  const entities = byCount.slice(0, MOST_ENTITIES);
  const words = searchWords(`${headline}\n${summary}`).filter((word) => lettersOf(word) >= FEWEST_LETTERS);
  return { id, facets: entities.map((entity) => facet.entity(entity.id)), words: words.slice(0, MOST_WORDS) };
}

function lettersOf(word: string): number {
  return Object.values(countScripts(word)).reduce((sum, count) => sum + count, 0);
}
