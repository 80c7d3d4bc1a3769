import { describe, expect, it } from "@jest/globals";
import { articleIn } from "../../builders/pasted-texts";

const HEADLINE = "Une loutre revient dans le canal de Brévigny";
const FIRST =
  "Une loutre nage depuis dimanche dans le canal de Brévigny, où personne n'en avait vu depuis quarante ans.";
const SECOND = "La loutre mange surtout des écrevisses, selon la gardienne du canal, et ne craint pas les bateaux.";
const LAST = "La gardienne du canal demande aux promeneurs de tenir leurs chiens et de ne rien jeter dans l'eau.";
const FOOT = "Partager\nMentions légales";

type Shown = readonly [string, unknown];

async function shown(lines: readonly string[]): Promise<Shown[]> {
  const page = [HEADLINE, "Par Ada Marin", "12 mars 2025", ...lines, FOOT].join("\n");
  const { body = [] } = await articleIn(page);
  return body.map((block) => [block.type, "text" in block ? block.text : "items" in block ? block.items.length : ""]);
}

describe("the headings of a pasted text", () => {
  it.each(["•", "-"])("keeps a heading above a list with %s", async (bullet) => {
    const items = ["du silence", "des jumelles", "une veste chaude"].map((item) => `${bullet} ${item}`);
    expect(await shown([FIRST, SECOND, "Ce qu'il faut emporter", ...items, LAST])).toEqual([
      ["Paragraph", FIRST],
      ["Paragraph", SECOND],
      ["Heading", "Ce qu'il faut emporter"],
      ["ListBlock", 3],
      ["Paragraph", LAST],
    ]);
  });

  it("keeps figures below the last sentence", async () => {
    expect(await shown([FIRST, SECOND, "• Canal nord 12 %", "• Canal sud 35 %"])).toEqual([
      ["Paragraph", FIRST],
      ["Paragraph", SECOND],
      ["ListBlock", 2],
    ]);
  });

  it("keeps the headings of sections that have one word", async () => {
    const verdict = "La photo est vraie, mais elle montre une loutre d'un autre canal et d'une autre année.";
    expect(await shown([FIRST, "Rumeur", SECOND, LAST, "Loutre", verdict])).toEqual([
      ["Paragraph", FIRST],
      ["Heading", "Rumeur"],
      ["Paragraph", SECOND],
      ["Paragraph", LAST],
      ["Heading", "Loutre"],
      ["Paragraph", verdict],
    ]);
  });

  it("keeps the heading of the first entry of a live page", async () => {
    const entries = ["Partager", "10.41", "La loutre a deux petits", FIRST, "Partager", "09.30", SECOND];
    const page = [HEADLINE, "Ada Marin et Luc Petit", "12 mars 2025", ...entries, FOOT].join("\n");
    const { body = [] } = await articleIn(page);
    expect(body[0]).toMatchObject({ type: "Heading", text: "La loutre a deux petits" });
  });

  it("has no label of the site between two sentences", async () => {
    expect(await shown([FIRST, "Publicité", SECOND, LAST])).toEqual(
      [FIRST, SECOND, LAST].map((text) => ["Paragraph", text]),
    );
  });
});
