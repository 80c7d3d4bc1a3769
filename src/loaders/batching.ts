import type { GraphQLResolveInfo } from "graphql";
import { FanOutLimit } from "../domain/errors";
import type { Id } from "../domain/ids";
import { Later } from "./later";

/** The most keys that one level of an operation may load. */
export const FAN_OUT_LIMIT = 10_000;
/** The most articles whose similar ones one level may load. Each costs thousands of rows; other keys cost hundreds. */
export const SIMILAR_LIMIT = 500;

/** Reads a batch. It never fails; the function that it gives hands the values out, with whatever follows from them. */
export type ReadBatch = () => Promise<() => void>;
/** Decides when a batch is read. It gets each batch when the first key is asked for; others come until it is read. */
export type Schedule = (read: ReadBatch) => void;

/**
 * Reads a batch after all that can be done without it: graphql-js resolves the fields of a level in promises that
 * follow each other.
 */
export const afterPromises: Schedule = (read) => {
  void Promise.resolve().then(() => process.nextTick(() => void read().then((handOut) => handOut())));
};

/**
 * Loads many keys at once, and keeps nothing: every place of an operation loads its own items, so that its cost does
 * not depend on other places.
 */
export class Batches<K, V> {
  #keys: K[] = [];
  #values: Later<V>[] = [];

  constructor(
    private readonly schedule: Schedule,
    private readonly loadAll: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>,
  ) {}

  load(key: K): Later<V> {
    if (this.#keys.length === 0) this.schedule(() => this.#read());
    const value = new Later<V>();
    this.#keys.push(key);
    this.#values.push(value);
    return value;
  }

  async #read(): Promise<() => void> {
    const [keys, values] = [this.#keys, this.#values];
    [this.#keys, this.#values] = [[], []];
    try {
      const loaded = await this.loadAll(keys);
      return () => values.forEach((value, index) => handOut(value, loaded[index]));
    } catch (error) {
      return () => values.forEach((value) => value.fail(error));
    }
  }
}

function handOut<V>(value: Later<V>, loaded: V | Error | undefined): void {
  if (loaded === undefined) value.fail(new Error("A batch has no answer for one of its keys."));
  else if (loaded instanceof Error) value.fail(loaded);
  else value.settle(loaded);
}

/** Batches a load by parent. A parent that occurs several times at a place is loaded once and answered each time. */
export function batchedByParent<V>(
  schedule: Schedule,
  load: (parents: readonly Id[]) => Promise<readonly V[]>,
  info: GraphQLResolveInfo,
  answer: (value: V) => V | Error = (value) => value,
  most = FAN_OUT_LIMIT,
): Batches<Id, V> {
  return new Batches(schedule, async (parents) => {
    const unique = limitFanOut(parents, info, most);
    const values = await load(unique);
    const places = new Map(unique.map((parent, index) => [parent, values[index]]));
    return parents.map((parent) => {
      const value = places.get(parent);
      return value === undefined ? new Error(`The store gave no answer for ${parent}.`) : answer(value);
    });
  });
}

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
