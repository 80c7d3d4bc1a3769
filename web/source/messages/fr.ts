import type { SourceStateMessages } from "./en";

export const fr: SourceStateMessages = {
  new: { one: "{n} nouvel article aujourd’hui", other: "{n} nouveaux articles aujourd’hui" },
  notSubscribed: "Elle n’est pas relue régulièrement. Ses articles viennent de documents isolés.",
  kinds: { FEED: "Fil", SITEMAP: "Plan du site", PAGE: "Page web" },
  fullText: "avec le texte entier de chaque article",
  neverRead: "Pas encore lue",
  lastRead: "Dernière lecture",
  nextRead: "prochaine",
  due: "attendue depuis",
  gone: "Elle a disparu pour de bon, et n’est plus lue.",
  failed: { one: "La dernière lecture a échoué.", other: "Les {n} dernières lectures ont échoué." },
};
