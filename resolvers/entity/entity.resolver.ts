import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import type { Item } from "../../src/loaders/reference";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { firstFound } from "../relay/lookup";
import { EntityListArgs, entityPage } from "./entity.args";
import { EntityConnection, EntityInterface } from "./entity.interface";
import { EntityBy, entityReferences } from "./entity.lookup";

@Resolver()
export class EntityResolver {
  @Query(() => EntityConnection, {
    description:
      "All profiles of people, organisations, places, events, works and topics that pass the filter, by name.",
  })
  entities(@Args(() => EntityListArgs) args: EntityListArgs, @Ctx() { loaders }: GraphContext): Connection<Entity> {
    return new Connection(loaders.list("entity", entityPage(args)), args.orderBy);
  }

  @Query(() => EntityInterface, { nullable: true, description: "One profile; null where none is known by this." })
  entity(
    @Arg("by", () => EntityBy, { description: "What it is known by." }) by: EntityBy,
    @Ctx() { loaders }: GraphContext,
  ): Promise<Item | null> {
    return firstFound(loaders, entityReferences(by));
  }
}
