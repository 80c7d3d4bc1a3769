import type { ItemDraft } from "../../src/domain/draft";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "./documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, embed, paragraph, readAlso } from "./drafts";

export const clock = () => "2023-02-07T08:00:00.000Z";
export const author = { type: "SocialAccount" as const, platform: "OTHER" as const, handle: "someone" };
const byUrl = aPostDraft("About Mali", { platform: "OTHER", url: "https://m.example/@a/9", author });
const byNativeId = aPostDraft("More about Mali", { platform: "OTHER", nativeId: "9", author });
export const both = aPostDraft("More about Mali", {
  platform: "OTHER",
  url: "https://m.example/@a/9",
  nativeId: "9",
  author: { ...author, displayName: "Mali news" },
});

/**
 * Runs that lean on each other: profiles, links that resolve later, a headline made ambiguous, two posts that turn out
 * to be one.
 */
const RUNS: readonly (readonly ItemDraft[])[] = [
  [
    aCountryDraft("ML", { en: "Mali" }),
    aPersonDraft("Someone", { accounts: [{ platform: author.platform, handle: author.handle }] }),
    anArticleDraft("From Mali", {
      source: { type: "Source", name: "News" },
      body: [paragraph("Text"), readAlso("Target"), embed(byUrl)],
    }),
  ],
  [
    anArticleDraft("Embeds another", {
      body: [
        embed(byNativeId),
        embed(aPostDraft("Quoting", { nativeId: "10", platform: "OTHER", quotedPost: byNativeId })),
      ],
    }),
  ],
  [anArticleDraft("Target", { url: "https://a.example/1" }), both],
  [anArticleDraft("Target", { url: "https://b.example/1" })],
];

export async function runAll(store: Store): Promise<void> {
  for (const [index, drafts] of RUNS.entries())
    await ingestDocuments(store, [draftsDocument(`run ${index}`, ...drafts)], { clock });
}
