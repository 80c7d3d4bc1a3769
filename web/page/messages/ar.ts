import type { PageMessages } from "./en";

export const ar: PageMessages = {
  whereFrom: "من أين جاء هذا؟",
  asking: "جارٍ السؤال",
  firstSeen: "شوهد أول مرة:",
  undated: "بلا تاريخ",
  field: "ماذا",
  input: "من أين",
  format: "قُرئ على أنه",
  rule: "استُنتج بقاعدة",
  observed: "آخر قراءة",
};
