// Generated articles in Arabic and English, as lines of a Mediagraph document. They name the reference profiles and
// embed posts of a few hundred accounts. The same seed gives the same lines, and any number of them takes no memory.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ACCOUNTS = 300;
const SOURCES = 20;
const SENTENCES = {
  en: [
    (one, other) => `Officials in ${one} said on Monday that the talks with ${other} would go on for another week.`,
    (one, other) =>
      `Trade between ${one} and ${other} grew for the third year, mostly in grain, cement and spare parts.`,
    (one, other) => `A delegation from ${one} is expected next month; ${other} has offered to host the second round.`,
    (one) => `Fishermen, teachers and two orchestras signed the letter that was read aloud in ${one}.`,
    (one, other) => `The new ferry shortens the way from ${one} to ${other} by nine hours, when the sea allows it.`,
  ],
  ar: [
    (one, other) => `وقال مسؤولون في ${one} يوم الاثنين إن المحادثات مع ${other} ستستمر أسبوعاً آخر.`,
    (one, other) => `ونما التبادل التجاري بين ${one} و${other} للعام الثالث، ومعظمه من الحبوب والإسمنت وقطع الغيار.`,
    (one, other) => `ومن المتوقع أن يصل وفد من ${one} الشهر المقبل، فيما عرضت ${other} استضافة الجولة الثانية.`,
    (one) => `ووقّع صيادون ومعلمون وفرقتان موسيقيتان على الرسالة التي قُرئت في ${one}.`,
    (one, other) => `وتختصر العبّارة الجديدة الطريق من ${one} إلى ${other} تسع ساعات حين يسمح البحر.`,
  ],
};
const HEADLINES = {
  en: (one, other) => `${one} and ${other} agree on a timetable`,
  ar: (one, other) => `${one} و${other} تتفقان على جدول زمني`,
};
const POSTS = {
  en: (one, tag) => `On our way to ${one}, more tonight. #${tag} https://news.example/live`,
  ar: (one, tag) => `في الطريق إلى ${one}، والتفاصيل مساءً. #${tag}`,
};

/**
 * Yields `{ line, source, post, account }`: the line of an article, and the numbers of its source, post and account.
 * Post and account are left out when the article embeds no post.
 */
export function* generatedArticles(count, root, seed = 7) {
  const names = profileNames(root);
  for (let index = 0; index < count; index++)
    yield articleLine(index, names, Math.ceil(count / 2), randomOf(seed * 1_000_003 + index));
}

function articleLine(index, names, posts, random) {
  const language = random() < 0.6 ? "ar" : "en";
  const name = () => pick(names, random)[language];
  const source = Math.floor(random() * SOURCES);
  const post = random() < 0.6 ? Math.floor(random() * random() * posts) : undefined;
  const paragraphs = Array.from({ length: 4 + Math.floor(random() * 5) }, () => paragraph(language, name, random));
  const body = paragraphs.map((text) => ({ type: "Paragraph", text }));
  if (post !== undefined) body.splice(2, 0, { type: "PostEmbed", post: postOf(post, names) });
  const article = {
    type: "Article",
    url: `https://paper-${source}.example/${language}/${index}`,
    headline: `${HEADLINES[language](name(), name())} (${index})`,
    source: { type: "Source", name: `Paper ${source}`, url: `https://paper-${source}.example/` },
    language,
    publishedAt: momentOf(Math.floor(random() * 1e8)),
    body,
  };
  return {
    line: `${JSON.stringify(article)}\n`,
    source,
    ...(post !== undefined && { post, account: post % ACCOUNTS }),
  };
}

function paragraph(language, name, random) {
  return Array.from({ length: 3 }, () => pick(SENTENCES[language], random)(name(), name())).join(" ");
}

/** A post depends only on its number, so that all articles that embed it say the same. */
function postOf(number, names) {
  const random = randomOf(number);
  const language = random() < 0.5 ? "ar" : "en";
  const handle = `bench_${number % ACCOUNTS}`;
  const nativeId = String(7_000_000_000_000_000_000n + BigInt(number));
  return {
    type: "SocialPost",
    platform: "X",
    nativeId,
    url: `https://x.com/${handle}/status/${nativeId}`,
    author: { type: "SocialAccount", platform: "X", handle, displayName: `Desk ${number % ACCOUNTS}` },
    language,
    postedAt: momentOf(Math.floor(random() * 1e8)),
    content: POSTS[language](pick(names, random)[language], pick(names, random).en.replace(/\W+/g, "")),
  };
}

function momentOf(secondsFrom2020) {
  return new Date(Date.UTC(2020, 0, 1) + secondsFrom2020 * 1000).toISOString();
}

function profileNames(root) {
  const lines = readFileSync(join(root, "dist", "data", "reference.jsonl"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line).names).filter((names) => names?.ar && names.en);
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** mulberry32 */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
