import type { Filter, StoreReader } from "../store/store";
import type { AskedFilter, NamedItems } from "./page";
import { loadReferences, type Item } from "./reference";

/**
 * The filter that the store is asked, once what the client named is found: one round trip for each kind among it. What
 * is not known has no facets, so that a group of nothing but unknown names passes nothing.
 */
export async function storeFilter(reader: StoreReader, { anyNamed = [], ...filter }: AskedFilter): Promise<Filter> {
  if (anyNamed.length === 0) return filter;
  const found = await loadReferences(
    reader,
    anyNamed.flatMap(({ named }) => named.flat()),
  );
  let place = 0;
  const next = (count: number) => found.slice(place, (place += count));
  const groups = anyNamed.map((group) => facetsOfGroup(group, next));
  return { ...filter, any: [...(filter.any ?? []), ...groups] };
}

function facetsOfGroup({ named, facetsOf }: NamedItems, next: (count: number) => (Item | null | Error)[]): string[] {
  return named.flatMap((references) => {
    const item = next(references.length).find((each) => each !== null);
    if (item instanceof Error) throw item;
    return item ? facetsOf(item) : [];
  });
}
