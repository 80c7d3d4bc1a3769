export const en = {
  reading: "How reading it goes",
  newest: "Newest articles",
  none: "The graph has no articles of this source.",
};
export type SourceMessages = typeof en;
