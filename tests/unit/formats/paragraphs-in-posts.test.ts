import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readText } from "../../builders/pasted-texts";
import { propertyRuns } from "../../builders/thorough";

interface Tongue {
  readonly headline: string;
  /** Sentences of the article. */
  readonly prose: readonly string[];
  /** Paragraphs that look like a part of a post. */
  readonly odd: readonly string[];
  readonly post: readonly string[];
  readonly name: string;
  readonly date: string;
  readonly note: readonly [above: string, below: string];
  readonly related: string;
}

const TONGUES: readonly Tongue[] = [
  {
    headline: "Lighthouse keeper retires after forty years on the rock",
    prose: [
      "The keeper of the northern light retired on Friday after forty years.",
      "He came to the rock as a young man and never left it for long.",
      "The harbour office has not yet named the person who will follow him.",
    ],
    odd: [
      "A film about him, #LightOnTheRock, was shown in the village hall.",
      "His daughter writes about birds as @rockbirds in her spare time.",
      "Pictures of the last evening spread on Instagram and X within hours.",
      "Six boats came.",
      "The full story is at lightpaper.example/keeper for all who ask.",
    ],
    post: ["Thank you for every safe night, captain.", "We will keep the lamp clean! #light"],
    name: "Harbour Office",
    date: "March 16, 2024",
    note: ["View this post on Instagram", "A post shared by Harbour Office (@harbour.office)"],
    related: "Read also: The last foghorn of the coast",
  },
  {
    headline: "حارس المنارة يتقاعد بعد أربعين عاما على الصخرة",
    prose: [
      "تقاعد حارس المنارة الشمالية يوم الجمعة بعد أربعين عاما من العمل.",
      "جاء إلى الصخرة شابا ولم يغادرها إلا أياما قليلة في كل سنة.",
      "ولم يعلن مكتب الميناء بعد اسم من سيخلفه في هذا العمل.",
    ],
    odd: [
      "وعرض في قاعة القرية فيلم عنه عنوانه #ضوء_الصخرة في المساء.",
      "وتكتب ابنته عن الطيور باسم @rockbirds في أوقات فراغها.",
      "وانتشرت صور الليلة الأخيرة على إنستغرام وإكس خلال ساعات.",
      "حضرت ستة قوارب.",
    ],
    post: ["شكرا على كل ليلة آمنة أيها القبطان.", "سنحافظ على المصباح نظيفا! #منارة"],
    name: "مكتب الميناء",
    date: "16 مارس 2024",
    note: ["عرض هذا المنشور على Instagram", "تمت مشاركة منشور بواسطة مكتب الميناء (@harbour.office)"],
    related: "اقرأ أيضا: آخر بوق للضباب على الساحل",
  },
  {
    headline: "Leuchtturmwärter geht nach vierzig Jahren in den Ruhestand",
    prose: [
      "Der Wärter des nördlichen Leuchtturms ging am Freitag in den Ruhestand.",
      "Er kam als junger Mann auf den Felsen und blieb vierzig Jahre dort.",
      "Wer ihm folgt, will das Hafenamt erst im Sommer bekannt geben.",
    ],
    odd: [
      "Ein Film über ihn, #LichtAufDemFelsen, lief im Gemeindesaal.",
      "Bilder vom letzten Abend standen bald auf Facebook und Bluesky.",
      "Sechs Boote kamen.",
    ],
    post: ["Danke für jede sichere Nacht, Kapitän.", "Wir putzen die Lampe weiter! #Leuchtturm"],
    name: "Hafenamt Nord",
    date: "16. März 2024",
    note: ["Sieh dir diesen Beitrag auf Instagram an", "Ein Beitrag geteilt von Hafenamt (@harbour.office)"],
    related: "Lesen Sie auch: Das letzte Nebelhorn der Küste",
  },
  {
    headline: "灯台守が四十年の仕事を終えて岩を去る",
    prose: [
      "北の灯台を守ってきた男性が金曜日に四十年の仕事を終えた。",
      "若い時に岩へ渡り、長く離れたことは一度もなかったという。",
      "後を継ぐ人の名前を、港の事務所はまだ明らかにしていない。",
    ],
    odd: ["最後の夜の写真はインスタグラムやXで広まった。", "船が六隻来た。"],
    post: ["安全な夜をありがとう、船長。", "灯りはこれからも守ります！ #灯台"],
    name: "港事務所",
    date: "2024年3月16日",
    note: ["この投稿をInstagramで見る", "港事務所(@harbour.office)がシェアした投稿"],
    related: "関連記事：海岸で最後の霧笛",
  },
];

const HANDLE = "harbour_office";

/** How the lines of an embed are copied, without the lines around it. */
const EMBEDS: readonly ((tongue: Tongue, words: string) => string[])[] = [
  ({ name, date }, words) => [words, `— ${name} (@${HANDLE}) ${date}`],
  ({ name, date }, words) => [`${words} — ${name} (@${HANDLE}) ${date}`],
  ({ name, date }, words) => [`${words}pic.twitter.com/AbC12345`, `— ${name} (@${HANDLE}) ${date}`],
  ({ name }, words) => [`${name} @${HANDLE} · 2h`, words],
  ({ name }, words) => [name, `@${HANDLE}`, words, "10:15 AM · Mar 16, 2024"],
  ({ name }, words) => [`${name}, [16.03.2024 10:15]`, words],
  ({ note }) => [...note],
  (_, words) => [`@${HANDLE} ${words.replace("\n", " ")} ♬ sound`],
  () => [`https://x.com/${HANDLE}/status/1768900000000000001`],
];

describe("the paragraphs of an article around an embed", () => {
  it("never become the words of a post, and stay in the body where empty lines part them", async () => {
    const text = fc
      .record({
        tongue: fc.constantFrom(...TONGUES),
        voice: fc.constantFrom(...TONGUES),
        embeds: fc.array(fc.constantFrom(...EMBEDS), { minLength: 1, maxLength: 2 }),
        above: fc.nat({ max: 7 }),
        below: fc.nat({ max: 7 }),
        isLong: fc.boolean(),
        isRelated: fc.boolean(),
        isGapped: fc.boolean(),
      })
      .map(({ tongue, voice, embeds, above, below, isLong, isRelated, isGapped }) => {
        const all = [...tongue.prose.slice(1), ...tongue.odd];
        const [before, after] = [all[above % all.length] ?? "", all[(above + 1 + below) % all.length] ?? ""];
        const own = [tongue.prose[0] ?? "", before, after === before ? "" : after].filter((each) => each !== "");
        const words = isLong ? voice.post.join("\n") : (voice.post[0] ?? "");
        const shown = embeds.map((embed) => embed({ ...tongue, name: voice.name }, words).join("\n"));
        const inside = isRelated ? [tongue.related, ...shown] : shown;
        const lines = [tongue.headline, ...own.slice(0, 2), ...inside, ...own.slice(2)];
        return { own, isGapped, text: lines.join(isGapped ? "\n\n" : "\n") };
      });
    await fc.assert(
      fc.asyncProperty(text, async (page) => {
        const { said, prose } = await partsOf(page.text);
        for (const paragraph of page.own) {
          expect(said).not.toContain(paragraph);
          if (page.isGapped) expect(prose).toContain(paragraph);
        }
      }),
      { numRuns: propertyRuns(30, 120) },
    );
  });
});

/** The words of the posts, and the paragraphs and headings of the article. */
async function partsOf(text: string): Promise<{ said: string; prose: string[] }> {
  const [said, prose]: [string[], string[]] = [[], []];
  for (const read of await readText(text)) {
    if (read.outcome !== "item") continue;
    if (read.draft.type === "SocialPost") said.push(read.draft.content?.text ?? "");
    if (read.draft.type !== "Article") continue;
    for (const block of read.draft.body ?? []) {
      if (block.type === "PostEmbed")
        said.push(block.post.content?.text ?? "", block.post.quotedPost?.content?.text ?? "");
      else if ("text" in block) prose.push(block.text);
    }
  }
  return { said: said.join("\n\n"), prose };
}
