import type { Article } from "../../article";
import { facet } from "../../facets";
import type { Id } from "../../ids";
import { mentionedEntitiesOf } from "../../mention";
import { countScripts } from "../languages/scripts";
import { searchWords } from "../words/words";

/** The keys that an article is compared by. Two articles are alike if they share keys. */
export interface Likeness {
  readonly id: Id<"article">;
  readonly facets: readonly string[];
  readonly words: readonly string[];
}

const MOST_ENTITIES = 12;
const MOST_WORDS = 20;
/**
 * The fewest letters of a word. Shorter words are mostly words such as “of” and “and”. A Chinese character or a Korean
 * syllable counts as two letters.
 */
const FEWEST_LETTERS = 4;

/**
 * How many points a shared key gives, by how many articles have it: 7 if only these two have it, and one less each time
 * the number doubles.
 */
export const WEIGHTS: readonly { readonly upTo: number; readonly weight: number }[] = [2, 4, 8, 16, 32, 64, 128].map(
  (upTo, index) => ({ upTo, weight: 7 - index }),
);

/**
 * A key that more articles have says nothing of two of them, so it is left out. This also limits how many articles are
 * read per key.
 */
export const MOST_ARTICLES_PER_KEY = 128;

/**
 * Sort keys ascend, but the most similar must come first. So a sort key is this number less the points, which are
 * always fewer.
 */
export const LIKENESS_KEY_BASE = 9999;

/** The profiles that an article mentions most, and the longer words of its headline and summary. */
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

/** A Chinese character or a Korean syllable counts as two. */
export function lettersOf(word: string): number {
  return Object.values(countScripts(word)).reduce((sum, count) => sum + count, 0);
}
