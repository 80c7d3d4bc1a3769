import { describe, expect, it } from "@jest/globals";
import { aPerson } from "../../builders/items";
import { linkedArticle } from "../../builders/linked-texts";

const NAMES: Readonly<Record<string, string>> = {
  ar: "طارق المرسالي",
  de: "Selim Mersonnac",
  es: "Selim Mersonnac",
  fr: "Selim Mersonnac",
  ru: "Виктор Мерзлёрский",
  tr: "Selim Merdağ",
};

function found(language: string, text: string): string[] {
  const name = NAMES[language] ?? "";
  const person = aPerson("Somebody", { names: { [language]: name } });
  return linkedArticle(language, ["-", `${name}. ${text}`], [person])
    .slice(1)
    .map(({ surface }) => surface);
}

describe("a family name behind the given name of somebody else", () => {
  it.each([
    ["ar", "ورفضت هدى المرسالي ذلك."],
    ["ar", "وأضاف فرحان المرسالي أن العمل تم."],
    ["ar", "ووصل فرحان المرسالي أمس."],
    ["ar", "من جهتها قالت المحامية سعاد المرسالي إن القضية انتهت."],
    ["ar", "قالت المحامية هدى المرسالي إن القضية انتهت."],
    ["ar", "وتحدثت ليلى المرسالي."],
    ["ar", "وقالت شذروان المرسالي إنها سعيدة."],
    ["ar", "سعاد المرسالي تحدثت."],
    ["ar", "هدى المرسالي رفضت ذلك."],
    ["ar", "الطبيبة هدى المرسالي وصلت."],
    ["ar", "كما حضرت بدرية المرسالي."],
    ["ar", "وغادرت رغد المرسالي القاعة."],
    ["ar", "وأشاد مبخوت المرسالي بالعمل."],
    ["ar", "ووصل خلفان المرسالي."],
    ["tr", "Şükriye Merdağ konuştu."],
    ["tr", "Gülümser Merdağ konuştu."],
    ["ru", "Мурат Мерзлёрский тоже."],
    ["ru", "Шукрат Мерзлёрский тоже."],
    ["tr", "Feride Merdağ geldi."],
    ["tr", "Nurcihan Merdağ geldi."],
    ["fr", "Zouleïka Mersonnac est partie."],
    ["fr", "Capucine Mersonnac est partie avec ses amis."],
    ["es", "Xiomara Mersonnac habló con sus amigos."],
    ["de", "Ottilie Mersonnac ging mit ihren Freunden."],
  ])("is no second mention, in %s: %s", (language, text) => {
    expect(found(language, text)).toEqual([]);
  });
});

describe("a family name behind another word", () => {
  it.each([
    ["ar", "وقال المرسالي إنه متعب."],
    ["ar", "وقالت المرسالي إنها متعبة."],
    ["ar", "من جهته أكد المرسالي ذلك."],
    ["ar", "وفي الاجتماع طالب المرسالي بالعدل."],
    ["ar", "بدوره طالب المرسالي بالعدل."],
    ["ar", "كما طالب المرسالي بالعدل."],
    ["ar", "واختتم المرسالي كلمته."],
    ["ar", "ورفض محامي المرسالي ذلك."],
    ["ar", "ورفضت حكومة المرسالي ذلك."],
    ["ar", "وقال وزير الخارجية المرسالي ذلك."],
    ["ar", "وبحسب المرسالي انتهى الأمر."],
    ["ar", "وانتهى اللقاء مع المرسالي."],
    ["ar", "وقال إن المرسالي وصل."],
    ["ar", "وصل وفد المرسالي."],
    ["ar", "وناقشت اللجنة مقترح المرسالي."],
    ["ar", "واستطرد المرسالي قائلا."],
    ["tr", "Avukat Merdağ konuştu."],
    ["tr", "Bakan Merdağ konuştu."],
    ["tr", "Toplantıda Merdağ konuştu."],
    ["tr", "Konuşan Merdağ oldu."],
    ["tr", "Ardından Merdağ konuştu."],
    ["tr", "Nitekim Merdağ konuştu."],
    ["es", "Dijo Mersonnac que sus amigos no vienen."],
    ["de", "Richter Mersonnac ging mit ihren Freunden."],
    ["fr", "Lundi Mersonnac est partie avec ses amis."],
    ["ru", "Министр Мерзлёрский прибыл."],
    ["ru", "Подчеркнул Мерзлёрский и другое."],
    ["ru", "Вчера Мерзлёрский прибыл."],
    ["ru", "Штаб Мерзлёрского закрыт."],
    ["fr", "Selon Mersonnac, il pleut."],
    ["fr", "Interrogé, Mersonnac se tait."],
    ["fr", "Ministre Mersonnac est partie."],
  ])("is a second mention, in %s: %s", (language, text) => {
    expect(found(language, text)).toHaveLength(1);
  });
});
