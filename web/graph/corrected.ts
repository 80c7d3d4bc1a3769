import type { Cache, UpdateResolver } from "@urql/exchange-graphcache";

/** The field of every operation that corrects: `change: rejectMention(…) { id node { … } }`. */
interface Change {
  readonly id: string;
  readonly node: { readonly __typename: string; readonly id: string } | null;
}

/** What a person has saved may be in any list: all are asked again. A dry run has saved nothing. */
export const forgetLists: UpdateResolver = (_result, given, cache) => {
  if (given["dryRun"] !== true) forget(cache, []);
};

/**
 * A correction may change any text: all else is asked again when it is shown. The answer has the corrected item as it
 * now is. When two profiles became one, the id of the page leads to the one that is left.
 */
export const showCorrected: UpdateResolver = (result, _given, cache, { variables }) => {
  const change = result["change"] as unknown as Change | null;
  if (!change) return;
  const asked = typeof variables["subject"] === "string" ? variables["subject"] : change.id;
  forget(cache, [asked, change.id]);
  if (change.node) forgetMentions(cache, change.node, variables["after"]);
  if (asked !== change.id && change.node)
    cache.link("Query", "node", { id: asked }, { __typename: change.node.__typename, id: change.node.id });
};

/** Forgets all that was asked, but the items of these ids. */
function forget(cache: Cache, but: readonly unknown[]): void {
  for (const { fieldName, arguments: given } of cache.inspectFields("Query"))
    if (fieldName !== "node" || !but.includes(given?.["id"])) cache.invalidate("Query", fieldName, given);
}

/** Forgets the pages of an item's mentions, but the one that the answer has. */
function forgetMentions(cache: Cache, { __typename, id }: NonNullable<Change["node"]>, after: unknown): void {
  for (const { fieldName, arguments: given } of cache.inspectFields({ __typename, id }))
    if (fieldName === "mentions" && (given?.["after"] ?? null) !== (after ?? null))
      cache.invalidate({ __typename, id }, fieldName, given);
}
