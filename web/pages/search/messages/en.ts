import { PROFILE_KINDS } from "../../../messages/profile-kinds";
import type { Plural } from "../../../messages/plural";

export const en = {
  title: "Search",
  found: (query: string): string => `Search: ${query}`,
  nothingAsked: "Type a name or some words into the box above.",
  results: { one: "{n} result", other: "{n} results" } as Plural,
  none: "Nothing has these words. Try fewer or other words, or take a filter away.",
  notAll: "Only the newest texts with these words were ranked. Choose a month to see older ones.",
  linking:
    "Texts are being linked to profiles that changed, so some texts may be missing here. Search again a little later.",
  didYouMean: "Did you mean:",
  across: "Also across languages, through profiles:",
  turnOff: "only these words",
  notAcross: "Only these words were looked for.",
  turnOn: "Look across languages too",
  byProfile: "Found through a profile that it mentions",
  order: "Order:",
  best: "best first",
  newest: "newest first",
  filter: "Filter",
  facets: { type: "Type", language: "Language", source: "Source", month: "Month", entity: "Mentions" },
  types: { ARTICLE: "Articles", POST: "Posts", ENTITY: "Profiles", ACCOUNT: "Accounts" },
  kinds: PROFILE_KINDS.en,
  /** A post without an author. */
  post: "Post",
  unknown: "Unknown",
  chosen: "Chosen",
  others: "Others",
  takeAway: "(take this filter away)",
  help: "How to search",
  rules: [
    ["mali lavrov", "All words must occur, in any order."],
    ['"prime minister"', "Words in quotation marks must stand one after another."],
    ["mali -sport", "A minus leaves out what has the word."],
    ["mali OR niger", "One of the two words is enough."],
    ["presid*", "A star stands for the rest of a word."],
  ] as readonly (readonly [example: string, rule: string])[],
};
export type SearchMessages = typeof en;
