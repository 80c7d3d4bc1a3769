import { Directive, Field, ObjectType } from "type-graphql";
import type { AudioBlock, EmbedBlock, ImageBlock, VideoBlock } from "../../src/domain/body-block";
import type { Image, Media } from "../../src/domain/media";
import type { SpannedText } from "../../src/domain/rich-text";
import { ImageType, MediaType } from "../media/media.type";
import { TextItemType } from "../text/text.type";
import { BLOCK } from "./body-block.type";

@Directive("@shareable")
@ObjectType("ImageBlock", { ...BLOCK, description: "A picture that stands between other blocks of the body." })
class ImageBlockType implements Omit<ImageBlock, "type" | "id"> {
  @Field(() => ImageType, { description: "The address of the picture, its size and what else is known of it." })
  readonly image!: Image;

  @Field(() => TextItemType, {
    nullable: true,
    description: "The words printed under the picture, with their spans. Null if there are none.",
  })
  readonly caption?: SpannedText;
}

@Directive("@shareable")
@ObjectType("VideoBlock", {
  ...BLOCK,
  description: "A video that stands between other blocks of the body. In schema.org: VideoObject.",
})
class VideoBlockType implements Omit<VideoBlock, "type" | "id"> {
  @Field(() => MediaType, { description: "The address of the video, its size and what else is known of it." })
  readonly media!: Media;

  @Field(() => TextItemType, {
    nullable: true,
    description: "The words printed under the video, with their spans. Null if there are none.",
  })
  readonly caption?: SpannedText;
}

@Directive("@shareable")
@ObjectType("AudioBlock", {
  ...BLOCK,
  description: "A recording that stands between other blocks of the body. In schema.org: AudioObject.",
})
class AudioBlockType implements Omit<AudioBlock, "type" | "id"> {
  @Field(() => MediaType, { description: "The address of the recording and what else is known of it." })
  readonly media!: Media;

  @Field(() => TextItemType, {
    nullable: true,
    description: "The words printed under the recording, with their spans. Null if there are none.",
  })
  readonly caption?: SpannedText;
}

@Directive("@shareable")
@ObjectType("EmbedBlock", {
  ...BLOCK,
  description:
    "What the article shows of another web page at this place, and that is no post: a map, a chart, a player. In " +
    "HTML: `iframe`.",
})
export class EmbedBlockType implements Omit<EmbedBlock, "type" | "id" | "url" | "title"> {
  @Field(() => String, {
    nullable: true,
    description: 'The site that it comes from, e.g. `"YouTube"`. Null if it is not known.',
  })
  readonly provider?: string;
}

export const MEDIA_BLOCK_TYPES = [ImageBlockType, VideoBlockType, AudioBlockType, EmbedBlockType] as const;
