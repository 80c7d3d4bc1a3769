import { describe, expect, it } from "@jest/globals";
import { articleIn } from "../../builders/pasted-texts";

const HEADLINE = "Un zorro se instala en el mercado de Valdelagua";
const PROSE =
  "Un zorro joven lleva tres noches durmiendo en el mercado de Valdelagua, según confirmó ayer el ayuntamiento.\nLos vendedores le dejan agua junto a la puerta del mercado, y el zorro no ha tocado todavía el pescado.";
const LEAD = "La alcaldesa lo contó así en su canal de Telegram:";
const WORDS = "El mercado abre hoy como siempre. El nuevo vigilante no cobra y trabaja de noche.";
const LAST = "El veterinario municipal pasará el viernes para ver al zorro.";

const page = (foot: readonly string[]): string =>
  `${HEADLINE}\nPor Ada Marín\n12 de marzo de 2025\n${PROSE}\n${LEAD}\nValdelagua al día\n${WORDS}\n${foot.join("\n")}\n${LAST}\n`;

describe("a card of Telegram that names no platform", () => {
  it.each([
    ["the views and the time", ["4.2K visualizaciones", "12 mar 2025, 10:20"]],
    ["the views and Telegram's own time", ["4.2K views", "Mar 12 at 10:20"]],
    ["the address of the channel", ["t.me/valdelagua_dia", "4.2K views", "Mar 12 at 10:20"]],
  ])("is a post with %s", async (_, foot) => {
    const { body = [] } = await articleIn(page(foot));
    const types = body.map(({ type }) => type);
    expect(types).toEqual(["Paragraph", "Paragraph", "Paragraph", "PostEmbed", "Paragraph"]);
    expect(body[2]).toMatchObject({ text: LEAD });
    expect(body[3]).toMatchObject({ post: { platform: "TELEGRAM", content: { text: WORDS } } });
  });
});
