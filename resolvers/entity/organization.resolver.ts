import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Organization, Place } from "../../src/domain/entity";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { OrganizationType } from "./organization.type";
import { PlaceType } from "./place.type";

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @FieldResolver(() => PlaceType, { nullable: true, description: "The place where it has its seat." })
  seat(
    @Root() organization: Organization,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Organization.seat"], organization, info);
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: "Its country." })
  country(
    @Root() organization: Organization,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Organization.country"], organization, info);
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: "The organisation above it." })
  parent(
    @Root() organization: Organization,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organization | null> | null {
    return loaders.one(TO_ONE["Organization.parent"], organization, info);
  }
}
