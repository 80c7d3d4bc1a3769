import type { ArticleMessages } from "./en";

export const fr: ArticleMessages = {
  original: (site) => `Le lire sur ${site}`,
  changed: "Modifié",
  paid: "Réservé en partie à ceux qui paient",
  picture: "Image",
  video: "Vidéo",
  recording: "Enregistrement",
  embed: (site) => `De ${site}`,
  postGone: "Il y avait ici une publication. Elle n’est pas dans le graphe à présent.",
  profiles: "Nommés dans l’article",
  times: { one: "{n} fois", other: "{n} fois" },
  story: "La même histoire ailleurs",
  reasons: { NEAR_DUPLICATE: "Presque le même texte", FOLLOW_UP: "Le même sujet en trois jours" },
  citedBy: "Articles qui mènent ici",
  similar: "Articles semblables",
  keywords: "Mots-clés",
};
