import type { AccountDraft, ItemDraft, PostDraft, SourceDraft } from "../../src/domain/draft";
import { aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph } from "./drafts";

/**
 * Drafts of items that are known now by this and now by that, whose words change, and of which the poor ones may be one
 * with several of the rich ones. Some say more of an item, so that who says them and then the plain form withdraws
 * fields. Which of them are one depends on what came first; what was removed stays removed all the same.
 */

const day = { instant: "2024-03-01T00:00:00.000Z", precision: "DAY" } as const;
const author: AccountDraft = { type: "SocialAccount", platform: "OTHER", handle: "sailor" };
const article = (headline: string, url?: string) =>
  anArticleDraft(headline, { body: [paragraph(`${headline}, it is said.`)], ...(url !== undefined && { url }) });
const post = (text: string, known: Partial<PostDraft> = {}) =>
  aPostDraft(text, { platform: "OTHER", author, postedAt: day, ...known });
const account = (handle: string, nativeId?: string): AccountDraft => ({
  type: "SocialAccount",
  platform: "OTHER",
  handle,
  ...(nativeId !== undefined && { nativeId }),
});
const source = (name: string, url?: string): SourceDraft => ({
  type: "Source",
  name,
  ...(url !== undefined && { url }),
});
const person = (name: string, wikidataId?: string) =>
  aPersonDraft(name, wikidataId === undefined ? {} : { wikidataId });

const [FIRST, SECOND] = ["https://one.example/story", "https://two.example/story"];
const [NEWS, DAILY] = ["https://news.example/", "https://daily.example/"];
const AT = "https://p.example/7";

export const TANGLED: readonly ItemDraft[] = [
  article("Ships wait"),
  article("Ships wait", FIRST),
  article("Ships sail", FIRST),
  article("Ships sail"),
  article("Ships wait", SECOND),
  article("Ships sink", SECOND),
  post("Low tide"),
  post("Low tide", { nativeId: "7" }),
  post("High tide", { nativeId: "7" }),
  post("High tide"),
  post("Low tide", { url: AT }),
  post("No tide", { nativeId: "7", url: AT }),
  post("No tide", { nativeId: "8" }),
  post("Seen", { nativeId: "9", quotedPost: post("High tide", { nativeId: "7" }) }),
  anArticleDraft("Tides", {
    url: "https://one.example/tides",
    source: source("News", NEWS),
    body: [embed(post("Low tide", { nativeId: "7" })), embed(post("High tide"))],
  }),
  account("sailor"),
  account("sailor", "70"),
  account("skipper", "70"),
  account("sailor", "71"),
  account("skipper"),
  source("News"),
  source("News", NEWS),
  source("Daily", NEWS),
  source("News", DAILY),
  source("Daily"),
  person("Ann Lee"),
  person("Ann Lee", "Q990061"),
  person("Ann Lee-Moor", "Q990061"),
  person("Ann Lee", "Q990062"),
  person("Ann Lee-Moor"),
  // The same items with more fields.
  {
    ...article("Ships wait", FIRST),
    summary: "Since Monday.",
    keywords: ["ships"],
    authors: ["Ann Lee"],
    publishedAt: day,
    source: source("News", NEWS),
  },
  { ...article("Ships sail", FIRST), summary: "At last.", isBasedOn: [SECOND] },
  post("High tide", { nativeId: "7", url: AT, place: "The quay", availability: "DELETED" }),
  post("High tide", { nativeId: "7", author: { ...account("sailor", "70"), displayName: "Ann Lee" } }),
  { ...account("skipper", "70"), displayName: "Ann Lee", description: "Sails" },
  { ...source("News", NEWS), description: "News of ships", feeds: ["https://news.example/rss"] },
  aPersonDraft("Ann Lee", {
    wikidataId: "Q990061",
    aliases: { en: ["Captain Lee"] },
    sameAs: ["https://people.example/lee"],
    accounts: [{ platform: "OTHER", handle: "skipper" }],
  }),
  aPersonDraft("Captain Lee", { sameAs: ["https://people.example/lee"], descriptions: { en: "a captain" } }),
];
