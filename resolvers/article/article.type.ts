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
  description: "A news article with its text, its embedded posts and its mentions. In schema.org: NewsArticle.",
  simpleResolvers: true,
})
export class ArticleType implements Own {
  @Field(() => ID, {
    description:
      "The id of the article in the whole graph. Treat it as opaque: give it back as it is, and read " +
      "nothing from it.",
  })
  readonly id!: Id<"article">;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      "The canonical address of the article's web page: https, without fragment and tracking parameters. " +
      "Null if no input gave one.",
  })
  readonly url?: string;

  @Field(() => String, { description: "The title of the article as plain text." })
  readonly headline!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The few sentences above the body that sum it up (standfirst, abstract), as plain text. Null if " +
      "there are none.",
  })
  readonly summary?: string;

  @Field(() => [String], {
    description: 'The names of the people who wrote it, e.g. `["Amina Diallo"]`. Empty if none is named.',
  })
  readonly authors!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The author line as it is printed, e.g. `"By Amina Diallo in Bamako"`. Null if there is none.',
  })
  readonly byline?: string;

  @Field(() => LanguageTagScalar, {
    description: 'The language that the article is written in, e.g. `"ar"`; `"und"` if it could not be told.',
  })
  readonly language!: string;

  @Field(() => DirectionEnum, {
    description: "Whether its headline, summary and body run from left to right or from right to left.",
  })
  readonly direction!: Direction;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was published. Null if no input said so. `publishedAtPrecision` says how exact it is.",
  })
  readonly publishedAt?: PreciseDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When its publisher last changed it. Null if no input said so.",
  })
  readonly modifiedAt?: PreciseDate;

  @Field(() => String, {
    nullable: true,
    description: 'The section of the newspaper that it stood in, e.g. `"World"`. Null if no input gave one.',
  })
  readonly section?: string;

  @Field(() => [String], { description: "The keywords that the publisher gave it. Empty if there are none." })
  readonly keywords!: readonly string[];

  @Field(() => ImageType, {
    nullable: true,
    description: "The main picture, usually shown above the text. Null if there is none.",
  })
  readonly image?: Image;

  @Field(() => [BodyBlockInterface], {
    description:
      "The text of the article as a list of blocks (paragraphs, headings, pictures, embedded posts …), in " +
      "reading order. Empty if only the headline is known.",
  })
  readonly body!: readonly BodyBlock[];
}

export const ArticleConnection = connectionType("Article", () => ArticleType);
