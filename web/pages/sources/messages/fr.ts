import type { SourcesMessages } from "./en";

export const fr: SourcesMessages = {
  title: "Sources",
  what: "D’où viennent les articles, et comment va la lecture de chaque source.",
  none: "Pas encore de sources. Abonnez-vous avec : mediagraph sources add",
};
