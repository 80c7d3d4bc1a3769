import { describe, expect, it } from "@jest/globals";
import { articleIn } from "../../builders/pasted-texts";

describe("a pasted article that is a list", () => {
  it.each([
    ["Three things to know today", "", ["Oil prices", "The river Euphrates and water security", "The harbour"]],
    ["Three things to know today", "By Sara Khoury\nApril 5, 2025\n\n", ["Oil prices", "The river", "The harbour"]],
    ["ثلاثة أمور عليك معرفتها اليوم", "", ["أسعار النفط", "نهر الفرات والأمن المائي", "الميناء"]],
    ["ثلاثة أمور عليك معرفتها اليوم", "بقلم سارة خوري\n5 أبريل 2025\n\n", ["أسعار النفط", "نهر الفرات", "الميناء"]],
  ])("keeps its headline and all items: %s, %j", async (headline, fields, items) => {
    const draft = await articleIn(`${headline}\n\n${fields}${items.map((item) => `- ${item}\n`).join("")}`);
    expect(draft.headline).toBe(headline);
    expect(draft.authors?.length ?? 0).toBe(fields === "" ? 0 : 1);
    expect(draft.body).toMatchObject([{ type: "ListBlock", items: items.map((text) => ({ text })) }]);
  });
});
