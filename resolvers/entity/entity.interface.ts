import { Directive, Field, ID, InterfaceType } from "type-graphql";
import type { Entity, EntityType, PlaceKind } from "../../src/domain/entity";
import type { Id } from "../../src/domain/ids";
import type { Image } from "../../src/domain/media";
import { ImageType } from "../media/media.type";
import { RecordedInterface } from "../provenance/recorded.interface";
import { connectionType, NodeInterface } from "../relay/relay.type";
import { LanguageTagScalar, UrlScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

export const EntityTypeEnum = describedEnum<EntityType>(
  "EntityType",
  "The type of a profile. The values are the names of the GraphQL types, in capitals.",
  {
    Person: "A person, living or dead: `Person`.",
    Organization: "An organisation, such as a ministry or a company: `Organization`.",
    Place: "A place, such as a country or a city: `Place`.",
    Event: "An event, such as a summit or a war: `Event`.",
    CreativeWork: "A work, such as a book, a film or a law: `CreativeWork`.",
    Topic: "A subject that is none of the others, such as inflation: `Topic`.",
  },
  (type) => type.replace(/\B[A-Z]/g, "_$&").toUpperCase(),
);

export const PlaceKindEnum = describedEnum<PlaceKind>(
  "PlaceKind",
  "Whether a place is a country, a city, a region or something else.",
  {
    COUNTRY: "A country, such as Mali.",
    CITY: "A city or town, such as Bamako.",
    REGION: "A region of the world, such as West Africa, or a part of a country.",
    OTHER: "Any other place, such as a river or a building.",
  },
);

@Directive('@key(fields: "id")')
@InterfaceType("Entity", {
  implements: [NodeInterface, RecordedInterface],
  description:
    "The profile of a person, an organisation, a place, an event, a work or a topic: what is known of " +
    "it, and where it is mentioned.",
})
export class EntityInterface implements Pick<Entity, "id" | "wikidataId" | "baseLanguage" | "image" | "sameAs"> {
  @Field(() => ID, {
    description:
      "The id of the profile in the whole graph. Treat it as opaque: give it back as it is, and read " +
      "nothing from it. It stays the same if the profile changes its type.",
  })
  readonly id!: Id<"entity">;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the same thing in Wikidata: Q and digits, e.g. `"Q912"` for Mali. Null if it is not known.',
  })
  readonly wikidataId?: string;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      'The language of its home country or home, e.g. `"fr"`. Names and descriptions are given in it if ' +
      "the language you asked for has none. Null if it is not known.",
  })
  readonly baseLanguage?: string;

  @Field(() => ImageType, {
    nullable: true,
    description: "A picture of it, such as a portrait or a flag. Null if there is none.",
  })
  readonly image?: Image;

  @Field(() => [UrlScalar], {
    description:
      "Addresses of web pages elsewhere that are about the same thing, e.g. its Wikipedia article. In " +
      "schema.org: sameAs.",
  })
  readonly sameAs!: readonly string[];
}

/** What every profile type has in common. */
export const PROFILE = { implements: [NodeInterface, RecordedInterface, EntityInterface], simpleResolvers: true };

export const EntityConnection = connectionType("Entity", () => EntityInterface);
