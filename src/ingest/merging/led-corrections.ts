import type { Facts } from "../../domain/facts";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { blockId, blockKeys } from "./complete";
import { allSaid, rewritten } from "./merge";

type Body = NonNullable<Facts<"article">["values"]["body"]>;

/**
 * The facts of an item that becomes part of the item `to`. Its corrections lead to the blocks there: a correction names
 * a block by its id, and the id of the article is part of that. `from` are the ids that the item had. `there` is what
 * is known of the other item.
 */
export function ledTo<K extends RecordKind>(facts: Facts<K>, from: readonly Id[], to: Id, there?: Facts<K>): Facts<K> {
  if (from.every((id) => id === to) || !hasCorrections(facts)) return facts;
  const bodies = [facts, there].flatMap((one) => (one === undefined ? [] : allSaid(one).flatMap(bodyIn)));
  const led = ledBlocks(from, to, ...bodies);
  return rewritten(facts, (values) => {
    const { corrections } = values as Facts<"article">["values"];
    if (corrections === undefined) return values;
    const entries = Object.entries(corrections).map(([key, correction]) => {
      const block = correction.blockId === undefined ? undefined : led.get(correction.blockId);
      return [key, block === undefined ? correction : { ...correction, blockId: block }];
    });
    return { ...values, corrections: Object.fromEntries(entries) };
  });
}

const hasCorrections = (facts: Facts): boolean => allSaid(facts).some((values) => "corrections" in values);

/** What is not shown of an article may be its body tomorrow. */
const bodyIn = (values: Facts["values"]): Body[] => {
  const { body } = values as Facts<"article">["values"];
  return body === undefined ? [] : [body];
};

/** The ids of blocks in the article `to`, by the ids that blocks of the same words have in the articles `from`. */
export function ledBlocks(from: readonly Id[], to: Id, ...bodies: readonly Body[]): ReadonlyMap<string, string> {
  const keys = new Set(bodies.flatMap(blockKeys));
  return new Map(from.flatMap((id) => [...keys].map((key) => [blockId(id, key), blockId(to, key)] as const)));
}
