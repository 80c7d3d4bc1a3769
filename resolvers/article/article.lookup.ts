import { Field, ID, InputType } from "type-graphql";
import { urlKey } from "../../src/domain/identity";
import type { Reference } from "../../src/loaders/reference";
import { canonical, nodeOf, onlyOneOf } from "../relay/lookup";
import { UrlScalar } from "../scalars";

@InputType("ArticleBy", { description: "What an article is known by: exactly one of these." })
export class ArticleBy {
  @Field(() => ID, { nullable: true, description: "Its id." })
  id?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: "Its address. Scheme, fragment and tracking parameters do not matter.",
  })
  url?: string | null;
}

export function articleReferences(by: ArticleBy, argument = "by"): Reference[] {
  return onlyOneOf<ArticleBy, Reference[]>(by, argument, {
    id: (id) => [nodeOf("article", id, `${argument}.id`)],
    url: (url) => [{ kind: "article", key: urlKey(canonical(url, `${argument}.url`)) }],
  });
}
