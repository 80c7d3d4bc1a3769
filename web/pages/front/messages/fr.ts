import type { FrontMessages } from "./en";

export const fr: FrontMessages = {
  title: "Mediagraph",
  newest: "Derniers articles",
  none: "Pas encore d’articles.",
  noneSuch: "Aucun article ne correspond. Choisissez une autre langue, une autre source ou un autre sujet.",
  filter: "Quels articles",
  language: "Langue",
  allLanguages: "Toutes les langues",
  source: "Source",
  allSources: "Toutes les sources",
  oneSource: "Une source",
  about: "Seulement sur",
  unknownTopic: "quelque chose qui n’est pas dans le graphe",
  allTopics: "Tous les sujets",
  profile: "En savoir plus",
  topics: "Nommés dans ces articles",
  sources: "Sources",
  newToday: { one: "{n} nouveau aujourd’hui", other: "{n} nouveaux aujourd’hui" },
  everySource: "Toutes les sources, et comment va leur lecture",
};
