import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Mention } from "../../src/domain/mention";
import { referenceLinker, type ReferenceLinker } from "../builders/reference-linker";

let reference: ReferenceLinker;
beforeAll(async () => {
  reference = await referenceLinker();
});

const link = (language: string, text: string): Mention[] => reference.link(language, text);
const found = (language: string, text: string): string => reference.found(language, text);

describe("names as each language writes them", () => {
  it.each([
    [
      "ar",
      "وصل لافروف إلى مـالِي قادمًا من العراق، ثم توجّه لجنوب أفريقيا وللسودان",
      "Sergey Lavrov, Mali, Iraq, South Africa, Sudan",
    ],
    ["ar", "سورية وإيران وبالأردن", "Syria, Iran, Jordan"],
    ["fa", "سفر لاوروف به مالی، چاد و سوریه", "Sergey Lavrov, Mali, Chad, Syria"],
    ["ur", "ترکی اور سعودی عرب، مالی میں امن", "Türkiye, Saudi Arabia, Mali"],
    [
      "he",
      "מצרים, בסוריה ובלבנון, לישראל, מטורקיה, וסין, כשרוסיה",
      "Egypt, Syria, Lebanon, Israel, Türkiye, China, Russia",
    ],
    ["he", 'נתניהו טס לפריז ולדוחה; ארה"ב ומאיטליה', "Benjamin Netanyahu, Paris, Doha, United States, Italy"],
    [
      "en",
      "Russia's Lavrov in Mali’s capital; the U.S. and the UN's envoy",
      "Russia, Sergey Lavrov, Mali, United States, United Nations",
    ],
    [
      "fr",
      "D'Égypte, l’Iran, qu'Israël, aux États-Unis, l'île Maurice",
      "Egypt, Iran, Israel, United States, Mauritius",
    ],
    ["tr", "Türkiye'nin, Mısır'a, Rusya’dan, İran'la, Katar'ın", "Türkiye, Egypt, Russia, Iran, Qatar"],
    [
      "de",
      "Deutschlands Regierung, Russlands Krieg, Macrons Rede, die Türkei, Island",
      "Germany, Russia, Emmanuel Macron, Türkiye, Iceland",
    ],
    [
      "es",
      "España, Alemania, Corea del Norte, Túnez y los EE. UU.",
      "Spain, Germany, North Korea, Tunisia, United States",
    ],
    [
      "ru",
      "Лаврова ждут в Москве, Китае, Египте и Саудовской Аравии",
      "Sergey Lavrov, Moscow, China, Egypt, Saudi Arabia",
    ],
    ["ru", "переговоры с Владимиром Путиным и Анналеной Бербок в Ливии", "Vladimir Putin, Annalena Baerbock, Libya"],
    ["zh", "俄罗斯和马里", "Russia, Mali"],
    ["zh", "協議有利於歐盟", "European Union"],
    ["ja", "タイ南部とシリア北部、マリのカイロ市、パリ通り", "Thailand, Syria, Mali, Cairo"],
  ])("%s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });

  it("are surer in the nominative than in another case", () => {
    expect(link("ru", "Россия")[0]?.confidence).toBeGreaterThan(link("ru", "России")[0]?.confidence ?? 1);
  });
});

describe("names of other languages", () => {
  it.each([
    ["en", "Island hopping and a Grenade"],
    ["en", "A Polish tradition: Polen, Benign, Reunion"],
    ["und", "Treasure Island"],
    ["ar", "هذا الرجل تركي والآخر ليبي، وين رايحين"],
    ["en", "#Island"],
  ])("are no mention in a text of another one: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });

  it.each([
    ["ar", "قال Lavrov في Côte d'Ivoire وفي Deutschland", "Sergey Lavrov, Côte d’Ivoire, Germany"],
    ["en", "The leaders of Costa de Marfil and Türkiye met Лавров", "Côte d’Ivoire, Türkiye, Sergey Lavrov"],
    ["uk", "Лавров і Макрон", "Sergey Lavrov, Emmanuel Macron"],
    ["da", "Tyskland og Ukraine", "Germany, Ukraine"],
  ])("count where nothing else can be meant: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("ordinary words", () => {
  it.each([
    ["ar", "قدم البنك دعما سياسيا وحصل على دعم مالي، في عام مالي جديد، لفساد إداري ومالي"],
    ["ar", "محلل مالي: رأس مالي كبير"],
    ["ar", "الشؤون المالية، ووثائق تجارية ومالية"],
    ["ar", "سيول جارفة في الشمال، بحسب صحيفة ديلي ميل"],
    ["ar", "إصابة في الرباط الصليبي"],
    ["ar", "كان جيشًا مقدونيًا وشخصًا إيطالياً، والقوة القاهرة في طريق موازية للساحل"],
    ["ar", "وصل باكرًا إلى الساحل الغربي، ونام على الساحل"],
    ["fa", "روز دوشنبه در بازار"],
    ["fa", "ده‌ها چک برگشتی، برای نیل به هدف"],
    ["he", "כל קניה של לחם, נהג קטר"],
    ["tr", "Bir kilo Şam fıstığı"],
    ["fr", "Le ministre a parlé. La réunion prévue lundi"],
    ["fa", "بازار مالی، مسائل اقتصادی و مالی، چک بانکی"],
    ["ur", "مالی مشکلات بڑھ رہی ہیں"],
    ["tr", "Mali işler müdürü mali destek istedi"],
    ["he", "הממשלה דוחה את ההצעה, ושמאלי אחד אמר שהפרו את ההסכם; כוחות מסרו"],
    ["en", "They ate turkey and chili off fine china"],
    ["ar", "#دعم_مالي"],
    ["ar", "حفروا نفقا قطر فتحته العليا أربعون سنتيمترا، وبلغ قطر كرات الثلج ٣ سم"],
    ["fa", "قطر شیشه عدسی به نود میلی‌متر می‌رسد و قطر آینه دو متر است"],
  ])("are no mention: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });

  it.each([
    ["ar", "مالي تعلن: رئيس مالي يزور حكومة مالي في مالي", "Mali, Mali, Mali, Mali"],
    ["ar", "أعلنت مالي والنيجر ومالي وبمالي، ثم غادر الوزير مالي", "Mali, Niger, Mali, Mali, Mali"],
    ["ar", "#مالي #في_مالي", "Mali, Mali"],
    ["ar", "فاز عداء قطر في سباق 100 متر، وقالت قطر إن الطريق طوله ثلاثة أمتار", "Qatar, Qatar"],
    ["fa", "دونده قطر در دوی صد متر اول شد", "Qatar"],
    ["en", "The mayor of Geneva and the University of Victoria", "Geneva, Victoria"],
    ["ar", "القاهرة والعاصمة المصرية القاهرة", "Cairo, Cairo"],
    ["ar", "دول الساحل، والساحل وأكرا", "Sahel, Sahel, Accra"],
    ["fa", "دوشنبه، پایتخت تاجیکستان", "Dushanbe, Tajikistan"],
    ["ar", "سيول عاصمة كوريا الجنوبية", "Seoul, South Korea"],
    ["fa", "مالی و نیجر؛ ارتش مالی در مالی", "Mali, Niger, Mali, Mali"],
    ["tr", "Mali Cumhurbaşkanı Mali'de", "Mali, Mali"],
  ])("are one where the text shows it: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("a place's name inside another name", () => {
  it.each([
    ["en", "Among them were Michael Jordan, Chad Smith, J. Paris and Georgia Stone"],
    ["en", "New Mexico, New Jersey and Lake Chad, the Gulf of Oman and the Niger Delta"],
    ["en", "Victoria Beckham and Lewis Hamilton met Maurice"],
    ["fr", "Dominique et Maurice, le fleuve Congo, le golfe de Guinée"],
    ["es", "Santiago viajó a Granada"],
    ["ar", "نهر الأردن وبحيرة تشاد وخليج عُمان وجبل كينيا، في بريتيش كولومبيا"],
    ["fa", "دریای عمان"],
    ["tr", "Çad Gölü"],
    ["tr", "Toplantı bitti. Gazeteci Elif Çin toplantıyı izledi."],
    ["zh", "印度洋"],
    ["ja", "タイヤ、ネクタイ、シリアル、マリーゴールド"],
  ])("is no mention of the place: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });

  it.each([
    [
      "en",
      "In Jordan, Jordan’s King Abdullah II met Chad's president; Paris Accords; Southern Georgia",
      "Jordan, Jordan, Abdullah II of Jordan, Chad, Paris, Georgia",
    ],
    ["en", "Jordan Signs Peace Deal With Israel as Chad Votes", "Jordan, Israel, Chad"],
    ["en", "Will Israel strike Gaza? Paris mourns. On Monday Jordan spoke", "Israel, Gaza City, Paris, Jordan"],
    ["en", "Victoria is the capital of the Seychelles", "Victoria, Seychelles"],
    ["en", "New Zealand, New Delhi and Papua New Guinea", "New Zealand, New Delhi, Papua New Guinea"],
    ["en", "The Paris Agreement", "Paris Agreement"],
    ["en", "Amman, Jordan (AFP)", "Amman, Jordan, Agence France-Presse"],
  ])("does not hide the place itself: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("flags", () => {
  it("of countries, of their parts and of the unions that have one are mentions; other flags and emoji are none", () => {
    const text =
      "\u{1f1f2}\u{1f1f1}\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\u{1f1ea}\u{1f1fa} \u{1f3f3}\ufe0f\u200d\u{1f308}\u{1f3f4}\u200d\u2620\ufe0f1\ufe0f\u20e3\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
    expect(found("en", text)).toBe("Mali, Scotland, European Union");
    expect(link("en", text).map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [4, 18],
      [18, 22],
    ]);
  });
});

describe("ways to write a name that the profile does not have", () => {
  it.each([
    // Hebrew articles are lost behind a preposition; names from other languages have several spellings.
    ["he", 'באו"ם, לאיחוד האירופי ומהאו"ם', "United Nations, European Union, United Nations"],
    ["he", "סעודיה, דרום קוריאה, נורבגיה ובטוניס; כשצרפת", "Saudi Arabia, South Korea, Norway, Tunis, France"],
    // Arabic has several letters for a foreign g.
    ["ar", "بنجلاديش والجابون وأنجولا", "Bangladesh, Gabon, Angola"],
    ["ar", "عمان، العاصمة الأردنية، ثم سلطنة عمان", "Amman, Oman"],
    ["fa", "آدیس‌آبابا و کره‌جنوبی، قبرس و مالت", "Addis Ababa, South Korea, Cyprus, Malta"],
    ["fa", "نزدیک کریمه؛ سفر از ایران به دوشنبه، پایتخت تاجیکستان", "Crimea, Iran, Dushanbe, Tajikistan"],
    ["ru", "из Объединённых Арабских Эмиратов", "United Arab Emirates"],
    ["fr", "Il vit à la Réunion", "Réunion"],
  ])("are found: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("Chinese, Japanese and Korean letters", () => {
  it.each([
    ["zh", "会计马里奥否认；古巴诺先生没有来", ""],
    ["zh", "马里奥委会致信古巴卡斯特罗，约旦萨达姆", "Mali, Cuba, Jordan"],
    ["zh", "泰国奥运选手，马里，古巴", "Thailand, Mali, Cuba"],
    ["zh", "利马索尔港口，馬里烏波爾的居民，伦敦德里和巴黎世家，罗马尼亚人", ""],
    ["zh", "马里达成协议，马里加入联盟", "Mali, Mali"],
    ["zh", "以军空袭，以防长警告，俄方指责，乌军反攻", "Israel, Israel, Russia, Ukraine"],
    ["zh", "可以军训，以军事手段，以总理身份，以方便群众，以媒体人的身份，俄方才知道，越方便越好", ""],
    ["zh", "中泰铁路通车，中老边境，美以关系", "China, Thailand, China, Laos, United States, Israel"],
    ["zh", "中美以合作为基础", "China, United States"],
    ["zh", "英法均表示支持，美俄都反对", "United Kingdom, France, United States, Russia"],
    ["zh", "土法也能炼钢，英法都市生活，德法官", ""],
    ["ja", "日独の企業と米英が合意した", "Japan, Germany, United States, United Kingdom"],
    [
      "ja",
      "日ロ首脳が会談、米ロサンゼルス、米欧の協議、日英伊が共同開発",
      "Japan, Russia, United States, European Union, Japan, United Kingdom, Italy",
    ],
    [
      "ko",
      "한미 정상회담, 북중러 밀착, 미중이 합의, 북미 대화",
      "South Korea, United States, North Korea, China, Russia, United States, China, North Korea, United States",
    ],
    ["ko", "한미약품 주가, 한미 씨, 북미 시장, 미중년, 북중미 월드컵, 영미 씨", ""],
    ["ja", "今日英の店で、日中の気温、朝日の出、欧米の文化", ""],
  ])("are countries where they are not those of other words: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("people who are called like countries", () => {
  it.each([
    ["en", "Police questioned Oscar Mali, a driver, and Mrs Panama; Dr. Ghana left and Sir Oman stayed"],
    ["en", "The case of Judge Norway Fields against Senator Kenya Brooks"],
    ["en", "A woman named Kenya met a boy called Israel"],
    ["fr", "Madame Espagne et son fils, prénommé Kenya"],
    ["fr", "L'avocat Philippe France a parlé"],
    ["de", "Frau Finnland sprach mit Herrn Müller"],
    ["ru", "Госпожа Куба, женщина по имени Куба"],
    ["ar", "التقى الكاتب طفلة اسمها آسيا وصديقها يدعى قطر"],
  ])("are no mention of the country: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });

  it("are meant where a sentence begins with the name alone", () => {
    expect(found("en", "Oscar Mali denied it. Mali paid a fine. The envoys met in Mali.")).toBe("Mali");
  });

  it.each([
    ["en", "The president told Emmanuel Macron Ukraine must wait", "Emmanuel Macron, Ukraine"],
    ["en", "In January Mali voted, and DR Congo did in April", "Mali, Democratic Republic of the Congo"],
    ["en", "A country named Chad, and an island whose name is Malta", "Chad, Malta"],
    ["en", "Coach Brazil fans loved; President of France", "Brazil, France"],
    ["en", "She lives in Florence Italy now", "Italy"],
    ["en", "Mr Macron's France and Mali", "Emmanuel Macron, France, Mali"],
    ["tr", "Dışişleri Bakanı Irak Meclisi ile görüştü. Ali Mısır'a gitti", "Iraq, Egypt"],
    ["ar", "زار دولة صغيرة اسمها مالطا", "Malta"],
  ])("do not hide the country: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("newspapers and people named like places", () => {
  it.each([
    ["ar", "نيويورك تايمز وواشنطن بوست والقدس العربي", "The New York Times, The Washington Post, Al-Quds Al-Arabi"],
    ["ar", "رئيسة الوزراء جورجيا ميلوني", "Giorgia Meloni"],
    ["en", "The Washington Post met Giorgia Meloni", "The Washington Post, Giorgia Meloni"],
  ])("are themselves: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});
