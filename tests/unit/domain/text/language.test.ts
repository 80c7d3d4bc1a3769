import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { detectLanguage, directionOf } from "../../../../src/domain/text/languages/language";
import { anyText } from "../../../builders/any-text";

describe("detectLanguage", () => {
  it.each([
    ["ar", "وصل وزير الخارجية إلى باماكو في زيارة رسمية"],
    ["ar", "قالت شركة پيجو إن الإنتاج سيتوقف في المصنع"],
    ["fa", "وزیر خارجه روسیه وارد باماکو شد"],
    ["fa", "وزير خارجه روسيه براي گفتگو وارد باماكو شد"],
    ["ur", "روسی وزیر خارجہ باماکو پہنچ گئے"],
    ["ps", "د روسيې د بهرنیو چارو وزیر باماکو ته ورسېد"],
    ["ckb", "وەزیری دەرەوەی ڕووسیا گەیشتە باماکۆ"],
    ["sd", "روس جو پرڏيهي وزير ماليءَ جي دوري تي پهتو آهي"],
    ["ug", "تاشقى ئىشلار مىنىستىرى بۈگۈن پايتەختكە كەلدى"],
    ["he", "שר החוץ הגיע אל הבירה עם משלחת גדולה"],
    ["yi", "דער מיניסטער איז געקומען אין שטאָט און האָט גערעדט"],
    ["ru", "Министр прибыл в столицу с официальным визитом"],
    ["uk", "Міністр прибув до столиці з офіційним візитом"],
    ["be", "Міністр прыбыў у сталіцу з афіцыйным візітам"],
    ["bg", "Министърът пристигна в столицата и ще се срещне със свои колеги"],
    ["sr", "Министар је стигао у главни град и разговарао са колегама"],
    ["mk", "Министерот пристигна во главниот град и ќе разговара со колегите"],
    ["kk", "Министр елордаға келіп, әріптестерімен кездесті және келісім жасады"],
    ["en", "The minister arrived in the capital for talks with his colleagues"],
    ["fr", "Le ministre est arrivé dans la capitale pour des entretiens"],
    ["es", "El ministro llegó a la capital para hablar con sus colegas"],
    ["pt", "O ministro chegou à capital para conversações com os seus colegas"],
    ["it", "Il ministro è arrivato nella capitale per colloqui con i colleghi"],
    ["ro", "Ministrul a sosit în capitală pentru discuții cu omologii săi"],
    ["de", "Der Minister ist in der Hauptstadt eingetroffen und sprach mit Kollegen"],
    ["nl", "De minister is aangekomen in de hoofdstad voor overleg met zijn collega's"],
    ["sv", "Ministern har kommit till huvudstaden för att tala med sina kolleger"],
    ["fi", "Ministeri saapui pääkaupunkiin ja tapasi myös muita ministereitä"],
    ["pl", "Minister przybył do stolicy na rozmowy, które odbędą się po południu"],
    ["cs", "Ministr přijel do hlavního města na jednání, která se konají dnes"],
    ["hu", "A miniszter megérkezett a fővárosba, és tárgyalt a kollégáival is"],
    ["tr", "Bakan, görüşmeler için başkente geldi ve bir konuşma yaptı"],
    ["tr", "Lavrov Bamako'da, Fidan Ankara'dan izliyor"],
    ["az", "Nazir danışıqlar üçün paytaxta gəldi və çıxış etdi"],
    ["vi", "Bộ trưởng đã đến thủ đô để hội đàm với các đồng nghiệp"],
    ["id", "Menteri itu tiba di ibu kota untuk berbicara dengan rekan-rekannya"],
    ["tl", "Dumating ang ministro sa kabisera para makipag-usap sa mga kasamahan"],
    ["sw", "Waziri amewasili katika mji mkuu kwa mazungumzo na wenzake"],
    ["so", "Wasiirka ayaa yimid caasimadda si uu ula hadlo saaxiibbadiis"],
    ["ha", "Ministan ya isa babban birnin domin tattaunawa da abokan aikinsa"],
    ["zh", "外交部长今天抵达首都进行访问"],
    ["zh", "他在书中引用了「の」这个日文字，以及许多其他例子"],
    ["ja", "外相が首都に到着した"],
    ["ko", "외무장관이 수도에 도착했다"],
    ["hi", "विदेश मंत्री राजधानी में पहुँचे और बातचीत की"],
    ["mr", "परराष्ट्र मंत्री राजधानीत आले आहेत आणि चर्चा करणार आहेत"],
    ["am", "ሚኒስትሩ ዛሬ ወደ ዋና ከተማው ገብተዋል"],
    ["el", "Ο υπουργός έφτασε στην πρωτεύουσα"],
    ["th", "รัฐมนตรีเดินทางถึงเมืองหลวง"],
  ])("tells %s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it("goes by most letters, not by the first, and not by hashtags, handles and URLs", () => {
    expect(detectLanguage("NATO: قال الأمين العام للحلف إن الاجتماع سيعقد غدا")).toBe("ar");
    expect(detectLanguage("#RussiaMali #Lavrov https://example.org/the/of/and @the_minister وصل الوزير")).toBe("ar");
  });

  it("goes by the language of most of a text in two languages", () => {
    const arabic = "قال الوزير إن المحادثات كانت مثمرة وإن الاتفاق سيوقع قبل نهاية الشهر الجاري";
    const french = "Le ministre a salué des entretiens utiles avec ses collègues";
    expect(detectLanguage(`${arabic}\n${french}\n${arabic}`)).toBe("ar");
    expect(detectLanguage(`${french}\n${french}\nقال الوزير`)).toBe("fr");
  });

  it("goes by the beginning of a long text", () => {
    const english = "The minister arrived in the capital for talks with his colleagues. ";
    expect(detectLanguage(english.repeat(100) + "Le ministre est arrivé dans la capitale. ".repeat(50_000))).toBe("en");
  });

  it("goes by the hashtags where there is nothing else", () => {
    expect(detectLanguage("#مالي #روسيا https://example.org/the")).toBe("ar");
  });

  it.each(["", "12345 !?", "🇷🇺🇲🇱", "Bamako", "Assimi Goïta", "#RussiaMali pic.twitter.com/AbC1", "www.example.com"])(
    "cannot tell of %j",
    (text) => {
      expect(detectLanguage(text)).toBe("und");
    },
  );

  it("gives a primary tag or und for any text", () => {
    fc.assert(fc.property(anyText(), (text) => /^[a-z]{2,3}$/.test(detectLanguage(text))));
  });
});

describe("directionOf", () => {
  it.each(["ا", "א", "ܐ", "ހ", "ߊ", "𞤀"])("is RTL for a letter of each script that is written so: %s", (letter) => {
    expect(directionOf("und", letter)).toBe("RTL");
    expect(directionOf("und", `ab ${letter}`)).toBe("LTR");
    expect(directionOf("und", `a ${letter}${letter}`)).toBe("RTL");
  });

  it.each([
    ["ar", "", "RTL"],
    ["ar", "NATO", "RTL"],
    ["fa-IR", "", "RTL"],
    ["ckb", "", "RTL"],
    ["yi", "", "RTL"],
    ["en", "مالي", "LTR"],
    ["ku", "", "LTR"],
    ["ku-Arab", "", "RTL"],
    ["az-Arab-IR", "", "RTL"],
    ["pa-Arab", "", "RTL"],
    ["ar-Latn", "", "LTR"],
    ["es-419", "", "LTR"],
  ])("is that of the language: %s", (language, text, direction) => {
    expect(directionOf(language, text)).toBe(direction);
  });

  it.each([
    ["NATO قال الأمين العام", "RTL"],
    ["The word سلام means peace", "LTR"],
    ["#RussiaMali שלום", "RTL"],
    ["123 🇲🇱", "LTR"],
    ["", "LTR"],
  ])("is that of most letters where the language is unknown: %s", (text, direction) => {
    expect(directionOf("und", text)).toBe(direction);
  });
});

describe("a short text in Arabic letters", () => {
  it.each([
    ["ar", "الوزيرة تلتقي عمدة نيروبي"],
    ["ar", "وفد وزاري في الخرطوم"],
    ["ar", "سعاد تزور دبي"],
    ["ar", "منير يزور المغرب"],
    ["ar", "محادثات الوزيرين سالم و منير"],
    ["fa", "البته من هم آمدم"],
    ["fa", "تيم الهلال عربستان برنده شد"],
    ["ckb", "سەرۆک گەیشتە هەولێر"],
    ["ug", "رەئىس بېيجىڭغا باردى"],
    ["ps", "د افغانستان جمهور رئيس"],
  ])("is %s: %s", (language, text) => expect(detectLanguage(text)).toBe(language));
});
