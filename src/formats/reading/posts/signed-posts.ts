import { parsePostUrl } from "../../../domain/addresses/platform-urls";
import type { BlockDraft, PostDraft } from "../../../domain/draft";
import { fold } from "../../../domain/text/folding/fold";
import { detectLanguage } from "../../../domain/text/languages/language";
import { linksIn, spanText } from "../../../domain/text/spans/spans";
import { findDate, isDate } from "../dates";
import type { DateContext } from "../dates";
import { contentFields } from "../html/embedded-post";
import { platformOfHandle } from "../page-words/author-handles";

/** `— Name (@handle) March 2, 2026`, perhaps with the address of the post behind it, at the end of a text. */
const SIGNATURE =
  /(?:^|\s|(?<=[.!?…]))[—–―]{1,2}\s?([^\n—–―()]{1,60})\(\s?@([\w.-]{1,60}(?:@[\w.-]{1,60})?)\s?\)[ ,·]{0,3}([^\n]{4,60}?)(?:\s(https?:\/\/\S{1,200}))?$/u;
const LONGEST_SIGNATURE = 460;
const LONGEST_POST = 1500;

/**
 * The blocks of a document that a person wrote, with the posts that were pasted into it as text: the words, and below
 * them whose they are and of which day. The words may be the paragraph above.
 */
export function withSignedPosts(blocks: readonly BlockDraft[], context: DateContext): BlockDraft[] {
  const read: BlockDraft[] = [];
  for (const block of blocks) {
    const signed = block.type === "Paragraph" || block.type === "Quote" ? signedIn(block.text, context) : undefined;
    if (signed === undefined || !("text" in block)) {
      read.push(block);
      continue;
    }
    const above = read.at(-1);
    const isBelow = signed.words === "" && (above?.type === "Paragraph" || above?.type === "Quote");
    const words = isBelow ? above.text : signed.words;
    if (words === "" || words.length > LONGEST_POST || (isBelow && /[:：]$/u.test(words))) {
      read.push(block);
      continue;
    }
    if (isBelow) read.pop();
    const urls = [signed.url, ...linksIn(block)].flatMap((url) => (url === undefined ? [] : [url]));
    read.push({ type: "PostEmbed", post: postOf(signed, words, urls) });
  }
  return read;
}

interface Signed {
  readonly words: string;
  readonly displayName: string;
  readonly handle: string;
  readonly postedAt: ReturnType<typeof findDate>;
  readonly url: string | undefined;
}

function signedIn(text: string, context: DateContext): Signed | undefined {
  const from = Math.max(0, text.length - LONGEST_SIGNATURE);
  const found = SIGNATURE.exec(text.slice(from).trimEnd());
  const [, name = "", handle = "", stated = "", url] = found ?? [];
  if (found === null || !isDate(stated, context)) return undefined;
  const words = text.slice(0, from + found.index).trim();
  const postedAt = findDate(stated, { language: detectLanguage(words), ...context });
  return postedAt && { words, displayName: name.trim(), handle, postedAt, url };
}

function postOf({ displayName, handle, postedAt }: Signed, words: string, urls: readonly string[]): PostDraft {
  const address = urls
    .map((url) => parsePostUrl(url))
    .find((each) => each?.handle !== undefined && fold(each.handle) === fold(handle));
  const platform = address?.platform ?? platformOfHandle(handle);
  return {
    type: "SocialPost",
    platform,
    ...(address && { nativeId: address.nativeId, url: address.url }),
    author: { type: "SocialAccount", platform, handle, ...(displayName !== "" && { displayName }) },
    ...contentFields(spanText(words)),
    ...(postedAt && { postedAt: postedAt.date }),
    ...(postedAt?.rule !== undefined && { rules: { postedAt: postedAt.rule } }),
  };
}
