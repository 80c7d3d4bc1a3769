import { randomUUID } from "node:crypto";
import { hashOf } from "../domain/ids";
import type { Store } from "../store/store";

/** A process that died keeps its claim for so long. A pull that takes longer may be made by two processes. */
const LEASE_MS = 10 * 60_000;

/**
 * Claims a subscription for one pull, so that two processes do not pull it at the same time. Undefined if another one
 * has it. Gives the function that ends the claim.
 */
export async function claim(store: Store, url: string, nowMs: number): Promise<(() => Promise<unknown>) | undefined> {
  const name = nameOf(url);
  const held = await store.getMeta(name);
  if (endOf(held) > nowMs) return undefined;
  const mine = `${nowMs + LEASE_MS} ${randomUUID()}`;
  if (!(await store.replaceMeta(name, held, mine))) return undefined;
  return () => store.replaceMeta(name, mine, null);
}

/** When another process began its pull of a subscription, and when its claim ends at the latest. */
export async function claimOn(
  store: Store,
  url: string,
  nowMs: number,
): Promise<{ readonly sinceMs: number; readonly untilMs: number } | undefined> {
  const untilMs = endOf(await store.getMeta(nameOf(url)));
  return untilMs > nowMs ? { sinceMs: untilMs - LEASE_MS, untilMs } : undefined;
}

const nameOf = (url: string): string => `pulling:${hashOf(url).slice(0, 16)}`;

const endOf = (held: string | null): number => (held === null ? 0 : Number(held.split(" ")[0]));
