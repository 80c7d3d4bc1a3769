import type { PostPageMessages } from "./en";

export const fr: PostPageMessages = {
  title: (name) => `Une publication de ${name}`,
  nobody: "quelqu’un d’inconnu",
  edited: "Modifié",
  place: "De",
  replyTo: "En réponse à",
  repostOf: "Partage",
  replies: "Réponses",
  quotedBy: "Citée par",
  embeddedIn: "Articles qui l’intègrent",
  notEmbedded: "Aucun article du graphe ne l’intègre.",
  first: "vue ici d’abord",
  earlier: "Ce qu’elle disait avant",
};
