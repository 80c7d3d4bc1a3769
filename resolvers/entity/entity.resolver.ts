import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import type { SocialAccount } from "../../src/domain/social-post";
import { inListOrder, pageInMemory } from "../../src/loaders/page-in-memory";
import type { Item } from "../../src/loaders/item-lookup";
import { TO_MANY } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { firstFound } from "../relay/lookup";
import { PageArgs, pageRequest } from "../relay/page.args";
import { AccountConnection } from "../social-post/social-account.type";
import { EntityListArgs, entityPage } from "./entity.args";
import { EntityConnection, EntityInterface } from "./entity.interface";
import { EntityBy, entityLookups } from "./entity.lookup";

@Resolver()
export class EntityResolver {
  @Query(() => EntityConnection, {
    description:
      "All profiles of people, organisations, places, events, works and topics that meet the filter, in " +
      "the order of their names.",
  })
  entities(
    @Args(() => EntityListArgs) args: EntityListArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Entity> {
    return new Connection(loaders.list("entity", info, entityPage(args)), args.orderBy);
  }

  @Query(() => EntityInterface, {
    nullable: true,
    description: "One profile, by its id, Wikidata id or name. Null if the graph has no such profile.",
  })
  entity(
    @Arg("by", () => EntityBy, { description: "The id, the Wikidata id or a name of the profile." }) by: EntityBy,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Item | null> {
    return firstFound(loaders, entityLookups(by), info);
  }
}

@Resolver(() => EntityInterface)
export class EntityAccountsResolver {
  @FieldResolver(() => AccountConnection, {
    description:
      "The social accounts that the profile says are its own and that are in the graph, in the order of " +
      "the profile's list.",
  })
  accounts(
    @Root() entity: Entity,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<SocialAccount> {
    const request = pageRequest(args, "DOCUMENT");
    let loaded: Promise<SocialAccount[]> | undefined;
    const accounts = () => (loaded ??= loaders.many(TO_MANY["Entity.accounts"], entity, info));
    return new Connection(
      {
        page: () => accounts().then((items) => pageInMemory(inListOrder(items), request)),
        count: () => accounts().then((items) => items.length),
      },
      "DOCUMENT",
    );
  }
}
