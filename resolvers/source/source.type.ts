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
  description: "A publisher or an account that items come from.",
  simpleResolvers: true,
})
export class SourceType implements Omit<Source, "type" | "inputs" | "provenance" | "firstSeenAt"> {
  @Field(() => ID, { description: "Global and opaque." })
  readonly id!: Id<"source">;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => UrlScalar, { nullable: true, description: "Its home page." })
  readonly url?: string;

  @Field(() => LanguageTagScalar, { nullable: true, description: "The language it mostly writes in." })
  readonly language?: string;

  @Field(() => String, { nullable: true, description: "Where it is at home: an ISO 3166-1 alpha-2 code." })
  readonly country?: string;
}
