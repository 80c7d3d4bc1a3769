import { isHolder } from "../domain/identity/handles";
import type { Article } from "../domain/article";
import type { BodyBlock } from "../domain/body-block";
import { blockText } from "../domain/body-block";
import type { SpannedText } from "../domain/rich-text";
import type { SocialAccount, SocialPost } from "../domain/social-post";
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
  const texts: LinkText[] = text === undefined ? [] : [{ field: "POST_TEXT", text, spans }];
  if (author?.displayName !== undefined) texts.push({ field: "AUTHOR_NAME", ...spanText(author.displayName) });
  // A handle that passed on says nothing of who had it before.
  const owner = author && isHolder(author) ? linker.owner(author.platform, author.handle) : undefined;
  if (author !== undefined && owner !== undefined)
    texts.push({ field: "AUTHOR_HANDLE", text: author.handle, spans: [], owner });
  return { id, language, platform, texts, corrections: correctionsOf(post) };
}

function blockTexts(block: BodyBlock): LinkText[] {
  const content = spannedBlock(block);
  if (content === undefined || content.text === "") return [];
  return [{ field: block.type === "ImageBlock" ? "CAPTION" : "BODY", blockId: block.id, ...content }];
}

function spannedBlock(block: BodyBlock): SpannedText | undefined {
  switch (block.type) {
    case "PostEmbed":
      return undefined;
    case "RelatedLink":
      return spanText(block.title);
    case "ImageBlock":
      return block.caption;
    case "ListBlock":
      return { text: blockText(block), spans: listSpans(block.items) };
    default:
      return block;
  }
}

/** The spans of list items in their joined text. `blockText` joins items with line feeds. */
function listSpans(items: readonly SpannedText[]): SpannedText["spans"] {
  let offset = 0;
  return items.flatMap(({ text, spans }) => {
    const shifted = spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }));
    offset += text.length + 1;
    return shifted;
  });
}
