import { isHolder } from "../domain/identity/handles";
import type { Article } from "../domain/article";
import type { BodyBlock } from "../domain/body-block";
import { bodyText } from "../domain/body-block";
import type { SpannedText } from "../domain/rich-text";
import type { SocialAccount, SocialPost } from "../domain/social-post";
import { pollText } from "../domain/social-post";
import { spanText } from "../domain/text/spans";
import { correctionsOf } from "./rulings";
import type { LinkSubject, LinkText } from "./link-item";
import type { Linker } from "./linker";

/** The strings of an article, in the order of its text. */
export function articleSubject(article: Omit<Article, "mentions">): LinkSubject {
  const { id, language, headline, summary, body } = article;
  const texts: LinkText[] = [
    { field: "HEADLINE", ...spanText(headline) },
    ...(summary === undefined ? [] : [{ field: "SUMMARY" as const, ...spanText(summary) }]),
    ...body.flatMap(blockTexts),
  ];
  return { id, language, texts, corrections: correctionsOf(article) };
}

/** The strings of a post, with its author's name and handle. */
export function postSubject(
  post: Omit<SocialPost, "mentions">,
  author: SocialAccount | undefined,
  linker: Linker,
): LinkSubject {
  const { id, language, platform, text, spans } = post;
  const { contentWarning, poll } = post;
  const texts: LinkText[] = [];
  if (contentWarning !== undefined) texts.push({ field: "CONTENT_WARNING", ...spanText(contentWarning) });
  if (text !== undefined) texts.push({ field: "POST_TEXT", text, spans });
  if (poll !== undefined) texts.push({ field: "POLL", ...spanText(pollText(poll)) });
  if (author?.displayName !== undefined) texts.push({ field: "AUTHOR_NAME", ...spanText(author.displayName) });
  // A handle that passed on says nothing of who had it before.
  const owner = author && isHolder(author) ? linker.owner(author.platform, author.handle) : undefined;
  if (author !== undefined && owner !== undefined)
    texts.push({ field: "AUTHOR_HANDLE", text: author.handle, spans: [], owner });
  return { id, language, platform, texts, corrections: correctionsOf(post) };
}

/** A caption stands under what it is of, but over the rows of a table. Nothing is linked in code. */
function blockTexts(block: BodyBlock): LinkText[] {
  const caption = "caption" in block ? block.caption : undefined;
  const texts: LinkText[] = [];
  if (caption !== undefined) texts.push({ field: "CAPTION", blockId: block.id, ...caption });
  const body = spannedBody(block);
  if (body !== undefined) texts.push({ field: "BODY", blockId: block.id, text: body.text, spans: body.spans });
  return texts.filter(({ text }) => text !== "");
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
