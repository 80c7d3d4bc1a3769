import { ArgsType, Field, ID, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import { hostKey, urlKey } from "../../src/domain/identity";
import type { PageRequest } from "../../src/loaders/page";
import type { Reference } from "../../src/loaders/reference";
import { countryFacet, onlySet, wordGroups } from "../filter";
import { canonical, named, nodeOf, onlyOneOf } from "../relay/lookup";
import { NameOrderEnum, type NameOrder } from "../relay/order.enum";
import { PageArgs, pageRequest } from "../relay/page.args";
import { LanguageTagScalar } from "../scalars/language-tag";
import { UrlScalar } from "../scalars/url";

@InputType("SourceFilter", { description: "What a source must have. It must pass every filter that is given." })
export class SourceFilter {
  @Field(() => String, { nullable: true, description: "Words of its name, all of them, however they are written." })
  text?: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: "The language it mostly writes in." })
  language?: string | null;

  @Field(() => String, { nullable: true, description: "Where it is at home: an ISO 3166-1 alpha-2 code." })
  country?: string | null;
}

@ArgsType()
export class SourceListArgs extends PageArgs {
  @Field(() => SourceFilter, { nullable: true, description: "Only sources that have all of this." })
  filter?: SourceFilter | null;

  @Field(() => NameOrderEnum, { defaultValue: "NAME_ASC", description: "What comes first." })
  orderBy!: NameOrder;
}

@InputType("SourceBy", { description: "What a source is known by: exactly one of these." })
export class SourceBy {
  @Field(() => ID, { nullable: true, description: "Its id." })
  id?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: "Its home page, in any form of the address." })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "Its name, however it is written." })
  name?: string | null;
}

export function sourcePage(args: SourceListArgs): PageRequest {
  const { text, language, country } = args.filter ?? {};
  const all = onlySet([language && facet.language(language), countryFacet(country)]);
  return pageRequest(args, args.orderBy, { all, words: wordGroups(text) });
}

export function sourceReferences(by: SourceBy): Reference[] {
  return onlyOneOf<SourceBy, Reference[]>(by, {
    id: (id) => [nodeOf("source", id, "by.id")],
    url: (url) => keysOfUrl(canonical(url, "by.url")).map((key) => ({ kind: "source", key })),
    name: (name) => [named("source", name)],
  });
}

/** A source at the root of its site is known by the host too, with or without `www.`. */
function keysOfUrl(url: string): string[] {
  const { host, pathname } = new URL(url);
  return pathname === "/" ? [urlKey(url), hostKey(host.replace(/^www\./, ""))] : [urlKey(url)];
}
