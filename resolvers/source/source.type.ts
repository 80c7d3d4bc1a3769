import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type { Image } from "../../src/domain/media";
import type { Source } from "../../src/domain/source";
import { ImageType } from "../media/media.type";
import { RecordedInterface } from "../provenance/recorded.interface";
import { NodeInterface } from "../relay/relay.type";
import { LanguageTagScalar, UrlScalar } from "../scalars";

@Directive('@key(fields: "id")')
@Directive('@key(fields: "url")')
@ObjectType("Source", {
  implements: [NodeInterface, RecordedInterface],
  description: "A publisher, such as a newspaper, or an account that articles and posts come from.",
  simpleResolvers: true,
})
export class SourceType implements Omit<Source, "type" | "feeds" | "inputs" | "provenance" | "firstSeenAt"> {
  @Field(() => ID, {
    description:
      "The id of the source in the whole graph. Treat it as opaque: give it back as it is, and read " +
      "nothing from it.",
  })
  readonly id!: Id<"source">;

  @Field(() => String, { description: 'What the publisher calls itself, e.g. `"Al Jisr"`.' })
  readonly name!: string;

  @Field(() => UrlScalar, { nullable: true, description: "The address of its home page. Null if it is not known." })
  readonly url?: string;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description: 'The language that it mostly writes in, e.g. `"ar"`. Null if it is not known.',
  })
  readonly language?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The country that it is based in, as an ISO 3166-1 alpha-2 code, e.g. `"ML"`. Null if it is not ' + "known.",
  })
  readonly country?: string;

  @Field(() => ImageType, { nullable: true, description: "Its logo or icon. Null if it is not known." })
  readonly logo?: Image;

  @Field(() => String, {
    nullable: true,
    description: 'What it says of itself, as plain text, e.g. `"News from the Sahel"`. Null if it is not known.',
  })
  readonly description?: string;
}
