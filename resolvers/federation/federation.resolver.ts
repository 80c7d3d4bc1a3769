import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { Item } from "../../src/loaders/item-lookup";
import type { GraphContext } from "../context";
import { AnyScalar, FederatedUnion, ServiceType } from "./federation.type";
import { isOfType, readRepresentation, type Representation } from "./representation";

const MOST_REPRESENTATIONS = 1_000;

/**
 * Answers what a gateway asks of a subgraph. It is written here and not taken from a library, so that it keeps the rule
 * on round trips and names bad input.
 */
@Resolver()
export class FederationResolver {
  @Query(() => ServiceType, { description: "For an Apollo Federation gateway: the schema of this subgraph." })
  _service(@Info() { schema }: GraphQLResolveInfo): { sdl: unknown } {
    return { sdl: schema.extensions["sdl"] };
  }

  @Query(() => [FederatedUnion], {
    nullable: "items",
    description:
      "For an Apollo Federation gateway: the items that the representations stand for, in the same order. " +
      "Null where the graph has no such item.",
  })
  async _entities(
    @Arg("representations", () => [AnyScalar], {
      description: `At most ${MOST_REPRESENTATIONS} objects, each with \`__typename\` and the fields of one key of that type.`,
    })
    representations: readonly unknown[],
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Item | null | Error)[]> {
    if (representations.length > MOST_REPRESENTATIONS) {
      throw new BadUserInput(
        "representations",
        `representations may have at most ${MOST_REPRESENTATIONS} values; got ${representations.length}. Ask for the rest in another request.`,
      );
    }
    const asked = representations.map((representation, index) => readSlot(representation, index));
    const known = asked.filter((slot): slot is Representation => !(slot instanceof Error));
    const found = await loaders.lookUp(
      known.map(({ lookup }) => lookup),
      info,
    );
    const items = new Map(known.map((slot, index) => [slot, found[index] ?? null]));
    return asked.map((slot) => (slot instanceof Error ? slot : ofAskedType(slot, items.get(slot) ?? null)));
  }
}

/** If a representation cannot be read, only its own place in the answer has an error. */
function readSlot(representation: unknown, index: number): Representation | BadUserInput {
  try {
    return readRepresentation(representation, index);
  } catch (error) {
    if (error instanceof BadUserInput) return error;
    throw error;
  }
}

function ofAskedType({ typename }: Representation, item: Item | null | Error): Item | null | Error {
  return item instanceof Error || (item && isOfType(typename, item.type)) ? item : null;
}
