// Generated profiles of people, organisations and places, as lines of a Mediagraph document: each has a name of two
// words in English, Arabic and Russian, and in one script more. The same number gives the same profile.

export const PROFILES = 10_000;

/** Ten beginnings and ten ends for each of the two words of a name: 10,000 names a script, all different. */
const PARTS = {
  en: [
    ["Bar", "Dal", "Fen", "Gor", "Hal", "Kem", "Lir", "Mon", "Per", "Sul"],
    ["an", "ek", "ia", "o", "us", "im", "ara", "et", "in", "ov"],
    ["Adr", "Bel", "Cast", "Dor", "Elm", "Fal", "Grav", "Holt", "Isk", "Jor"],
    ["ani", "berg", "dale", "eva", "ford", "ides", "ow", "sen", "ville", "ura"],
  ],
  ar: [
    ["بار", "دال", "فين", "غور", "حال", "كيم", "لير", "مون", "بير", "سول"],
    ["ان", "يك", "ية", "و", "وس", "يم", "ارة", "يت", "ين", "وف"],
    ["ادر", "بيل", "كاست", "دور", "الم", "فال", "غراف", "هولت", "اسك", "جور"],
    ["اني", "برغ", "ديل", "يفا", "فورد", "يدس", "وو", "سن", "فيل", "ورا"],
  ],
  ru: [
    ["Бар", "Дал", "Фен", "Гор", "Хал", "Кем", "Лир", "Мон", "Пер", "Сул"],
    ["ан", "ек", "ия", "о", "ус", "им", "ара", "ет", "ин", "ов"],
    ["Адр", "Бел", "Каст", "Дор", "Элм", "Фал", "Грав", "Холт", "Иск", "Йор"],
    ["ани", "берг", "дейл", "ева", "форд", "идес", "оу", "сен", "виль", "ура"],
  ],
  el: [
    ["Βαρ", "Δαλ", "Φεν", "Γορ", "Χαλ", "Κεμ", "Λιρ", "Μον", "Περ", "Σουλ"],
    ["αν", "εκ", "ια", "ο", "ους", "ιμ", "αρα", "ετ", "ιν", "οφ"],
    ["Αδρ", "Βελ", "Καστ", "Δορ", "Ελμ", "Φαλ", "Γραφ", "Χολτ", "Ισκ", "Ιορ"],
    ["ανη", "βεργ", "δαλε", "ευα", "φορδ", "ιδης", "οου", "σεν", "βιλ", "ουρα"],
  ],
  he: [
    ["בר", "דל", "פנ", "גור", "חל", "קמ", "ליר", "מונ", "פר", "סול"],
    ["אן", "ק", "יה", "ו", "וס", "ים", "ארה", "ט", "ין", "וב"],
    ["אדר", "בל", "קסט", "דור", "אלמ", "פל", "גרב", "הולט", "איסק", "יור"],
    ["אני", "ברג", "דל", "אווה", "פורד", "ידס", "או", "סן", "ויל", "ורה"],
  ],
  zh: [
    ["白", "戴", "范", "高", "韩", "柯", "李", "孟", "潘", "苏"],
    ["安", "可", "雅", "欧", "思", "明", "兰", "特", "宁", "夫"],
    ["德", "贝", "卡", "朵", "艾", "法", "格", "霍", "伊", "乔"],
    ["尼", "堡", "谷", "娃", "福", "迪", "奥", "森", "维", "拉"],
  ],
};
const FOURTH = ["el", "he", "zh"];
const TYPES = ["Person", "Person", "Organization", "Person", "Place"];
const JOINS = { zh: "" };

/** The name of the profile with this number in a language of `PARTS`. */
export function profileName(index, language) {
  const [first, second, third, fourth] = PARTS[language];
  const digit = (place) => Math.floor(index / 10 ** place) % 10;
  const words = [first[digit(3)] + second[digit(0)], third[digit(2)] + fourth[digit(1)]];
  // With more profiles, a third word tells those apart that have the same first two.
  if (index >= PROFILES) words.push(first[digit(5)] + fourth[digit(4)]);
  return words.join(JOINS[language] ?? " ");
}

export function* generatedProfiles(count = PROFILES) {
  for (let index = 0; index < count; index++) yield `${JSON.stringify(profileOf(index))}\n`;
}

/** A profile whose name no generated text has. */
export function profileWithoutTexts(index) {
  return { type: "Person", wikidataId: `Q${95_000_000 + index}`, names: { en: `Zyzzyva Quillon ${"IVX"[index % 3]}` } };
}

function profileOf(index) {
  const type = TYPES[index % TYPES.length];
  const languages = ["en", "ar", "ru", FOURTH[index % FOURTH.length]];
  return {
    type,
    ...(type === "Place" && { placeKind: "CITY" }),
    wikidataId: wikidataId(index),
    names: Object.fromEntries(languages.map((language) => [language, profileName(index, language)])),
    descriptions: { en: `Number ${index} of the generated profiles`, ar: `الملف رقم ${index}` },
  };
}

export function wikidataId(index) {
  return `Q${90_000_000 + index}`;
}
