import { describe, expect, it } from "@jest/globals";
import { caseForms } from "../../../src/linking/profiles/case-forms";

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
    ["el", "Κύπρος", "Κύπρου, Κύπρο"],
    ["el", "Ευρωπαϊκή Ένωση", "Ευρωπαϊκής Ένωσης"],
  ])("%s: %s", (language, name, forms) => {
    expect(caseForms(name, language).join(", ")).toBe(forms);
  });

  it.each([
    ["pl", "USA"],
    ["pl", "Mali"],
    ["uk", "Токіо"],
    ["el", "ΗΠΑ"],
    ["de", "Polen"],
    ["pl", "Wyspy Świętego Tomasza i Książęca"],
  ])("are none but the name itself: %s: %s", (language, name) => {
    expect(caseForms(name, language)).toEqual([]);
  });
});
