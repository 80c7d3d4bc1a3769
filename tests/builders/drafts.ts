import type { ArticleDraft, BlockDraft, EntityDraft, PostDraft } from "../../src/domain/draft";
import { spanText } from "../../src/domain/text/spans";

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

export function embed(post: PostDraft): BlockDraft {
  return { type: "PostEmbed", post };
}

export function readAlso(title: string, url?: string): BlockDraft {
  return { type: "RelatedLink", title, ...(url !== undefined && { url }) };
}
