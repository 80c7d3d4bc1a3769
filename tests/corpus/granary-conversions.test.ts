import { blockText } from "../../src/domain/body-block";
import type { ArticleDraft, ItemDraft } from "../../src/domain/draft";
import { fold } from "../../src/domain/text/folding/fold";
import { linksIn } from "../../src/domain/text/spans/spans";
import { at, objectsOf } from "../../src/formats/reading/json/fields";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import { aDocument } from "../builders/documents";
import { GraphClient } from "../builders/graph-client";
import { draftsOf, readDocument } from "./reading";
import { describeCorpus, filesOf, type Tally } from "./suite";

const PARTS = ["text", "date", "links", "author", "hashtags", "mentions", "url"] as const;
type Told = Partial<Readonly<Record<(typeof PARTS)[number], string>>>;

interface Form {
  readonly name: string;
  readonly bytes: Buffer;
  readonly isPost: boolean;
  readonly told: Told;
}

/**
 * Pairs of which one says another thing than the other, by kind: Bluesky's form of a post with a summary is the
 * summary, or begins with it; a feed adds the place to the text; on Bluesky a copy has an address of its own; and of
 * one stem the form in microformats is another feed.
 */
const LOSSY: Partial<Readonly<Record<(typeof PARTS)[number], RegExp>>> = {
  text: /^note\.(?:as-from-bsky|bsky|feed|bsky-from-as)|^feed_with_audio_video\.mf2/,
  links: /^note\.(?:as-from-bsky|bsky|feed|bsky-from-as|as-from-feed)/,
  author: /^feed_with_audio_video\.mf2/,
  url: /^(?:note|quote)\.(?:as-from-)?bsky|^feed_with_audio_video\.mf2/,
};

describeCorpus({
  folder: "granary-conversions",
  measures: {
    "every form that is JSON, XML or HTML is recognised, and no form of a post is rejected": 1,
    "what a form states of the text, the date and the author arrives": 1,
    "two forms of one post agree in their text": 0.95,
    "two forms of one post agree in their date": 0.95,
    "two forms of one post agree in their links": 0.95,
    "two forms of one post agree in their author": 0.95,
    "two forms of one post agree in their hashtags": 0.95,
    "two forms of one post agree in their mentions": 0.95,
    "two forms of one post agree in their url": 0.95,
    "the forms that state one address are one post, in any order": 1,
  },
  async run(folder, tallies) {
    const byStem = new Map<string, Form[]>();
    for (const { name, bytes } of filesOf(folder)) {
      const { format, reads } = await readDocument(bytes, { name }).catch((error: unknown) => ({
        format: "thrown",
        reads: [{ outcome: "rejection" as const, reason: String(error) }],
      }));
      // One of them is no JSON, although it is called so.
      const value = name.endsWith(".json") ? parsed(bytes.toString()) : undefined;
      if (name.endsWith(".json") && value === undefined) continue;
      const rejection = reads.find((read) => read.outcome === "rejection");
      // Some of the feeds have items without a title or a content, which are no articles.
      const isFeed = /json-feed|rss|atom/.test(format);
      tallies["every form that is JSON, XML or HTML is recognised, and no form of a post is rejected"].check(
        format !== "" && (rejection === undefined || isFeed),
        `${name}: ${format} ${rejection?.reason ?? ""}`,
      );
      const [draft] = draftsOf(reads);
      const told = draft && toldBy(draft);
      if (told === undefined) continue;
      const missing = isFeed || value === undefined ? [] : statedIn(value).filter((part) => told[part] === undefined);
      tallies["what a form states of the text, the date and the author arrives"].check(
        missing.length === 0,
        `${name}: ${missing.join(", ")}`,
      );
      const stem = name.slice(0, name.indexOf("."));
      byStem.set(stem, [...(byStem.get(stem) ?? []), { name, bytes, told, isPost: draft?.type === "SocialPost" }]);
    }
    for (const forms of byStem.values())
      await checkNodes(forms, tallies["the forms that state one address are one post, in any order"]);
    for (const forms of byStem.values())
      for (const [index, a] of forms.entries())
        for (const b of forms.slice(index + 1))
          for (const part of PARTS) {
            const [one, other] = [a.told[part], b.told[part]];
            if (one === undefined || other === undefined) continue;
            if (LOSSY[part]?.test(a.name) || LOSSY[part]?.test(b.name)) continue;
            const pair = `${a.name} and ${b.name}: ${one} | ${other}`;
            tallies[`two forms of one post agree in their ${part}`].check(one === other, pair);
          }
  },
});

/** Each form is told by another speaker. */
async function checkNodes(forms: readonly Form[], tally: Tally): Promise<void> {
  const posts = forms.filter(({ isPost, told }) => isPost && told.url !== undefined);
  for (const url of new Set(posts.map(({ told }) => told.url))) {
    const same = posts.filter(({ told }) => told.url === url);
    for (const inOrder of same.length < 2 ? [] : [same, [...same].reverse()]) {
      const store = await openSqlite(":memory:");
      for (const { name, bytes } of inOrder)
        await ingestDocuments(store, [aDocument(name, bytes, { speaker: { name } })]);
      const data = await new GraphClient(store).data(
        `{ socialPost(by: { url: ${JSON.stringify(url)} }) { url } socialPosts(first: 20) { nodes { url } } }`,
      );
      const kept = at(data, "socialPost", "url");
      const nodes = objectsOf(at(data, "socialPosts", "nodes")).filter((node) => node["url"] === kept);
      tally.check(
        typeof kept === "string" && nodes.length === 1,
        `${inOrder.map(({ name }) => name).join(", ")}: ${nodes.length} posts`,
      );
      await store.close();
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the first object says that is a post or an article, whatever the words of its form are. */
function statedIn(value: unknown): (keyof Told)[] {
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  const own = [first, at(first, "object"), at(first, "properties"), at(first, "post"), at(first, "post", "record")];
  const says = (names: readonly string[]) => own.some((one) => names.some((name) => Boolean(at(one, name))));
  return [
    ...(says(["content", "text"]) ? (["text"] as const) : []),
    ...(says(["published", "createdAt"]) ? (["date"] as const) : []),
    ...(says(["author", "attributedTo"]) ? (["author"] as const) : []),
  ];
}

function toldBy(draft: ItemDraft): Told | undefined {
  if (draft.type === "Article") return articleTold(draft);
  if (draft.type !== "SocialPost") return undefined;
  const { content, postedAt, url, author, handles, hashtags } = draft;
  const spans = (kind: string) =>
    (content?.spans ?? []).flatMap((span) =>
      span.kind === kind ? [content?.text.slice(span.start + 1, span.end) ?? ""] : [],
    );
  return {
    ...(content && { text: fold(content.text).trim(), links: linksIn(content).join(" ") }),
    ...(postedAt && { date: postedAt.instant }),
    ...(author && { author: author.displayName ?? author.handle }),
    ...(url !== undefined && { url }),
    ...listed("hashtags", hashtags ?? spans("HASHTAG")),
    ...listed("mentions", [...(handles ?? []), ...spans("HANDLE")]),
  };
}

function articleTold({
  headline,
  summary,
  body = [],
  publishedAt,
  url,
  authors = [],
  keywords = [],
}: ArticleDraft): Told {
  const texts = body.flatMap((block) =>
    block.type === "PostEmbed" || block.type === "RelatedLink" ? [] : [blockText(block)],
  );
  return {
    text: fold(texts.join("\n").trim() || (summary ?? headline)),
    ...(publishedAt && { date: publishedAt.instant }),
    ...(url !== undefined && { url }),
    ...(authors.length > 0 && { author: authors.join(" ") }),
    ...listed("hashtags", keywords),
  };
}

function listed(name: keyof Told, values: readonly string[]): Told {
  return values.length > 0 ? { [name]: [...new Set(values.map((one) => one.toLowerCase()))].join(" ") } : {};
}
