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
    description: "The item of an id; null where none has it, and for what is no id of this graph.",
  })
  async node(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Item | null> {
    const reference = nodeReference(id);
    return reference ? firstFound(loaders, [reference]) : null;
  }

  @Directive("@shareable")
  @Query(() => [NodeInterface], {
    nullable: "items",
    description:
      "The items of several ids, in their order; null where none has one, and for what is no id of this graph.",
  })
  async nodes(
    @Arg("ids", () => [ID], { description: "Their ids, at most 100." }) ids: readonly string[],
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
