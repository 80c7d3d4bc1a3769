import { isHolder } from "../domain/identity/handles";
import type { Article } from "../domain/article";
import type { BodyBlock } from "../domain/body-block";
import { bodyText } from "../domain/body-block";
import type { SpannedText } from "../domain/rich-text";
import type { SocialAccount, SocialPost } from "../domain/social-post";
import { pollText } from "../domain/social-post";
import { spanText } from "../domain/text/spans/spans";
import { correctionsOf } from "../domain/statements/correction";
import type { LinkSubject, LinkText } from "./link-item";
import type { Linker } from "./linker";
import type { Traced } from "./stored-words";

/** The strings of an article, in the order of its text. */
export function articleSubject(article: Omit<Article, "mentions">): LinkSubject {
  const { id, language } = article;
  return { id, language, texts: articleTexts(article), corrections: correctionsOf(article) };
}

export function articleTexts({ headline, summary, body }: Pick<Article, "headline" | "summary" | "body">): LinkText[] {
  const texts: LinkText[] = [{ field: "HEADLINE", ...spanText(headline) }];
  if (summary !== undefined) texts.push({ field: "SUMMARY", ...spanText(summary) });
  for (const block of body) addBlockTexts(block, texts);
  return texts;
}

/** The strings of a post, with its author's name and handle. */
export function postSubject(
  post: Omit<SocialPost, "mentions">,
  author: SocialAccount | undefined,
  linker: Linker,
): LinkSubject {
  const { id, language, platform } = post;
  const texts = postTexts(post, author);
  const held = author && holderOf(author);
  const owner = held && linker.owner(held.platform, held.handle);
  if (held !== undefined && owner !== undefined)
    texts.push({ field: "AUTHOR_HANDLE", text: held.handle, spans: [], owner });
  return { id, language, platform, texts, corrections: correctionsOf(post) };
}

/** A handle that passed on says nothing of who had it before. */
function holderOf(author: SocialAccount): SocialAccount | undefined {
  return isHolder(author) ? author : undefined;
}

/** What a post is traced by. */
export function tracedPost(post: Omit<SocialPost, "mentions">, author: SocialAccount | undefined): Traced {
  const { language, platform, place } = post;
  return { language, platform, texts: postTexts(post, author), author: author && holderOf(author), place: place?.name };
}

function postTexts(
  { text, spans, contentWarning, poll }: Omit<SocialPost, "mentions">,
  author: SocialAccount | undefined,
): LinkText[] {
  const texts: LinkText[] = [];
  if (contentWarning !== undefined) texts.push({ field: "CONTENT_WARNING", ...spanText(contentWarning) });
  if (text !== undefined) texts.push({ field: "POST_TEXT", text, spans });
  if (poll !== undefined) texts.push({ field: "POLL", ...spanText(pollText(poll)) });
  if (author?.displayName !== undefined) texts.push({ field: "AUTHOR_NAME", ...spanText(author.displayName) });
  return texts;
}

/** A caption stands under what it is of, but over the rows of a table. Nothing is linked in code. */
function addBlockTexts(block: BodyBlock, texts: LinkText[]): void {
  const caption = "caption" in block ? block.caption : undefined;
  if (caption !== undefined && caption.text !== "") texts.push({ field: "CAPTION", blockId: block.id, ...caption });
  const body = spannedBody(block);
  if (body !== undefined && body.text !== "")
    texts.push({ field: "BODY", blockId: block.id, text: body.text, spans: body.spans });
}

/** The text of `bodyText` with its spans. */
function spannedBody(block: BodyBlock): SpannedText | undefined {
  switch (block.type) {
    case "PostEmbed":
    case "ImageBlock":
    case "VideoBlock":
    case "AudioBlock":
    case "CodeBlock":
      return undefined;
    case "RelatedLink":
    case "EmbedBlock":
      return spanText(bodyText(block));
    case "ListBlock":
      return { text: bodyText(block), spans: joinedSpans(block.items) };
    case "TableBlock":
      return { text: bodyText(block), spans: joinedSpans(block.rows.flat()) };
    default:
      return block;
  }
}

/** The spans of texts in their joined text. `bodyText` joins them with one unit each, a line feed or a tab. */
function joinedSpans(texts: readonly SpannedText[]): SpannedText["spans"] {
  let offset = 0;
  return texts.flatMap(({ text, spans }) => {
    const shifted = spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }));
    offset += text.length + 1;
    return shifted;
  });
}
