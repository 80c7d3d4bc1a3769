import { Directive, Field, ObjectType } from "type-graphql";
import type { PreciseDate } from "../../src/domain/dates";
import type { Office, Person } from "../../src/domain/entity";
import { DateTimeScalar } from "../scalars/date-time";
import { PROFILE } from "./entity.interface";

@Directive("@shareable")
@ObjectType("Office", { description: "An office held: schema.org Role over hasOccupation.", simpleResolvers: true })
export class OfficeType implements Pick<Office, "startedAt" | "endedAt"> {
  @Field(() => DateTimeScalar, { nullable: true, description: "Since when." })
  readonly startedAt?: PreciseDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when; null while it is held, or where it is not known.",
  })
  readonly endedAt?: PreciseDate;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Person", { ...PROFILE, description: "A person." })
export class PersonType implements Pick<Person, "bornAt" | "offices"> {
  @Field(() => DateTimeScalar, { nullable: true, description: "When the person was born." })
  readonly bornAt?: PreciseDate;

  @Field(() => [OfficeType], { description: "Offices held, as the profile lists them." })
  readonly offices!: readonly Office[];
}
