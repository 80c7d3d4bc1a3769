import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { Article, Contributor, ContributorType } from "../../src/domain/article";
import type { BodyBlock } from "../../src/domain/body-block";
import type { PreciseDate } from "../../src/domain/dates";
import type { Id } from "../../src/domain/ids";
import type { Image } from "../../src/domain/media";
import type { Direction } from "../../src/domain/rich-text";
import { ImageType } from "../media/media.type";
import { MentionSubjectInterface } from "../mention/mention.type";
import { RecordedInterface } from "../provenance/recorded.interface";
import { connectionType, NodeInterface } from "../relay/relay.type";
import { describedEnum } from "../shared-enums";
import { DateTimeScalar, LanguageTagScalar, UrlScalar } from "../scalars";
import { DirectionEnum } from "../text/text.type";
import { BodyBlockInterface } from "./body-block.type";

const ContributorTypeEnum = describedEnum<ContributorType>(
  "ContributorType",
  "Whether a contributor is one person or an organisation.",
  {
    Person: "One person, such as a reporter.",
    Organization: "An organisation, such as an agency.",
  },
  (type) => type.toUpperCase(),
);

@Directive("@shareable")
@ObjectType("Contributor", {
  description:
    "Somebody who made an article, as far as the input said more than a name. In IPTC: contributor; in schema.org: " +
    "author, contributor.",
  simpleResolvers: true,
})
export class ContributorObjectType implements Omit<Contributor, "accountId"> {
  @Field(() => String, { description: 'The name as the article gives it, e.g. `"Amina Diallo"`.' })
  readonly name!: string;

  @Field(() => ContributorTypeEnum, {
    nullable: true,
    description: "Whether this is a person or an organisation. Null if it is not said.",
  })
  readonly type?: ContributorType;

  @Field(() => String, {
    nullable: true,
    description: 'What they did for the article, e.g. `"photographer"`. Null if it is not said.',
  })
  readonly role?: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      "The address of a web page about them, such as the author page of the publisher. Null if none is given.",
  })
  readonly url?: string;
}

type Named = "sourceId" | "contributors" | "isBasedOn" | "mentions";
type Own = Omit<Article, "type" | Named | "inputs" | "provenance" | "firstSeenAt">;

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

  @Field(() => String, {
    nullable: true,
    description:
      'Where it was written, often with the date, as the input says it: `"CAIRO, 3 March"`. Null if no input gave ' +
      "one. In schema.org: dateline.",
  })
  readonly dateline?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whose the text is, as printed: `"© 2026 Quay Wire"`. Null if no input gave one. In schema.org: copyrightNotice.',
  })
  readonly copyrightNotice?: string;

  @Field(() => [String], { description: "The keywords that the publisher gave it. Empty if there are none." })
  readonly keywords!: readonly string[];

  @Field(() => ImageType, {
    nullable: true,
    description: "The main picture, usually shown above the text. Null if there is none.",
  })
  readonly image?: Image;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether everybody can read all of it without paying. Null if no input said so. In schema.org: isAccessibleForFree.",
  })
  readonly isAccessibleForFree?: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "The number of its words as the publisher counts them. Null if no input gave one.",
  })
  readonly wordCount?: number;

  @Field(() => [BodyBlockInterface], {
    description:
      "The text of the article as a list of blocks (paragraphs, headings, pictures, embedded posts …), in " +
      "reading order. Empty if only the headline is known.",
  })
  readonly body!: readonly BodyBlock[];
}

export const ArticleConnection = connectionType("Article", () => ArticleType);
