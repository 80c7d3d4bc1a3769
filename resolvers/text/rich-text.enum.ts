import type { Direction, Mark, SpanKind } from "../../src/domain/rich-text";
import { describedEnum } from "../described-enum";

export const DirectionEnum = describedEnum<Direction>("Direction", "Which way a text runs.", {
  LTR: "From left to right.",
  RTL: "From right to left.",
});

export const SpanKindEnum = describedEnum<SpanKind>(
  "SpanKind",
  "What a span of text is. Mentions of entities are no spans: a hashtag may hold two of them.",
  {
    TEXT: "Plain text.",
    LINK: "A link; `url` says where it leads.",
    HASHTAG: "A hashtag with its sign.",
    HANDLE: "The handle of an account with its sign.",
    CASHTAG: "The symbol of a stock with its sign.",
  },
);

export const MarkEnum = describedEnum<Mark>("Mark", "How a span is set.", {
  BOLD: "Bold.",
  ITALIC: "Italic.",
  UNDERLINE: "Underlined.",
  STRIKETHROUGH: "Struck through.",
  CODE: "As code.",
});
