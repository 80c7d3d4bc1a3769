import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ArticleType } from "../article/article.type";
import { PROFILE_TYPES } from "../entity/profile.type";
import { MentionType } from "../mention/mention.type";
import { SocialAccountType } from "../social-post/social-account.type";
import { SocialPostType } from "../social-post/social-post.type";
import { SourceType } from "../source/source.type";

/** Federation calls every type with a key an entity. In this graph only profiles are called so. */
export const FederatedUnion = createUnionType({
  name: "_Entity",
  description: "Every type with a `@key`, which an Apollo Federation gateway may ask for.",
  types: () => [ArticleType, SocialPostType, SocialAccountType, SourceType, MentionType, ...PROFILE_TYPES],
});

export const AnyScalar = new GraphQLScalarType({
  name: "_Any",
  description:
    "How an Apollo Federation gateway names an item: an object with `__typename` and the fields of one " +
    "of its keys.",
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

@ObjectType("_Service", { description: "What an Apollo Federation gateway asks of a subgraph.", simpleResolvers: true })
export class ServiceType {
  @Field(() => String, { description: "The schema of this subgraph as text, with its federation directives." })
  sdl!: string;
}
