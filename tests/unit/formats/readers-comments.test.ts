import { describe, expect, it } from "@jest/globals";
import { articleIn } from "../../builders/pasted-texts";

const ARTICLE = `Island line opens its second quay

By Nora Hale

3 March 2025

The ferry line opened its second quay on Monday after three years of work, the harbour office said in a statement.

Some two thousand passengers are expected to cross the bay every day, and the council hopes for fewer cars.
`;
const FIRST = "At last. I have waited for this quay for years, and so have all my neighbours on the island.";
const SECOND = "The wall is far too short, as everybody in the harbour could have told them before.";

async function textsWith(below: string): Promise<string[]> {
  const { body = [] } = await articleIn(`${ARTICLE}\n${below}\n`);
  return body.map((block) => ("text" in block ? block.text : block.type));
}

describe("comments of readers below an article", () => {
  it.each([
    `2 thoughts on “Island line opens its second quay”\n\nSam Reed\nMarch 4, 2025 at 9:12 am\n${FIRST}\nReply\n\nAna Prado\nMarch 4, 2025 at 10:40 am\n${SECOND}\nReply`,
    `12 Comments\nLogin\nBest\nNewest\nSam Reed\n3 days ago\n${FIRST}\n5\nReply\nShare ›\nAna Prado\n2 days ago\n${SECOND}\nReply`,
    `2 comments\nSort by Top\nAdd a comment...\nSam Reed\n${FIRST}\nLike · Reply · 3 · 2d\nAna Prado\n${SECOND}\nLike · Reply · 1d`,
    `Conversation\n12 Comments\nYour voice matters. Discussions are moderated for civility.\nSort by Best\nSam Reed\n4 March, 2025\n${FIRST}\nReply\nAna Prado\n5 March, 2025\n${SECOND}\nReply`,
    `Comments (2)\nSam Reed says:\n${FIRST}\nAna Prado says:\n${SECOND}`,
    `تعليقات (5)\n\nسامر حداد\nمنذ 3 ساعات\nأخيراً، انتظرنا هذا الرصيف منذ سنوات طويلة أنا وكل جيراني في الجزيرة.\nرد`,
    `التعليقات (2)\n1 - سامر حداد\nأخيراً، انتظرنا هذا الرصيف منذ سنوات طويلة أنا وكل جيراني في الجزيرة.\n2 - رنا خليل\nالجدار قصير جداً، وكان يمكن لأي صياد في الميناء أن يخبرهم بذلك من قبل.`,
    `コメント 3件\n\n山田\n2025年3月4日 10:12\nやっとですね。島の住民はみんな何年もこの桟橋を待っていました。\n返信`,
  ])("are none of its text: %s", async (below) => {
    expect(await textsWith(below)).toHaveLength(2);
  });

  it("are not what a heading names where the article goes on", async () => {
    const below = `Comments\n\nThe mayor said that the quay had cost less than it should have, to the last stone.\n\n${SECOND}`;
    expect(await textsWith(below)).toContain(SECOND);
  });

  it("do not begin at a button in the text", async () => {
    const below = `12 Comments\n\nShare\n\n3 hours ago\n\n${SECOND}\n\nThe island has had a quay since the days of the fishing fleet, and lost it twice in storms.\n\nThe last one was built of wood, and nobody thought that it would stand for ninety years.`;
    expect(await textsWith(below)).toContain(SECOND);
  });
});
