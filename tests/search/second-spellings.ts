/* eslint-disable max-lines -- data */
import type { Query } from "./queries";

/**
 * Invented profiles and news, and what people look for in them. Written after the faults of the first were mended:
 * 83.6 % was found at first.
 */
export const PROFILES = [
  { type: "Person", names: { en: "Siobhan O'Dowd", ar: "شيفون أودود", ru: "Шивон О'Дауд", zh: "西沃恩·奥多德" } },
  {
    type: "Organization",
    names: { en: "Blue Anchor Line", ar: "خط المرساة الزرقاء", zh: "蓝锚航运", ja: "青錨汽船", tr: "Mavi Çapa Hattı" },
  },
  {
    type: "Place",
    placeKind: "COUNTRY",
    wikidataId: "Q96",
    names: {
      en: "Mexico",
      ar: "المكسيك",
      fr: "Mexique",
      ru: "Мексика",
      fa: "مکزیک",
      he: "מקסיקו",
      tr: "Meksika",
      zh: "墨西哥",
      ja: "メキシコ",
    },
  },
] as const;

/** By name: language, headline and body. */
export const TEXTS: Readonly<Record<string, readonly [language: string, headline: string, body: string]>> = {
  "port-en": [
    "en",
    "Blue Anchor Line orders twelve ships",
    "Siobhan O'Dowd signed the contract worth $3.5 billion. Shipyards in Mexico will build the hulls.",
  ],
  "wolf-en": [
    "en",
    "Wolves return to the northern valleys",
    "Shepherds lost ninety sheep. Countries along the border agreed on fences.",
  ],
  "mill-en": [
    "en",
    "Old mill becomes a library",
    "Women of the village collected 20,000 books. Its shelves came from Mexico.",
  ],
  "bahn-de": [
    "de",
    "Neue Brücke über den Fluss in Lübeck",
    "Die Bürger hatten zehn Jahre gewartet. Die Kosten stiegen auf 40 Millionen Euro.",
  ],
  "wasser-ar": [
    "ar",
    "أزمة المياه تضرب الأحياء الشرقية",
    "قال السكان إن الأنابيب قديمة. وأرسل المجلس صهاريج إلى المنازل.",
  ],
  "qitar-ar": [
    "ar",
    "قطارات جديدة بين العاصمة والموانئ",
    "اشترت الهيئة عشرة قطارات بثلاثة مليارات. وتدرب السائقون في المكسيك.",
  ],
  "mahkama-ar": ["ar", "محكمة تبرئ صحفيا", "قال القاضي إن الأدلة ضعيفة. وحضر الجلسة محامون وكتاب."],
  "zawraq-ar": ["ar", "غرق زورقين قبالة الساحل", "أنقذ الحرس عشرين طفلا. ونقل الجرحى إلى المستشفى."],
  "bateau-fr": [
    "fr",
    "Les animaux du zoo déménagent en bateau",
    "Deux girafes partent au Mexique. Les vétérinaires sont inquiets.",
  ],
  "vin-fr": ["fr", "Les vignerons détruisent leurs récoltes", "Les prix régionaux ont chuté. L'été fut trop sec."],
  "reka-ru": [
    "ru",
    "Река вышла из берегов, жителей эвакуируют",
    "Спасатели приехали на лодках. Ущерб оценили в 3,5 миллиарда.",
  ],
  "kino-ru": ["ru", "Фестиваль кино открыла Шивон О'Дауд", "Актёры приехали из Мексики. Зрители ждали три часа."],
  "derya-fa": ["fa", "ماهیگیران دریای خزر دست از کار کشیدند", "قایق‌ها در بندر ماندند. مکزیک خریدار خاویار است."],
  "madrese-fa": ["fa", "معلمان مدرسه‌ها خواهان حقوق بیشترند", "دانش‌آموزان به خانه رفتند."],
  "tochnit-he": ["he", "הממשלה אישרה תכנית לבניית גשרים", "המהנדסים ממקסיקו יגיעו בקיץ. העלות 40 מיליון שקל."],
  "shuk-he": ["he", "הסוחרים בשוק מוחים על המחירים", "הדייגים הביאו דגים. העירייה סגרה רחובות."],
  "gemi-tr": ["tr", "Mavi Çapa Hattı yeni gemi aldı", "Gemiler Meksika'da yapılacak. Çocuklar limanda bayrak salladı."],
  "zeytin-tr": ["tr", "Zeytin ağaçları kesildi, köylüler öfkeli", "Köylüler 20 bin ağaç kesildiğini söyledi."],
  "chuan-zh": ["zh", "蓝锚航运订购新船", "订单价值35亿美元。墨西哥船厂负责制造。"],
  "dianying-zh": ["zh-Hant", "電影節在臺南開幕", "導演和觀眾見面，門票兩千張。"],
  "yuyan-zh": ["zh", "学习语言的机器人", "实验室的研究员开发了软件。"],
  "fune-ja": ["ja", "青錨汽船が新しい船を注文", "メキシコの造船所で建造する。総額は35億ドル。"],
  "sakura-ja": ["ja", "桜の開花が早まる", "観光客が公園に集まった。ビールの売り上げは40万円。"],
};

/** By language: the query, the texts that are meant, and those that must not come. */
export const ASKED: Readonly<Record<string, readonly Query[]>> = {
  en: [
    ["odowd", "port-en kino-ru", "wolf-en"],
    ["$3.5bn", "port-en"],
    ["3.5 billion", "port-en reka-ru chuan-zh fune-ja"],
    ["country border fence", "wolf-en"],
    ["20 thousand books", "mill-en", "wolf-en"],
    ["woman village", "mill-en"],
    ["luebeck bruecke", "bahn-de"],
    ["Blue Anchor Line", "port-en gemi-tr chuan-zh fune-ja", "wolf-en"],
    ["wolf sheep", "wolf-en"],
  ],
  ar: [
    ["أنبوب", "wasser-ar"],
    ["ميناء قطار", "qitar-ar"],
    ["قضاة", "mahkama-ar", "zawraq-ar"],
    ["دليل", "mahkama-ar"],
    ["زوارق", "zawraq-ar", "qitar-ar"],
    ["أطفال", "zawraq-ar"],
    ["جريح", "zawraq-ar"],
    ["حي شرقي", "wasser-ar"],
    ["منزل", "wasser-ar", "mahkama-ar"],
    ["صهريج", "wasser-ar"],
  ],
  fr: [
    ["animal", "bateau-fr", "vin-fr"],
    ["bateaux", "bateau-fr"],
    ["prix régional", "vin-fr"],
  ],
  ru: [
    ["лодка", "reka-ru"],
    ["3,5 млрд", "reka-ru port-en chuan-zh fune-ja", "kino-ru"],
    ["актер", "kino-ru"],
    ["река берег", "reka-ru", "kino-ru"],
  ],
  fa: [
    ["قایق", "derya-fa"],
    ["ماهیگیر", "derya-fa"],
    ["دانش آموز", "madrese-fa"],
  ],
  he: [
    ["תוכנית גשר", "tochnit-he", "shuk-he"],
    ["במקסיקו", "tochnit-he port-en gemi-tr chuan-zh fune-ja"],
    ["40 מיליון", "tochnit-he bahn-de"],
    ["דג", "shuk-he"],
    ["לשוק", "shuk-he"],
  ],
  tr: [
    ["ağaç köylü", "zeytin-tr"],
    ["cocuk bayrak", "gemi-tr"],
    ["20.000 ağaç", "zeytin-tr", "gemi-tr"],
  ],
  zh: [
    ["藍錨航運", "chuan-zh port-en gemi-tr fune-ja"],
    ["电影节", "dianying-zh", "yuyan-zh"],
    ["台南观众", "dianying-zh"],
    ["學習語言", "yuyan-zh"],
    ["機器人", "yuyan-zh"],
    ["3.5 billion", "chuan-zh fune-ja port-en reka-ru"],
  ],
  ja: [
    ["櫻", "sakura-ja"],
    ["40萬", "sakura-ja"],
    ["観光 公園", "sakura-ja", "fune-ja"],
  ],
};
