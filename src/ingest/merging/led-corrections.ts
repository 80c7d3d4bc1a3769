import type { Facts } from "../../domain/facts";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { blockId, blockKeys } from "./complete";

type Body = NonNullable<Facts<"article">["values"]["body"]>;

/**
 * The facts of an item that becomes part of the item `to`. Its corrections lead to the blocks there: a correction names
 * a block by its id, and the id of the article is part of that. `from` are the ids that the item had. `there` is what
 * is known of the other item.
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

/** The ids of blocks in the article `to`, by the ids that blocks of the same words have in the articles `from`. */
export function ledBlocks(from: readonly Id[], to: Id, ...bodies: readonly Body[]): ReadonlyMap<string, string> {
  const keys = new Set(bodies.flatMap(blockKeys));
  return new Map(from.flatMap((id) => [...keys].map((key) => [blockId(id, key), blockId(to, key)] as const)));
}
