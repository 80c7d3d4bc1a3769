import type { ArticleDraft, ItemDraft, SourceDraft } from "../../domain/draft";
import { parseAccountUrl, parsePostUrl } from "../../domain/addresses/platform-urls";
import { hostOfAllFaces } from "../../domain/addresses/page-faces";
import { canonicalUrl } from "../../domain/addresses/urls";
import { BY_HOST, GIVEN } from "../../domain/statements/provenance";
import type { FormatReader } from "../../formats/format-reader";
import type { SourceDocument } from "../ingest-types";

/** What is known of a document besides its bytes, and what a later try must know again. */
export type Hints = Pick<
  SourceDocument,
  "mediaType" | "url" | "timeZone" | "language" | "source" | "publishedAt" | "capturedAt"
>;

export function hintsOf(document: { readonly [H in keyof Hints]?: Hints[H] | undefined }): Hints {
  const { mediaType, url, timeZone, language, source, publishedAt, capturedAt } = document;
  return {
    ...(mediaType !== undefined && { mediaType }),
    ...(url !== undefined && { url }),
    ...(timeZone !== undefined && { timeZone }),
    ...(language !== undefined && { language }),
    ...(source !== undefined && { source }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(capturedAt !== undefined && { capturedAt }),
  };
}

/**
 * A draft with what was said of its document, where the document does not say it itself: it ranks below what any
 * document says. What a format only inferred, such as a date from an embedded post, was not said.
 */
export function withHints(draft: ItemDraft, hints: Hints, format?: FormatReader): ItemDraft {
  const { language, publishedAt } = hints;
  switch (draft.type) {
    case "Article":
      return withSource(withValues(draft, { language, publishedAt }), hints, format);
    case "SocialPost":
      return withValues(draft, { language, postedAt: publishedAt });
    default:
      return draft;
  }
}

function withValues<D extends ItemDraft>(draft: D, values: { readonly [F in keyof D]?: D[F] | undefined }): D {
  const given = Object.entries(values).filter(([field, value]) => {
    const isSaid = draft[field as keyof D] !== undefined && draft.rules?.[field]?.startsWith("inferred") !== true;
    return value !== undefined && !isSaid;
  });
  if (given.length === 0) return draft;
  const rules: Record<string, string> = { ...draft.rules };
  for (const [field] of given) rules[field] = GIVEN;
  return { ...draft, ...Object.fromEntries(given), rules };
}

function withSource(draft: ArticleDraft, { source, url }: Hints, format?: FormatReader): ArticleDraft {
  if (draft.source !== undefined) return draft;
  if (source !== undefined)
    return { ...draft, source: { type: "Source", name: source }, rules: { ...draft.rules, source: GIVEN } };
  const host = format?.saysAll === true ? undefined : sourceAt(draft.url ?? url);
  return host === undefined ? draft : { ...draft, source: host, rules: { ...draft.rules, source: BY_HOST } };
}

/** The publisher whose site an address is on. A page of a platform is not the platform's. */
function sourceAt(address: string | undefined): SourceDraft | undefined {
  const url = address === undefined ? undefined : canonicalUrl(address);
  if (url === undefined || parsePostUrl(url) !== undefined || parseAccountUrl(url) !== undefined) return undefined;
  const { hostname } = new URL(url);
  const isName = hostname.includes(".") && !/^[\d.]+$|:/.test(hostname);
  const name = hostOfAllFaces(hostname);
  return isName ? { type: "Source", name, url: `https://${hostname}/`, rules: { name: BY_HOST } } : undefined;
}

/** The media type of the same document in another encoding: `text/html` of `text/html; charset=utf-16`. */
export const withoutCharset = (mediaType: string): string =>
  mediaType.replace(/;\s*charset\s*=\s*("[^"]*"|[^;\s]*)/gi, "");
