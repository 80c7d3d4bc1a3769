// Generated articles as lines of a Mediagraph document, of two shapes. `dense`: six paragraphs with 34 mentions, as a
// long read has them, and posts of a few hundred accounts; in any order of time, the worst case for an index. `feed`: a
// headline and a summary with one or two mentions, in the order of time, as a feed brings them. The first profile is in
// a tenth of all articles. The same number gives the same article, so a small store is the beginning of a large one.
import { profileName, PROFILES } from "./generated-profiles.mjs";
import { HEADLINES, LANGUAGES, POSTS, SENTENCES, SUMMARIES } from "./generated-sentences.mjs";

const ACCOUNTS = 300;
const SOURCES = { dense: 20, feed: 200 };
const PARAGRAPHS = 6;

/** Yields `{ line, source, post, account }`. Post and account are left out when the article embeds no post. */
export function* generatedArticles(count, { shape = "dense", from = 0, profiles = PROFILES } = {}) {
  for (let index = from; index < from + count; index++) yield SHAPES[shape](index, profiles, randomOf(index));
}

export function articleUrl(index, shape = "dense") {
  return `https://paper-${index % SOURCES[shape]}.example/${shape}/${index}`;
}

const SHAPES = { dense, feed };

function dense(index, profiles, random) {
  const language = pick(LANGUAGES, random);
  const name = namesOf(index, language, profiles, random);
  const body = Array.from({ length: PARAGRAPHS }, () => ({
    type: "Paragraph",
    text: Array.from({ length: 3 }, () => sentenceOf(language, random)(name(), name())).join(" "),
  }));
  const post = random() < 0.6 ? Math.floor(random() * random() * Math.ceil((index + 1) / 2)) : undefined;
  if (post !== undefined) body.splice(2, 0, { type: "PostEmbed", post: postOf(post, profiles) });
  const time = Math.floor(random() * 1e8);
  return {
    ...lineOf(index, "dense", { headline: `${HEADLINES[language](name(), name())} (${index})`, language, body }, time),
    ...(post !== undefined && { post, account: post % ACCOUNTS }),
  };
}

function feed(index, profiles, random) {
  const language = pick(LANGUAGES, random);
  const name = namesOf(index, language, profiles, random);
  const headline = `${pick(SUMMARIES[language], random)(name())} (${index})`;
  const summary = [pick(SUMMARIES[language], random)(random() < 0.5 ? name() : undefined), SENTENCES[language][0]()];
  return lineOf(index, "feed", { headline, summary: summary.join(" "), language }, index * 60);
}

/** Two names in eight of nine sentences: with the headline's, 34 in an article. */
function sentenceOf(language, random) {
  const [nameless, ...naming] = SENTENCES[language];
  return random() < 1 / 9 ? nameless : pick(naming, random);
}

function lineOf(index, shape, values, seconds) {
  const source = index % SOURCES[shape];
  const article = {
    type: "Article",
    url: articleUrl(index, shape),
    ...values,
    source: { type: "Source", name: `Paper ${source}`, url: `https://paper-${source}.example/` },
    publishedAt: momentOf(seconds),
  };
  return { line: `${JSON.stringify(article)}\n`, source };
}

/** Gives names, few of them often and most of them seldom. In each tenth article, the first name is the first profile's. */
function namesOf(index, language, profiles, random) {
  let isFirst = index % 10 === 3;
  return () => {
    const number = isFirst ? 0 : 1 + Math.floor(random() ** 3 * (profiles - 1));
    isFirst = false;
    return profileName(number, language);
  };
}

/** A post depends only on its number, so that all articles that embed it say the same. */
function postOf(number, profiles) {
  const random = randomOf(number + 1e9);
  const language = pick(LANGUAGES, random);
  const handle = `bench_${number % ACCOUNTS}`;
  const nativeId = String(7_000_000_000_000_000_000n + BigInt(number));
  const name = namesOf(number, language, profiles, random);
  return {
    type: "SocialPost",
    platform: "X",
    nativeId,
    url: `https://x.com/${handle}/status/${nativeId}`,
    author: { type: "SocialAccount", platform: "X", handle, displayName: `Desk ${number % ACCOUNTS}` },
    language,
    postedAt: momentOf(Math.floor(random() * 1e8)),
    content: POSTS[language](name(), `tag${number % 100}`),
  };
}

function momentOf(secondsFrom2020) {
  return new Date(Date.UTC(2020, 0, 1) + secondsFrom2020 * 1000).toISOString();
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** mulberry32 */
function randomOf(seed) {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
