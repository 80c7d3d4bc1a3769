/**
 * What a span of text is. Mentions of entities are an overlay and never spans: `#RussiaMali` is one hashtag and two
 * mentions.
 */
export const SPAN_KINDS = ["TEXT", "LINK", "HASHTAG", "HANDLE", "CASHTAG"] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

export const MARKS = ["BOLD", "ITALIC", "UNDERLINE", "STRIKETHROUGH", "CODE"] as const;
export type Mark = (typeof MARKS)[number];

/** A piece of a text. `start` and `end` are UTF-16 units; the spans of a text partition it, in order, without gaps. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  /** Where a LINK leads; absent for the other kinds. */
  readonly url?: string;
  readonly marks?: readonly Mark[];
}

/** Plain text, never HTML, with its partition into spans. An empty text has no spans. */
export interface SpannedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

export const DIRECTIONS = ["LTR", "RTL"] as const;
export type Direction = (typeof DIRECTIONS)[number];
