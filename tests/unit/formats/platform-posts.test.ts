import { describe, expect, it } from "@jest/globals";
import { articleIn, around, blocksBetween, postBetween, postIn } from "../../builders/pasted-texts";

const REACTIONS = "All reactions:\n245\n31 comments\n12 shares\nLike\nComment\nShare";

describe("a page of Facebook", () => {
  it.each([
    ["March 17, 2024 at 2:05 PM\n·\nShared with Public", REACTIONS],
    ["17 مارس 2024 الساعة 2:05 م\n·\nتمت المشاركة مع العامة", "كل التفاعلات:\n٢٤٥\nأعجبني\nتعليق\nمشاركة"],
    ["17 mars 2024, 14:05\n·\nPublic", "J'aime\nCommenter\nPartager"],
    ["·\nFollow\nMarch 17, 2024 at 2:05 PM\n·", REACTIONS],
    ["17 مارچ 2024 کو 2:05 PM بجے\n·\nعوامی", "تمام تاثرات:\n245\nلائک\nکمنٹ\nشیئر"],
    ["17 marca 2024 14:05 ·\nPubliczne", "Lubię to!\nDodaj komentarz\nUdostępnij"],
  ])("has who may read on a line of its own: %s", async (head, reactions) => {
    expect(await postIn(`Quay Watch\n${head}\nThe boat is in.\nBring bread!\n${reactions}`)).toMatchObject({
      platform: "FACEBOOK",
      content: { text: "The boat is in.\nBring bread!" },
      postedAt: { instant: "2024-03-17T14:05:00.000Z" },
    });
  });

  it("is no page of a newspaper, which has an author, a date and a dot too", async () => {
    const page =
      "Ada Marin\nMarch 17, 2024\n·\n3 min read\nIsland line opens\nThe island line opened on Monday at noon.";
    expect((await articleIn(page)).body).toMatchObject([{ text: "The island line opened on Monday at noon." }]);
    const story = `Island line opens\nAda Marin\nMarch 17, 2024\n·\nPublic\nThe island line opened on Monday at noon.\n${REACTIONS}`;
    expect((await articleIn(story)).headline).toBe("Island line opens");
  });
});

describe("a channel of Telegram", () => {
  it.each([
    ["Telegram\nQuay Watch\nForwarded from Harbour", "1.4K views 09:14\nMarch 17, 2024"],
    ["رصيف الأخبار\nمعاد توجيهها من الميناء", "980 views edited 09:14\nMarch 17, 2024"],
    ["Причал\n4 812 подписчиков\n17 марта 2024\nПричал", "1.2K\n09:14"],
  ])("shows one message alone: %s", async (head, foot) => {
    expect(await postIn(`${head}\nThe boat is in. Bring bread!\n${foot}`)).toMatchObject({
      platform: "TELEGRAM",
      content: { text: "The boat is in. Bring bread!" },
      postedAt: { instant: "2024-03-17T09:14:00.000Z" },
    });
  });

  it("is not every text with views and a time", async () => {
    const page = "Island line opens\nThe island line opened on Monday.\n1.4K views 09:14\nIt runs until October.";
    expect((await articleIn(page)).headline).toBe("Island line opens");
    const list = "Island line opens\nThe island line opened on Monday at noon.\n12\n09:14\nIt runs until October.";
    expect((await articleIn(list)).headline).toBe("Island line opens");
  });
});

describe("a page without a handle's sign", () => {
  it.each([
    ["INSTAGRAM", "quay.watch\nVerified\n•\nFollow", "18h\nLike\nReply\n301 likes\nMarch 17, 2024\nAdd a comment…"],
    ["LINKEDIN", "Ada Marin\n• 2nd\nPilot at Quay\n1d • Edited •\nFollow", "301\n12 comments\nLike\nComment\nSend"],
    ["LINKEDIN", "LinkedIn\nCoast Rail\n4,210 followers\n1w • 🌐", "214\n31 Comments\nLike\nComment\nShare"],
    ["THREADS", "Thread\nquay.watch\n1d", "Translate\n301\n12\n48\n7\nLog in to see more replies."],
  ])("is a post of %s", async (platform, head, foot) => {
    expect(await postIn(`${head}\nThe boat is in. Bring bread!\n${foot}`)).toMatchObject({
      platform,
      content: { text: "The boat is in. Bring bread!" },
    });
  });

  it.each([
    "news\nsearch\nlog in\nIsland line opens\nThe island line opened on Monday at noon.\n2h\nThe harbour is glad of it.\nMarch 17, 2024",
    "thread\nfashion\n2d\nIsland line opens\nThe island line opened on Monday at noon.",
    "Ada Marin\n• 2nd\nThe island line opened on Monday at noon.\nIt runs until October.",
  ])("is not what only begins like one: %s", async (page) => {
    expect(await articleIn(page)).toMatchObject({ type: "Article" });
  });
});

describe("an embed of TikTok", () => {
  it.each(["original sound - Quay Watch", "son original - Quay Watch", "الصوت الأصلي - رصيف"])(
    "has its handle, its words and its sound on lines of their own: %s",
    async (sound) => {
      const embed = `@quay.watch\nThe boat is in 🚆\n#island #boat\n♬ ${sound}`;
      expect(await postBetween(embed)).toMatchObject({
        platform: "TIKTOK",
        author: { handle: "quay.watch" },
        content: { text: "The boat is in 🚆\n#island #boat" },
      });
      const { authors, body } = await articleIn(around(embed).replaceAll("\n\n", "\n"));
      expect(authors).toBeUndefined();
      expect(body?.map(({ type }) => type)).toEqual(["Paragraph", "PostEmbed", "Paragraph"]);
    },
  );
});

describe("whom a message was passed on from", () => {
  it.each([
    "Forwarded from Quay Watch",
    "Переслано от Береговая служба",
    "محولة من خفر الساحل",
    "تم إعادة التوجيه من خفر الساحل",
    "Weitergeleitet von Hafenwacht",
    "هدایت‌شده از نگهبانان ساحل",
    "Liman Haber kanalından iletildi",
    "轉發自 海岸觀察",
  ])("is no author and no text: %s", async (label) => {
    expect(await blocksBetween(label)).toEqual([]);
    const { authors, body } = await articleIn(
      `Island line opens\n\nChannel: Quay News\n${label}\n\nThe island line opened on Monday at noon.`,
    );
    expect(authors).toBeUndefined();
    expect(body).toMatchObject([{ text: "The island line opened on Monday at noon." }]);
  });

  it.each([
    "Forwarded from hand to hand, the letter reached the mayor on Friday.",
    "محولة من يد إلى يد، وصلت الرسالة إلى العمدة يوم الجمعة.",
    "Channel: that is what they call the deep part of the bay.",
    "Weitergeleitet von Hand zu Hand kam der Brief am Freitag an.",
  ])("is said by a label, not by a sentence: %s", async (sentence) => {
    expect(await blocksBetween(sentence)).toMatchObject([{ type: "Paragraph", text: sentence }]);
  });

  it.each(["Channel", "قناة", "Канал", "Chaîne", "کانال", "频道"])(
    "is the source where a label says so: %s",
    async (label) => {
      const page = `Island line opens\n\n${label}: Quay News\n\nThe island line opened on Monday at noon.`;
      expect(await articleIn(page)).toMatchObject({ source: { name: "Quay News" } });
      expect((await articleIn(page)).authors).toBeUndefined();
    },
  );
});

describe("a post of X", () => {
  const page = (row: string) =>
    `Post\nQuay Watch\n@quay_watch\nThe boat is in.\n6:02 PM · Mar 17, 2024\n·\n15.2K\nViews\n${row}\nRelevant`;

  it("has its counts in a row of numbers below the views", async () => {
    expect((await postIn(page("12\n48\n301\n7"))).metrics).toMatchObject({
      views: 15_200,
      replies: 12,
      reposts: 48,
      likes: 301,
    });
    // One of four is hidden here, and nobody can say which.
    expect((await postIn(page("12\n48\n301"))).metrics).not.toHaveProperty("likes");
  });

  it("keeps a line that ends in a pictogram, on a page without empty lines too", async () => {
    const post = "The boat is in! 🚆\nBring bread to the quay.\n— Quay Watch (@quay_watch) March 17, 2024";
    const { body } = await articleIn(`World\n${around(post).replaceAll("\n\n", "\n")}`);
    expect(body).toMatchObject([
      { type: "Paragraph" },
      { type: "PostEmbed", post: { content: { text: "The boat is in! 🚆\nBring bread to the quay." } } },
      { type: "Paragraph" },
    ]);
  });

  it.each(["① Grain\n② Bread\n③ Fish", "1. Grain\n2. Bread", "✅ 곡물\n✅ 빵"])("may be a list: %s", async (list) => {
    const post = await postIn(`${list}\n— Quay Watch (@quay_watch) March 17, 2024`);
    expect(post.content?.text).toBe(list);
  });
});
