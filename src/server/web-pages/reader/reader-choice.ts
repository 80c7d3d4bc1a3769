import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";

/** The languages of the web reader's own words. */
const LANGUAGES = ["en", "ar", "fr"] as const;
export type ReaderLanguage = (typeof LANGUAGES)[number];
const THEMES = ["light", "dark"] as const;

/** What the reader has chosen. The web reader keeps it in a cookie. */
export interface ReaderChoice {
  readonly language: ReaderLanguage;
  /** Absent: as the device. */
  readonly theme?: (typeof THEMES)[number];
}

/** From the cookie, else what the browser prefers. */
export function choiceOf({ headers }: Pick<FastifyRequest, "headers">): ReaderChoice {
  const [, kept = ""] = /(?:^|; )reader=([^;]*)/.exec(headers.cookie ?? "") ?? [];
  const chosen = new URLSearchParams(kept);
  const theme = THEMES.find((one) => one === chosen.get("theme"));
  return {
    language: LANGUAGES.find((one) => one === chosen.get("language")) ?? preferred(headers),
    ...(theme && { theme }),
  };
}

function preferred(headers: FastifyRequest["headers"]): ReaderLanguage {
  const [first] = new Negotiator({ headers }).languages([...LANGUAGES]);
  return LANGUAGES.find((one) => one === first) ?? "en";
}

export const directionOfReader = ({ language }: ReaderChoice): "rtl" | "ltr" => (language === "ar" ? "rtl" : "ltr");

interface Words {
  readonly needsScript: string;
  readonly late: string;
  readonly away: string;
  readonly awayText: string;
  readonly missing: string;
  readonly missingText: string;
  readonly removed: string;
  readonly removedText: string;
  readonly tryAgain: string;
  readonly home: string;
  /** As in the catalogues of web/pages. */
  readonly headings: Readonly<Record<"front" | "search" | "sources" | "editor", string>>;
  searchFor(query: string): string;
}

/** What the server itself says to readers. */
export const WORDS: Readonly<Record<ReaderLanguage, Words>> = {
  en: {
    needsScript: "This page needs JavaScript. Without it, see what is in the graph here:",
    late: "This page is not fully loaded yet. If nothing more comes, the server is away or your connection is cut.",
    away: "The store does not answer",
    awayText: "Mediagraph runs, but cannot reach its data now. Nothing is lost. Try again in a few seconds.",
    missing: "This is not in the graph",
    missingText: "Nothing has this address. It may never have been here.",
    removed: "This was removed",
    removedText: "It was in the graph once, and somebody removed it.",
    tryAgain: "Try again",
    home: "Go to the front page",
    headings: { front: "Newest articles", search: "Search", sources: "Sources", editor: "Editor" },
    searchFor: (query) => `Search: ${query}`,
  },
  ar: {
    needsScript: "تحتاج هذه الصفحة إلى JavaScript. ومن دونها ترى ما في الأرشيف هنا:",
    late: "لم تُحمَّل هذه الصفحة كلها بعد. إن لم يظهر غير هذا فالخادم لا يجيب أو اتصالك مقطوع.",
    away: "المخزن لا يجيب",
    awayText: "يعمل Mediagraph لكنه لا يصل إلى بياناته الآن. لم يضع شيء. حاول بعد ثوانٍ.",
    missing: "هذا غير موجود في الأرشيف",
    missingText: "لا شيء يحمل هذا العنوان، وربما لم يكن هنا قط.",
    removed: "أُزيل هذا",
    removedText: "كان موجودًا في الأرشيف، ثم أزاله أحدهم.",
    tryAgain: "حاول مرة أخرى",
    home: "إلى الصفحة الأولى",
    headings: { front: "أحدث المقالات", search: "البحث", sources: "المصادر", editor: "التحرير" },
    searchFor: (query) => `البحث: ${query}`,
  },
  fr: {
    needsScript: "Cette page a besoin de JavaScript. Sans lui, voyez ici ce que contient le graphe :",
    late: "Cette page n’est pas encore chargée. Si rien d’autre ne vient, le serveur est absent ou la connexion coupée.",
    away: "L’entrepôt ne répond pas",
    awayText:
      "Mediagraph fonctionne, mais ne peut pas lire ses données. Rien n’est perdu. Réessayez dans quelques secondes.",
    missing: "Ceci n’est pas dans le graphe",
    missingText: "Rien ne porte cette adresse. Cela n’a peut-être jamais été ici.",
    removed: "Ceci a été retiré",
    removedText: "C’était dans le graphe, et quelqu’un l’a retiré.",
    tryAgain: "Réessayer",
    home: "Aller à la une",
    headings: { front: "Derniers articles", search: "Recherche", sources: "Sources", editor: "Rédaction" },
    searchFor: (query) => `Recherche : ${query}`,
  },
};
