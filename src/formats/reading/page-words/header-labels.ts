import { fold } from "../../../domain/text/folding/fold";

/** What some pages say to screen readers before the names: "Author, Mona Carter". */
export const READ_ALOUD =
  /^(?:Author|Authors|Autor|Autora|Auteur|Autore|Автор|Авторка|Yazar|Penulis|Mwandishi|الكاتب|الكاتبة|المؤلف|نویسنده|مصنف|लेखक|記者|作者|기자)[,،]\s(?=\S)/u;

/** Whoever asked the questions: "حاورتها ليلى منصور", "Das Gespräch führte Ada Marin". */
const INTERVIEWERS =
  /^(?:حاورت?(?:ه|ها|هم|هما)|(?:أجرى|أجرت)\s(?:الحوار|المقابلة|اللقاء)|ראיין|ראיינה|(?:Das|Die)\s(?:Gespräch|Interview|Fragen)\s(?:führten?|stellten?)|Беседовал[аи]?|Беседу\s(?:вёл|вел|вела)|Розмовля(?:в|ла|ли)|Interview\sde|Entretien\sréalisé\spar|Intervista\sdi|Entrevista\sde|Rozmawiał[ay]?|聞き手)(?:\s*[:：・]\s*|\s+)(?=[\p{Lu}\p{Lo}][^\s.!?]*(?:\s[^\s.!?]+){0,3}$)/u;

/** How an author line begins. A word that can also begin a sentence counts only before a colon or a capital letter. */
export const BYLINES: readonly RegExp[] = [
  READ_ALOUD,
  /^(?:by|BY|By|Written by|WRITTEN BY|Reported by|Story by|Words by|Author|Authors|Reporting by)(?:\s*:\s*|\s+)(?=[\p{Lu}\p{Lo}])/u,
  /^(?:From|FROM)\s?:\s*(?=[\p{Lu}\p{Lo}])/u,
  /^(?:Par|PAR|Propos recueillis par|Por|POR|Von|VON|Door|DOOR|Di|DI|Af|AF|Av|AV|Autor|Autora|Autoři|Szerző|Írta|Kirjoittaja|Skribent|Na|Mwandishi|Autori|Avtor|Автор|Autore|Auteur|Författare|Redactado por|Escrito por|Scritto da|Napisał|Napisała|Tekst|Text|Texto|Testo|Texte|Oleh|Penulis|Bởi|De)(?:\s*:\s*|\s+)(?=\p{Lu})/u,
  // In small letters only before a name, or a name and an office: "di Ada Marin, inviata".
  /^(?:di|par|por|von|door|af|av|od|tekst|text|texto|texte|testo)\s+(?=\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|de|da|di|van|von|der|den|del|e|et|y|und|en|og|och)){1,7}(?:,\s\p{Ll}[^.!?:;]{3,60})?$)/u,
  /^(?:oprac|opr|red|zebrał|zebrała|przyg)\.?:?\s+(?=\p{Lu})/u,
  /^(?:Oprac|Opr|Red|Przyg|Zprac|Připr|Sprac|Prip)(?:\.:?|:)\s*(?=\p{Lu})/u,
  /^(?:Автор|Авторы|Автори|Текст|Автор текста|Подготовил|Подготовила|Корреспондент)\s*:\s*/u,
  /^(?:Συντάκτης|Του|Της|Γράφει ο|Γράφει η)(?:\s*:\s*|\s+)(?=\p{Lu})/u,
  /^بقلم(?:\s*[:/]\s*|\s+)/u,
  /^بواسطة(?:\s*[:/]\s*|\s+(?=\S+(?:\s+\S+){1,3}$))/u,
  /^(?:نص|النص|كتب|كتبت|كتبه|كتبته|إعداد|اعداد|تحرير|الكاتب|الكاتبة|المؤلف|المراسل|مراسل(?:ة|نا|تنا|و|ون)?|تقرير)\s*[:/–—ـ-]\s*/u,
  /^كتبت?\s+(?=\S+(?:\s+\S+){0,3}$)/u,
  INTERVIEWERS,
  /^(?:نویسنده|نویسندگان|گزارشگر|خبرنگار|گزارش)\s*:\s*/u,
  /^(?:نوشته[ٔ]?|به قلم)(?:\s*:\s*|\s+)/u,
  /^(?:تحریر|رپورٹ|نامہ نگار)\s*:\s*/u,
  /^(?:פֿון|פון)(?:\s*:\s*|\s+)(?=\S+\s\S+$)/u,
  /^מאת(?:\s*:\s*|\s+)/u,
  /^(?:Yazar|Yazan|Haber|Muhabir)\s*:\s*/u,
  /^(?:作者|记者|記者|文|撰文|本报记者)\s*[:：/／|｜]\s*/u,
  /^(?:लेखक|संवाददाता|প্রতিবেদক|লেখক|ผู้เขียน|โดย|기자|글)\s*[:：]\s*/u,
];

const LONGEST_LABEL = 24;

/** "Authors" alone on its line: the names are on the next lines. */
export const isBylineLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL && BYLINES.some((byline) => byline.exec(`${text}: Ada`)?.[0] === `${text}: `);

/** Between the names of authors. The caller trims white space around the names. */
export const AUTHOR_SEPARATOR =
  /[,،;、/|]|\s(?:and|et|y|und|ve|и|та|і|و|اور|&|with|avec|con|com|mit|met|med|και|i|en|og|och|dan|with reporting by)\s/u;

/**
 * "And" of Arabic and Hebrew is written with the next name: "ليلى منصور وسامي ديب", "נועה ברק ויוסי לוי". Some names
 * begin with that letter.
 */
export const JOINED_AND =
  /\sو(?!(?:ليد|ائل|سام|داد|فاء|جدي|سيم|هيب|سن|ردة|صال|هبة)\s)(?=\p{L}{3,}\s)|\sו(?!(?:רד|רדה|יקי|יקטור|יקטוריה|לדימיר|יליאם)\s)(?=\p{L}{2,}\s)/gu;

const longestFirst = (labels: readonly string[]): readonly string[] =>
  labels.map(fold).sort((a, b) => b.length - a.length);

/** Folded words that come before the date of publication. */
export const PUBLISHED = longestFirst([
  "published on",
  "first published",
  "posted at",
  "published",
  "posted on",
  "posted",
  "date",
  "تاريخ النشر",
  "نشر",
  "نشر في",
  "نشرت في",
  "نشر بتاريخ",
  "التاريخ",
  "publié le",
  "paru le",
  "publiée le",
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
  "pubblicato",
  "erstellt am",
  "erschienen am",
  "veröffentlicht",
  "gepubliceerd op",
  "gepubliceerd",
  "opublikowano",
  "data publikacji",
  "publikováno",
  "publicerad",
  "publisert",
  "publiceret",
  "julkaistu",
  "publicat",
  "publicat la",
  "data",
  "δημοσιεύθηκε",
  "δημοσίευση",
  "опубліковано",
  "diterbitkan",
  "đăng lúc",
  "प्रकाशित",
  "প্রকাশিত",
  "প্রকাশ",
  "公開日",
  "公開",
  "掲載日",
  "入力",
  "입력",
  "등록",
  "发布于",
  "發布時間",
  "yayınlanma tarihi",
  "yayınlanma",
  "yayınlandı",
  "giriş tarihi",
  "giriş",
  "eklenme tarihi",
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
  "mis à jour",
  "mise à jour",
  "aktualisiert",
  "aggiornato il",
  "aggiornato",
  "atualizado em",
  "atualizado",
  "actualizado al",
  "actualizado",
  "última actualización",
  "bijgewerkt",
  "laatst bijgewerkt",
  "aangepast",
  "laatst aangepast",
  "aktualizacja",
  "aktualizováno",
  "uppdaterad",
  "oppdatert",
  "opdateret",
  "päivitetty",
  "actualizat",
  "ενημερώθηκε",
  "оновлено",
  "diperbarui",
  "cập nhật",
  "अपडेटेड",
  "হালনাগাদ",
  "更新日",
  "更新",
  "수정",
  "last modified",
  "modified",
  "آخر تعديل",
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
  "خبرگزاری",
  "وكالة",
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
  "źródło",
  "zdroj",
  "bron",
  "källa",
  "kilde",
  "lähde",
  "forrás",
  "sursa",
  "πηγή",
  "sumber",
  "nguồn",
  "स्रोत",
  "উৎস",
  "出典",
  "出处",
  "출처",
  "източник",
  "izvor",
  "извор",
  "ماخذ",
  // Messages name the channel that they are from.
  "channel",
  "قناة",
  "القناة",
  "canal",
  "chaîne",
  "kanal",
  "kanaal",
  "canale",
  "kanał",
  "канал",
  "کانال",
  "ערוץ",
  "频道",
  "頻道",
  "チャンネル",
  "채널",
  "saluran",
  "kênh",
  "κανάλι",
  "चैनल",
]);

/** News agencies. They are authors, though their names look like places or words. */
export const AGENCIES: ReadonlySet<string> = new Set(
  "وأج;واج;aps;سبأ;afp;agence france presse;agence france-presse;reuters;associated press;ap;the associated press;dpa;efe;ansa;tass;тасс;tanjug;танјуг;interfax;интерфакс;риа новости;ria novosti;xinhua;新华社;新華社;anadolu;anadolu agency;anadolu ajansı;aa;dha;iha;bloomberg;kyodo;共同通信;時事通信;yonhap;연합뉴스;pti;ani;ians;antara;lusa;belga;apa;pap;čtk;ctk;mti;tt;ntb;ritzau;stt;upi;pa media;irna;ایرنا;isna;ایسنا;رويترز;فرانس برس;أ ف ب;أ.ف.ب;أسوشيتد برس;أسوشييتد برس;الأناضول;وكالة الأناضول;سانا;وفا;واس;وام;د ب أ;سبوتنيك;رویترز;فرانسه;רויטרס;укринформ;укрінформ;бпк;белта"
    .split(";")
    .map(fold),
);

/** "Agencies" in each language. It does not name a source. */
export const NO_SOURCE: ReadonlySet<string> = new Set(
  [
    "وكالات",
    "الوكالات",
    "وكالات الأنباء",
    "متابعات",
    "خاص",
    "agence",
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
