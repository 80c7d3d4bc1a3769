import type { Plural } from "../../messages/plural";

export const en = {
  new: { one: "{n} new article today", other: "{n} new articles today" } as Plural,
  notSubscribed: "It is not read again and again. Its articles came from single documents.",
  kinds: { FEED: "Feed", SITEMAP: "Sitemap", PAGE: "Web page" },
  fullText: "with the full text of each item",
  neverRead: "Not read yet",
  lastRead: "Last read",
  nextRead: "next",
  due: "due since",
  gone: "It is gone for good, and is not read again.",
  failed: {
    one: "The last pull failed.",
    other: "The last {n} pulls failed.",
  } as Plural,
};
export type SourceStateMessages = typeof en;
