import { describe, expect, it } from "@jest/globals";
import { articleIn, readText } from "../../builders/pasted-texts";

const textsOf = async (text: string): Promise<unknown[]> =>
  ((await articleIn(text)).body ?? []).map((block) => ("text" in block ? block.text : block.type));

const PRINT = `THE HARBOR GAZETTE                                   Sunday, November 5, 2023

Old ferry finds a second life as a school

By JOAN FERRANTE

The Margaret B., which carried commuters across the bay for four dec-
ades, will reopen in January as a floating classroom for sixty children
from the outer islands.

The school board voted six to one on Tuesday to buy the vessel for a
dollar, on condition that the engine stays in.

                                    3

THE HARBOR GAZETTE                                   Sunday, November 5, 2023

"They asked whether the bell still works," said principal Ruth Cole. "It
is the only thing that always did."
`;

const REPORT = `Institut für Uferforschung
Bericht Nr. 9

Die Fähren am Oberen See

Von Hanna Brück und Emil Tann
März 2024

Zusammenfassung
Dieser Bericht beschreibt den Betrieb der elf Fähren am Oberen See und
stützt sich auf Gespräche mit Kapitänen, die im Winter geführt wurden.

Institut für Uferforschung – Bericht Nr. 9
2

1. Ausgangslage
Im Jahr 2010 fuhren noch neunzehn Fähren, und jede Gemeinde am Ufer
hatte einen eigenen Steg mit einem Warteraum(1).
2. Ergebnisse
Die Zahl der Fahrgäste an vier Stegen zeigt die folgende Übersicht:
Steg Sommer Winter
Altufer 4200 310
Birkenbucht 1900 90
Neusteg 880 75
Seehof 610 20
Im Winter bleibt an den kleinen Stegen fast niemand stehen, der nicht
dort wohnt.
3. Empfehlungen
1. Im Winter fährt eine Fähre für alle vier Stege.
2. Die Gemeinden bezahlen die Warteräume gemeinsam.
`;

describe("lines that a program broke at its width", () => {
  it("are one paragraph, and a word that was cut is one word", async () => {
    const article = await articleIn(PRINT);
    expect(article).toMatchObject({
      headline: "Old ferry finds a second life as a school",
      authors: ["JOAN FERRANTE"],
    });
    expect(await textsOf(PRINT)).toEqual([
      "The Margaret B., which carried commuters across the bay for four decades, will reopen in January as a floating classroom for sixty children from the outer islands.",
      "The school board voted six to one on Tuesday to buy the vessel for a dollar, on condition that the engine stays in.",
      `"They asked whether the bell still works," said principal Ruth Cole. "It is the only thing that always did."`,
    ]);
  });

  it("are paragraphs between the numbered headings and the tables of a report", async () => {
    expect(await textsOf(REPORT)).toEqual([
      "Zusammenfassung",
      "Dieser Bericht beschreibt den Betrieb der elf Fähren am Oberen See und stützt sich auf Gespräche mit Kapitänen, die im Winter geführt wurden.",
      "1. Ausgangslage",
      "Im Jahr 2010 fuhren noch neunzehn Fähren, und jede Gemeinde am Ufer hatte einen eigenen Steg mit einem Warteraum(1).",
      "2. Ergebnisse",
      "Die Zahl der Fahrgäste an vier Stegen zeigt die folgende Übersicht:",
      "ListBlock",
      "Im Winter bleibt an den kleinen Stegen fast niemand stehen, der nicht dort wohnt.",
      "3. Empfehlungen",
      "ListBlock",
    ]);
  });

  it("are one headline in a narrow column", async () => {
    const scan =
      "مكتبة المدينة تلغي غرامات\nالتأخير\n\nمنى قاسم\n14 حزيران 2024\n\nأعلنت مكتبة المدينة إلغاء غرامات\nالتأخير نهائيا، بعد تصويت مجلس\nالإدارة مساء الخميس.\n\nوقال المدير إن الغرامات لم تعد\nكتابا واحدا إلى رفوفه.";
    expect(await articleIn(scan)).toMatchObject({
      headline: "مكتبة المدينة تلغي غرامات التأخير",
      authors: ["منى قاسم"],
    });
    expect(await textsOf(scan)).toEqual([
      "أعلنت مكتبة المدينة إلغاء غرامات التأخير نهائيا، بعد تصويت مجلس الإدارة مساء الخميس.",
      "وقال المدير إن الغرامات لم تعد كتابا واحدا إلى رفوفه.",
    ]);
  });

  it("are others than paragraphs that are about as long", async () => {
    const sentences = [
      "The second quay of the island line opened on Monday.",
      "Some forty people came to look at the ferry that day.",
      "The captain said that she had slept on board already.",
      "The line will run until October, then the ice begins.",
    ];
    expect(await textsOf(`Island line opens its second quay\n\n${sentences.join("\n")}`)).toEqual(sentences);
  });
});

describe("an article that was passed on in a chat", () => {
  const words = "أعلنت المكتبة إلغاء الغرامات نهائيا، بعد تصويت مجلس الإدارة مساء الخميس.";

  it.each([
    "[14/06/2024, 09:41:22] أبو سامر: ",
    "\u200e[14.06.24, 09:41:22] Abu Samer: ",
    "14/06/2024, 09:41 - Abu S.: ",
  ])("has its own headline, without who passed it on and when: %s", async (head) => {
    const [read] = await readText(`${head}*مكتبة المدينة تلغي غرامات التأخير*\n\n${words}\n\n${words}`);
    expect(read).toMatchObject({ draft: { headline: "مكتبة المدينة تلغي غرامات التأخير" } });
    expect(read).not.toHaveProperty("draft.publishedAt");
  });
});
