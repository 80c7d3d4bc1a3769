export const en = {
  title: "Sources",
  what: "Where the articles come from, and how reading each source goes.",
  none: "No sources yet. Subscribe to one with: mediagraph sources add",
};
export type SourcesMessages = typeof en;
