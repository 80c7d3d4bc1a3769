import type { TextKind } from "../domain/item";
import { readWeights, type TextWeights, type WordCount } from "../domain/text/queries/text-weights";
import type { Unit } from "./units";

/**
 * BM25 over two fields (BM25F). A text gets a number for each word that is asked for: the more often the word stands in
 * it the more, but the third time counts less than the second. A word in the headline counts more, in a long text less,
 * and a word that few texts have more than one that many have.
 *
 * The typical lengths and the number of texts are constants. So a score changes while other texts come in only by the
 * counts of the words, which cursors keep, and every store gives the same one.
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
/** Up to this number the texts with a word are counted. A word that more have says little. */
export const MOST_COUNTED = 10_000;
const TEXTS = 2 * MOST_COUNTED;

interface Field {
  readonly weight: number;
  /** In words. */
  readonly typical: number;
}

/** `first`: the headline of an article, the text of a post. */
const FIELDS: Readonly<Record<TextKind, { readonly first: Field; readonly rest: Field }>> = {
  article: { first: { weight: 4, typical: 10 }, rest: { weight: 1, typical: 250 } },
  post: { first: { weight: 1.2, typical: 30 }, rest: { weight: 0.75, typical: 4 } },
};

export interface WeightedUnit extends Unit {
  /** How much it says that a text has this word. */
  readonly rarity: number;
}

/** `frequencies`: how many texts have each of the words; absent where one word is asked for, and it does not matter. */
export function weighted(units: readonly Unit[], frequencies: readonly number[] | undefined): WeightedUnit[] {
  return units.map((unit, index) => ({ ...unit, rarity: rarityOf(frequencies?.[index]) }));
}

const USUAL = 100;

function rarityOf(frequency = USUAL): number {
  return Math.log(1 + (TEXTS - frequency + 0.5) / (frequency + 0.5));
}

/** The most that any text can get. */
export function highestScore(units: readonly WeightedUnit[]): number {
  return units.reduce((sum, { rarity }) => sum + rarity * (SATURATION + 1), 0);
}

/** Scores the texts of a kind that have all of the units. `packed`: absent if nothing is known of a text but that. */
export function scorer(kind: TextKind, units: readonly WeightedUnit[]): (packed: Uint8Array | undefined) => number {
  const hashes = units.flatMap((unit) => unit.hashes);
  return (packed) => {
    const weights = packed === undefined ? UNKNOWN : readWeights(packed, hashes);
    return units.reduce((sum, unit) => {
      const count = countOf(kind, weights, unit);
      return sum + (unit.rarity * count * (SATURATION + 1)) / (count + SATURATION);
    }, 0);
  };
}

const UNKNOWN: TextWeights = { headline: 0, body: 0, counts: new Map() };
const ONCE: WordCount = { headline: 0, body: 1 };

/** A search does this a thousand times for each of its words, so no list is made. */
function countOf(kind: TextKind, weights: TextWeights, { hashes }: Unit): number {
  let most = 0;
  if (weights.counts.size > 0)
    for (const hash of hashes) {
      const count = weights.counts.get(hash);
      if (count !== undefined) most = Math.max(most, weightOf(kind, weights, count));
    }
  return most > 0 ? most : weightOf(kind, weights, ONCE);
}

function weightOf(kind: TextKind, weights: TextWeights, { headline, body }: WordCount): number {
  const { first, rest } = FIELDS[kind];
  return weightIn(first, headline, weights.headline) + weightIn(rest, body, weights.body);
}

const weightIn = ({ weight, typical }: Field, count: number, length: number): number =>
  (weight * count) / (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / typical);

/** Scores as answers have them. Those that are equal then are even: the fresher text comes first. */
export const rounded = (score: number): number => Math.round(score * 10) / 10;
