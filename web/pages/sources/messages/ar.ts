import type { SourcesMessages } from "./en";

export const ar: SourcesMessages = {
  title: "المصادر",
  what: "من أين تأتي المقالات، وكيف تسير قراءة كل مصدر.",
  none: "لا مصادر بعد. أضف مصدرًا بالأمر: \u2066mediagraph sources add\u2069",
};
