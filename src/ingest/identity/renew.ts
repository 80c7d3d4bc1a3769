import type { AccountRef } from "../../domain/entity";
import type { ValuesOf } from "../../domain/statements/statements";
import { comparableHandle } from "../../domain/identity/handles";
import { articleWordsKey, contentKey, postWordsKey } from "../../domain/identity/identity";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import { qualifiedAccountId, qualifiedPostId } from "../../domain/addresses/platform-urls";
import { fold, foldedWhole } from "../../domain/text/folding/fold";
import { profilePage } from "../../domain/addresses/profile-pages";
import { canonicalUrl } from "../../domain/addresses/urls";
import { speakerIn } from "../../domain/identity/parts";
import { omit } from "../../domain/collections/objects";
import type { Store } from "../../store/store";
import { givenKeys } from "./exported-candidate";
import { fingerprintOf, foldedBody, spokenKeys } from "./identity-keys";
import { dayOf } from "./moments";
import type { Working } from "./working-record";
import type { Workspace } from "./workspace";

const address = (url: string): string => canonicalUrl(url) ?? url;

/** The values with addresses and ids in the forms that they have now. Of values in those forms it changes nothing. */
export const renewedValues: { readonly [K in RecordKind]: (values: ValuesOf[K]) => ValuesOf[K] } = {
  article: ({ url, body, ...values }) => ({
    ...values,
    ...(url !== undefined && { url: address(url) }),
    ...(body !== undefined && {
      body: body.map((block) =>
        block.type === "RelatedLink" && block.url !== undefined ? { ...block, url: address(block.url) } : block,
      ),
    }),
  }),
  post: ({ url, nativeId, ...values }) => ({
    ...values,
    ...(url !== undefined && { url: address(url) }),
    ...(nativeId !== undefined && {
      nativeId: (values.platform && qualifiedPostId(values.platform, nativeId, { url })) ?? nativeId,
    }),
  }),
  account: ({ url, nativeId, ...values }) => ({
    ...values,
    ...(url !== undefined && { url: address(url) }),
    ...(nativeId !== undefined && {
      nativeId:
        (values.platform && qualifiedAccountId(values.platform, nativeId, { url, handle: values.handle })) ?? nativeId,
    }),
  }),
  source: ({ url, ...values }) => ({ ...values, ...(url !== undefined && { url: address(url) }) }),
  entity: ({ sameAs, ...values }) => ({
    ...values,
    ...(sameAs !== undefined && { sameAs: [...new Set(sameAs.map(profilePage))] }),
  }),
};

/**
 * Gives items the forms and the identity keys that they would have if they came in now, and has them give up keys that
 * lead astray: handles as they were compared before, and numbers without their scope. A key that another item has stays
 * with that one.
 */
export async function renewIdentities<K extends RecordKind>(
  store: Store,
  workspace: Workspace,
  workings: readonly Working<K>[],
): Promise<void> {
  const live = workings.filter(({ statements }) => statements.erased !== true);
  const [first] = live;
  if (first === undefined) return;
  const stored = await store.upkeep.identities(
    first.kind,
    live.map(({ id }) => id),
  );
  for (const [index, working] of live.entries()) {
    working.statements = { ...working.statements, values: renewedValues[working.kind](working.statements.values) };
    const keys = new Set(givenKeys[working.kind](working.statements.values).map(({ key }) => key));
    for (const key of await wordsKeysOf(working, workspace)) keys.add(key);
    for (const key of keys) if (!working.claims.has(key)) working.claims.set(key, { key, exclusive: false });
    const asFolded = foldedAccountKeys(working);
    const stale = (stored[index] ?? []).filter(
      (key) => !keys.has(key) && (asFolded.includes(key) || isWithoutScope(key)),
    );
    // A bare tombstone is known by nothing but its keys.
    if (Object.keys(working.statements.values).length > 0) working.releases = [...working.releases, ...stale];
  }
}

/** Handles were folded like texts before, so that `josé` and `jose` were one. */
function foldedAccountKeys({ kind, statements: { values } }: Working): string[] {
  const { accounts = {} } = kind === "entity" ? (values as ValuesOf["entity"]) : {};
  const { platform, handle } = kind === "account" ? (values as ValuesOf["account"]) : {};
  const own = platform === undefined || handle === undefined ? [] : [{ platform, handle }];
  const all = [...own, ...Object.values(accounts).flatMap((refs: readonly AccountRef[]) => refs)];
  return all.map((account) => `account:${account.platform}:${fold(account.handle)}`);
}

function isWithoutScope(key: string): boolean {
  return /^native:(?:TELEGRAM|MASTODON|BLUESKY):[^/]*$/.test(key) || /^native:VK:(?!-?\d+_\d+$)/.test(key);
}

/** Keys that need more than the fields: an article's source, the account of a post, who said a profile. */
async function wordsKeysOf(working: Working, workspace: Workspace): Promise<string[]> {
  if (isOf(working, "article")) return articleKeysOf(working, workspace);
  if (isOf(working, "entity")) return spokenKeysOf(working);
  return isOf(working, "post") ? postKeysOf(working, workspace) : [];
}

async function articleKeysOf({ statements: { values } }: Working<"article">, workspace: Workspace): Promise<string[]> {
  const { headline, body = [], sourceId } = values;
  const words = [foldedWhole(headline ?? ""), foldedBody(body)] as const;
  if (sourceId === undefined || words[1] === "") return [];
  const [source] = await workspace.load("source", [sourceId]);
  const sources = source === undefined ? [] : givenKeys.source(source.statements.values).map(({ key }) => key);
  return [articleWordsKey(...words), ...sources.map((key) => contentKey("article in", ...words, key))];
}

/** By what a profile is known as that of its speakers. Nobody says a profile in passing. */
function spokenKeysOf({ statements: { values, inputs } }: Working<"entity">): string[] {
  const { type, names = {}, ...others } = omit(values, "accounts");
  if (type === undefined) return [];
  return Object.keys(inputs)
    .flatMap((speaker) => spokenKeys({ ...others, type, names }, speakerIn(speaker)))
    .map(({ key }) => key);
}

async function postKeysOf({ statements: { values } }: Working<"post">, workspace: Workspace): Promise<string[]> {
  const { text, platform, postedAt, authorId } = values;
  if (text === undefined || platform === undefined || authorId === undefined) return [];
  const [author] = await workspace.load("account", [authorId as Id<"account">]);
  const handle = author?.statements.values.handle;
  if (handle === undefined) return [];
  const words = fingerprintOf(text);
  const days = [...new Set([dayOf(postedAt) ?? "", ""])];
  return days.map((day) => postWordsKey(platform, comparableHandle(platform, handle), day, words));
}

function isOf<K extends RecordKind>(working: Working, kind: K): working is Working<K> & Working {
  return working.kind === kind;
}
