import type { ContributorDraft } from "../../../domain/draft";
import type { Platform } from "../../../domain/addresses/platform";

/** A line without the handles that stand behind names in it: `By Mona Carter (@monacarter)`. */
interface WithoutHandles {
  readonly text: string;
  /** Each handle without its `@`, and the text before it. */
  readonly handles: readonly { readonly handle: string; readonly before: string }[];
}

const NAME = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,60}[\\p{L}\\p{N}_])?";
const HANDLE = new RegExp(
  `(?:\\s[|·•]\\s?|,\\s|\\s)?(?<![\\p{L}\\p{N}_.@/])[(（[]?[@＠](${NAME}(?:@[\\w.-]{1,60}\\w)?)[)）\\]]?`,
  "gu",
);
const LONGEST = 300;

export function withoutHandles(text: string): WithoutHandles {
  if (text.length > LONGEST || !/[@＠]/u.test(text)) return { text, handles: [] };
  const handles: { handle: string; before: string }[] = [];
  const bare = text.replace(HANDLE, (found, handle: string, at: number) => {
    if (text.slice(0, at).trim() === "") return found;
    handles.push({ handle, before: text.slice(0, at) });
    return "";
  });
  return { text: bare.trim(), handles };
}

export const isHandleAlone = (text: string): boolean => HANDLE_ALONE.test(text);

const HANDLE_ALONE = new RegExp(`^[(（]?[@＠]${NAME}(?:@[\\w.-]{1,60}\\w)?[)）]?$`, "u");

/** The authors with their accounts: each handle is that of the name before it. */
export function accountsOf(
  authors: readonly string[],
  { handles }: WithoutHandles,
): readonly ContributorDraft[] | undefined {
  const found = handles.flatMap(({ handle, before }): ContributorDraft[] => {
    const name = authors
      .filter((author) => before.includes(author))
      .toSorted((a, b) => before.lastIndexOf(b) - before.lastIndexOf(a))[0];
    if (name === undefined) return [];
    return [{ name, role: "author", account: { type: "SocialAccount", platform: platformOfHandle(handle), handle } }];
  });
  return found.length === 0 ? undefined : found;
}

/**
 * A handle on X has no dot and no second `@`. `name@host` is a handle of the fediverse, and a host name is a Bluesky
 * handle.
 */
export function platformOfHandle(handle: string): Platform {
  if (handle.includes("@")) return "MASTODON";
  return /\.[a-z]{2,}$/i.test(handle) ? "BLUESKY" : "X";
}
