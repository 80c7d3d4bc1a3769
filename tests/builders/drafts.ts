import type { ArticleDraft, BlockDraft, EntityDraft, PostDraft } from "../../src/domain/draft";
import type { ListItem } from "../../src/domain/body-block";
import { spanText } from "../../src/domain/text/spans/spans";

export function anArticleDraft(headline: string, overrides: Partial<ArticleDraft> = {}): ArticleDraft {
  return { type: "Article", headline, ...overrides };
}

export function aPostDraft(text: string, overrides: Partial<PostDraft> = {}): PostDraft {
  return {
    type: "SocialPost",
    platform: "X",
    content: spanText(text),
    author: { type: "SocialAccount", platform: "X", handle: "someone" },
    ...overrides,
  };
}

export function aPersonDraft(
  name: string,
  overrides: Partial<Extract<EntityDraft, { type: "Person" }>> = {},
): EntityDraft {
  return { type: "Person", names: { en: name }, ...overrides };
}

export function aCountryDraft(isoCode: string, names: Readonly<Record<string, string>>): EntityDraft {
  return { type: "Place", placeKind: "COUNTRY", isoCode, names };
}

export function paragraph(text: string): BlockDraft {
  return { type: "Paragraph", ...spanText(text) };
}

export function table(rows: readonly (readonly string[])[], caption?: string): BlockDraft {
  return {
    type: "TableBlock",
    rows: rows.map((cells) => cells.map((cell) => spanText(cell))),
    headerRows: 1,
    ...(caption !== undefined && { caption: spanText(caption) }),
  };
}

export function list(
  ...items: readonly (string | (Omit<ListItem, "spans"> & { readonly text: string }))[]
): BlockDraft {
  const entries = items.map((item) => (typeof item === "string" ? { text: item } : item));
  return { type: "ListBlock", ordered: false, items: entries.map((item) => ({ ...item, ...spanText(item.text) })) };
}

export function video(url: string, caption?: string): BlockDraft {
  return {
    type: "VideoBlock",
    media: { kind: "VIDEO", url },
    ...(caption !== undefined && { caption: spanText(caption) }),
  };
}

export function code(text: string, language?: string): BlockDraft {
  const spans = [{ kind: "TEXT" as const, start: 0, end: text.length }];
  return { type: "CodeBlock", text, spans, ...(language !== undefined && { language }) };
}

export function embed(post: PostDraft): BlockDraft {
  return { type: "PostEmbed", post };
}

export function readAlso(title: string, url?: string): BlockDraft {
  return { type: "RelatedLink", title, ...(url !== undefined && { url }) };
}
