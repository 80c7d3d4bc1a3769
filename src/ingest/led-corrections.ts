import type { Facts } from "../domain/facts";
import type { Id } from "../domain/ids";
import type { RecordKind } from "../domain/item";
import { blockId, blockKeys } from "./complete";

type Body = NonNullable<Facts<"article">["values"]["body"]>;

/**
 * The facts of an item that becomes part of the item `to`, with its corrections leading to the blocks there. A correction names a block
 * by its id, which an article's id is part of. `from` are the ids that the item had; `there` is what is known of the other one.
 */
export function ledTo<K extends RecordKind>(facts: Facts<K>, from: readonly Id[], to: Id, there?: Facts<K>): Facts<K> {
  const { corrections, body = [] } = facts.values as Facts<"article">["values"];
  if (corrections === undefined || from.every((id) => id === to)) return facts;
  const led = ledBlocks(from, to, body, (there?.values as Facts<"article">["values"] | undefined)?.body ?? []);
  const entries = Object.entries(corrections).map(([key, correction]) => {
    const block = correction.blockId === undefined ? undefined : led.get(correction.blockId);
    return [key, block === undefined ? correction : { ...correction, blockId: block }];
  });
  return { ...facts, values: { ...facts.values, corrections: Object.fromEntries(entries) } };
}

/** By the id that a block of one of the bodies had, or would have had, in an article `from`, its id in the article `to`. */
export function ledBlocks(from: readonly Id[], to: Id, ...bodies: readonly Body[]): ReadonlyMap<string, string> {
  const keys = new Set(bodies.flatMap(blockKeys));
  return new Map(from.flatMap((id) => [...keys].map((key) => [blockId(id, key), blockId(to, key)] as const)));
}
