import type { Plural } from "../../../messages/plural";

export const en = {
  title: "Sources",
  what: "Where the articles come from, and how reading each source goes.",
  none: "No sources yet. Subscribe to one with: mediagraph sources add",
  new: { one: "{n} new article today", other: "{n} new articles today" } as Plural,
};
export type SourcesMessages = typeof en;
