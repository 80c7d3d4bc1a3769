import { Directive, Field, Float, ObjectType } from "type-graphql";
import type { PreciseDate } from "../../src/domain/dates";
import type { Coordinates, CreativeWork, Event, Office, Person, Place, PlaceKind } from "../../src/domain/entity";
import { DateTimeScalar } from "../scalars";
import { PlaceKindEnum, PROFILE } from "./entity.interface";

@Directive("@shareable")
@ObjectType("Office", {
  description: "One office that a person holds or held, such as minister. In schema.org: Role under hasOccupation.",
  simpleResolvers: true,
})
export class OfficeType implements Pick<Office, "startedAt" | "endedAt"> {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the person took the office. Null if it is not known.",
  })
  readonly startedAt?: PreciseDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the person left the office. Null if the person still holds it, or if the date is not known.",
  })
  readonly endedAt?: PreciseDate;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Person", { ...PROFILE, description: "The profile of one person, such as a politician or a writer." })
export class PersonType implements Pick<Person, "bornAt" | "offices"> {
  @Field(() => DateTimeScalar, { nullable: true, description: "The date of birth. Null if it is not known." })
  readonly bornAt?: PreciseDate;

  @Field(() => [OfficeType], {
    description: "The offices that the person holds or held, in the order of the profile's list.",
  })
  readonly offices!: readonly Office[];
}

/** All fields of its own give other profiles: see `OrganizationResolver`. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Organization", {
  ...PROFILE,
  description: "The profile of an organisation: a ministry, a company, a party, a team.",
})
export class OrganizationType {}

@Directive("@shareable")
@ObjectType("Coordinates", {
  description: "A point on the earth, in decimal degrees of WGS 84.",
  simpleResolvers: true,
})
class CoordinatesType implements Coordinates {
  @Field(() => Float, { description: "Degrees north of the equator, from -90 to 90. South is negative." })
  readonly latitude!: number;

  @Field(() => Float, { description: "Degrees east of Greenwich, from -180 to 180. West is negative." })
  readonly longitude!: number;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Place", { ...PROFILE, description: "The profile of a place: a country, a city, a region." })
export class PlaceType implements Pick<Place, "placeKind" | "isoCode" | "coordinates"> {
  @Field(() => PlaceKindEnum, { description: "Whether it is a country, a city, a region or something else." })
  readonly placeKind!: PlaceKind;

  @Field(() => String, {
    nullable: true,
    description:
      'For a country its ISO 3166-1 alpha-2 code, e.g. `"ML"`; for a region of the world its UN M.49 ' +
      'digits, e.g. `"011"`. Null for other places.',
  })
  readonly isoCode?: string;

  @Field(() => CoordinatesType, {
    nullable: true,
    description: "The position of the place on the earth. Null if it is not known.",
  })
  readonly coordinates?: Coordinates;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Event", { ...PROFILE, description: "The profile of an event: a summit, an election, a war." })
export class EventType implements Pick<Event, "startedAt" | "endedAt"> {
  @Field(() => DateTimeScalar, { nullable: true, description: "When the event began. Null if it is not known." })
  readonly startedAt?: PreciseDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the event ended. Null if it still goes on, or if the date is not known.",
  })
  readonly endedAt?: PreciseDate;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("CreativeWork", { ...PROFILE, description: "The profile of a work: a book, a film, a law." })
export class CreativeWorkType implements Pick<CreativeWork, "createdAt"> {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the work was made or published. Null if it is not known.",
  })
  readonly createdAt?: PreciseDate;
}

/** It has only the fields that every profile has. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Topic", {
  ...PROFILE,
  description:
    "The profile of a subject that people write about and that is none of the other types, such as " + "inflation.",
})
export class TopicType {}

export const PROFILE_TYPES = [PersonType, OrganizationType, PlaceType, EventType, CreativeWorkType, TopicType] as const;
