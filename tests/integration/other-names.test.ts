import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { jsonResult } from "../../src/cli/evaluating/result";
import { evaluate } from "../../src/evaluation/evaluate";
import { goldDocuments } from "../../src/evaluation/gold-document";
import { referenceStore } from "../builders/filled-stores";
import { referenceLinker, type ReferenceLinker } from "../builders/reference-linker";

const FOLDER = join(__dirname, "../gold/other-names");

describe("the gold documents with other names that contain names of places", () => {
  it("have a precision of 98 and a recall of 98 at least", async () => {
    const store = await referenceStore();
    const documents = readdirSync(FOLDER).flatMap((file) =>
      goldDocuments(readFileSync(join(FOLDER, file), "utf8"), file),
    );
    const evaluated = await evaluate(documents, store, () => undefined);
    await store.close();
    const { all } = JSON.parse(jsonResult(evaluated, (id) => id ?? "")) as {
      all: { right: number; wrong: number; missed: number };
    };
    expect(documents.length).toBeGreaterThanOrEqual(30);
    expect(all.right / (all.right + all.wrong)).toBeGreaterThanOrEqual(0.98);
    expect(all.right / (all.right + all.missed)).toBeGreaterThanOrEqual(0.98);
  });
});

let reference: ReferenceLinker;
beforeAll(async () => {
  reference = await referenceLinker();
});

describe("a name of a place that is another name", () => {
  it.each([
    ["en", "They met in the bar \"Lagos\" and sailed on the yacht 'Peru'"],
    ["en", '"We are closed," said Bolivia Hartnell, a baker'],
    ["en", "He wrote for The Ghana Gazette, and his memoir is The Road to Quito"],
    ["en", "Her cat, Riga, sleeps. He lives on Oslo Avenue"],
    ["de", "Sie kamen mit dem Schiff „Perle von Malta“ und wohnen im Gasthaus „Prag“"],
    ["fr", "On y voit Zénobie Dakar, et la rue de Lisbonne"],
    ["es", "Vive en la calle Bolivia y lee El Eco de Quito"],
    ["ru", "Они жили в гостинице «Киев»"],
    ["tr", "Paris Caddesi'nde yürüdüler"],
    ["ar", "جلسوا في مقهى «بغداد» قرب شارع تونس"],
    ["fa", "رمان شب‌های لندن را خواند"],
    ["he", 'אכלו במסעדת "טוקיו" ברחוב ליסבון'],
    ["ja", "喫茶店「ローマ」で会った"],
    ["zh", "他们住在酒店“罗马”"],
    ["he", 'אמרה המפגינה שרון פריז. לדברי מיכל רומא, "ירדן שלי ישנה"'],
    ["he", "הם גרים שברחוב ברלין"],
    ["ru", "Об этом сказал фермер Ерлан Мали. Аналитик «Севера» Анна Кипр молчит. Дома кошка Индия."],
    ["ru", "Инженер Марат Алжир построил порт. «Летом», — пояснил Алжир. У Алжира есть опыт"],
    ["tr", "Araştırmacı Katar Yıldız konuştu; fırıncı Tayland Bey; kızı Viyana, sustu"],
    ["tr", "Milletvekili Tahran Erdem Kaya geziyi pahalı buldu"],
    ["de", "So sagte ihre Sprecherin Petra Ungarn. Ungarn wartete"],
    ["fr", "Son acteur principal, Patrick Soudan, est un ancien boxeur. Soudan jouait"],
    ["fr", "le théâtre d'une rue, et la rue de Dakar"],
    ["ar", "أوقفت الشرطة شابا يدعى رامي لبنان في مقهى سنغافورة"],
    ["fa", "می‌خندد: «هند خانم، بیا»"],
    ["ja", "谷マリさんとチャド・レイエスさん。店名はキッチン・モナコ。ブラジル通り"],
    ["zh", "一只名叫“伦敦”的小狗；女单冠军林曼谷很高兴"],
    ["ko", "인도 씨는 웃었다"],
    ["hi", "भारत जी ने कहा"],
    ["id", "Pak India dan Bu Siti Yordania menunggu"],
  ])("is no mention: %s: %s", (language, text) => {
    expect(reference.found(language, text)).toBe("");
  });

  it.each([
    ["en", 'She said "Peru" and left; the Chile Foreign Ministry told The Guardian in Paris', "Peru"],
    ["en", "from The Hague to Oslo; the Sudan Prime Minister; a Lagos street", "Oslo, Sudan, Lagos"],
    ["fr", "une rue de Lisbonne, le président du Chili", "Lisbon, Chile"],
    ["ru", "Он сказал: «Киев ждёт»", "Kyiv"],
    ["ar", "قال: «بغداد» في فيلم عن تونس", "Baghdad, Tunisia"],
    ["zh", "在黑海边", "Black Sea"],
    ["zh", "一个叫做马里的国家", "Mali"],
    ["ja", "サッカー・ブラジル代表、国の名前はチャド", "Brazil, Chad"],
    ["ru", "После ухода Макрона Франция ждёт; при Петре Россия росла", "France, Russia"],
    ["ru", "Фермер Ерлан Мали живёт в Мали, и Мали ждёт", "Mali, Mali"],
    ["fr", "Accueil Sénégal. Ibrahima Sénégal, l'ami. Lire aussi Sénégal: la mer", "Senegal, Senegal"],
    ["he", "לדברי ישראל, הדרכון של צרפת", "Israel, France"],
    ["tr", "Sözcü Umman Dışişleri ile görüştü; Başbakan Irak'ta", "Oman, Iraq"],
    ["fr", "un théâtre de rue de Dakar", "Dakar"],
    ["ar", "أمير قطر الشيخ تميم", "Qatar"],
    ["pl", "Polski minister był w Polsce i we Włoszech", "Poland, Italy"],
    ["uk", "Посол Польщі у Києві", "Poland, Kyiv"],
    ["el", "Η κυβέρνηση της Γαλλίας στην Αθήνα", "France, Athens"],
    ["en", "a ship from St Helier and St. Helier", "Saint Helier, Saint Helier"],
    ["en", "I read Le Monde", "Le Monde (newspaper)"],
    ["es", "el papa Francisco", "Pope Francis"],
  ])("is one where the place is meant: %s: %s", (language, text, expected) => {
    expect(reference.found(language, text)).toContain(expected);
  });
});
