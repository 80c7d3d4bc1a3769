import type { AccountMessages } from "./en";

export const fr: AccountMessages = {
  title: (name) => `Le compte ${name}`,
  owner: "Il appartient à",
  original: (site) => `Le voir sur ${site}`,
  posts: "Publications",
  none: "Le graphe n’a pas de publication de ce compte.",
  followers: { one: "{n} abonné", other: "{n} abonnés" },
  following: { other: "suit {n} comptes" },
  handles: "Identifiants qu’il a portés",
  from: "du",
  until: "au",
};
