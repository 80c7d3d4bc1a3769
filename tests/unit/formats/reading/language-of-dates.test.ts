import { expect, it } from "@jest/globals";
import { markdown } from "../../../../src/formats/markdown/markdown-reader";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";

async function publishedIn(text: string): Promise<string | undefined> {
  for await (const result of markdown.read(inOneChunk(Buffer.from(text)), { name: "draft.md" }))
    if (result.outcome === "item" && result.draft.type === "Article") return result.draft.publishedAt?.instant;
  return undefined;
}

const ARABIC = "افتتحت هيئة الموانئ أمس الرصيف الثاني لخط العبارات بعد ثلاث سنوات من الأعمال.";
const FRENCH = "La capitainerie a ouvert jeudi le deuxième quai de la ligne de bac après trois ans de travaux.";

it.each([
  `---\ntitle: الرصيف الثاني\ndate: 03/04/2025\n---\n\n${ARABIC}\n`,
  `# Le bac a son deuxième quai\n\nPar Jeanne Morel\n\n03/04/2025\n\n${FRENCH}\n`,
])("the text tells the order of a date in numbers where nothing states the language", async (text) => {
  expect(await publishedIn(text)).toBe("2025-04-03T00:00:00.000Z");
});
