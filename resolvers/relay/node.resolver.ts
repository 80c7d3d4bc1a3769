import { Arg, Ctx, Directive, ID, Query, Resolver } from "type-graphql";
import { BadUserInput } from "../../src/domain/errors";
import type { Item } from "../../src/loaders/reference";
import type { GraphContext } from "../context";
import { nodeReference } from "./global-id";
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
  ): Promise<Item | null> {
    const reference = nodeReference(id);
    return reference ? firstFound(loaders, [reference]) : null;
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
  ): Promise<(Item | null | Error)[]> {
    if (ids.length > LARGEST_PAGE)
      throw new BadUserInput("ids", `ids may be at most ${LARGEST_PAGE}; got ${ids.length}.`);
    const references = ids.map(nodeReference);
    const found = await loaders.references(references.filter((reference) => reference !== undefined));
    let next = 0;
    return references.map((reference) => (reference ? (found[next++] ?? null) : null));
  }
}
