import type { Mark, Span, SpanKind, SpannedText } from "../rich-text";

/** What the input itself says of a piece of a text: a link, marks, or both. Offsets are UTF-16 units. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly url?: string;
  readonly marks?: readonly Mark[];
}

const TOKEN = /(?<url>(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/)[^\s<>"]+)|(?<![\p{L}\p{N}_&])(?<tag>#[\p{L}\p{M}\p{N}_\u200c]+)|(?<![\w@.])(?<handle>@\w+)|(?<![\w$])(?<cash>\$[A-Za-z]{1,6}\b)/gu;

export function spanText(text: string, annotations: readonly Annotation[] = []): SpannedText {
  const spans: Span[] = [];
  let at = 0;
  const add = (span: Span) => {
    if (span.start > at) spans.push({ kind: "TEXT", start: at, end: span.start });
    spans.push(span);
    at = span.end;
  };
  const found: Span[] = annotations.map(({ url, ...rest }) => (url === undefined ? { ...rest, kind: "TEXT" as const } : { ...rest, url, kind: "LINK" as const }));
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    if (found.some((span) => span.start < end && match.index < span.end)) continue;
    const url = match.groups?.["url"];
    const kind: SpanKind = url ? "LINK" : match.groups?.["tag"] ? "HASHTAG" : match.groups?.["handle"] ? "HANDLE" : "CASHTAG";
    found.push({ kind, start: match.index, end, ...(url ? { url: url.startsWith("http") ? url : `https://${url}` } : {}) });
  }
  found.sort((a, b) => a.start - b.start).forEach(add);
  if (at < text.length) spans.push({ kind: "TEXT", start: at, end: text.length });
  return { text, spans };
}

/** Hashtags without the sign, in the order of the text. */
export function hashtagsIn({ text, spans }: SpannedText): string[] {
  return spans.filter((span) => span.kind === "HASHTAG").map((span) => text.slice(span.start + 1, span.end));
}

/** Handles without the sign, in the order of the text. */
export function handlesIn({ text, spans }: SpannedText): string[] {
  return spans.filter((span) => span.kind === "HANDLE").map((span) => text.slice(span.start + 1, span.end));
}

export function linksIn({ spans }: SpannedText): string[] {
  return spans.flatMap((span) => (span.url === undefined ? [] : [span.url]));
}
