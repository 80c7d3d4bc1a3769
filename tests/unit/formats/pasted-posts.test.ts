import { describe, expect, it } from "@jest/globals";
import { articleIn, around, blocksBetween, postBetween, postIn, readText } from "../../builders/pasted-texts";

const DAY = { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" };

describe("a post pasted with its attribution", () => {
  it.each([
    [
      "The boat is in. #island pic.twitter.com/Ab1— Quay Watch (@quay_watch) February 7, 2023",
      "The boat is in. #island pic.twitter.com/Ab1",
    ],
    ["The boat is in the bay — Quay Watch (@quay_watch) February 7, 2023", "The boat is in the bay"],
    ["First — then — the boat - Quay Watch (@quay_watch) 7. helmikuuta 2023", "First — then — the boat"],
  ])("may be on one line with it: %s", async (line, text) => {
    const post = await postBetween(line);
    expect(post.content?.text).toBe(text);
    expect(post.author).toMatchObject({ handle: "quay_watch", displayName: "Quay Watch" });
    expect(post.postedAt).toEqual(DAY);
  });

  it.each(["J. R. Marin", "Dr. Ada Marin", "Ada M.", "Marin Inc.", "د. آدا مارين", "محمدرضا ف."])(
    "may be by somebody whose name has a stop: %s",
    async (name) => {
      for (const line of [
        `The boat is in.\n— ${name} (@quay_watch) February 7, 2023`,
        `The boat is in. — ${name} (@quay_watch) February 7, 2023`,
        `${name} (@quay_watch) February 7, 2023\nThe boat is in.`,
      ])
        expect(await postBetween(line)).toMatchObject({
          author: { handle: "quay_watch", displayName: name },
          content: { text: "The boat is in." },
        });
    },
  );

  it.each(["Quay Watch @quay_watch", "Quay Watch (@quay_watch)", "Quay Watch 🚢 @quay_watch · Follow"])(
    "may have its time at the end alone, as X shows it: %s",
    async (head) => {
      expect(await postBetween(`${head}\nThe boat is in.\n9:12 AM · Feb 7, 2023 · 1,204 Views`)).toMatchObject({
        author: { handle: "quay_watch" },
        content: { text: "The boat is in." },
        metrics: { views: 1204 },
      });
    },
  );

  it("is none where a byline has a handle and the page's date is below", async () => {
    const blocks = await blocksBetween("By Ada Marin @adamarin\nHarbour reporter\n7 February 2023, 9:12 AM");
    expect(blocks.filter((block) => block.type === "PostEmbed")).toEqual([]);
  });

  it("may have a time of day behind its handle, and no date of a sentence below", async () => {
    const page = "Island Quay @quay_watch · 11:15\nThe boat is in.\n\n10:58\nIt was late on 14 January 2025, at 4 a.m.";
    const [embed, ...others] = await blocksBetween(page);
    expect(embed).toMatchObject({
      post: { author: { handle: "quay_watch" }, content: { text: "The boat is in." } },
    });
    expect(embed).not.toHaveProperty("post.postedAt");
    expect(others.map(({ type }) => type)).toEqual(["Paragraph"]);
  });

  it("is not by a name that a sentence ends in", async () => {
    const blocks = await blocksBetween("They waited — he said no. Ada Marin (@quay_watch) February 7, 2023");
    expect(blocks.map(({ type }) => type)).toEqual(["Paragraph"]);
  });

  it("keeps a label line that touches the attribution", async () => {
    for (const label of ["Read more: https://t.co/a1b2c3", "WATCH: https://t.co/a1b2c3", "Lire aussi : nos horaires"]) {
      const post = await postBetween(`Our timetable is out.\n${label}\n— Quay Watch (@quay_watch) February 7, 2023`);
      expect(post.content?.text).toBe(`Our timetable is out.\n${label}`);
    }
    expect(
      await postIn("Our timetable is out.\nMore: https://t.co/a1b2\n— Quay (@quay_w) February 7, 2023"),
    ).toMatchObject({
      content: { text: "Our timetable is out.\nMore: https://t.co/a1b2" },
    });
  });

  it("has the paragraph above that an empty line parts from the attribution, as browsers copy an embed", async () => {
    const words = "The quay is closed until noon.";
    const text = around(`${words}\n\n— Quay Watch (@quay_watch) February 7, 2023`);
    const [read] = await readText(text);
    expect(read?.outcome === "item" && read.draft.type === "Article" ? read.draft.body : []).toMatchObject([
      { type: "Paragraph" },
      { type: "PostEmbed", post: { author: { handle: "quay_watch" }, content: { text: words } } },
      { type: "Paragraph" },
    ]);
    expect(read?.outcome === "item" && read.warnings?.map(({ text: said }) => said).join()).toContain(
      "guessed from its position",
    );
  });

  it("does not take the first paragraph of the article, or a long one", async () => {
    const attribution = "— Quay Watch (@quay_watch) February 7, 2023";
    const first = await articleIn(
      `Island line opens its second quay\n\nThe quay opened on Monday.\n\n${attribution}\n\nThe line will run until October.\n`,
    );
    const long = "The harbour counted its guests on every day of the week. ".repeat(6).trim();
    for (const body of [first.body, await blocksBetween(`${long}\n\n${attribution}`)])
      expect(body?.some(({ type }) => type === "PostEmbed")).toBe(false);
  });

  it("takes the paragraphs between a line that leads in and the attribution", async () => {
    const blocks = await blocksBetween(
      "The harbour wrote on Bluesky:\n\nThe quay is open.\n\nBring your children.\n\n— Quay (@quay.example.com) February 7, 2023",
    );
    expect(blocks[1]).toMatchObject({
      type: "PostEmbed",
      post: { content: { text: "The quay is open.\nBring your children." } },
    });
  });

  it.each(["7 zorbe 2023", "on a Tuesday", "Tue 99", "via an old phone"])(
    "is a post whatever follows the handle: %s",
    async (said) => {
      expect((await postBetween(`The boat is in.\n— Quay Watch (@quay_watch) ${said}`)).postedAt).toBeUndefined();
    },
  );

  it("may have a link of Markdown in place of its date", async () => {
    expect(
      await postBetween(
        "The boat is in.\n— Quay (@quay_w) [7 February 2023](https://x.com/quay_w/status/1622900000000000777)",
      ),
    ).toMatchObject({ nativeId: "1622900000000000777", postedAt: DAY });
  });

  it("has its day in an order that only its own language tells", async () => {
    const post = await postBetween("El barco ya está en la bahía y la gente lo espera.\n— Muelle (@muelle_w) 7/2/2023");
    expect(post.postedAt).toEqual(DAY);
  });
});

describe("a post as a platform's page shows it", () => {
  it.each([
    ["10:15 AM · Feb 7, 2023 · 12.5K Views", 12_500],
    ["١٠:١٥ ص · ٧ فبراير ٢٠٢٣ · ١٢٫٥ ألف مشاهدة", 12_500],
    ["10:15 · 7 февр. 2023 г. · 1 234 просмотра", 1234],
    ["10:15 AM\n·\nFeb 7, 2023\n·\n12.5K\nViews", 12_500],
  ])("ends with its time and counts: %s", async (closing, views) => {
    expect(await postBetween(`Quay Watch\n@quay_watch\nThe boat is in.\n${closing}`)).toMatchObject({
      content: { text: "The boat is in." },
      postedAt: { instant: "2023-02-07T10:15:00.000Z", precision: "MINUTE" },
      metrics: { views, readAt: "2023-02-07T10:15:00.000Z" },
      rules: { postedAt: "time-zone-assumed-utc", metrics: "counted-at-unknown-time" },
    });
  });

  it.each(["10:15 AM - 7 Feb 2023", "10:15 AM · Feb 7, 2023·Clockwork for Desks", "ÖÖ 10:15 · 7 Şub 2023"])(
    "ends with its time: %s",
    async (closing) => {
      const post = await postBetween(`Quay Watch\n@quay_watch\nThe boat is in.\n${closing}`);
      expect(post.content?.text).toBe("The boat is in.");
      expect(post.postedAt?.instant).toBe("2023-02-07T10:15:00.000Z");
    },
  );

  it.each([
    ["Quay Watch\n@quay_watch\n·\nFeb 7, 2023\nThe boat is in.\n32\n118", DAY],
    ["Quay Watch\n@quay_watch\n·\n2h\nThe boat is in.", undefined],
    ["Quay Watch @quay_watch · 2h\nThe boat is in.", undefined],
    ["Quay Watch · @quay_watch · hace 2 horas\nThe boat is in.", undefined],
  ])("begins with its name and its day: %s", async (text, postedAt) => {
    const post = await postBetween(text);
    expect(post).toMatchObject({ content: { text: "The boat is in." }, author: { handle: "quay_watch" } });
    expect(post.postedAt).toEqual(postedAt);
  });

  it("has its day in the year of the page that shows it, or no date", async () => {
    const page = (day: string, date: string) =>
      around(`Sami Deeb\n@samideeb\n·\n${day}\nThe ferry is late again.`).replace("\n\n", `\n${date}\n\n`);
    const dateOf = async (...[text, hints]: Parameters<typeof articleIn>) =>
      (await articleIn(text, hints)).body?.flatMap((block) =>
        block.type === "PostEmbed" ? [[block.post.content?.text, block.post.postedAt?.instant.slice(0, 10)]] : [],
      );
    expect(await dateOf(page("Nov 24", "26 November 2024"))).toEqual([["The ferry is late again.", "2024-11-24"]]);
    expect(await dateOf(page("Nov 24", "20 November 2024\nUpdated: 25 November 2024"))).toEqual([
      ["The ferry is late again.", "2024-11-24"],
    ]);
    const none = [["The ferry is late again.", undefined]];
    expect(await dateOf(page("Dec 30", "2 January 2024"))).toEqual(none);
    expect(await dateOf(page("Nov 24", ""))).toEqual(none);
    expect(await dateOf(page("Nov 24", "26 November 2024"), { capturedAt: "2025-12-01T00:00:00.000Z" })).toEqual(none);
    expect(await dateOf(page("Nov 24", ""), { capturedAt: "2025-12-01T00:00:00.000Z" })).toEqual([
      ["The ferry is late again.", "2025-11-24"],
    ]);
  });

  it("has the post that it quotes as a post of its own", async () => {
    for (const label of ["Quote", "Zitat", "اقتباس"])
      expect(
        await postBetween(
          `Quay Watch\n@quay_watch\nAt last.\n${label}\nIsland Line\n@island_line\n·\nFeb 6, 2023\nThe boat is in.\n10:15 AM · Feb 7, 2023`,
        ),
      ).toMatchObject({
        content: { text: "At last." },
        postedAt: { precision: "MINUTE" },
        quotedPost: {
          author: { handle: "island_line" },
          content: { text: "The boat is in." },
          postedAt: { precision: "DAY" },
        },
      });
  });

  it("is a post if it is alone in its file, with what the page shows around it", async () => {
    const post = await postIn(
      "Post\n\nQuay Watch\n@quay_watch\n\nThe boat is in.\n\n10:15 AM · Feb 7, 2023\n·\n12.5K\n Views\n\n32\n118",
    );
    expect(post).toMatchObject({ content: { text: "The boat is in." }, metrics: { views: 12_500 } });
    expect(await postIn("1️⃣ Boats\n2️⃣ Buses\n— Quay (@quay_w) February 7, 2023")).toMatchObject({
      content: { text: "1️⃣ Boats\n2️⃣ Buses" },
    });
  });

  it("may be of Telegram, TikTok, Mastodon or Facebook", async () => {
    expect(await postIn("Quay Watch, [7 Feb 2023 at 10:15]\nThe boat is in.")).toMatchObject({ platform: "TELEGRAM" });
    expect(await postIn("@quay.watch The boat is in #island ♬ original sound")).toMatchObject({
      platform: "TIKTOK",
      author: { handle: "quay.watch" },
    });
    expect(
      await postIn("Quay\n@quay@social.example\nThe boat is in.\nFeb 7, 2023, 10:15 · · Web\n3 boosts\n5 favorites"),
    ).toMatchObject({ platform: "MASTODON", metrics: { reposts: 3, likes: 5 } });
    expect(await postIn("Quay Watch\nFebruary 7 at 10:15 AM ·\nThe boat is in.\nLike\nComment\nShare")).toMatchObject({
      platform: "FACEBOOK",
      content: { text: "The boat is in." },
    });
  });

  it("leaves no paragraph of an embed that was copied without its post", async () => {
    for (const note of [
      "View this post on Instagram\n\nA post shared by Quay Watch (@quay.watch)",
      "Voir cette publication sur Instagram\n\nUne publication partagée par Quay Watch (@quay.watch)",
      "Post by @quay@social.example\nView on Mastodon",
    ])
      expect(await blocksBetween(note)).toEqual([]);
  });

  it("leaves out the links that skip an embed, and says which lines", async () => {
    const inside =
      "Skip X post by Quay Watch\n\nThe boat is in.\n— Quay Watch (@quay_watch) February 7, 2023\n\nEnd of X post by Quay Watch";
    expect((await blocksBetween(inside)).map(({ type }) => type)).toEqual(["PostEmbed"]);
    const [read] = await readText(around(inside));
    expect(read).toMatchObject({ warnings: [{ code: "LINES_LEFT_OUT", value: "5, 10" }] });
  });
});

describe("a post of Instagram", () => {
  it.each([
    "A post shared by Quay Watch (@quay.watch)",
    "Uma publicação compartilhada por Quay Watch (@quay.watch)",
    "Quay Watch (@quay.watch)'in paylaştığı bir gönderi",
    "Quay Watch(@quay.watch)がシェアした投稿",
    "Ett inlägg delat av Quay Watch (@quay.watch)",
  ])("is told without a date by the words of its embed: %s", async (words) => {
    expect(await postBetween(`The boat is in. Bring bread!\n${words}`)).toMatchObject({
      platform: "INSTAGRAM",
      author: { handle: "quay.watch", displayName: "Quay Watch" },
      content: { text: "The boat is in. Bring bread!" },
    });
  });
});

describe("the links of a pasted post", () => {
  it("have the space back that a copy lost before a picture", async () => {
    expect(await postIn("The boat is in #Malipic.twitter.com/Ab1\n— Q (@q_w) February 7, 2023")).toMatchObject({
      hashtags: ["Mali"],
      links: [],
      media: [{ kind: "LINK", url: "https://pic.twitter.com/Ab1" }],
    });
  });

  it("are none where the address was cut", async () => {
    for (const cut of ["https://t.co/ab…", "news.example.com/2023/02/wor…", "https://news.example/2023/w..."])
      expect((await postIn(`Our report ${cut} and more\n— Q (@q_w) February 7, 2023`)).links).toBeUndefined();
  });

  it("leave a place only where it holds no sentence", async () => {
    expect((await postIn("📍 Old quay, Bamako\n— Q (@q_w) February 7, 2023")).place).toBe("Old quay, Bamako");
    const sentence = "Today 📍 at the old quay we met our friends. It was late.\n— Q (@q_w) February 7, 2023";
    expect((await postIn(sentence)).place).toBeUndefined();
  });

  it("give the article its day, if nothing else does", async () => {
    expect((await articleIn(around("The boat is in.\n— Q (@q_w) ٧ فبراير ٢٠٢٣"))).publishedAt).toEqual(DAY);
  });
});
