import fc from "fast-check";
import type { AccountDraft, BlockDraft, EntityDraft, ItemDraft, PostDraft } from "../../src/domain/draft";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { RECORD_KINDS } from "../../src/domain/item";
import type { Store } from "../../src/store/store";
import { aDocument, draftsDocument } from "./documents";
import { spanText } from "../../src/domain/text/spans/spans";
import { aPostDraft, anArticleDraft, code, embed, list, paragraph, readAlso, table, video } from "./drafts";

/**
 * One thing that happens to a graph: items come in, one goes out, or a person corrects a mention. Numbers choose among
 * what is there.
 */
export type Happening =
  | { readonly drafts: readonly ItemDraft[] }
  | { readonly remove: number }
  | { readonly correct: number; readonly action: "CONFIRM" | "REJECT" | "ADD" | "WITHDRAW" };

const TEXTS = [
  "Mali and Niger 🇲🇱",
  "وصل الوفد إلى مالي 🙂 #مالي",
  "In \u202bמאלי\u202c, family 👩‍👩‍👧",
  '马里\tand "quotes" \\ 𝄞',
  "O\u0301 e\u0301 Zürich",
];
const someText = fc.constantFrom(...TEXTS);
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

// Few values, so that what comes later is often a fuller form of what came before, and two items turn out to be one.
const accounts: fc.Arbitrary<AccountDraft> = fc
  .record({
    handle: fc.constantFrom("mali", "بلد", "sahel"),
    nativeId: optional(fc.constantFrom("1", "2")),
    displayName: optional(someText),
    description: optional(someText),
    isVerified: optional(fc.boolean()),
    metrics: optional(
      fc.record({
        readAt: fc.constantFrom("2023-02-07T08:00:00.000Z", "2023-02-08T08:00:00.000Z"),
        followers: fc.nat(9),
      }),
    ),
  })
  .map((account) => defined({ type: "SocialAccount", platform: "X", ...account }));

const plainPosts: fc.Arbitrary<PostDraft> = fc
  .record({
    text: someText,
    nativeId: optional(fc.constantFrom("10", "11", "12")),
    url: optional(fc.constantFrom("https://p.example/1", "https://p.example/2")),
    author: optional(accounts),
    place: optional(fc.constant("Mali")),
    contentWarning: optional(someText),
    isSensitive: optional(fc.boolean()),
    poll: optional(fc.constant({ options: [{ text: "Mali", votes: 1 }, { text: "" }], isMultiple: true })),
    linkCard: optional(fc.constant({ url: "https://a.example/1", title: "Mali" })),
    modifiedAt: optional(fc.constant({ instant: "2023-02-07T11:00:00.000Z", precision: "SECOND" as const })),
    edits: optional(someText.map((earlier) => [{ text: spanText(earlier) }])),
  })
  .map(({ text, ...post }) =>
    aPostDraft(
      text,
      defined({
        ...post,
        platform: "OTHER" as const,
        ...(post.author && { author: { ...post.author, platform: "OTHER" as const } }),
      }),
    ),
  );

const posts: fc.Arbitrary<PostDraft> = fc
  .record({
    post: plainPosts,
    quotedPost: optional(plainPosts),
    replyTo: optional(plainPosts),
    repostOf: optional(plainPosts),
  })
  .map(({ post, ...others }) => defined({ ...post, ...others }));

const blocks: fc.Arbitrary<BlockDraft> = someText.chain((text) =>
  fc.constantFrom<BlockDraft>(
    video("https://v.example/1"),
    video("https://v.example/1", text),
    { type: "AudioBlock", media: { kind: "AUDIO", url: "https://v.example/2" } },
    table([[text, "Mali"], [text]], text),
    list(text, { text, level: 1, isOrdered: true }),
    code(text, "python"),
    { type: "EmbedBlock", url: "https://m.example/1", title: text, provider: "Maps" },
    { type: "EmbedBlock", url: "https://m.example/1" },
  ),
);

const articles: fc.Arbitrary<ItemDraft> = fc
  .record({
    headline: someText,
    url: optional(fc.constantFrom("https://a.example/1", "https://a.example/2")),
    text: someText,
    post: optional(posts),
    related: optional(someText),
    source: optional(fc.constantFrom("News", "أخبار")),
    feeds: optional(fc.subarray(["https://f.example/1", "https://f.example/2"], { minLength: 1 })),
    more: fc.array(blocks, { maxLength: 3 }),
    contributor: optional(accounts),
    isAccessibleForFree: optional(fc.boolean()),
    isBasedOn: optional(fc.subarray(["https://b.example/1", "https://b.example/2"], { minLength: 1 })),
  })
  .map(({ headline, url, text, post, related, source, feeds, more, contributor, ...others }) =>
    anArticleDraft(
      headline,
      defined({
        url,
        ...others,
        source: source === undefined ? undefined : { type: "Source" as const, name: source, ...(feeds && { feeds }) },
        contributors: contributor && [{ name: "Ada", role: "author", account: contributor }],
        publishedAt: { instant: "2023-02-07T10:15:00.000Z", precision: "MINUTE" as const },
        body: [
          paragraph(text),
          paragraph(text),
          ...(post ? [embed(post)] : []),
          ...more,
          ...(related === undefined ? [] : [readAlso(related)]),
        ],
      }),
    ),
  );

const profiles: fc.Arbitrary<EntityDraft> = fc
  .record({
    name: fc.constantFrom("Mali", "مالي", "Niger"),
    wikidataId: optional(fc.constantFrom("Q912", "Q1032")),
    alias: optional(fc.constantFrom("马里", "Zürich", "Mali")),
  })
  .map(({ name, wikidataId, alias }): EntityDraft => ({
    type: "Topic",
    names: { en: name },
    ...(wikidataId !== undefined && { wikidataId }),
    ...(alias !== undefined && { aliases: { mul: [alias] } }),
    accounts: [{ platform: "X", handle: "mali" }],
  }));

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .array(fc.oneof(articles, posts, profiles, accounts), { minLength: 1, maxLength: 3 })
        .map((drafts) => ({ drafts })),
    },
    { weight: 1, arbitrary: fc.nat().map((remove) => ({ remove })) },
    {
      weight: 2,
      arbitrary: fc.record({
        correct: fc.nat(),
        action: fc.constantFrom("CONFIRM" as const, "REJECT" as const, "ADD" as const, "WITHDRAW" as const),
      }),
    },
  ),
  { minLength: 1, maxLength: 14 },
);

/** Makes it all happen, a second apart. */
export async function play(store: Store, all: readonly Happening[]): Promise<void> {
  for (const [index, happening] of all.entries()) {
    const clock = () => `2024-01-01T00:00:${String(index).padStart(2, "0")}.000Z`;
    if ("drafts" in happening)
      await ingestDocuments(store, [draftsDocument(`run ${index}`, ...happening.drafts)], { clock });
    else if ("remove" in happening)
      await removeItem(store, chosen(await idsIn(store, RECORD_KINDS), happening.remove), clock);
    else await correct(store, happening, clock);
  }
}

async function correct(
  store: Store,
  { correct: choice, action }: Extract<Happening, { correct: number }>,
  clock: () => string,
): Promise<void> {
  const [subjects, profile] = [await idsIn(store, ["article", "post"]), await idsIn(store, ["entity"])];
  if (subjects.length === 0 || profile.length === 0) return;
  const subject = chosen(subjects, choice);
  const field = subject.startsWith("article") ? "HEADLINE" : "POST_TEXT";
  const [article, post] = await Promise.all([
    store.records("article", [subject as Id<"article">]),
    store.records("post", [subject as Id<"post">]),
  ]);
  const surface = (article[0]?.item.headline ?? post[0]?.item.text ?? "").slice(0, 2);
  const correction = {
    type: "MentionCorrection",
    action,
    subject,
    field,
    start: 0,
    end: 2,
    surface,
    entity: chosen(profile, choice),
  };
  await ingestDocuments(store, [aDocument("correction", JSON.stringify(correction), { format: "mediagraph" })], {
    clock,
  });
}

async function idsIn(store: Store, kinds: readonly (typeof RECORD_KINDS)[number][]): Promise<Id[]> {
  const ids: Id[] = [];
  for (const kind of kinds) for await (const { item } of store.upkeep.records(kind)) ids.push(item.id);
  return ids;
}

function chosen(ids: readonly Id[], choice: number): Id {
  return ids[choice % Math.max(ids.length, 1)] ?? "article_00000000000000000000000000000000";
}

type Defined<T> = { [F in keyof T]: Exclude<T[F], undefined> };

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Defined<T>;
}
