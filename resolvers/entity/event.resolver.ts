import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { DatePrecision } from "../../src/domain/dates";
import type { Event, Place } from "../../src/domain/entity";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { DatePrecisionEnum } from "../date-precision.enum";
import { EventType } from "./event.type";
import { PlaceType } from "./place.type";

@Resolver(() => EventType)
export class EventResolver {
  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `startedAt` is known." })
  startedAtPrecision(@Root() { startedAt }: Event): DatePrecision | undefined {
    return startedAt?.precision;
  }

  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `endedAt` is known." })
  endedAtPrecision(@Root() { endedAt }: Event): DatePrecision | undefined {
    return endedAt?.precision;
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: "Where it takes place." })
  location(
    @Root() event: Event,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Event.location"], event, info);
  }
}
