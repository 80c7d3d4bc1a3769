import { describe, expect, it } from "@jest/globals";
import type { BlockDraft } from "../../../src/domain/draft";
import { articleIn } from "../../builders/pasted-texts";

/** The first paragraph leads to a post, and one more paragraph stands below it. */
const ARABIC = (lead: string, post: string): string => `انفجار قرب مرفأ طرابلس

بيروت - كريم سعد
12 مارس 2024

سُمع دوي انفجار قرب المرفأ صباح اليوم، ${lead}:

${post}

وقالت وزارة الصحة اللبنانية إنها تتابع الوضع.
`;
const ENGLISH = (lead: string, post: string): string => `Blast near the harbour of Tripoli

By Karim Saad
12 March 2024

A blast was heard near the harbour this morning, and a channel wrote on ${lead}:

${post}

The health ministry of Lebanon said that it follows the case.
`;

const shown = (body: readonly BlockDraft[]): string[] =>
  body.map((block) =>
    block.type === "PostEmbed"
      ? `${block.post.platform}: ${block.post.content?.text ?? ""}`
      : block.type === "Paragraph"
        ? "text"
        : block.type,
  );

describe("a short article whose first paragraph leads to a post", () => {
  it.each([
    [
      ARABIC("ونقلت قناة على تلغرام", "بدأ الاجتماع في القصر قبل قليل\nhttps://t.me/marfa_sample/882"),
      "TELEGRAM: بدأ الاجتماع في القصر قبل قليل",
    ],
    [
      ARABIC(
        "ونقلت قناة على تلغرام",
        "Forwarded from الدفاع المدني\nالحريق تحت السيطرة\nhttps://t.me/marfa_sample/882\n1.2K views",
      ),
      "TELEGRAM: الحريق تحت السيطرة",
    ],
    [
      ARABIC(
        "وكتب الوزير على إكس",
        "فرقنا في الطريق\nإلى المرفأ\nhttps://x.com/marfa_sample/status/1767460000000000000",
      ),
      "X: فرقنا في الطريق\nإلى المرفأ",
    ],
    [
      ENGLISH("Telegram", "The meeting has begun in the palace just now\nhttps://t.me/marfa_sample/882"),
      "TELEGRAM: The meeting has begun in the palace just now",
    ],
    [ENGLISH("Telegram", "https://t.me/marfa_sample/882"), "TELEGRAM: "],
    [
      ENGLISH(
        "Instagram",
        "View this post on Instagram\n\nAll teams are on their way\n\nA post shared by The Harbour (@the.harbour)",
      ),
      "INSTAGRAM: All teams are on their way",
    ],
  ])("keeps the paragraph and the words of the post: %#", async (text, post) => {
    const { body, headline, authors } = await articleIn(text);
    expect(shown(body ?? [])).toEqual(["text", post, "text"]);
    expect(headline).toBe(text.split("\n")[0]);
    expect(authors).toEqual([text.startsWith("B") ? "Karim Saad" : "كريم سعد"]);
  });
});

describe("words above the address of a post", () => {
  it("are the article's where no colon leads to them", async () => {
    const { body } = await articleIn(
      ENGLISH("Telegram", "The palace is closed.").replace(
        "the case.\n",
        "the case.\n\nThe ministry shows the film here.\nhttps://t.me/marfa_sample/882\n\nTeams go on with the search.\n",
      ),
    );
    expect(shown(body ?? []).slice(-3)).toEqual(["text", "TELEGRAM: ", "text"]);
  });
});

describe("a place and a name between the first line and the date", () => {
  it.each(["Cairo - Hiba Mansour", "القاهرة – هبة منصور"])("are no headline: %s", async (dateline) => {
    const { headline } = await articleIn(
      `Two ports share one pilot boat\n\n${dateline}\n12 March 2024\n\nThe ports of the gulf share one boat from now on.\n`,
    );
    expect(headline).toBe("Two ports share one pilot boat");
  });
});
