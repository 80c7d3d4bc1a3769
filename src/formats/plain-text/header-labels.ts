import { fold } from "../../domain/text/fold";

/** How an author line begins. A word that can also begin a sentence counts only before a colon or a capital letter. */
export const BYLINES: readonly RegExp[] = [
  /^(?:by|BY|By)(?:\s*:\s+|\s+)(?=\p{Lu})/u,
  /^(?:Par|PAR|Por|POR|Von|VON|Door)(?:\s*:\s+|\s+)(?=\p{Lu})/u,
  /^(?:Автор|Авторы|Автори|Текст)\s*:\s*/u,
  /^بقلم(?:\s*:\s+|\s+)/u,
  /^(?:كتب|كتبت|كتبه|كتبته|إعداد|اعداد|تحرير|الكاتب|الكاتبة)\s*:\s*/u,
  /^كتبت?\s+(?=\S+(?:\s+\S+){0,3}$)/u,
  /^(?:نویسنده|نویسندگان|گزارشگر|خبرنگار)\s*:\s*/u,
  /^(?:نوشته[ٔ]?|به قلم)(?:\s*:\s+|\s+)/u,
  /^(?:تحریر|رپورٹ|نامہ نگار)\s*:\s*/u,
  /^מאת(?:\s*:\s+|\s+)/u,
  /^(?:Yazar|Yazan|Haber|Muhabir)\s*:\s*/u,
  /^(?:作者|记者|記者)\s*[:：]\s*/u,
];

/** Between the names of authors. The caller trims white space around the names. */
export const AUTHOR_SEPARATOR = /[,،;、]|\s(?:and|et|y|und|ve|и|و|اور|&)\s/u;

const longestFirst = (labels: readonly string[]): readonly string[] =>
  labels.map(fold).sort((a, b) => b.length - a.length);

/** Folded words that come before the date of publication. */
export const PUBLISHED = longestFirst([
  "published on",
  "published",
  "posted on",
  "posted",
  "date",
  "تاريخ النشر",
  "نشر في",
  "نشرت في",
  "نشر بتاريخ",
  "التاريخ",
  "publié le",
  "publié",
  "опубликовано",
  "дата публикации",
  "дата",
  "publicado el",
  "publicado em",
  "publicado",
  "fecha",
  "veröffentlicht am",
  "stand",
  "pubblicato il",
  "yayınlanma tarihi",
  "yayın tarihi",
  "tarih",
  "تاریخ انتشار",
  "منتشر شده در",
  "تاریخ اشاعت",
  "تاریخ",
  "פורסם בתאריך",
  "פורסם ב",
  "פורסם",
  "תאריך",
  "发布时间",
  "发表时间",
]);

/** Folded words that come before the date of the last change. */
export const MODIFIED = longestFirst([
  "last updated on",
  "last updated",
  "updated on",
  "updated",
  "آخر تحديث",
  "تحديث",
  "mis à jour le",
  "modifié le",
  "обновлено",
  "actualizado el",
  "aktualisiert am",
  "son güncelleme",
  "güncellenme tarihi",
  "güncelleme",
  "آخرین به‌روزرسانی",
  "به‌روزرسانی",
  "به‌روز شده در",
  "עודכן בתאריך",
  "עודכן ב",
  "עודכן",
  "更新时间",
]);

/** Folded words that come before the name of the source. A colon must follow. */
export const SOURCES = longestFirst([
  "source",
  "المصدر",
  "источник",
  "منبع",
  "מקור",
  "kaynak",
  "fuente",
  "quelle",
  "fonte",
  "来源",
  "來源",
  "джерело",
  "ماخذ",
]);

/** "Agencies" in each language. It does not name a source. */
export const NO_SOURCE: ReadonlySet<string> = new Set(
  [
    "وكالات",
    "الوكالات",
    "مواقع",
    "agencies",
    "news agencies",
    "agences",
    "агентства",
    "خبرگزاری‌ها",
    "סוכנויות הידיעות",
    "ajanslar",
    "agencias",
    "agenturen",
  ].map(fold),
);
