import { parseAccountUrl } from "../../../domain/addresses/platform-urls";
import type { AccountAddress } from "../../../domain/addresses/platform-urls";
import type { Read } from "../../format-reader";
import { urlAlone } from "../lines";
import type { Line } from "../lines";

/** A post whose first line, or the line below it, has the address of the account beside the name. */
interface LinkedName {
  /** The lines without the address. */
  readonly lines: readonly Line[];
  readonly account: AccountAddress;
  readonly name: string;
}

/** `Mona Carter (https://www.facebook.com/mona.carter)`, `[Mona Carter](https://…)` */
const BESIDE = /^\[?([^[\]()<>@]{2,60}?)\]?\s?[(<](https?:\/\/[^\s()<>]{8,200})[)>]$/u;

export function linkedName(lines: readonly Line[]): LinkedName | undefined {
  const [first, second, ...others] = lines;
  if (first === undefined || second === undefined) return undefined;
  const [, name = "", url = ""] = BESIDE.exec(first.text) ?? [];
  const beside = parseAccountUrl(url);
  if (beside !== undefined)
    return { lines: [{ ...first, text: name.trim() }, second, ...others], account: beside, name: name.trim() };
  const below = parseAccountUrl(urlAlone(second.text) ?? "");
  return below && { lines: [first, ...others], account: below, name: first.text };
}

/** The one post that was read, with the account. Undefined if it is of another platform, or has an account. */
export function withLinkedAccount(reads: readonly Read[], { account, name }: LinkedName): Read[] | undefined {
  const [read, ...others] = reads;
  if (read?.outcome !== "item" || read.draft.type !== "SocialPost" || others.length > 0) return undefined;
  const { draft } = read;
  if (draft.platform !== account.platform || draft.author?.handle !== undefined) return undefined;
  const { platform, handle, url } = account;
  const displayName = draft.author?.displayName ?? name;
  return [{ ...read, draft: { ...draft, author: { type: "SocialAccount", platform, handle, displayName, url } } }];
}
