import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Article } from "../../src/domain/article";
import type { BodyBlock } from "../../src/domain/body-block";
import type { PreciseDate } from "../../src/domain/dates";
import type { Id } from "../../src/domain/ids";
import type { Image } from "../../src/domain/media";
import type { Direction } from "../../src/domain/rich-text";
import { ImageType } from "../media/media.type";
import { MentionSubjectInterface } from "../mention/mention.type";
import { RecordedInterface } from "../provenance/recorded.interface";
import { connectionType, NodeInterface } from "../relay/relay.type";
import { DateTimeScalar, LanguageTagScalar, UrlScalar } from "../scalars";
import { DirectionEnum } from "../text/text.type";
import { BodyBlockInterface } from "./body-block.type";

type Own = Omit<Article, "type" | "sourceId" | "mentions" | "inputs" | "provenance" | "firstSeenAt">;

@Directive('@key(fields: "id")')
@Directive('@key(fields: "url")')
@ObjectType("Article", {
  implements: [NodeInterface, RecordedInterface, MentionSubjectInterface],
  description: "A news article: schema.org NewsArticle.",
  simpleResolvers: true,
})
export class ArticleType implements Own {
  @Field(() => ID, { description: "Global and opaque." })
  readonly id!: Id<"article">;

  @Field(() => UrlScalar, { nullable: true, description: "The canonical address." })
  readonly url?: string;

  @Field(() => String, { description: "The headline." })
  readonly headline!: string;

  @Field(() => String, { nullable: true, description: "The standfirst or abstract." })
  readonly summary?: string;

  @Field(() => [String], { description: "The authors' names." })
  readonly authors!: readonly string[];

  @Field(() => String, { nullable: true, description: "The author line as printed." })
  readonly byline?: string;

  @Field(() => LanguageTagScalar, { description: "The language it is written in." })
  readonly language!: string;

  @Field(() => DirectionEnum, { description: "Which way its headline, summary and body run." })
  readonly direction!: Direction;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published." })
  readonly publishedAt?: PreciseDate;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last changed by its publisher." })
  readonly modifiedAt?: PreciseDate;

  @Field(() => String, { nullable: true, description: "The section of the paper." })
  readonly section?: string;

  @Field(() => [String], { description: "The publisher's keywords." })
  readonly keywords!: readonly string[];

  @Field(() => ImageType, { nullable: true, description: "The leading picture." })
  readonly image?: Image;

  @Field(() => [BodyBlockInterface], { description: "The text, as typed blocks in its order." })
  readonly body!: readonly BodyBlock[];
}

export const ArticleConnection = connectionType("Article", () => ArticleType);
