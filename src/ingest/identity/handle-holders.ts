import { sorted } from "../../domain/collections/objects";
import { compareTexts } from "../../domain/collections/lists";
import type { Instant } from "../../domain/dates";
import { comparableHandle, type HeldHandle } from "../../domain/identity/handles";
import type { Statements } from "../../domain/statements/statements";
import type { Id } from "../../domain/ids";
import { accountKey, idKey } from "../../domain/identity/identity";
import { nativeAccountKeys } from "./identity-keys";
import type { Working } from "./working-record";

type Account = Working<"account">;
type Values = Statements<"account">["values"];

/** The accounts of a batch, by identity key and by id. */
export interface Accounts {
  readonly byKey: Map<string, Account>;
  readonly byId: ReadonlyMap<string, Account>;
}

/**
 * The handle that a draft shows an account with: a note, which joins like what is said. Only a native id tells accounts
 * apart that have had one handle.
 */
export function sightOf(values: Values, at: Instant): Pick<Statements, "heldHandles"> {
  const { platform, handle } = values;
  if (platform === undefined || handle === undefined || nativeAccountKeys(values).length === 0) return {};
  return { heldHandles: { [comparableHandle(platform, handle)]: { handle, from: at, seen: at } } };
}

/**
 * Decides who holds the handles that an account was seen with. If a handle leads to another account, the one that was
 * seen with it last holds it, whatever came in last.
 */
export function settleHandles(accounts: Accounts, working: Account): void {
  if (!hasNativeId(working)) return;
  const platform = working.statements.values.platform ?? "OTHER";
  for (const [name, { handle }] of Object.entries(working.statements.heldHandles ?? {}))
    settleHandle(accounts, working, name, accountKey(platform, handle));
}

function settleHandle(accounts: Accounts, working: Account, name: string, key: string): void {
  const present = accounts.byKey.get(key);
  if (present === undefined || present.statements.erased || !hasNativeId(present)) return;
  const holder = settleHolders(new Set([...holdersFrom(accounts, present, name), working]), name);
  if (holder === undefined || holder === present) return;
  present.releases = [...present.releases, key];
  present.claims.delete(key);
  present.isDirty = true;
  holder.claims.set(key, { key, exclusive: true });
  holder.releases = holder.releases.filter((released) => released !== key);
  holder.isDirty = true;
  accounts.byKey.set(key, holder);
}

/** Nobody knows who holds a handle that is only written somewhere. */
function hasNativeId({ statements: { values } }: Account): boolean {
  return values.handle !== undefined && nativeAccountKeys(values).length > 0;
}

/** The keys of accounts that held a handle before these did, without those that were asked for. */
export function keysOfFormerHolders(accounts: readonly Account[], asked: Set<string>): string[] {
  const before = accounts.flatMap(({ statements }) =>
    Object.values(statements.heldHandles ?? {}).flatMap((held) => held.before ?? []),
  );
  const wanted = [...new Set(before.map(idKey))].filter((key) => !asked.has(key));
  for (const key of wanted) asked.add(key);
  return wanted;
}

/** The account that held the handle when a text of that time was written. */
export function holderAsOf(accounts: Accounts, present: Account, key: string, asOf: Instant): Account {
  const name = key.slice(accountKey(present.statements.values.platform ?? "OTHER", "").length);
  const holders = [...holdersFrom(accounts, present, name)];
  return (
    holders.find(({ statements }) => (statements.heldHandles?.[name]?.from ?? "") <= asOf) ?? holders.at(-1) ?? present
  );
}

/** The holder and those before it, the latest first. */
function* holdersFrom(accounts: Accounts, present: Account, name: string): Generator<Account> {
  const seen = new Set<Account>();
  for (let next: Account | undefined = present; next !== undefined && !seen.has(next);) {
    seen.add(next);
    yield next;
    const before: Id<"account"> | undefined = next.statements.heldHandles?.[name]?.before;
    next = before === undefined ? undefined : (accounts.byKey.get(idKey(before)) ?? accounts.byId.get(before));
  }
}

/**
 * Puts all that hold or held a handle in the order in which they were last seen with it, whatever came in first. Gives
 * its present holder.
 */
function settleHolders(accounts: ReadonlySet<Account>, name: string): Account | undefined {
  const holders = [...accounts]
    .flatMap((account) => {
      const held = account.statements.heldHandles?.[name];
      return held === undefined ? [] : [{ account, held }];
    })
    .sort((a, b) => compareTexts(a.held.seen, b.held.seen) || compareTexts(nativeOf(a.account), nativeOf(b.account)));
  const isHere = (id: Id | undefined) => holders.some(({ account }) => account.id === id);
  holders.forEach(({ account, held: { handle, from, seen, before: noted } }, index) => {
    const next = holders[index + 1];
    // The holder before the first of these may be one that an export brings later.
    const before = index > 0 ? holders[index - 1]?.account.id : isHere(noted) ? undefined : noted;
    setHeld(account, name, {
      handle,
      from,
      seen,
      ...(next && { until: next.held.from > seen ? next.held.from : seen }),
      ...(before !== undefined && { before }),
    });
  });
  return holders.at(-1)?.account;
}

function setHeld(account: Account, name: string, held: HeldHandle): void {
  if (JSON.stringify(account.statements.heldHandles?.[name]) === JSON.stringify(held)) return;
  const handles = { ...account.statements.heldHandles, [name]: held };
  account.statements = {
    ...account.statements,
    heldHandles: sorted(handles),
  };
  account.isDirty = true;
}

const nativeOf = ({ statements }: Account): string => statements.values.nativeId ?? "";
