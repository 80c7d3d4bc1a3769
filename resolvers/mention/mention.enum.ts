import type { MentionField, MentionMethod } from "../../src/domain/mention";
import { describedEnum } from "../described-enum";

export const MentionFieldEnum = describedEnum<MentionField>(
  "MentionField",
  "Which string of the article or post a mention stands in.",
  {
    HEADLINE: "The article's headline.",
    SUMMARY: "The article's summary.",
    BODY: "A block of the article's body: see `block`.",
    CAPTION: "The caption of a picture in the body: see `block`.",
    POST_TEXT: "The post's text.",
    AUTHOR_NAME: "The display name of the post's author.",
    AUTHOR_HANDLE: "The handle of the post's author.",
  },
);

export const MentionMethodEnum = describedEnum<MentionMethod>("MentionMethod", "How a mention was found.", {
  NAME: "By a name or alias.",
  HASHTAG: "Inside a hashtag.",
  FLAG: "As a flag emoji.",
  ACCOUNT_OWNER: "As the owner of the account.",
  MANUAL: "By a person.",
});

export type OffsetUnit = "UTF16" | "CODE_POINT";

export const OffsetUnitEnum = describedEnum<OffsetUnit>("OffsetUnit", "What offsets into a string count.", {
  UTF16: "UTF-16 units, as JavaScript, Java and C# strings do.",
  CODE_POINT: "Unicode code points, as Python strings do.",
});
