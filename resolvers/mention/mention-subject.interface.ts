import { Field, InterfaceType } from "type-graphql";
import type { Direction } from "../../src/domain/rich-text";
import { NodeInterface } from "../relay/node.interface";
import { LanguageTagScalar } from "../scalars/language-tag";
import { UrlScalar } from "../scalars/url";
import { DirectionEnum } from "../text/rich-text.enum";

@InterfaceType("MentionSubject", {
  implements: NodeInterface,
  description: "What entities are mentioned in: an article or a post.",
})
export class MentionSubjectInterface extends NodeInterface {
  @Field(() => UrlScalar, { nullable: true, description: "Its address." })
  readonly url?: string;

  @Field(() => LanguageTagScalar, { description: "The language it is written in." })
  readonly language!: string;

  @Field(() => DirectionEnum, { description: "Which way its text runs." })
  readonly direction!: Direction;
}
