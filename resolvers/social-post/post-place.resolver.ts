import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Place } from "../../src/domain/entity";
import type { PostPlace } from "../../src/domain/social-post";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { PlaceType } from "../entity/place.type";
import { PostPlaceType } from "./social-post.type";

@Resolver(() => PostPlaceType)
export class PostPlaceResolver {
  @FieldResolver(() => PlaceType, { nullable: true, description: "The profile of the place." })
  place(
    @Root() place: PostPlace,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["PostPlace.place"], place, info);
  }
}
