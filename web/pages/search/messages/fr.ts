import { PROFILE_KINDS } from "../../../messages/profile-kinds";
import type { SearchMessages } from "./en";

export const fr: SearchMessages = {
  title: "Recherche",
  found: (query) => `Recherche : ${query}`,
  nothingAsked: "Saisissez un nom ou quelques mots dans le champ ci-dessus.",
  results: { one: "{n} résultat", other: "{n} résultats" },
  none: "Rien ne contient ces mots. Essayez moins de mots ou d’autres, ou retirez un filtre.",
  notAll: "Seuls les textes les plus récents avec ces mots ont été classés. Choisissez un mois pour les plus anciens.",
  linking:
    "Des textes sont en train d’être reliés à des profils qui ont changé : il peut en manquer ici. Cherchez à nouveau un peu plus tard.",
  didYouMean: "Vouliez-vous dire :",
  across: "Aussi dans d’autres langues, grâce aux profils :",
  turnOff: "ces mots seulement",
  notAcross: "Seuls ces mots ont été cherchés.",
  turnOn: "Chercher aussi dans les autres langues",
  byProfile: "Trouvé grâce à un profil mentionné",
  order: "Ordre :",
  best: "les meilleurs d’abord",
  newest: "les plus récents d’abord",
  filter: "Filtrer",
  facets: { type: "Type", language: "Langue", source: "Source", month: "Mois", entity: "Mentionne" },
  types: { ARTICLE: "Articles", POST: "Messages", ENTITY: "Profils", ACCOUNT: "Comptes" },
  kinds: PROFILE_KINDS.fr,
  post: "Publication",
  unknown: "Inconnue",
  chosen: "Choisi",
  others: "Autres",
  takeAway: "(retirer ce filtre)",
  help: "Comment chercher",
  rules: [
    ["mali lavrov", "Tous les mots doivent être présents, dans n’importe quel ordre."],
    ["« premier ministre »", "Les mots entre guillemets doivent se suivre."],
    ["mali -sport", "Un moins écarte ce qui contient le mot."],
    ["mali OR niger", "Un des deux mots suffit."],
    ["présid*", "Une étoile remplace la fin d’un mot."],
  ],
};
