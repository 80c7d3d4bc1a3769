import type { Instant } from "../dates";
import type { Id } from "../ids";
import type { Platform } from "../addresses/platform";
import { asciiHost } from "../addresses/urls";

/**
 * A handle as its platform compares it: without the sign, composed (NFC), in lower case, a server's name in ASCII.
 * Accents count: `josé` and `jose` are two accounts on YouTube. A YouTube channel id counts its capitals.
 */
export function comparableHandle(platform: Platform, handle: string): string {
  const text = handle
    .trim()
    .replace(/^[@＠]/u, "")
    .normalize("NFC");
  if (platform === "YOUTUBE" && /^UC[\w-]{22}$/.test(text)) return text;
  const at = platform === "MASTODON" ? text.lastIndexOf("@") : -1;
  if (at < 0) return lowerCase(text);
  const server = text.slice(at + 1);
  return `${lowerCase(text.slice(0, at))}@${asciiHost(server) ?? lowerCase(server)}`;
}

function lowerCase(text: string): string {
  return text.toLowerCase().normalize("NFC");
}

/** When an account with a native id was seen with a handle. Handles pass from one account to another. */
export interface HeldHandle {
  /** As the platform showed it. */
  readonly handle: string;
  /** When the account was first and last seen with it. */
  readonly from: Instant;
  readonly seen: Instant;
  /**
   * When another account was first seen with it after this one, or else when this one was seen with it last. Absent
   * where this one is its present holder.
   */
  readonly until?: Instant;
  /** The account that held it just before this one, as far as is known. */
  readonly before?: Id<"account">;
}

/** By the handle as its platform compares it. */
export type HeldHandles = Readonly<Record<string, HeldHandle>>;

interface Holder {
  readonly platform?: Platform;
  readonly handle?: string;
  readonly heldHandles?: HeldHandles;
}

/** Whether the account holds the handle that it was last seen with: no other account was seen with it since. */
export function isHolder({ platform, handle, heldHandles }: Holder): boolean {
  if (platform === undefined || handle === undefined) return false;
  return heldHandles?.[comparableHandle(platform, handle)]?.until === undefined;
}

/** A handle as people read it: `@ada`. Where only the number of an account is known, its name says more. */
export const shownHandle = (handle: string, name?: string): string =>
  /^(?:id|did):/.test(handle) ? (name ?? handle) : `@${handle}`;
