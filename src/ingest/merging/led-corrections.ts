import type { Statements } from "../../domain/statements/statements";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { blockId, blockKeys } from "./block-keys";
import { allSaid, rewritten } from "./merge";

type Body = NonNullable<Statements<"article">["values"]["body"]>;

/**
 * The statements of an item that becomes part of the item `to`. Its corrections lead to the blocks there: a correction
 * names a block by its id, and the id of the article is part of that. `from` are the ids that the item had. `there` is
 * what is known of the other item.
 */
export function ledTo<K extends RecordKind>(
  statements: Statements<K>,
  from: readonly Id[],
  to: Id,
  there?: Statements<K>,
): Statements<K> {
  if (from.every((id) => id === to) || !hasCorrections(statements)) return statements;
  const bodies = [statements, there].flatMap((one) => (one === undefined ? [] : allSaid(one).flatMap(bodyIn)));
  const led = ledBlocks(from, to, ...bodies);
  return rewritten(statements, (values) => {
    const { corrections } = values as Statements<"article">["values"];
    if (corrections === undefined) return values;
    const entries = Object.entries(corrections).map(([key, correction]) => {
      const block = correction.blockId === undefined ? undefined : led.get(correction.blockId);
      return [key, block === undefined ? correction : { ...correction, blockId: block }];
    });
    return { ...values, corrections: Object.fromEntries(entries) };
  });
}

const hasCorrections = (statements: Statements): boolean =>
  allSaid(statements).some((values) => "corrections" in values);

/** What is not shown of an article may be its body tomorrow. */
const bodyIn = (values: Statements["values"]): Body[] => {
  const { body } = values as Statements<"article">["values"];
  return body === undefined ? [] : [body];
};

/** The ids of blocks in the article `to`, by the ids that blocks of the same words have in the articles `from`. */
export function ledBlocks(from: readonly Id[], to: Id, ...bodies: readonly Body[]): ReadonlyMap<string, string> {
  const keys = new Set(bodies.flatMap(blockKeys));
  return new Map(from.flatMap((id) => [...keys].map((key) => [blockId(id, key), blockId(to, key)] as const)));
}
