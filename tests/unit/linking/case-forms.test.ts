import { describe, expect, it } from "@jest/globals";
import { caseForms } from "../../../src/domain/text/names/case-forms";

describe("the cases of a name", () => {
  it.each([
    ["pl", "Francja", "Francji, Francję, Francją"],
    ["pl", "Niemcy", "Niemiec, Niemcom, Niemcami, Niemczech"],
    ["pl", "Wiedeń", "Wiednia, Wiedniowi, Wiedniem, Wiedniu"],
    ["pl", "Korea Południowa", "Korei Południowej, Koreę Południową, Koreą Południową"],
    ["pl", "Wielka Brytania", "Wielkiej Brytanii, Wielką Brytanię, Wielką Brytanią"],
    ["uk", "Польща", "Польщі, Польщу, Польщею"],
    ["uk", "Київ", "Києва, Києву, Києвові, Києвом, Києві"],
    ["uk", "Прага", "Праги, Празі, Прагу, Прагою"],
    ["uk", "Велика Британія", "Великої Британії, Великій Британії, Велику Британію, Великою Британією"],
    [
      "uk",
      "Боснія і Герцеговина",
      "Боснії і Герцеговини, Боснії і Герцеговині, Боснію і Герцеговину, Боснією і Герцеговиною",
    ],
    ["cs", "Praha", "Prahy, Praze, Prahu, Prahou"],
    ["cs", "Maďarsko", "Maďarska, Maďarsku, Maďarskem"],
    ["cs", "Vídeň", "Vídně, Vídni, Vídní"],
    [
      "cs",
      "Spojené státy",
      "Spojených států, Spojeného států, Spojeným státům, Spojenému státům, Spojenými státy, Spojeným státy, Spojených státech, Spojeném státech",
    ],
    [
      "cs",
      "Jižní Korea",
      "Jižní Koreje, Jižní Korey, Jižního Koreje, Jižního Korey, Jižní Koreji, Jižnímu Koreji, Jižní Koreu, Jižní Korejí, Jižní Koreou, Jižním Korejí, Jižním Koreou, Jižním Koreji",
    ],
    ["sk", "Francúzsko", "Francúzska, Francúzsku, Francúzskom"],
    ["sk", "Viedeň", "Viedne, Viedni, Viedňou"],
    ["hr", "Njemačka", "Njemačke, Njemačkoj, Njemačku, Njemačkom"],
    [
      "hr",
      "Bosna i Hercegovina",
      "Bosne i Hercegovine, Bosni i Hercegovini, Bosnu i Hercegovinu, Bosnom i Hercegovinom",
    ],
    ["hr", "Egipat", "Egipta, Egiptu, Egiptom"],
    ["sr", "Београд", "Београда, Beograda, Београду, Beogradu, Београдом, Beogradom"],
    ["sr", "Љубљана", "Љубљане, Ljubljane, Љубљани, Ljubljani, Љубљану, Ljubljanu, Љубљаном, Ljubljanom"],
    ["sl", "Hrvaška", "Hrvaške, Hrvaškega, Hrvaškem, Hrvaško"],
    ["el", "Κύπρος", "Κύπρου, Κύπρο"],
    ["el", "Ευρωπαϊκή Ένωση", "Ευρωπαϊκής Ένωσης"],
  ])("%s: %s", (language, name, forms) => {
    expect(caseForms(name, language).join(", ")).toBe(forms);
  });

  it.each([
    ["pl", "USA"],
    ["cs", "Peru"],
    ["pl", "Mali"],
    ["uk", "Токіо"],
    ["el", "ΗΠΑ"],
    ["de", "Polen"],
    ["pl", "Wyspy Świętego Tomasza i Książęca"],
  ])("are none but the name itself: %s: %s", (language, name) => {
    expect(caseForms(name, language)).toEqual([]);
  });
});
