import { describe, expect, it } from "@jest/globals";
import { articleIn } from "../../builders/pasted-texts";

describe("a line that names the author with a stop", () => {
  it("is no text above the date", async () => {
    const text = [
      "« Le canal gèle moins qu'avant » : une éclusière raconte",
      "Propos recueillis par Ada Marin.",
      "Publié le 12/03/2025 à 07h00",
      "Lucie Petit garde depuis trente ans l'écluse du canal de Brévigny, et en connaît tous les bateaux.",
      "Le canal de Brévigny gelait chaque hiver, dit-elle, et les enfants allaient à l'école en patins.",
    ].join("\n");
    const { authors, body } = await articleIn(text);
    expect(authors).toEqual(["Ada Marin"]);
    expect(body).toHaveLength(2);
  });
});
