import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { FanOutLimit } from "../domain/errors/errors";
import type { Id } from "../domain/ids";
import type { ItemLookup } from "./item-lookup";

/** The most keys that one level of an operation may load. */
export const FAN_OUT_LIMIT = 10_000;
/** The most articles whose similar ones one level may load. Each costs thousands of rows; other keys cost hundreds. */
export const SIMILAR_LIMIT = 500;

/** The most profiles whose co-mentions one level may load. Each costs up to two thousand texts. */
export const CO_MENTION_LIMIT = 20;

/** The most rejected inputs whose bytes one level may load. Each may have 1 MiB. */
export const REJECTED_INPUT_LIMIT = 10;

/** The most articles whose stories one level may load. Each compares the texts of some eighty articles. */
export const STORY_LIMIT = 10;

/**
 * Loads many keys at once, and keeps nothing: every place of an operation loads its own items, so that its cost does
 * not depend on other places.
 */
export function batched<K, V>(load: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>): DataLoader<K, V> {
  return new DataLoader(load, { cache: false });
}

interface ParentBatch<V> {
  readonly answer?: (value: V) => V | Error;
  readonly most?: number;
}

/**
 * Batches a load by parent. A parent that occurs several times at a place is loaded once and answered each time.
 * `answer`: what each time gives; `most`: how many parents one level may have.
 */
export function batchedByParent<V>(
  load: (parents: readonly Id[]) => Promise<readonly V[]>,
  info: GraphQLResolveInfo,
  { answer = (value) => value, most = FAN_OUT_LIMIT }: ParentBatch<V> = {},
): DataLoader<Id, V> {
  return batched(async (parents) => {
    const unique = limitFanOut(parents, info, most);
    const values = await load(unique);
    const places = new Map(unique.map((parent, index) => [parent, values[index]]));
    return parents.map((parent) => {
      const value = places.get(parent);
      return value === undefined ? new Error(`The store gave no answer for ${parent}.`) : answer(value);
    });
  });
}

/** As `limitFanOut`, for lookups whose keys are not needed. */
export function checkFanOut(lookups: readonly ItemLookup[], info: GraphQLResolveInfo): void {
  if (lookups.length <= FAN_OUT_LIMIT) return;
  limitFanOut(
    lookups.map(({ key }) => key),
    info,
  );
}

/** Each key once. */
export function limitFanOut<K extends string>(
  keys: readonly K[],
  { parentType, fieldName }: GraphQLResolveInfo,
  most = FAN_OUT_LIMIT,
): K[] {
  const unique = [...new Set(keys)];
  if (unique.length > most) {
    throw new FanOutLimit(
      `${parentType.name}.${fieldName} would be loaded for ${unique.length} parents at once; a level may have at most ${most}. Ask for smaller pages.`,
    );
  }
  return unique;
}
