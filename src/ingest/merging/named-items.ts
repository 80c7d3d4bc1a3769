import { contributorAccounts } from "../../domain/article";
import type { Correction } from "../../domain/statements/correction";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { postsNamedIn } from "../../domain/social-post";
import type { Statements, ValuesOf } from "../../domain/statements/statements";
import { allSaid, rewritten } from "./merge";

/** The other items that an item names by their ids, and what becomes of these ids when two items are united. */

/** Former ids of united items, with the present id of each. */
export type Leads = ReadonlyMap<Id, Id>;

/** Replaces each former id in the values by the present id. */
export const redirected: { readonly [K in RecordKind]: (values: ValuesOf[K], leads: Leads) => ValuesOf[K] } = {
  article: (values, leads) => ({
    ...values,
    ...(values.sourceId && { sourceId: redirect(values.sourceId, leads) }),
    ...(values.body && {
      body: values.body.map((block) =>
        block.type === "PostEmbed" ? { ...block, postId: redirect(block.postId, leads) } : block,
      ),
    }),
    ...(values.contributors && {
      contributors: values.contributors.map((contributor) =>
        contributor.accountId === undefined
          ? contributor
          : { ...contributor, accountId: redirect(contributor.accountId, leads) },
      ),
    }),
    ...(values.corrections && { corrections: redirectedCorrections(values.corrections, leads) }),
  }),
  post: (values, leads) => ({
    ...values,
    ...(values.authorId && { authorId: redirect(values.authorId, leads) }),
    ...(values.quotedPostId && { quotedPostId: redirect(values.quotedPostId, leads) }),
    ...(values.replyToId && { replyToId: redirect(values.replyToId, leads) }),
    ...(values.repostOfId && { repostOfId: redirect(values.repostOfId, leads) }),
    ...(values.corrections && { corrections: redirectedCorrections(values.corrections, leads) }),
  }),
  account: (values) => values,
  source: (values) => values,
  entity: (values) => values,
};

/** Statements with every reference led to where it leads now, shown or not. */
export function redirectedStatements<K extends RecordKind>(
  kind: K,
  statements: Statements<K>,
  leads: Leads,
): Statements<K> {
  if (leads.size === 0 || !namedBy(kind, statements).some((id) => leads.has(id))) return statements;
  return rewritten(statements, (values) => redirected[kind](values, leads));
}

/** The ids that somebody says an item names, shown or not. */
export function namedBy<K extends RecordKind>(kind: K, statements: Statements<K>): readonly Id[] {
  return kind === "article" || kind === "post" ? allSaid(statements).flatMap((values) => namedIn[kind](values)) : [];
}

/** Those of them that it does not show. */
export function unshownIn<K extends RecordKind>(kind: K, statements: Statements<K>): readonly Id[] {
  const [shown, ...unshown] = allSaid(statements);
  // So are nearly all items.
  if (unshown.length === 0) return [];
  const named = new Set(shown === undefined ? [] : namedIn[kind](shown));
  return unshown.flatMap((values) => namedIn[kind](values)).filter((id) => !named.has(id));
}

/** The ids that an item names. */
export const namedIn: { readonly [K in RecordKind]: (values: ValuesOf[K]) => readonly Id[] } = {
  article: ({ sourceId, body = [], contributors, corrections }) =>
    [
      sourceId ?? [],
      contributorAccounts({ ...(contributors && { contributors }) }),
      body.flatMap((block) => (block.type === "PostEmbed" ? block.postId : [])),
      correctedEntities(corrections),
    ].flat(),
  post: ({ authorId, corrections, ...values }) =>
    [authorId, ...postsNamedIn(values), ...correctedEntities(corrections)].filter((id) => id !== undefined),
  account: () => [],
  source: () => [],
  entity: () => [],
};

type Corrections = Readonly<Record<string, Correction>>;

/** The profiles that corrections are about, including rejected ones. */
export function correctedEntities(corrections: Corrections = {}): Id<"entity">[] {
  return [...new Set(Object.values(corrections).map(({ entityId }) => entityId))];
}

function redirectedCorrections(corrections: Corrections, leads: Leads): Corrections {
  return Object.fromEntries(
    Object.entries(corrections).map(([key, correction]) => [
      key,
      { ...correction, entityId: redirect(correction.entityId, leads) },
    ]),
  );
}

/** A former id leads to an item of its own kind, since only items of one kind are united. */
function redirect<I extends Id>(id: I, leads: Leads): I {
  return (leads.get(id) as I | undefined) ?? id;
}
