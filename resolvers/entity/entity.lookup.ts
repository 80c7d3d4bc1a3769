import { Field, ID, InputType } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import { BadUserInput } from "../../src/domain/errors/errors";
import { facet } from "../../src/domain/facets";
import { wikidataKey } from "../../src/domain/identity/identity";
import { countryKeyOf } from "../../src/loaders/search-loaders";
import type { Item, ItemLookup } from "../../src/loaders/item-lookup";
import { isEntity } from "../../src/loaders/relations";
import type { Naming } from "../filter";
import { quoted } from "../bad-input";
import { lookupsByName, lookupById, onlyOneOf } from "../relay/lookup";

@InputType("EntityBy", { description: "How to find one profile. Give exactly one of these fields." })
export class EntityBy {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the profile, e.g. `entity_0123456789abcdef0123456789abcdef`.",
  })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Its id in Wikidata: Q and digits, e.g. `"Q912"`.' })
  wikidataId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'One of its names in any language, in full, e.g. `"مالي"`. Letter case, accents and Arabic vowel ' +
      "signs do not matter. If several profiles have the name, you get the one that had it first. If none has it so, " +
      "other spellings count: a hyphen for a space, Arabic and Persian words apart or together, a hamza on another " +
      "seat. Then a country is found by its name in whatever language, its official name or its ISO code, e.g. " +
      '`"République du Mali"` or `"ML"`.',
  })
  name?: string | null;
}

export function entityLookups(by: EntityBy, argument = "by"): ItemLookup[] {
  return onlyOneOf<EntityBy, ItemLookup[]>(by, argument, {
    id: (id) => [lookupById("entity", id, `${argument}.id`)],
    wikidataId: (wikidataId) => [{ kind: "entity", key: wikidataKey(itemId(wikidataId, `${argument}.wikidataId`)) }],
    name: (name) => [...lookupsByName("entity", name), ...countryLookups(name)],
  });
}

/** For names of a country that its profile does not have. */
function countryLookups(name: string): ItemLookup[] {
  const key = countryKeyOf(name);
  return key === undefined ? [] : [{ kind: "entity", key }];
}

/** How a filter of articles or posts names the profiles that they mention. */
export const MENTIONED_BY: Naming<EntityBy> = {
  lookups: entityLookups,
  facetsOf: (item) => ofEntity(item, ({ id }) => [facet.entity(id)]),
};

export function ofEntity(item: Item, facetsOf: (entity: Entity) => string[]): string[] {
  return isEntity(item) ? facetsOf(item) : [];
}

export function itemId(wikidataId: string, argument: string): string {
  if (/^Q[1-9]\d*$/.test(wikidataId)) return wikidataId;
  throw new BadUserInput(argument, `${argument} must be Q and digits, such as Q42; got ${quoted(wikidataId)}.`);
}
