import type { Platform } from "./platform";

export interface PostAddress {
  readonly platform: Platform;
  readonly handle?: string;
  readonly nativeId: string;
  /** Canonical. */
  readonly url: string;
}

export interface AccountAddress {
  readonly platform: Platform;
  readonly handle: string;
  /** Canonical. */
  readonly url: string;
}

const X_POST = /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w+)\/status(?:es)?\/(\d+)/i;
const X_ACCOUNT = /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w+)\/?$/i;

export function parsePostUrl(url: string): PostAddress | undefined {
  const [, handle, nativeId] = X_POST.exec(url) ?? [];
  if (handle === undefined || nativeId === undefined) return undefined;
  return { platform: "X", handle, nativeId, url: `https://x.com/${handle}/status/${nativeId}` };
}

export function parseAccountUrl(url: string): AccountAddress | undefined {
  const handle = X_ACCOUNT.exec(url)?.[1];
  return handle === undefined ? undefined : { platform: "X", handle, url: `https://x.com/${handle}` };
}

export function postUrl(platform: Platform, handle: string, nativeId: string): string | undefined {
  return platform === "X" ? `https://x.com/${handle}/status/${nativeId}` : undefined;
}

export function accountUrl(platform: Platform, handle: string): string | undefined {
  return platform === "X" ? `https://x.com/${handle}` : undefined;
}
