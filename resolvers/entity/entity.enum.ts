import type { EntityType, PlaceKind } from "../../src/domain/entity";
import { describedEnum } from "../described-enum";

export const EntityTypeEnum = describedEnum<EntityType>(
  "EntityType",
  "What a profile is of: its GraphQL type, spelled as enum values are.",
  {
    Person: "A person.",
    Organization: "An organisation.",
    Place: "A place.",
    Event: "An event.",
    CreativeWork: "A work: a book, a film, a law.",
    Topic: "A topic.",
  },
  (type) => type.replace(/\B[A-Z]/g, "_$&").toUpperCase(),
);

export const PlaceKindEnum = describedEnum<PlaceKind>("PlaceKind", "What a place is.", {
  COUNTRY: "A country.",
  CITY: "A city or town.",
  REGION: "A region of the world or of a country.",
  OTHER: "Any other place.",
});
