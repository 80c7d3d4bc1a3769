import { Field, ID, InputType } from "type-graphql";
import { facet } from "../../src/domain/facets";
import { hostKey, urlKey } from "../../src/domain/identity/identity";
import type { ItemLookup } from "../../src/loaders/item-lookup";
import type { Naming } from "../filter";
import { canonicalAddress, lookupsByName, lookupById, onlyOneOf } from "../relay/lookup";
import { UrlScalar } from "../scalars";

@InputType("SourceBy", { description: "How to find one source. Give exactly one of these fields." })
export class SourceBy {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the source, e.g. `source_0123456789abcdef0123456789abcdef`.",
  })
  id?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: "The address of its home page, with or without `www.`." })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its full name, e.g. `"Al Jisr"`. Letter case, accents and Arabic vowel signs do not matter.',
  })
  name?: string | null;
}

export function sourceLookups(by: SourceBy, argument = "by"): ItemLookup[] {
  return onlyOneOf<SourceBy, ItemLookup[]>(by, argument, {
    id: (id) => [lookupById("source", id, `${argument}.id`)],
    url: (url) => keysOfUrl(canonicalAddress(url, `${argument}.url`)).map((key) => ({ kind: "source", key })),
    name: (name) => lookupsByName("source", name),
  });
}

/** How a filter of articles names the sources that published them. */
export const PUBLISHED_BY: Naming<SourceBy> = {
  lookups: sourceLookups,
  facetsOf: (item) => (item.type === "Source" ? [facet.source(item.id)] : []),
};

/** A source whose home page is the root of its site is also known by its host. */
function keysOfUrl(url: string): string[] {
  const { host, pathname } = new URL(url);
  return pathname === "/" ? [urlKey(url), hostKey(host)] : [urlKey(url)];
}
