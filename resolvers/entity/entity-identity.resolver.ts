import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Entity } from "../../src/domain/entity";
import { BadUserInput } from "../../src/domain/errors/errors";
import { possiblySame } from "../../src/loaders/namesakes";
import type { GraphContext } from "../context";
import { EntityInterface } from "./entity.interface";

const LARGEST = 50;

@Resolver(() => EntityInterface)
export class EntityIdentityResolver {
  @FieldResolver(() => [EntityInterface], {
    description:
      "Other profiles of the same type that share a name with it, in any language and however it is written, by name. A name of one may be an alias of the other. A name alone does not make two profiles one: " +
      "a person says whether they are, with `settleIdentity`, and those of which that was said are not listed.",
  })
  possiblySame(
    @Root() entity: Entity,
    @Arg("first", () => Int, { defaultValue: 10, description: `How many at most: 1 to ${LARGEST}.` }) first: number,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity[]> {
    if (first < 1 || first > LARGEST)
      throw new BadUserInput("first", `first must be from 1 to ${LARGEST}; got ${first}.`);
    return possiblySame(loaders, entity, first, info);
  }
}
