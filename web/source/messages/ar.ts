import type { SourceStateMessages } from "./en";

export const ar: SourceStateMessages = {
  new: {
    zero: "لا مقالات جديدة اليوم",
    one: "مقال جديد واحد اليوم",
    two: "مقالان جديدان اليوم",
    few: "{n} مقالات جديدة اليوم",
    many: "{n} مقالًا جديدًا اليوم",
    other: "{n} مقال جديد اليوم",
  },
  notSubscribed: "لا يُقرأ هذا المصدر دوريًّا. جاءت مقالاته من وثائق مفردة.",
  kinds: { FEED: "خلاصة", SITEMAP: "خريطة موقع", PAGE: "صفحة ويب" },
  fullText: "مع النص الكامل لكل مادة",
  neverRead: "لم يُقرأ بعد",
  lastRead: "آخر قراءة",
  nextRead: "والتالية",
  due: "حان موعده منذ",
  gone: "زال نهائيًّا، ولا يُقرأ بعد الآن.",
  failed: {
    one: "فشلت آخر قراءة.",
    two: "فشلت آخر قراءتين.",
    few: "فشلت آخر {n} قراءات.",
    many: "فشلت آخر {n} قراءة.",
    other: "فشلت آخر {n} قراءة.",
  },
};
