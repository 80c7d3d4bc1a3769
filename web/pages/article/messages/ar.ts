import type { ArticleMessages } from "./en";

export const ar: ArticleMessages = {
  original: (site) => `اقرأه في ${site}`,
  changed: "عُدّل",
  paid: "لا يقرأه كاملًا إلا من يدفع",
  picture: "صورة",
  video: "فيديو",
  recording: "تسجيل",
  embed: (site) => `من ${site}`,
  postGone: "كان هنا منشور، وليس في الأرشيف الآن.",
  profiles: "من ذُكر فيه وما ذُكر",
  times: { zero: "لم يُذكر", one: "مرة", two: "مرتان", few: "{n} مرات", many: "{n} مرة", other: "{n} مرة" },
  story: "القصة نفسها في مواضع أخرى",
  reasons: { NEAR_DUPLICATE: "النص نفسه تقريبًا", FOLLOW_UP: "الموضوع نفسه خلال ثلاثة أيام" },
  citedBy: "مقالات تحيل إليه",
  similar: "مقالات مشابهة",
  keywords: "كلمات مفتاحية",
};
