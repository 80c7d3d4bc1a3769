/** What a span of text is. Mentions of entities are not spans: `#RussiaMali` is one span and two mentions. */
export const SPAN_KINDS = ["TEXT", "LINK", "HASHTAG", "HANDLE", "CASHTAG"] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

export const MARKS = ["BOLD", "ITALIC", "UNDERLINE", "STRIKETHROUGH", "CODE"] as const;
export type Mark = (typeof MARKS)[number];

/**
 * A piece of a text. `start` and `end` count UTF-16 units. Joined in their order, the spans of a text are the whole
 * text.
 */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  /** The address of a LINK. Absent for the other kinds. */
  readonly url?: string;
  readonly marks?: readonly Mark[];
}

/** Plain text, never HTML, and its spans. An empty text has no spans. */
export interface SpannedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

export const DIRECTIONS = ["LTR", "RTL"] as const;
export type Direction = (typeof DIRECTIONS)[number];
