import { Field, ID, InputType } from "type-graphql";
import { urlKey } from "../../src/domain/identity/identity";
import type { ItemLookup } from "../../src/loaders/item-lookup";
import { canonicalAddress, lookupById, onlyOneOf } from "../relay/lookup";
import { UrlScalar } from "../scalars";

@InputType("ArticleBy", { description: "How to find one article. Give exactly one of these fields." })
export class ArticleBy {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the article, e.g. `article_0123456789abcdef0123456789abcdef`.",
  })
  id?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description:
      "The address of the article's web page. `http` or `https`, the fragment (`#…`) and tracking " +
      "parameters such as `utm_source` make no difference.",
  })
  url?: string | null;
}

export function articleLookups(by: ArticleBy, argument = "by"): ItemLookup[] {
  return onlyOneOf<ArticleBy, ItemLookup[]>(by, argument, {
    id: (id) => [lookupById("article", id, `${argument}.id`)],
    url: (url) => [{ kind: "article", key: urlKey(canonicalAddress(url, `${argument}.url`)) }],
  });
}
