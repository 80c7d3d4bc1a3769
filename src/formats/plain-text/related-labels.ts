import { fold } from "../../domain/text/fold";

export interface RelatedLabel {
  /** Folded. */
  readonly label: string;
  /**
   * Whether ordinary sentences also begin with these words ("Related …", "شاهد …"). If so, they are a label only before
   * a separator or alone on a line.
   */
  readonly alone: boolean;
}

/** The words before a "read also" title, by language. Ordinary sentences do not begin with them. */
const LABELS = [
  [
    "اقرأ أيضاً",
    "إقرأ أيضا",
    "اقرؤوا أيضاً",
    "اقرأوا أيضا",
    "اقرئي أيضا",
    "اقرأ المزيد",
    "لقراءة المزيد",
    "للمزيد اقرأ",
    "شاهد أيضاً",
    "شاهدوا أيضا",
    "طالع أيضاً",
    "انظر أيضا",
    "قد يهمك أيضا",
    "قد يعجبك أيضا",
    "مواضيع ذات صلة",
    "موضوعات ذات صلة",
    "أخبار ذات صلة",
    "مقالات ذات صلة",
  ],
  [
    "بیشتر بخوانید",
    "همچنین بخوانید",
    "هم‌چنین بخوانید",
    "بیشتر ببینید",
    "همچنین ببینید",
    "این مطلب را هم بخوانید",
    "مطالب مرتبط",
    "اخبار مرتبط",
  ],
  ["یہ بھی پڑھیں", "مزید پڑھیں"],
  ["קראו גם", "קרא גם", "קראו עוד", "לקריאה נוספת", "כתבות נוספות", "צפו גם"],
  [
    "Read also",
    "Also read",
    "Read more",
    "See also",
    "Watch also",
    "Related story",
    "Related stories",
    "Related article",
    "Related articles",
    "Related news",
    "More on this story",
    "You may also like",
    "Recommended reading",
  ],
  [
    "Lire aussi",
    "À lire aussi",
    "A lire aussi",
    "À lire également",
    "Lire également",
    "Voir aussi",
    "À voir aussi",
    "Pour aller plus loin",
    "Sur le même sujet",
  ],
  [
    "Читайте также",
    "Читать также",
    "Читайте ещё",
    "Смотрите также",
    "См. также",
    "По теме",
    "Подробнее по теме",
    "Читайте також",
    "Дивіться також",
  ],
  [
    "Lea también",
    "Lee también",
    "Leer también",
    "Ver también",
    "Vea también",
    "Te puede interesar",
    "Le puede interesar",
    "Noticias relacionadas",
  ],
  ["Leia também", "Veja também", "Leia mais"],
  ["Leggi anche", "Vedi anche", "Per approfondire"],
  ["Lesen Sie auch", "Lesen Sie mehr", "Auch interessant", "Siehe auch", "Mehr zum Thema"],
  ["Ayrıca okuyun", "Bunu da okuyun", "Bunları da okuyun", "İlgili haber", "İlgili haberler", "Ayrıca bakınız"],
  ["Baca juga", "Lihat juga"],
  ["另请阅读", "延伸阅读", "相关阅读", "相关新闻", "相關新聞", "延伸閱讀", "関連記事", "あわせて読みたい", "관련기사"],
];

/** These words are a label only before a separator, or alone on a line. */
const LABELS_ALONE = [
  ["اقرأ", "شاهد", "شاهدوا", "طالع", "طالعوا", "للمزيد", "ذات صلة", "بخوانید", "ببینید", "مرتبط"],
  [
    "Related",
    "Watch",
    "More",
    "Lire",
    "Voir",
    "Смотрите",
    "Читайте",
    "Ver",
    "Lesen",
    "İlgili",
    "Oku",
    "ראו גם",
    "ראה גם",
    "עוד בנושא",
  ],
];

/** The longest first. Otherwise a shorter label would match the beginning of a longer one. */
export const RELATED_LABELS: readonly RelatedLabel[] = [
  ...labelsOf(LABELS, false),
  ...labelsOf(LABELS_ALONE, true),
].sort((a, b) => b.label.length - a.label.length);

function labelsOf(byLanguage: readonly (readonly string[])[], alone: boolean): RelatedLabel[] {
  return byLanguage.flat().map((label) => ({ label: fold(label), alone }));
}
