import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { Article } from "../../src/domain/article";
import type { GraphContext } from "../context";
import { Connection } from "../relay/connection";
import { PageArgs, pageRequest } from "../relay/page.args";
import { ArticleConnection } from "./article.connection";
import { ArticleType } from "./article.type";

@Resolver(() => ArticleType)
export class ArticleSimilarResolver {
  @FieldResolver(() => ArticleConnection, {
    description:
      "The articles that share most with it, the most alike first: the profiles that it mentions most (12 at most) and the longer words of its headline and " +
      "summary (the first 20 of at least four letters, or two Chinese, Japanese or Korean signs). Each counts the more the fewer articles have it: 7 where two " +
      "have it, one less each time that their number doubles, and nothing beyond 128. Equal sums are in the order of the ids.",
  })
  similar(
    @Root() article: Article,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Connection<Article> {
    return new Connection(
      loaders.similar(article, info, () => pageRequest(args, "LIKENESS")),
      "LIKENESS",
    );
  }
}
