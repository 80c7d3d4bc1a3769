import type { Edge, MentionWrite, RecordWrite } from "../store/store";
import type { DerivedRows, StoredMention } from "../store/store-upkeep";
import { canonicalJson } from "../domain/collections/objects";

export type DerivedRule =
  | "edges"
  | "sort-keys"
  | "facets"
  | "words"
  | "mention-records"
  | "identities"
  | "tombstones"
  | "erasures";

export interface DerivedFault {
  readonly rule: DerivedRule;
  readonly fault: string;
}

/**
 * Compares the stored rows of a record with those that its item should have. `words` is the digest of the words that it
 * should have.
 */
export function derivedFaults(write: RecordWrite, stored: DerivedRows, words: string): DerivedFault[] {
  if (write.removedAt !== undefined) return tombstoneFaults(stored);
  const faults: DerivedFault[] = [];
  if (stored.sortKey !== write.sortKey)
    faults.push({ rule: "sort-keys", fault: `is listed at ${stored.sortKey}, not at ${write.sortKey}` });
  if (stored.words !== words) faults.push({ rule: "words", fault: "is not found by the words of its text" });
  return [
    ...faults,
    ...facetFaults("", write.facets, stored.facets, "facets"),
    ...edgeFaults(write.edges, stored.edges),
    ...recordFaults(write.mentions, stored.mentions),
  ];
}

function tombstoneFaults({ edges, facets, mentions }: DerivedRows): DerivedFault[] {
  const left = [`${edges.length} edges`, `${mentions.length} mentions`, `${facets.length} facets`].filter(
    (one) => !one.startsWith("0 "),
  );
  return left.length === 0 ? [] : [{ rule: "tombstones", fault: `is removed and still has ${left.join(", ")}` }];
}

function facetFaults(
  of: string,
  wanted: readonly string[],
  stored: readonly string[],
  rule: DerivedRule,
): DerivedFault[] {
  const [wants, has] = [new Set(wanted), new Set(stored)];
  return [
    ...[...wants].filter((facet) => !has.has(facet)).map((facet) => ({ rule, fault: `${of}lacks the facet ${facet}` })),
    ...[...has]
      .filter((facet) => !wants.has(facet))
      .map((facet) => ({ rule, fault: `${of}has the facet ${facet}, which its item does not say` })),
  ];
}

function edgeFaults(wanted: readonly Edge[], stored: readonly Edge[]): DerivedFault[] {
  const has = new Map<string, string[]>();
  for (const edge of stored) has.set(placeOf(edge), [...(has.get(placeOf(edge)) ?? []), edge.sortKey]);
  const faults: DerivedFault[] = [];
  for (const edge of wanted) {
    const sortKeys = has.get(placeOf(edge)) ?? [];
    const others = sortKeys.filter((sortKey) => sortKey !== edge.sortKey);
    has.delete(placeOf(edge));
    if (sortKeys.length === 0)
      faults.push({ rule: "edges", fault: `${edge.relation} of ${edge.parent} lacks ${edge.child}` });
    else if (others.length > 0)
      faults.push({
        rule: "sort-keys",
        fault: `${edge.relation} of ${edge.parent} has ${edge.child} at ${others.join(" and ")}, not at ${edge.sortKey}`,
      });
  }
  return [
    ...faults,
    ...[...has.keys()].map((place): DerivedFault => ({
      rule: "edges",
      fault: `${place}, which its item does not say`,
    })),
  ];
}

const placeOf = ({ relation, parent, child }: Edge): string => `${relation} of ${parent} has ${child}`;

/** Each mention is also stored as its own row. Compares the rows with the mentions in the item. */
function recordFaults(wanted: readonly MentionWrite[], stored: readonly StoredMention[]): DerivedFault[] {
  const has = new Map(stored.map((mention) => [mention.item.id, mention]));
  const faults = wanted.flatMap(({ item, sortKey, facets }): DerivedFault[] => {
    const found = has.get(item.id);
    has.delete(item.id);
    if (found === undefined)
      return [{ rule: "mention-records", fault: `the mention ${item.id} has no row of its own` }];
    if (canonicalJson(found.item) !== canonicalJson(item))
      return [{ rule: "mention-records", fault: `the mention ${item.id} differs between its row and its item` }];
    if (found.parent !== item.entityId)
      return [
        { rule: "edges", fault: `the mention ${item.id} is listed under ${found.parent}, not under ${item.entityId}` },
      ];
    if (found.sortKey !== sortKey)
      return [{ rule: "sort-keys", fault: `the mention ${item.id} is at ${found.sortKey}, not at ${sortKey}` }];
    return facetFaults(`the mention ${item.id} `, facets, found.facets, "mention-records");
  });
  return [
    ...faults,
    ...[...has.keys()].map((id): DerivedFault => ({
      rule: "mention-records",
      fault: `the mention ${id} has a row but is not in its item`,
    })),
  ];
}
