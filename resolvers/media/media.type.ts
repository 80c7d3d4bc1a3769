import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Image, Media, MediaKind } from "../../src/domain/media";
import { UrlScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

@Directive("@shareable")
@ObjectType("Image", { description: "A picture: schema.org ImageObject.", simpleResolvers: true })
export class ImageType implements Image {
  @Field(() => UrlScalar, { description: "Where the picture is." })
  readonly url!: string;

  @Field(() => String, { nullable: true, description: "What it shows, for those who do not see it." })
  readonly alternativeText?: string;

  @Field(() => String, { nullable: true, description: "The line under it." })
  readonly caption?: string;

  @Field(() => String, { nullable: true, description: "Who made it or owns it." })
  readonly credit?: string;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly width?: number;

  @Field(() => Int, { nullable: true, description: "In pixels." })
  readonly height?: number;
}

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
