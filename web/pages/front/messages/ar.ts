import type { FrontMessages } from "./en";

export const ar: FrontMessages = {
  title: "Mediagraph",
  newest: "أحدث المقالات",
  none: "لا مقالات بعد.",
  noneSuch: "لا مقال كهذا. اختر لغة أخرى أو مصدرًا آخر أو موضوعًا آخر.",
  filter: "أي المقالات",
  language: "اللغة",
  allLanguages: "كل اللغات",
  source: "المصدر",
  allSources: "كل المصادر",
  oneSource: "مصدر واحد",
  about: "فقط عن",
  unknownTopic: "شيء ليس في الرسم البياني",
  allTopics: "كل المواضيع",
  profile: "المزيد عنه",
  topics: "مذكور في هذه المقالات",
  sources: "المصادر",
  newToday: {
    zero: "لا جديد اليوم",
    one: "جديد واحد اليوم",
    two: "جديدان اليوم",
    few: "{n} جديدة اليوم",
    many: "{n} جديدًا اليوم",
    other: "{n} جديد اليوم",
  },
  everySource: "كل المصادر، وكيف تسير قراءتها",
};
