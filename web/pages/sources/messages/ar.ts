import type { SourcesMessages } from "./en";

export const ar: SourcesMessages = {
  title: "المصادر",
  what: "من أين تأتي المقالات، وكيف تسير قراءة كل مصدر.",
  none: "لا مصادر بعد. أضف مصدرًا بالأمر: \u2066mediagraph sources add\u2069",
  new: {
    zero: "لا مقالات جديدة اليوم",
    one: "مقال جديد واحد اليوم",
    two: "مقالان جديدان اليوم",
    few: "{n} مقالات جديدة اليوم",
    many: "{n} مقالًا جديدًا اليوم",
    other: "{n} مقال جديد اليوم",
  },
};
