import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Image } from "../../src/domain/media";
import { UrlScalar } from "../scalars/url";

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
