/* eslint-disable max-lines -- data */
import type { Query } from "./queries";

/**
 * Invented profiles and news, and what people look for in them. Written after those of the second: 91.3 % was found at
 * first.
 */
export const PROFILES = [
  { type: "Person", names: { en: "Grace N'Dour", fr: "Grace N'Dour", ar: "غريس ندور", ru: "Грейс Н'Дур" } },
  {
    type: "Place",
    placeKind: "COUNTRY",
    wikidataId: "Q298",
    names: {
      en: "Chile",
      ar: "تشيلي",
      fr: "Chili",
      ru: "Чили",
      fa: "شیلی",
      he: "צ'ילה",
      tr: "Şili",
      zh: "智利",
      ja: "チリ",
    },
  },
] as const;

/** By name: language, headline and body. */
export const TEXTS: Readonly<Record<string, readonly [language: string, headline: string, body: string]>> = {
  "mine-en": [
    "en",
    "Copper mine in Chile halts work",
    "Grace N'Dour, the union leader, wants 15 million dollars for the families. Knives and boots lay in the hall.",
  ],
  "train-en": ["en", "Night train links three cities", "Passengers praise the beds. The journey takes nine hours."],
  "moebel-de": ["de", "Möbelmesse in Köln zählt mehr Besucher", "Händler aus Dänemark zeigen Stühle."],
  "zilzal-ar": ["ar", "زلزال يهدم عشرات البيوت", "أخرج رجال الإنقاذ امرأة من تحت الأنقاض. وأرسلت تشيلي خياما."],
  "nafidha-ar": ["ar", "لصوص يسرقون لوحات من متحف", "كسر اللص نافذة الطابق الأول. وقال الحارس إنه سمع صوتا."],
  "zira-ar": ["ar", "المزارع تخسر محاصيل القمح", "قال فلاح إن الأمطار تأخرت هذا الموسم. وتطلب النقابة قروضا."],
  "tifl-ar": ["ar", "تلميذة تفوز في مسابقة الشعر", "كتبت ثلاث قصائد عن البحر. وصفق الجمهور لها."],
  "canal-fr": [
    "fr",
    "Les canaux gelés attirent les patineurs",
    "Grace N'Dour vend du chocolat. Les tuyaux ont éclaté.",
  ],
  "les-ru": ["ru", "Лесные пожары дошли до деревни", "Пожарные тушат огонь. Чили предложила самолёты."],
  "zavod-ru": ["ru", "Завод увольняет рабочих", "Профсоюз требует 15 млн рублей компенсации."],
  "zamin-fa": ["fa", "زمین‌لرزه خانه‌ها را ویران کرد", "امدادگران چادر آوردند. شیلی کمک فرستاد."],
  "bimar-fa": ["fa", "پرستاران بیمارستان‌ها اعتصاب کردند", "بیماران به شهرهای دیگر رفتند."],
  "beit-he": ["he", "בית המשפט דחה את הערעור", "השופטים קבעו כי החוזה תקף. עורכי הדין הופתעו."],
  "matos-he": ["he", "מטוס מצ'ילה נחת בחירום", "הטייסים הצילו את הנוסעים. צוות הכבאים חיכה במסלול."],
  "kar-tr": ["tr", "Kar yağışı köy yollarını kapattı", "Ekipler 15 milyon liralık araç getirdi. Şili maçı ertelendi."],
  "kitap-tr": ["tr", "Kütüphaneye bin kitap bağışlandı", "Öğretmenler teşekkür etti."],
  "kuang-zh": ["zh", "智利铜矿工人罢工", "工会要求1500万美元赔偿。"],
  "bisai-zh": ["zh-Hant", "棒球比賽因大雨延期", "球隊教練說，觀眾可以退票。"],
  "densha-ja": ["ja", "電車の運賃が値上げ", "会社は1500万円の広告費を減らす。チリの銅も高い。"],
  "gakko-ja": ["ja", "学校の給食に地元の野菜", "児童が畑を見学した。"],
};

/** By language: the query, the texts that are meant, and those that must not come. */
export const ASKED: Readonly<Record<string, readonly Query[]>> = {
  en: [
    ["ndour", "mine-en canal-fr", "train-en"],
    ["15m dollars", "mine-en", "train-en"],
    ["city train", "train-en", "mine-en"],
    ["family knife", "mine-en"],
  ],
  de: [
    ["moebelmesse koeln", "moebel-de"],
    ["Daenemark", "moebel-de"],
  ],
  ar: [
    ["بيت", "zilzal-ar", "tifl-ar"],
    ["خيمة", "zilzal-ar", "zira-ar"],
    ["لوحة متحف", "nafidha-ar"],
    ["نوافذ", "nafidha-ar", "tifl-ar"],
    ["مزرعة محصول", "zira-ar", "nafidha-ar"],
    ["فلاحون", "zira-ar"],
    ["مطر", "zira-ar", "zilzal-ar"],
    ["قرض", "zira-ar"],
    ["قصيدة", "tifl-ar", "zira-ar"],
    ["حراس", "nafidha-ar"],
  ],
  fr: [
    ["canal", "canal-fr"],
    ["tuyau", "canal-fr"],
  ],
  ru: [
    ["лесной пожар", "les-ru", "zavod-ru"],
    ["15 миллионов", "zavod-ru mine-en kar-tr", "les-ru"],
  ],
  fa: [
    ["خانه زمین لرزه", "zamin-fa", "bimar-fa"],
    ["بیمارستان", "bimar-fa", "zamin-fa"],
  ],
  he: [
    ["בבית המשפט", "beit-he", "matos-he"],
    ["בצ'ילה", "matos-he mine-en les-ru kuang-zh", "beit-he"],
    ["שופט", "beit-he"],
    ["לטייס", "matos-he"],
  ],
  tr: [
    ["15.000.000", "kar-tr mine-en zavod-ru kuang-zh densha-ja"],
    ["köyün yolu", "kar-tr", "kitap-tr"],
    ["öğretmen", "kitap-tr", "kar-tr"],
  ],
  zh: [
    ["智利銅礦", "kuang-zh", "bisai-zh"],
    ["工會", "kuang-zh", "bisai-zh"],
    ["棒球比赛", "bisai-zh", "kuang-zh"],
    ["教练 观众", "bisai-zh"],
  ],
  ja: [
    ["電車", "densha-ja", "gakko-ja"],
    ["學校", "gakko-ja", "densha-ja"],
    ["野菜 給食", "gakko-ja"],
  ],
};
