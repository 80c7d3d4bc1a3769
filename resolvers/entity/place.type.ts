import { Directive, Field, Float, ObjectType } from "type-graphql";
import type { Coordinates, Place, PlaceKind } from "../../src/domain/entity";
import { PlaceKindEnum } from "./entity.enum";
import { PROFILE } from "./entity.interface";

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
