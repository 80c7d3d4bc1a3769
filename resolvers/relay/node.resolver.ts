import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, ID, Info, Query, Resolver } from "type-graphql";
import { BadUserInput } from "../../src/domain/errors/errors";
import type { Item } from "../../src/loaders/item-lookup";
import type { GraphContext } from "../context";
import { lookupOfId } from "./global-id";
import { firstFound } from "./lookup";
import { NodeInterface } from "./relay.type";
import { LARGEST_PAGE } from "./page.args";

@Resolver()
export class NodeResolver {
  @Directive("@shareable")
  @Query(() => NodeInterface, {
    nullable: true,
    description: "The item that has the id. Null if there is none, or if the string is not an id of this graph.",
  })
  async node(
    @Arg("id", () => ID, { description: "The id of an article, a post, an account, a profile, a source or a mention." })
    id: string,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> {
    const lookup = lookupOfId(id);
    return lookup ? firstFound(loaders, [lookup], info) : null;
  }

  @Directive("@shareable")
  @Query(() => [NodeInterface], {
    nullable: "items",
    description:
      "The items that have the ids, in the same order. Null in the place of an id that no item has, or " +
      "that is not an id of this graph.",
  })
  async nodes(
    @Arg("ids", () => [ID], { description: "The ids of the items, at most 100." }) ids: readonly string[],
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Item | null | Error)[]> {
    if (ids.length > LARGEST_PAGE)
      throw new BadUserInput(
        "ids",
        `ids may have at most ${LARGEST_PAGE} values; got ${ids.length}. Ask for the rest in another request.`,
      );
    const lookups = ids.map(lookupOfId);
    const found = await loaders.lookUp(
      lookups.filter((lookup) => lookup !== undefined),
      info,
    );
    let next = 0;
    return lookups.map((lookup) => (lookup ? (found[next++] ?? null) : null));
  }
}
