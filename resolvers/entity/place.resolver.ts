import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Place } from "../../src/domain/entity";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { PlaceType } from "./place.type";

@Resolver(() => PlaceType)
export class PlaceResolver {
  @FieldResolver(() => PlaceType, { nullable: true, description: "The country it lies in." })
  country(
    @Root() place: Place,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Place.country"], place, info);
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: "Its capital." })
  capital(
    @Root() place: Place,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Place.capital"], place, info);
  }
}
