import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Media, MediaKind } from "../../src/domain/media";
import { describedEnum } from "../described-enum";
import { UrlScalar } from "../scalars/url";

export const MediaKindEnum = describedEnum<MediaKind>("MediaKind", "What an attachment is.", {
  IMAGE: "A picture.",
  VIDEO: "A video.",
  AUDIO: "A recording of sound.",
  GIF: "A short silent loop.",
  LINK: "A media link whose kind the input did not say.",
});

@Directive("@shareable")
@ObjectType("Media", { description: "An attachment of a post: schema.org MediaObject.", simpleResolvers: true })
export class MediaType implements Media {
  @Field(() => MediaKindEnum, { description: "What it is." })
  readonly kind!: MediaKind;

  @Field(() => UrlScalar, { description: "Where it is." })
  readonly url!: string;

  @Field(() => String, { nullable: true, description: "What it shows, for those who do not see it." })
  readonly alternativeText?: string;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly width?: number;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly height?: number;
}
