import type { Plural } from "../../../messages/plural";

export const en = {
  title: "Mediagraph",
  newest: "Newest articles",
  none: "No articles yet.",
  noneSuch: "No article is like this. Choose another language, source or topic.",
  filter: "Which articles",
  language: "Language",
  allLanguages: "All languages",
  unknownLanguage: "Unknown",
  source: "Source",
  allSources: "All sources",
  oneSource: "One source",
  about: "Only about",
  unknownTopic: "something that is not in the graph",
  allTopics: "All topics",
  profile: "More about it",
  sinceVisit: "Since your last visit",
  nothingCame: "Nothing new has come.",
  came: { one: "{n} article is new or changed", other: "{n} articles are new or changed" } as Plural,
  cameMore: { other: "More than {n} articles are new or changed" } as Plural,
  topics: "Named in these articles",
  sources: "Sources",
  newToday: { one: "{n} new today", other: "{n} new today" } as Plural,
  everySource: "All sources, and how reading them goes",
};
export type FrontMessages = typeof en;
