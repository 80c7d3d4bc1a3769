import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Id } from "../../src/domain/ids";
import type { Source } from "../../src/domain/source";
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
export class SourceType implements Omit<Source, "type" | "inputs" | "provenance" | "firstSeenAt"> {
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
}
