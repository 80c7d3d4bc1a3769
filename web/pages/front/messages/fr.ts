import type { FrontMessages } from "./en";

export const fr: FrontMessages = { title: "Mediagraph", newest: "Derniers articles", none: "Pas encore d’articles." };
