import { Directive, Field, Float, ObjectType } from "type-graphql";
import type { PreciseDate } from "../../src/domain/dates";
import type { Coordinates, CreativeWork, Event, Office, Person, Place, PlaceKind } from "../../src/domain/entity";
import { DateTimeScalar } from "../scalars";
import { PlaceKindEnum, PROFILE } from "./entity.interface";

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

/** Its own fields all lead to other profiles: see `OrganizationResolver`. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Organization", { ...PROFILE, description: "An organisation: a ministry, a company, a party, a team." })
export class OrganizationType {}

@Directive("@shareable")
@ObjectType("Coordinates", { description: "A point on the earth, in degrees of WGS 84.", simpleResolvers: true })
export class CoordinatesType implements Coordinates {
  @Field(() => Float, { description: "Degrees north." })
  readonly latitude!: number;

  @Field(() => Float, { description: "Degrees east." })
  readonly longitude!: number;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Place", { ...PROFILE, description: "A place." })
export class PlaceType implements Pick<Place, "placeKind" | "isoCode" | "coordinates"> {
  @Field(() => PlaceKindEnum, { description: "What it is." })
  readonly placeKind!: PlaceKind;

  @Field(() => String, {
    nullable: true,
    description: "ISO 3166-1 alpha-2 of a country, UN M.49 digits of a region of the world.",
  })
  readonly isoCode?: string;

  @Field(() => CoordinatesType, { nullable: true, description: "Where it is." })
  readonly coordinates?: Coordinates;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Event", { ...PROFILE, description: "An event." })
export class EventType implements Pick<Event, "startedAt" | "endedAt"> {
  @Field(() => DateTimeScalar, { nullable: true, description: "When it began." })
  readonly startedAt?: PreciseDate;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended." })
  readonly endedAt?: PreciseDate;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("CreativeWork", { ...PROFILE, description: "A work: a book, a film, a law." })
export class CreativeWorkType implements Pick<CreativeWork, "createdAt"> {
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was made." })
  readonly createdAt?: PreciseDate;
}

/** It has what every profile has. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Topic", { ...PROFILE, description: "A topic." })
export class TopicType {}

export const PROFILE_TYPES = [PersonType, OrganizationType, PlaceType, EventType, CreativeWorkType, TopicType] as const;
