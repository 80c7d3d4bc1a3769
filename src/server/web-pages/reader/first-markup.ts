import type { Article } from "../../../domain/article";
import { blockText, type BodyBlock } from "../../../domain/body-block";
import type { Entity } from "../../../domain/entity";
import type { Id } from "../../../domain/ids";
import type { RecordKind } from "../../../domain/item";
import type { SocialAccount, SocialPost } from "../../../domain/social-post";
import type { Source } from "../../../domain/source";
import { directionOf } from "../../../domain/text/languages/language";
import { wholeCharacters } from "../../../domain/text/words/word-scan";
import { escaped } from "../html";
import type { ReaderLanguage } from "./reader-choice";
import { languageAndDirection, type FirstMarkup } from "./reader-page";

type Item = Article | SocialPost | SocialAccount | Entity | Source;
/** Posts inside an article, by id. */
export type Posts = ReadonlyMap<Id<"post">, SocialPost>;

/** The folder of each kind in the reader's addresses: `/articles/ID`. */
export const FOLDERS: Readonly<Record<RecordKind, string>> = {
  article: "articles",
  post: "posts",
  account: "accounts",
  entity: "entities",
  source: "sources",
};

/** What the server itself shows of an item. */
export function firstMarkupOf(kind: RecordKind, item: Item, language: ReaderLanguage, posts: Posts): FirstMarkup {
  const { kind: ofKind, ...words } = wordsOf(item, language, posts);
  return { ...words, item: { kind: ofKind, address: `/${FOLDERS[kind]}/${item.id}` } };
}

type Words = Omit<FirstMarkup, "item"> & { readonly kind: NonNullable<FirstMarkup["item"]>["kind"] };

function wordsOf(item: Item, language: ReaderLanguage, posts: Posts): Words {
  switch (item.type) {
    case "Article":
      return ofArticle(item, posts);
    case "SocialPost":
      return ofPost(item);
    case "SocialAccount":
      return ofAccount(item);
    case "Source":
      return { ...named(item.name, item.language ?? "und", item.description ?? ""), kind: "website" };
    default:
      return ofEntity(item, language);
  }
}

function ofArticle(article: Article, posts: Posts): Words {
  const { headline, summary, language, direction, body } = article;
  const [firstWords = ""] = body.map(blockText).filter((text) => text !== "");
  return {
    title: headline,
    description: shortened(summary ?? firstWords),
    language,
    direction,
    kind: "article",
    text: body.map((block) => blockMarkup(block, posts)).join("\n"),
  };
}

function ofPost({ text = "", language, direction }: SocialPost): Words {
  return {
    title: shortened(text, TITLE),
    description: shortened(text),
    language,
    direction,
    kind: "article",
    text: paragraph(text),
  };
}

function ofAccount({ displayName, handle, description = "" }: SocialAccount): Words {
  const name = displayName === undefined ? handle : `${displayName} (${handle})`;
  return { ...named(name, "und", description), kind: "profile" };
}

function ofEntity({ names, descriptions, baseLanguage }: Entity, language: ReaderLanguage): Words {
  const [own = "und"] = [language, baseLanguage, "en", ...Object.keys(names)].filter(
    (one) => one !== undefined && names[one] !== undefined,
  );
  return { ...named(names[own] ?? "", own, descriptions[own] ?? ""), kind: "profile" };
}

function named(name: string, language: string, description: string): Omit<Words, "kind"> {
  return {
    title: name,
    description: shortened(description),
    language,
    direction: directionOf(language, name),
    text: paragraph(description),
  };
}

function blockMarkup(block: BodyBlock, posts: Posts): string {
  const at = "spans" in block ? languageAndDirection("und", directionOf("und", block.text)) : "";
  switch (block.type) {
    case "Heading":
      return `<h2${at}>${escaped(block.text)}</h2>`;
    case "Quote":
      return `<blockquote${at}>${paragraph(block.text)}</blockquote>`;
    case "ListBlock":
      return `<ul>${block.items.map(({ text }) => `<li>${escaped(text)}</li>`).join("")}</ul>`;
    case "PostEmbed": {
      const post = posts.get(block.postId);
      return post ? postMarkup(post) : "";
    }
    case "RelatedLink":
      return block.articleId === undefined
        ? paragraph(block.title)
        : `<p><a href="/articles/${block.articleId}">${escaped(block.title)}</a></p>`;
    default: {
      const text = blockText(block);
      return text === "" ? "" : `<p${at}>${escaped(text)}</p>`;
    }
  }
}

function postMarkup({ id, text = "", language, direction }: SocialPost): string {
  const at = languageAndDirection(language, direction);
  return `<blockquote${at}>${paragraph(text)}<p><a href="/posts/${id}">/posts/${id}</a></p></blockquote>`;
}

const paragraph = (text: string): string => (text === "" ? "" : `<p>${escaped(text)}</p>`);

const TITLE = 80;
const DESCRIPTION = 200;

/** Cut between two words, and never inside a letter. */
function shortened(text: string, most = DESCRIPTION): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(" ", most - 1);
  return `${line.slice(0, space > most / 2 ? space : wholeCharacters(line, most))}…`;
}
