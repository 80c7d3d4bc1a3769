import type { ArticleDraft, ItemDraft, PostDraft, SourceDraft } from "../../src/domain/draft";
import { spanText } from "../../src/domain/text/spans/spans";
import {
  aCountryDraft,
  aPersonDraft,
  aPostDraft,
  anArticleDraft,
  code,
  embed,
  paragraph,
  readAlso,
  table,
  video,
} from "./drafts";

/**
 * Drafts that lean on each other in every way that items can be one, or name each other. None is ambiguous: a form that
 * is poor in identities is like one richer item and not like two, so that there is one right answer whatever comes
 * first.
 */

const news: SourceDraft = { type: "Source", name: "News", url: "https://news.example/", language: "en" };
const nameless: SourceDraft = { type: "Source", name: "News" };
const byHandle = { type: "SocialAccount", platform: "OTHER", handle: "Ada" } as const;
const byNative = { ...byHandle, nativeId: "900", displayName: "Ada Traore" } as const;
const day = { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" } as const;

const exact = { instant: "2023-02-07T17:12:00.000Z", precision: "MINUTE" } as const;

const post = (text: string, overrides: Partial<PostDraft>): PostDraft =>
  aPostDraft(text, { platform: "OTHER", author: byHandle, ...overrides });
const postByUrl = post("About Mali #RussiaMali", { url: "https://m.example/@ada/9", postedAt: day });
const postByNative = post("About Mali, edited", { nativeId: "9", availability: "AVAILABLE" });
const postByBoth = post("About Mali #RussiaMali", {
  url: "https://m.example/@ada/9",
  nativeId: "9",
  author: byNative,
  postedAt: day,
});
const postByText = post("Only said in Bamako", { postedAt: day });
const richPostByText = post("Only said in Bamako", {
  nativeId: "77",
  postedAt: day,
  place: "Mali",
  availability: "AVAILABLE",
});
const quoting = post("See this", { nativeId: "10", quotedPost: postByNative, author: byNative });
const answering = post("I agree", { url: "https://m.example/@ada/11", replyTo: quoting });

const withdrawn = post("About Mali, and no more", { nativeId: "9", url: "https://m.example/@ada/9" });
const edited = (headline: string, more: Partial<ArticleDraft>) =>
  anArticleDraft(headline, { url: "https://news.example/edited", ...more });

const repost: PostDraft = {
  type: "SocialPost",
  platform: "OTHER",
  author: { ...byHandle, handle: "Passer" },
  repostOf: postByNative,
};
const polled = post("Which harbour?", {
  nativeId: "12",
  poll: { options: [{ text: "Bamako", votes: 1 }, { text: "Dakar" }] },
  metrics: { readAt: "2023-02-07T18:00:00.000Z", likes: 3 },
  edits: [{ text: spanText("Which harbor?") }],
});
const described: SourceDraft = { ...news, feeds: ["https://news.example/rss"], description: "News of Mali" };

export const PROFILES: readonly ItemDraft[] = [
  aCountryDraft("ML", { en: "Mali", fr: "Mali" }),
  aCountryDraft("RU", { en: "Russia" }),
  aPersonDraft("Ada Traore", { wikidataId: "Q900", accounts: [{ platform: "OTHER", handle: "ada" }] }),
  aPersonDraft("Ada Traore", {
    wikidataId: "Q900",
    aliases: { en: ["Minister Traore"] },
    descriptions: { en: "a minister" },
  }),
];

const at = (instant: string) => ({ instant, precision: "SECOND" }) as const;
const greeting = (overrides: Partial<PostDraft>): PostDraft => post("Good morning, Bamako", overrides);
const wire = (more: Partial<ArticleDraft>) =>
  anArticleDraft("Wire from Mali", { body: [paragraph("Ada Traore is here.")], ...more });
const briefing = (more: Partial<ArticleDraft>) => anArticleDraft("Morning briefing", { publishedAt: day, ...more });
const third: SourceDraft = { type: "Source", name: "Third" };
const inChannel = (handle: string, text: string): PostDraft =>
  aPostDraft(text, {
    platform: "TELEGRAM",
    nativeId: "123",
    author: { type: "SocialAccount", platform: "TELEGRAM", handle },
  });
const onServer = (server: string, text: string): PostDraft =>
  aPostDraft(text, {
    platform: "MASTODON",
    nativeId: "5001",
    author: { type: "SocialAccount", platform: "MASTODON", handle: `ada@${server}` },
  });

/**
 * Drafts that share likely keys, or would share sure ones if ids counted without their scope: a web page's local day
 * and an API's instant, two days, two papers, a headline alone, a handle that passes on, namesakes, channels and
 * servers that count by themselves. Which of them has a shared key depends on what comes first, and no more. Most are
 * said in two ways: a speaker edits what an item shows, and withdraws it.
 */
export const LIKELY: readonly ItemDraft[] = [
  aPersonDraft("Ada Traore", { wikidataId: "Q901", sameAs: ["https://who.example/ada"] }),
  aPersonDraft("Ada Traore", { wikidataId: "Q901", descriptions: { en: "a pilot" } }),
  aPersonDraft("Ada Traore", { wikidataId: "Q902", aliases: { en: ["The other one"] } }),
  aPersonDraft("Ada Traore", { wikidataId: "Q902", descriptions: { en: "another" } }),
  aPersonDraft("Ada the Second", { sameAs: ["https://who.example/ada"] }),
  greeting({ postedAt: { ...day, instant: "2023-02-11T00:00:00.000Z" } }),
  greeting({ postedAt: { ...day, instant: "2023-02-11T00:00:00.000Z" }, place: "Mali" }),
  greeting({ nativeId: "91", postedAt: at("2023-02-10T21:30:00.000Z") }),
  greeting({ nativeId: "91", postedAt: at("2023-02-10T21:30:00.000Z"), availability: "AVAILABLE", place: "Russia" }),
  greeting({ nativeId: "92", postedAt: at("2023-02-20T08:00:00.000Z") }),
  greeting({ nativeId: "92", postedAt: at("2023-02-20T08:00:00.000Z"), availability: "DELETED" }),
  post("Good evening, Mali", { nativeId: "92", postedAt: at("2023-02-20T08:00:00.000Z") }),
  wire({ source: news }),
  wire({ source: news, summary: "Of Russia", authors: ["A. Writer"] }),
  wire({ source: third }),
  wire({ source: third, keywords: ["wire"] }),
  briefing({ source: news }),
  briefing({ source: news, summary: "Mali, and more" }),
  briefing({ source: third }),
  briefing({ source: third, authors: ["B. Writer"] }),
  { ...byHandle, handle: "Passes", nativeId: "901" },
  { ...byHandle, handle: "moved", nativeId: "901", displayName: "Ada Traore" },
  { ...byHandle, handle: "passes", nativeId: "902" },
  { ...byHandle, handle: "passes", nativeId: "902", displayName: "Somebody of Mali" },
  inChannel("newsone", "Mali, one"),
  inChannel("newsone", "Mali, once more"),
  inChannel("newstwo", "Mali, two"),
  onServer("m.example", "Boats leave"),
  onServer("n.example", "Boats arrive"),
  onServer("n.example", "Boats arrive in Russia"),
];

export const DRAFTS: readonly ItemDraft[] = [
  news,
  nameless,
  byHandle,
  byNative,
  postByUrl,
  postByNative,
  postByBoth,
  postByText,
  richPostByText,
  quoting,
  answering,
  anArticleDraft("Talks in Mali", {
    url: "https://news.example/1",
    source: news,
    publishedAt: day,
    body: [paragraph("Ada Traore spoke."), embed(postByUrl), embed(postByNative)],
  }),
  anArticleDraft("Talks in Mali", {
    url: "https://news.example/1",
    summary: "Minister Traore speaks",
    authors: ["A. Writer"],
  }),
  anArticleDraft("Talks in Mali", { source: nameless, body: [paragraph("Ada Traore spoke.")] }),
  anArticleDraft("A look back", {
    source: news,
    body: [readAlso("Talks in Mali", "https://news.example/1"), readAlso("Elsewhere"), embed(quoting)],
  }),
  anArticleDraft("Elsewhere", {
    url: "https://other.example/2",
    body: [paragraph("Nothing of Russia here."), readAlso("A look back")],
  }),
  anArticleDraft("Elsewhere", {
    url: "https://third.example/3",
    source: third,
    body: [paragraph("Another text."), embed(richPostByText)],
  }),
  anArticleDraft("Read also one of two", {
    body: [paragraph("Which?"), readAlso("Elsewhere"), embed(postByText), embed(answering)],
  }),
  // The same things said otherwise, more and less of them.
  edited("Talks begin", {
    summary: "Ada Traore speaks",
    keywords: ["talks", "Mali"],
    publishedAt: day,
    body: [paragraph("Mali and Russia")],
  }),
  edited("Talks end", { keywords: ["end", "talks"], publishedAt: exact, source: news, body: [embed(postByBoth)] }),
  edited("Talks begin in Bamako", { source: nameless, body: [paragraph("Mali and Russia"), embed(withdrawn)] }),
  repost,
  { ...repost, nativeId: "13", postedAt: day },
  { ...repost, repostOf: postByBoth },
  polled,
  { ...polled, metrics: { readAt: "2023-02-07T20:00:00.000Z", likes: 5 }, contentWarning: "Fog" },
  described,
  { ...news, feeds: ["https://news.example/atom", "https://news.example/rss"] },
  edited("Talks begin", {
    source: described,
    contributors: [{ name: "Ada Traore", role: "author", account: byNative }],
    body: [table([["Mali", "1"], ["Russia"]], "Talks in Mali"), video("https://v.example/1"), code("mali = 1")],
  }),
  withdrawn,
  post("About Mali #RussiaMali", { nativeId: "9", availability: "DELETED", author: byNative }),
  aPersonDraft("Ada Traore", {
    wikidataId: "Q900",
    names: { en: "Ada Traore", fr: "Ada Traoré" },
    aliases: { en: ["Mrs Traore"] },
    sameAs: ["https://ada.example/"],
    accounts: [{ platform: "OTHER", handle: "ada_official" }],
  }),
  aPersonDraft("A. Traore", { wikidataId: "Q900", aliases: { en: ["President Traore", "Mrs Traore"] } }),
];
