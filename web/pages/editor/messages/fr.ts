import type { EditorMessages } from "./en";

export const fr: EditorMessages = {
  title: "Rédaction",
  what: "Collez un texte. Il est enregistré, et vous voyez ce que le graphe y a trouvé.",
  token: "Jeton",
  tokenWhy:
    "Seul qui a le jeton de ce serveur peut écrire. Il est gardé jusqu’à la fermeture de l’onglet, et nulle part ailleurs.",
  useToken: "L’utiliser",
  hasToken: "Vous écrivez avec un jeton.",
  forgetToken: "Oublier le jeton",
  needsToken: "Donnez d’abord le jeton.",
  text: "Texte",
  textHint:
    "Un article, la source d’une page web, une publication ou tout autre format. La première ligne d’un texte simple est son titre.",
  url: "Adresse (facultative)",
  urlHint: "Où il a été publié. Un texte de la même adresse remplace ce qui y était.",
  source: "Éditeur (facultatif)",
  save: "Enregistrer",
  saving: "Enregistrement",
  became: "Ce qu’il est devenu",
  outcomes: {
    ACCEPTED: "Nouveau dans le graphe",
    UPDATED: "Était connu, et a changé",
    UNCHANGED: "Rien de nouveau",
    SKIPPED: "Laissé de côté : le graphe ne garde pas cela",
  },
  noItem: "Il n’y a rien à en montrer. Il a peut-être été retiré, et le reste.",
  named: "Nommés dans le texte",
  namesNone: "Il ne nomme rien ni personne que le graphe connaisse.",
  times: { one: "{n} fois", other: "{n} fois" },
  posts: "Publications dans le texte",
  rejected: "Ceci n’a pas pu être lu",
  rejectedText:
    "Changez le texte et enregistrez-le de nouveau. Le serveur garde ce qu’il n’a pas pu lire : `mediagraph retry` réessaie.",
  warnings: "Ceci est peut-être faux",
  writingOff: "Personne ne peut écrire sur ce serveur",
  writingOffText:
    "Il a été lancé sans jeton. Lancez-le avec MEDIAGRAPH_TOKEN, puis réessayez. Votre texte est toujours là.",
  wrongToken: "Le jeton n’est pas le bon",
  wrongTokenText: "Oubliez-le, donnez le bon, et réessayez. Votre texte est toujours là.",
  refusedText: "Rien n’a été enregistré. Le serveur a dit :",
};
