import { Directive, Field, ID, InterfaceType } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import type { Id } from "../../src/domain/ids";
import type { Image } from "../../src/domain/media";
import { ImageType } from "../media/image.type";
import { RecordedInterface } from "../provenance/recorded.interface";
import { connectionType } from "../relay/connection.type";
import { NodeInterface } from "../relay/node.interface";
import { LanguageTagScalar } from "../scalars/language-tag";
import { UrlScalar } from "../scalars/url";

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
