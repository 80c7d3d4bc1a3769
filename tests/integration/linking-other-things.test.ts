import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Mention } from "../../src/domain/mention";
import { referenceLinker, type ReferenceLinker } from "../builders/reference-linker";

let reference: ReferenceLinker;
beforeAll(async () => {
  reference = await referenceLinker();
});

const link = (language: string, text: string): Mention[] => reference.link(language, text);
const found = (language: string, text: string): string => reference.found(language, text);

describe("plants, dishes and things that are called after places", () => {
  it.each([
    ["en", "The cook stuffed it with Brazil nuts, lima beans and a Bermuda onion; Brussels sprouts were served"],
    ["en", "Guinea fowl and Jordan almonds, a Panama hat and a pair of Bermuda shorts"],
    ["en", "the Turkey was served cold, and the Jersey, too, had shrunk"],
    ["en", "The Male choir sang; a Turkey-sized bird flew"],
    ["en", "Roast the turkey for an hour. Turkey dries out quickly"],
    ["en", "They drank from fine China cups"],
    ["ru", "Сахару кладут две ложки, сахар должен раствориться"],
    ["fa", "باد کابل برق را برید، سیم و کابل؛ دبی رودها، حافظه رم رایانه؛ قطر لوله‌ها"],
    ["fr", "un cochon d'Inde, de l'encre de Chine et du papier d'Arménie"],
    ["ar", "زيت جوز الهند"],
    ["tr", "Hindistan cevizi ve Brezilya fıstığı; Umman Denizi'nde, Umman denizinde"],
    ["he", "חזה הודו ושניצל הודו; שין וסין; האות סין; נסע לפרו-ביוטיקה"],
    ["zh", "他吃意大利面"],
    ["ja", "ローマ字とトルコ石とタイ米"],
  ])("are no mention: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });

  it.each([
    ["en", "the Turkey talks; a deal with Turkey was signed; Brazil wins", "Türkiye, Türkiye, Brazil"],
    ["en", "Roast the turkey. Turkey closed the border, Ankara said", "Türkiye, Ankara"],
    ["en", "Roast the turkey in Turkey. Turkey is large", "Türkiye, Türkiye"],
    ["ru", "Россия ответила, россияне ждут", "Russia"],
    ["he", "הממשלה שבפרו והעיר שבמאלי", "Peru, Mali"],
    ["ar", "بناء على طلب مالي", "Mali"],
    ["fa", "دیدار با غنا لغو شد", "Ghana"],
    ["fr", "Il vit en Inde. L'encre vient de Chine", "India, China"],
    ["ar", "صادرات الهند", "India"],
    ["tr", "Mısır hükümeti Hindistan'a gitti", "Egypt, India"],
    ["he", "ראש ממשלת הודו; הטבחית שהביאה את הודו לצפון", "India, India"],
    ["fa", "سفر به کابل و دبی", "Kabul, Dubai"],
    ["zh", "意大利面临选择，意大利队获胜", "Italy, Italy"],
    ["ja", "ローマへ。ローマ字", "Rome"],
  ])("do not hide the place: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });

  it("leave a name that is a word too less sure, unless a word speaks of a place", () => {
    const sureness = (language: string, text: string) => link(language, text).map(({ confidence }) => confidence);
    expect(sureness("en", "a China plate, in China, and China")).toEqual([0.86, 0.95, 0.95]);
    expect(sureness("he", "סין הודיעה; בסין")).toEqual([0.86, 0.92]);
  });
});

describe("shops, hotels, restaurants and streets that are called like places", () => {
  it.each([
    ["es", "La cena de ayer fue en el restaurante Oslo y el baile en el hotel Roma"],
    ["es", "Compró las botas en Zapatería Noruega, junto a la plaza de Quito"],
    ["fr", "Ils habitent au-dessus du café Lisbonne, boulevard de Sofia"],
    ["it", "Il furto avvenne in via Tunisi, davanti alla farmacia Praga"],
    ["pt", "O assalto foi na padaria Lisboa, na rua de Angola"],
    ["de", "Der Chor probt im Hotel Oslo und isst danach im Restaurant Athen"],
    ["en", "They met at Café Vienna and slept at Hotel Lima"],
    ["ar", "تناولوا العشاء في مطعم بيروت ثم ناموا بفندق روما"],
    ["he", "הם אכלו במסעדת ביירות וישנו במלון רומא"],
    ["es", "Los dueños de Muebles Noruega negaron los hechos"],
    ["fa", "مسافران شب را در هتل تهران ماندند"],
    ["he", "השוד אירע בחנות אוסלו שבמרכז העיר"],
    ["ru", "Владельцы отеля Прага закрыли кафе Париж и магазин «Осло»"],
    ["uk", "Вони зустрілися в ресторані Париж"],
    ["pl", "Spotkali się w restauracji Praga i spali w hotelu Paryż"],
    ["cs", "Sešli se v hotelu Praha a v restauraci Moskva"],
    ["sr", "Састали су се у хотелу Москва"],
    ["nl", "Ze aten in restaurant Athene en sliepen in hotel Rome"],
    ["sv", "De åt på restaurang Rom och bodde på hotell Oslo"],
    ["en", "They met at the Vienna Café and slept at the Lima Hotel"],
    ["de", "Der Chor traf sich im Oslo-Café und schlief im Wien Hotel"],
    ["tr", "Konuklar Lizbon Oteli'nde kaldı, sonra Roma Lokantası'nda yemek yedi"],
    ["hu", "A turisták a Párizs Étteremben vacsoráztak tegnap"],
    ["ja", "昨夜、ホテル東京とレストランローマで火事があった"],
    ["ko", "호텔 도쿄에서 불이 났다"],
  ])("are no mention: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });

  it.each([
    ["es", "Un hotel de Roma y los restaurantes de Oslo cerraron", "Rome, Oslo"],
    ["fr", "Les cafés de Lisbonne sont pleins, dit un hôtel à Sofia", "Lisbon, Sofia"],
    ["de", "Ein Hotel in Oslo brannte, die Gäste flogen via Athen heim", "Oslo, Athens"],
    ["en", "The hotel chain left Vienna and flew its guests via Lima", "Vienna, Lima"],
    ["ar", "أغلقت مطاعم في بيروت أبوابها، وعاد الزوار إلى روما", "Beirut, Rome"],
    ["fa", "هتلی در تهران آتش گرفت", "Tehran"],
    ["he", "מלון גדול בביירות נסגר", "Beirut"],
    ["ru", "Рестораны Праги и отели Осло закрылись, а в кафе Парижа тихо", "Prague, Oslo, Paris"],
    ["pl", "Hotele Pragi i restauracje w Paryżu są pełne", "Prague, Paris"],
    ["hr", "Trgovina Kina i Rusija, hoteli i restorani", "China, Russia"],
    ["en", "A Vienna café and several Lima hotels closed, and so did the store in Oslo", "Vienna, Lima, Oslo"],
    ["tr", "Ankara otelleri dolu, İstanbul Moda Haftası bugün başladı", "Ankara, Istanbul"],
    ["ja", "東京のホテルとパリのレストランが閉まった", "Tokyo, Paris"],
  ])("do not hide the place: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("firms that are called like places", () => {
  it.each([
    ["ru", "Суд оштрафовал ООО «Москва», а директор ЗАО «Норвегия» ушёл"],
    ["tr", "Polis, Ankara Mobilya adlı dükkânı kapattı; Berlin Elektronik A.Ş. iflas etti"],
    ["en", "He left Havana Trading Ltd for Oslo Energy AS and Cairo Cement Co."],
    ["de", "Die Prag Immobilien AG ist pleite"],
    ["it", "La ditta Roma Costruzioni S.r.l. ha chiuso"],
    ["zh", "深圳海地科技有限公司宣布破产"],
    ["ja", "株式会社東京は破産した"],
  ])("are no mention: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });

  it.each([
    ["en", "Norway AS it was known; a China EU summit", "Norway, China, European Union"],
    ["en", "The firm left Turkey, Inc. magazine wrote", "Türkiye"],
  ])("do not hide the place: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("names of cities in more languages", () => {
  it.each([
    ["de", "Der Gipfel in Peking beginnt am Montag", "Beijing"],
    ["ko", "베이징과 워싱턴에서 회담이 열렸고, 제네바는 환영했다", "Beijing, Washington, Geneva"],
    ["it", "Il vertice di Pechino e i colloqui di Ginevra", "Beijing, Geneva"],
    ["pt", "De Xangai a Ancara, passando por Istambul", "Shanghai, Ankara, Istanbul"],
    ["hi", "बीजिंग और इस्तांबुल", "Beijing, Istanbul"],
    [
      "vi",
      "Thủ tướng Nhật Bản đến Hà Nội, rồi gặp lãnh đạo Ai Cập và Hà Lan tại Bắc Kinh",
      "Japan, Hanoi, Egypt, Netherlands, Beijing",
    ],
    ["vi", "Ai cấp giấy phép? Ông Anh nói với bà Nga. Phần lan can bị hỏng. Ba lần thứ hai", ""],
    ["ro", "Ai cap de familie. Ba lan", ""],
  ])("are found: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("people and towns that are called like places", () => {
  it.each([
    ["ar", "غنت الفنانة جورجيا سالم، وقالت السيدة آسيا إنها تعبت، مع الممثلة سوريا حداد"],
    ["he", 'ירדן כהן זכתה, ואמר השר ישראל כץ; ישראל כ"ץ'],
    ["he", "ירדן לוי, השוערת, ניצחה"],
    ["ru", "У нашей Софии насморк"],
    ["ar", "ألقى جورج واشنطن خطابه، وكتب جاك لندن روايته، ثم قاد الأمسية المايسترو جورج مالطا"],
    ["ar", "تزوج كيفن باريس من صديقته، وسجل توم هولندا هدفا، وأنجبت جيسيكا لندن طفلها"],
    ["fa", "رابرت لندن کتابی تازه نوشت"],
    ["ru", "Джек Лондон написал роман. О Джеке Лондоне сняли фильм. Джеком Лондоном восхищались"],
    ["ru", "Дензел Вашингтон получил приз. Они встретились с Дензелом Вашингтоном. Вчера Роберт Лондон ушёл"],
    ["uk", "Джек Лондон написав роман. Дензел Вашингтон отримав премію"],
    ["en", "“We bake,” said Malawi Banda. India Marsh, a designer, laughed. Washington State lawmakers voted"],
    ["ar", "قالت النائبة الإيطالية جورجيا بيانكي إن القانون ناقص"],
    ["he", "ג׳ק לונדון כתב על זאבים, וג'ורג' וושינגטון היה נשיא"],
    ["fa", "مايكل لندن برنده شد"],
    ["ur", "مائیکل واشنگٹن نے انعام جیتا"],
    ["fa", "خانم ایران تیموری"],
    ["ru", "Гол забил Чад Эванс"],
    ["en", "when Ireland Bailey won"],
    ["en", "She grew up in Paris, Texas, and in London, Ontario"],
  ])("are no mention of the place: %s: %s", (language, text) => {
    expect(found(language, text)).toBe("");
  });

  it.each([
    [
      "ar",
      "قال رئيس وزراء الأردن سالم، وزار الوزير مصر، وزار الفنان مصر مرتين، والأمطار على طرابلس مساء",
      "Jordan, Egypt, Egypt, Tripoli",
    ],
    ["he", "שגריר ישראל דוד כהן; גבול ישראל לבנון", "Israel, Israel, Lebanon"],
    ["ru", "Гол забил Чад. Чад Нигеру уступил", "Chad, Chad, Niger"],
    ["en", "In Ireland Bailey won; Paris, Washington and New York", "Ireland, Paris, Washington, New York City"],
    ["ar", "جمال مصر في نيلها، وأمل سوريا في السلام، وعيد لبنان قريب", "Egypt, Syria, Lebanon"],
    ["ar", "يزور وزير الخارجية فؤاد حسين طهران، وزار جورج لندن", "Fuad Hussein, Tehran, London"],
    ["fa", "وزیر خارجه ایران عباس عراقچی وارد بغداد شد", "Iran, Baghdad"],
    ["fa", "در کوچه‌های رم گم شد", "Rome"],
    ["ur", "بلاول لندن روانہ ہو گئے", "London"],
    ["ar", "قصف بشار حلب، ووصل خالد باريس، وكأس فيصل الكويت", "Aleppo, Paris, Kuwait"],
    ["ar", "قال سالم لندن جميلة. يكره سامي روما في الشتاء", "London, Rome"],
    ["ar", "وصل الفنان لبنان أمس. استقبلت العاصمة عمان الضيوف", "Lebanon, Amman"],
    ["fa", "علی برلین را دوست دارد و احمد کابل را ترک نکرد", "Berlin, Kabul"],
    ["ru", "Вера Израиля крепка. Осудил Лондон и парламент. Центр Рима закрыт", "Israel, London, Rome"],
    ["ru", "Они едут на Форум Париж завтра", "Paris"],
  ])("do not hide the place: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});

describe("names that stand otherwise than profiles have them", () => {
  it.each([
    ["en", "Experts blame climate change and artificial intelligence", "Climate change, Artificial intelligence"],
    ["fr", "Tempête sur le pays de Galles, dit le ministre", "Wales"],
    ["ar", "من كمبالا إلى كوالالمبور وكوبنهاجن", "Kampala, Kuala Lumpur, Copenhagen"],
    ["he", "נעשתה בקניה", "Kenya"],
    ["ja", "日本・中国・韓国、アンカラとハノイ", "Japan, China, South Korea, Ankara, Hanoi"],
    ["zh", "英法百年战争，中秘两国", "United Kingdom, France, China, Peru"],
    ["fa", "رم و وین", "Rome, Vienna"],
  ])("are found: %s: %s", (language, text, expected) => {
    expect(found(language, text)).toBe(expected);
  });
});
