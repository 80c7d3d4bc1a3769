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

@Directive('@key(fields: "id")')
@InterfaceType("Entity", {
  implements: [NodeInterface, RecordedInterface],
  description: "The profile of a person, an organisation, a place, an event, a work or a topic.",
})
export class EntityInterface implements Pick<Entity, "id" | "wikidataId" | "baseLanguage" | "image" | "sameAs"> {
  @Field(() => ID, { description: "Global and opaque. It stays when the profile changes its type." })
  readonly id!: Id<"entity">;

  @Field(() => ID, { nullable: true, description: "Its item in Wikidata: Q and digits." })
  readonly wikidataId?: string;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: "The language of its home: the second choice for names and descriptions.",
  })
  readonly baseLanguage?: string;

  @Field(() => ImageType, { nullable: true, description: "A picture." })
  readonly image?: Image;

  @Field(() => [UrlScalar], { description: "Pages elsewhere about the same: schema.org sameAs." })
  readonly sameAs!: readonly string[];
}

/** What every type of profile implements. */
export const PROFILE = { implements: [NodeInterface, RecordedInterface, EntityInterface], simpleResolvers: true };

export const EntityConnection = connectionType("Entity", () => EntityInterface);
