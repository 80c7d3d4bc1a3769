import type { SourceMessages } from "./en";

export const ar: SourceMessages = {
  reading: "كيف تسير قراءته",
  newest: "أحدث المقالات",
  none: "لا مقالات لهذا المصدر في الرسم البياني.",
  new: {
    zero: "لا مقالات جديدة اليوم",
    one: "مقال جديد واحد اليوم",
    two: "مقالان جديدان اليوم",
    few: "{n} مقالات جديدة اليوم",
    many: "{n} مقالًا جديدًا اليوم",
    other: "{n} مقال جديد اليوم",
  },
};
