import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Image, Media, MediaKind } from "../../src/domain/media";
import { UrlScalar } from "../scalars";
import { describedEnum } from "../shared-enums";

@Directive("@shareable")
@ObjectType("Image", {
  description: "A picture on the web, with what is known of it. In schema.org: ImageObject.",
  simpleResolvers: true,
})
export class ImageType implements Image {
  @Field(() => UrlScalar, {
    description: "The address of the picture file. This server does not store the file itself.",
  })
  readonly url!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the picture shows, in words for people who cannot see it. Null if there are none.",
  })
  readonly alternativeText?: string;

  @Field(() => String, { nullable: true, description: "The words printed under the picture. Null if there are none." })
  readonly caption?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who made or owns the picture, e.g. `"Photo: AFP"`. Null if it is not said.',
  })
  readonly credit?: string;

  @Field(() => Int, { nullable: true, description: "The width of the picture in pixels. Null if it is not known." })
  readonly width?: number;

  @Field(() => Int, { nullable: true, description: "The height of the picture in pixels. Null if it is not known." })
  readonly height?: number;
}

const MediaKindEnum = describedEnum<MediaKind>(
  "MediaKind",
  "What an attachment of a post is: a picture, a video and so on.",
  {
    IMAGE: "A still picture, such as a photo.",
    VIDEO: "A video, with or without sound.",
    AUDIO: "A recording of sound without pictures.",
    GIF: "A short film without sound that starts again at its end.",
    LINK: "The address of an attachment whose kind no input said.",
  },
);

@Directive("@shareable")
@ObjectType("Media", {
  description: "An attachment of a post, such as a photo or a video. In schema.org: MediaObject.",
  simpleResolvers: true,
})
export class MediaType implements Media {
  @Field(() => MediaKindEnum, { description: "Whether it is a picture, a video, sound or something else." })
  readonly kind!: MediaKind;

  @Field(() => UrlScalar, {
    description: "The address of the attachment's file or web page. This server does not store the file itself.",
  })
  readonly url!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the attachment shows, in words for people who cannot see it. Null if there are none.",
  })
  readonly alternativeText?: string;

  @Field(() => Int, {
    nullable: true,
    description: "The width of the picture or video in pixels. Null if it is not known.",
  })
  readonly width?: number;

  @Field(() => Int, {
    nullable: true,
    description: "The height of the picture or video in pixels. Null if it is not known.",
  })
  readonly height?: number;
}
