import type { Plural } from "../../../messages/plural";

export const en = {
  reading: "How reading it goes",
  newest: "Newest articles",
  none: "The graph has no articles of this source.",
  new: { one: "{n} new article today", other: "{n} new articles today" } as Plural,
};
export type SourceMessages = typeof en;
