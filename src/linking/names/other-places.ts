import type { Id } from "../../domain/ids";
import { distinct, supportKeys } from "../evidence/choice";
import { isCountry } from "../evidence/common-names";
import type { Occurrence } from "./occurrence";
import { supportFrom } from "./word-elsewhere";

interface Found {
  readonly occurrences: readonly Occurrence[];
}

/** Whether a name of an item is that of another place. */
export type IsOtherPlace = (one: Occurrence, beside: Occurrence | undefined) => boolean;

const NEVER: IsOtherPlace = () => false;

/**
 * Once an item has "Lebanon, Tennessee" or "the state of Georgia", the bare name is that one too, unless another name
 * in the item speaks of the country or the city: "Beirut, the capital of Lebanon".
 */
export function otherPlacesIn(found: readonly Found[]): IsOtherPlace {
  if (!found.some(({ occurrences }) => occurrences.some(({ doubts }) => doubts.isOtherPlace))) return NEVER;
  const all = found.flatMap(({ occurrences }) => occurrences);
  const named = all.filter(({ doubts }) => doubts.isOtherPlace);
  const ids = new Set(named.flatMap(({ aliases }) => aliases.map(({ entity }) => entity.id)));
  const isOfThem = ({ aliases }: Occurrence): boolean => aliases.some(({ entity }) => ids.has(entity.id));
  const sure = new Set(all.filter((one) => !isOfThem(one)).flatMap(surelyIn));
  const meant = withoutSupported(named, sure);
  return (one, beside) => {
    if (one.doubts.isOtherPlace) return true;
    if (one.method !== "NAME" && one.method !== "HASHTAG") return false;
    const isBesideCountry = beside !== undefined && !isOfThem(beside) && beside.aliases.some(isOfCountry);
    return !isBesideCountry && one.aliases.every(({ entity }) => meant.has(entity.id));
  };
}

const isOfCountry = ({ entity }: Occurrence["aliases"][number]): boolean => isCountry(entity);

/** The profiles of which no other name speaks. */
function withoutSupported(named: readonly Occurrence[], sure: ReadonlySet<string>): ReadonlySet<Id<"entity">> {
  const entities = named.flatMap(({ aliases }) => distinct(aliases));
  return new Set(
    entities
      .filter((entity) => {
        const country = "country" in entity && entity.country !== undefined ? [entity.country] : [];
        return ![...supportKeys(entity), ...country].some((key) => sure.has(key));
      })
      .map(({ id }) => id),
  );
}

/** A profile that is surely named, and its country: Beirut speaks of Lebanon. */
function surelyIn(one: Occurrence): string[] {
  const keys = supportFrom(one);
  const [entity] = keys.length === 0 ? [] : distinct(one.aliases);
  return entity !== undefined && "country" in entity && entity.country !== undefined ? [...keys, entity.country] : keys;
}
