import type { SourceMessages } from "./en";

export const fr: SourceMessages = {
  reading: "Comment va sa lecture",
  newest: "Derniers articles",
  none: "Le graphe n’a pas d’article de cette source.",
};
