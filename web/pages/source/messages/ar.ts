import type { SourceMessages } from "./en";

export const ar: SourceMessages = {
  reading: "كيف تسير قراءته",
  newest: "أحدث المقالات",
  none: "لا مقالات لهذا المصدر في الأرشيف.",
};
