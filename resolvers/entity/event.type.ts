import { Directive, Field, ObjectType } from "type-graphql";
import type { PreciseDate } from "../../src/domain/dates";
import type { Event } from "../../src/domain/entity";
import { DateTimeScalar } from "../scalars/date-time";
import { PROFILE } from "./entity.interface";

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Event", { ...PROFILE, description: "An event." })
export class EventType implements Pick<Event, "startedAt" | "endedAt"> {
  @Field(() => DateTimeScalar, { nullable: true, description: "When it began." })
  readonly startedAt?: PreciseDate;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended." })
  readonly endedAt?: PreciseDate;
}
