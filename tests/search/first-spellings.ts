/* eslint-disable max-lines -- data */
import type { Query } from "./queries";

/**
 * Invented profiles and news, and what people look for in them. Of what they look for, 51.6 % was found at first
 * (`docs/decisions/search.md`).
 */
export const PROFILES = [
  {
    type: "Person",
    names: { en: "Nora O'Malley", ar: "نورا أومالي", ru: "Нора О'Мэлли", he: "נורה או'מאלי", zh: "诺拉·奥马利" },
  },
  {
    type: "Person",
    names: { en: "Tariq Haddad", ar: "طارق حداد", fr: "Tarek Haddad", fa: "طارق حداد", ru: "Тарик Хаддад" },
  },
  {
    type: "Place",
    placeKind: "COUNTRY",
    wikidataId: "Q20",
    names: {
      en: "Norway",
      ar: "النرويج",
      fr: "Norvège",
      ru: "Норвегия",
      fa: "نروژ",
      he: "נורווגיה",
      tr: "Norveç",
      zh: "挪威",
      ja: "ノルウェー",
    },
  },
] as const;

/** By name: language, headline and body. */
export const TEXTS: Readonly<Record<string, readonly [language: string, headline: string, body: string]>> = {
  "ferry-en": [
    "en",
    "Ferry strike leaves islanders stranded",
    "Nora O'Malley, who runs the harbour at Norrby, said 1,400 passengers slept in schools. Norway sent two boats.",
  ],
  "dam-en": [
    "en",
    "Engineers inspect cracked dam above Keldale",
    "The dam holds 11 million cubic metres of water. Farmers were moved to higher ground.",
  ],
  "opera-en": [
    "en",
    "Opera house reopens after fire",
    "The theatre's new organ was built in Leipzig. The orchestra will honour its late conductor, D'Arcy Quinn.",
  ],
  "bees-en": [
    "en",
    "Bees return to city rooftops",
    "Keepers harvested 300 kilograms of honey. Children's groups study the hives.",
  ],
  "gruen-de": [
    "de",
    "München baut neue Straßenbahn",
    "Die Linie führt durch Grünwald und Schwabing. Oberbürgermeisterin Lena Köhler eröffnete sie.",
  ],
  "wein-de": [
    "de",
    "Weinlese in Würzburg beginnt früh",
    "Die Winzer ernten wegen der Hitze schon im August. Goethe mochte den Wein.",
  ],
  "school-ar": [
    "ar",
    "وزير التعليم يفتتح ثلاث مدارس في القرية",
    "قال الوزير إن الطلاب سيحصلون على كتب جديدة، وإن المعلمين تلقوا تدريبا.",
  ],
  "fish-ar": [
    "ar",
    "الصيادون يشكون من نقص الأسماك",
    "عاد القارب إلى ميناء بور سعيد بلا صيد. وقال الخبير طارق حداد إن البحر يسخن.",
  ],
  "hospital-ar": [
    "ar",
    "المستشفيات تعاني من نقص الأدوية",
    "قال الطبيب إن مرضى السكري هم الأكثر تضررا. وبلغ عدد المرضى مليونين.",
  ],
  "road-ar": [
    "ar",
    "افتتاح طريق جبلي بعد الثلوج",
    "أزالت الجرافات الثلج، ومرت الشاحنات إلى المدن الشمالية. ونشرت الحكومة قوائم بأسماء السائقين.",
  ],
  "film-ar": ["ar", "فيلم عن النرويج يفوز بالجائزة", "أبطال الفيلم شباب من الحي. وكتب النقاد أنه أجمل أفلام العام."],
  "pont-fr": [
    "fr",
    "Le pont de l'Aulne fermé aux camions",
    "Les habitants du quartier réclament des travaux. D'après la mairie, l'œuvre coûtera 2,5 millions d'euros.",
  ],
  "cheval-fr": [
    "fr",
    "Les chevaux sauvages reviennent sur le plateau",
    "Des journaux locaux racontent leur retour. Les éleveurs s'inquiètent pour leurs troupeaux.",
  ],
  "neige-fr": [
    "fr",
    "La Norvège prête ses chasse-neige",
    "Tarek Haddad, chef du service des routes, remercie Oslo. L'hôpital a rouvert.",
  ],
  "fromage-fr": [
    "fr",
    "Un fromage interdit fait scandale",
    "Le producteur dénonce une décision injuste. Il vendra ses bœufs et ses œufs.",
  ],
  "more-ru": [
    "ru",
    "Рыбаков спасли в Баренцевом море",
    "Норвегия прислала вертолёт. Девять человек вернулись домой, сообщил Тарик Хаддад.",
  ],
  "hleb-ru": [
    "ru",
    "Цены на хлеб выросли вдвое",
    "Пекарни закрываются. Министр обещал помочь пекарям и выделил 11 миллионов рублей.",
  ],
  "lyzhi-ru": ["ru", "Лыжники выиграли эстафету", "Команда с Урала обошла соперников. Ёлкин пришёл первым на финиш."],
  "kniga-ru": ["ru", "Книжная ярмарка открылась в Самаре", "Писатели читают детям сказки. Книги продают со скидкой."],
  "ab-fa": ["fa", "کمبود آب در روستاهای یزد", "کشاورزان می‌گویند چاه‌ها خشک شده‌اند. طارق حداد طرحی تازه داد."],
  "ketab-fa": ["fa", "نمایشگاه کتاب‌های کودکان آغاز شد", "نویسندگان برای بچه‌ها قصه خواندند. کتابخانه‌ها هم آمدند."],
  "barf-fa": ["fa", "برف راه‌های کوهستانی را بست", "امدادگران خودروها را بیرون کشیدند. نروژ دستگاه فرستاد."],
  "bazar-fa": ["fa", "آتش‌سوزی در بازار تبریز", "مغازه‌داران خواستار کمک دولت شدند. پنج میلیون تومان خسارت دیدند."],
  "rakevet-he": ["he", "הרכבת לירושלים שוב מאחרת", "הנוסעים בתחנה כעסו. נורה או'מאלי אמרה שהקווים ישנים."],
  "yam-he": ["he", "צוללנים מצאו אנייה עתיקה מול עכו", 'החוקרים מהאוניברסיטה הוציאו כדים. צה"ל סגר את החוף.'],
  "sheleg-he": ["he", "שלג כבד בנורווגיה", "הכבישים נסגרו ובתי הספר ריקים. הילדים שמחו."],
  "gan-he": ["he", "גן החיות קיבל שני פילים", "הפילים הגיעו מתאילנד במטוס. המבקרים בגן התרגשו."],
  "deprem-tr": [
    "tr",
    "Deprem sonrası okullar açıldı",
    "Öğrenciler çadırlarda ders gördü. Norveç'ten gelen ekipler İzmir'de çalışıyor.",
  ],
  "cay-tr": [
    "tr",
    "Çay üreticileri fiyatı beğenmedi",
    "Rize'deki üreticiler 11 milyon kilo çay topladı. Bakan görüşme sözü verdi.",
  ],
  "muze-tr": ["tr", "Müzede kaybolan heykel bulundu", "Heykelin değeri bilinmiyor. Şişli polisi hırsızları yakaladı."],
  "metro-zh": ["zh", "上海地铁新线开通", "乘客早上排队进站。列车由挪威工程师检查。"],
  "wind-zh": ["zh", "台风登陆广东，学校停课", "气象台说风力减弱。约1100万人受影响。"],
  "yisheng-zh": ["zh", "医院护士要求加薪", "联合国机构关注此事。诺拉·奥马利访问了病房。"],
  "chongwu-zh": ["zh-Hant", "臺北動物園迎來熊貓寶寶", "遊客排隊觀看。園長說牠很健康。"],
  "hon-ja": ["ja", "図書館に新しい本棚", "子どもたちが本を読みに来た。ノルウェーの作家が講演した。"],
  "yuki-ja": ["ja", "大雪で新幹線が止まる", "乗客三百人が駅で夜を明かした。コンピューターの故障もあった。"],
  "sakana-ja": ["ja", "漁師がサーモンの価格を心配", "港では魚が少ない。1100万円の損失が出た。"],
};

/** By language: the query, the texts that are meant, and those that must not come. */
export const ASKED: Readonly<Record<string, readonly Query[]>> = {
  en: [
    ["omalley harbour", "ferry-en", "opera-en"],
    ["O’Malley", "ferry-en yisheng-zh rakevet-he", "opera-en"],
    ["d'arcy", "opera-en"],
    ["darcy quinn", "opera-en", "ferry-en"],
    ["11m cubic metres", "dam-en", "bees-en"],
    ["11,000,000", "dam-en hleb-ru cay-tr wind-zh sakana-ja"],
    ["theater orchestra", "opera-en"],
    ["stranded passenger", "ferry-en", "dam-en"],
    ["childrens hives", "bees-en", "ferry-en"],
    ["muenchen", "gruen-de", "wein-de"],
    ["wuerzburg wein", "wein-de", "gruen-de"],
    ["Koehler strassenbahn", "gruen-de"],
    ["Norway", "ferry-en film-ar neige-fr more-ru barf-fa sheleg-he deprem-tr metro-zh hon-ja", "dam-en"],
  ],
  ar: [
    ["مدرسة القرية", "school-ar", "road-ar"],
    ["كتاب جديد", "school-ar"],
    ["وزراء التعليم", "school-ar", "hospital-ar"],
    ["مستشفى", "hospital-ar", "school-ar"],
    ["دواء", "hospital-ar"],
    ["سمك", "fish-ar", "film-ar"],
    ["صياد", "fish-ar", "road-ar"],
    ["مدينة شمالية", "road-ar"],
    ["أطباء", "hospital-ar", "road-ar"],
    ["جوائز فيلم", "film-ar", "school-ar"],
    ["حداد", "fish-ar neige-fr more-ru ab-fa", "film-ar"],
    ["قوارب", "fish-ar"],
    ["الأبطال", "film-ar"],
  ],
  fr: [
    ["cheval", "cheval-fr", "pont-fr"],
    ["journal local", "cheval-fr"],
    ["oeuvre mairie", "pont-fr"],
    ["boeuf oeuf", "fromage-fr"],
    ["travail quartier", "pont-fr", "cheval-fr"],
    ["hopital", "neige-fr", "fromage-fr"],
    ["2,5 millions", "pont-fr"],
  ],
  ru: [
    ["рыбак", "more-ru", "hleb-ru"],
    ["Елкин", "lyzhi-ru"],
    ["11 млн рублей", "hleb-ru", "more-ru"],
    ["писатель", "kniga-ru", "lyzhi-ru"],
    ["норвежский вертолет", "more-ru"],
    ["дети сказка", "kniga-ru"],
  ],
  fa: [
    ["روستا", "ab-fa", "barf-fa"],
    ["کتاب بچه", "ketab-fa", "barf-fa"],
    ["می گویند", "ab-fa"],
    ["راه های", "barf-fa", "bazar-fa"],
    ["۵ میلیون", "bazar-fa", "ab-fa"],
    ["مغازه دار", "bazar-fa"],
  ],
  he: [
    ["בירושלים", "rakevet-he", "yam-he"],
    ["צהל", "yam-he", "gan-he"],
    ["האונייה", "yam-he", "rakevet-he"],
    ["בנורווגיה", "sheleg-he ferry-en film-ar more-ru metro-zh", "gan-he"],
    ["פיל", "gan-he", "rakevet-he"],
    ["כביש", "sheleg-he", "gan-he"],
    ["לגן החיות", "gan-he", "yam-he"],
  ],
  tr: [
    ["ogrenci cadir", "deprem-tr", "cay-tr"],
    ["İzmir", "deprem-tr"],
    ["11.000.000 kilo", "cay-tr"],
    ["heykeller", "muze-tr", "deprem-tr"],
    ["sisli", "muze-tr"],
  ],
  zh: [
    ["地鐵", "metro-zh", "wind-zh"],
    ["颱風", "wind-zh", "metro-zh"],
    ["11 million", "wind-zh dam-en hleb-ru cay-tr sakana-ja"],
    ["醫院護士", "yisheng-zh", "metro-zh"],
    ["聯合國", "yisheng-zh"],
    ["台北动物园", "chongwu-zh", "metro-zh"],
    ["熊猫宝宝", "chongwu-zh"],
    ["广东学校", "wind-zh"],
  ],
  ja: [
    ["圖書館", "hon-ja", "yuki-ja"],
    ["コンピュータ", "yuki-ja", "hon-ja"],
    ["新幹線 乗客", "yuki-ja", "sakana-ja"],
    ["こども", "hon-ja"],
    ["魚", "sakana-ja", "yuki-ja"],
  ],
};
