import type { PostMessages } from "./en";

export const fr: PostMessages = {
  byNobody: "Auteur inconnu",
  verified: "Vérifié par la plateforme",
  original: (platform) => `Le voir sur ${platform}`,
  availability: {
    DELETED: "La plateforme n’a plus cette publication. Voici ce qui en a été gardé.",
    PRIVATE: "La plateforme ne montre plus cette publication qu’à certaines personnes.",
  },
  noText: "Une publication sans mots",
  media: { IMAGE: "Image", VIDEO: "Vidéo", AUDIO: "Enregistrement", GIF: "Image animée", LINK: "Lien" },
  mediaList: "Pièces jointes",
  quoted: "Publication citée",
  poll: "Sondage",
  votes: { one: "{n} vote", other: "{n} votes" },
  sensitive: "Montré seulement sur demande",
  likes: { one: "{n} « j’aime »", other: "{n} « j’aime »" },
  reposts: { one: "{n} partage", other: "{n} partages" },
  replies: { one: "{n} réponse", other: "{n} réponses" },
  quotes: { one: "{n} citation", other: "{n} citations" },
  views: { one: "{n} vue", other: "{n} vues" },
};
