import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BlockDraft, PostDraft } from "../../src/domain/draft";
import type { Read } from "../../src/formats/format-reader";
import { plainText } from "../../src/formats/plain-text/plain-text-reader";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

/**
 * A text as a person pastes it, where each line says what it is. Lines `= name: value` at the top say what the page
 * states. Each line below has a mark and a space before its text:
 *
 * - `H` the headline, `P` a paragraph, `T` a heading, `L` an item of a list, `Q` a quote, `R` a "read also" title;
 * - `T` and `R` may have it in ⟦ ⟧;
 * - `1` to `9` the text of a post, or what is in ⟦ ⟧ of it; `1-` another line of the same post;
 * - `-` a line that is not the text's: the page's own, a date, an author, who wrote a post.
 */
export interface AnnotatedPage {
  readonly name: string;
  readonly text: string;
  readonly expected: Reading;
}

interface PostReading {
  readonly platform: string;
  readonly handle: string;
  /** As the page tells it: a day, or a day and a time. */
  readonly date: string;
  readonly text: string;
  readonly quotes?: PostReading;
}

/** What a person sees in a page. */
export interface Reading {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly date: string;
  readonly posts: readonly PostReading[];
  /** `Paragraph: The text`, one for each block. */
  readonly blocks: readonly string[];
  /** `2>1`: the second post answers the first. */
  readonly replies: readonly string[];
}

export function annotatedPages(folder: string): AnnotatedPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => annotatedPage(file.replace(/\.txt$/, ""), readFileSync(join(folder, file), "utf8")));
}

const MARKED = /^([HPTLQR-]|[1-9]-?)(?: (.*))?$/u;
const BLOCK_NAMES: Readonly<Record<string, string>> = {
  P: "Paragraph",
  T: "Heading",
  L: "ListBlock",
  Q: "Quote",
  R: "RelatedLink",
};

interface MarkedLine {
  readonly mark: string;
  readonly text: string;
}

function annotatedPage(name: string, written: string): AnnotatedPage {
  const stated: [string, string][] = [];
  const lines: MarkedLine[] = [];
  for (const line of written.replace(/\n$/, "").split("\n")) {
    const [, key, value = ""] = /^= (\w+):\s*(.*)$/u.exec(line) ?? [];
    if (key !== undefined) stated.push([key, value]);
    else if (line === "") lines.push({ mark: "", text: "" });
    else {
      const [, mark, text = ""] = MARKED.exec(line) ?? [];
      if (mark === undefined) throw new Error(`${name}: no mark before ${line}`);
      lines.push({ mark, text });
    }
  }
  const text = `${lines.map((line) => line.text.replaceAll(/[⟦⟧]/gu, "")).join("\n")}\n`;
  return { name, text, expected: expectedOf(stated, lines) };
}

function expectedOf(stated: readonly [string, string][], lines: readonly MarkedLine[]): Reading {
  const valuesOf = (key: string) => stated.flatMap(([name, value]) => (name === key ? [value] : []));
  const listOf = (key: string, separator: string) =>
    (valuesOf(key)[0] ?? "").split(separator).flatMap((value) => (value.trim() === "" ? [] : [value.trim()]));
  const all = valuesOf("post").map((value, index): PostReading => {
    const [platform = "", ...others] = value.split(" ");
    const own = lines.filter(({ mark }) => mark === String(index + 1)).map((line) => bracketed(line.text) ?? line.text);
    return {
      platform,
      handle: others.find((other) => other.startsWith("@"))?.slice(1) ?? "",
      date: others.find((other) => !other.startsWith("@")) ?? "",
      text: own.join("\n"),
    };
  });
  const quotes = listOf("quotes", " ").map((pair) => pair.split(">").map(Number));
  const quoted = new Set(quotes.map(([, inner]) => inner));
  return {
    headline: lines.find(({ mark }) => mark === "H")?.text ?? "",
    authors: listOf("authors", "|"),
    date: valuesOf("published")[0] ?? "",
    posts: all.flatMap((post, index) => {
      const inner = all[(quotes.find(([outer]) => outer === index + 1)?.[1] ?? 0) - 1];
      return quoted.has(index + 1) ? [] : [inner === undefined ? post : { ...post, quotes: inner }];
    }),
    blocks: lines.some(({ mark }) => mark === "H") ? blocksOf(lines, quoted) : [],
    replies: listOf("replies", " "),
  };
}

function blocksOf(lines: readonly MarkedLine[], quoted: ReadonlySet<number | undefined>): string[] {
  const blocks: string[] = [];
  const seen = new Set<string>();
  let before = "";
  for (const { mark, text } of lines) {
    const post = /^\d/.exec(mark)?.[0];
    if (post !== undefined) {
      if (!seen.has(post) && !quoted.has(Number(post))) blocks.push(`PostEmbed ${post}`);
      seen.add(post);
    } else if (mark === "L" && before === "L") blocks.push(`${blocks.pop() ?? ""}|${withoutBullet(text)}`);
    else if (mark === "R") blocks.push(`RelatedLink: ${bracketed(text) ?? text.replace(/^.{2,30}?[:：]\s?/u, "")}`);
    else if (BLOCK_NAMES[mark] !== undefined)
      blocks.push(`${BLOCK_NAMES[mark]}: ${mark === "L" ? withoutBullet(text) : (bracketed(text) ?? text)}`);
    if (mark !== "") before = mark;
  }
  return blocks;
}

const bracketed = (text: string): string | undefined => /⟦(.*)⟧/u.exec(text)?.[1];

const withoutBullet = (text: string): string => text.replace(/^[-•*▢☐]\s/u, "");

/** What the program reads in a pasted text, in the words of `Reading`. */
export async function readingOf(text: string): Promise<Reading> {
  const reads: Read[] = [];
  for await (const read of plainText.read(inOneChunk(Buffer.from(text)), { name: "page.txt" })) reads.push(read);
  const drafts = reads.flatMap((read) => (read.outcome === "item" ? [read.draft] : []));
  const article = drafts.find((draft) => draft.type === "Article");
  const posts = drafts.flatMap((draft): PostDraft[] =>
    draft.type === "SocialPost"
      ? [draft]
      : draft.type === "Article"
        ? (draft.body ?? []).flatMap((block) => (block.type === "PostEmbed" ? [block.post] : []))
        : [],
  );
  let embeds = 0;
  return {
    headline: article?.headline ?? "",
    authors: article?.authors ?? [],
    date: article?.rules?.publishedAt === "inferred-from-embedded-post" ? "" : dateOf(article?.publishedAt),
    posts: posts.map(postReading),
    blocks: (article?.body ?? []).map((block) =>
      block.type === "PostEmbed" ? `PostEmbed ${(embeds += 1)}` : blockReading(block),
    ),
    replies: repliesIn(posts),
  };
}

function dateOf(date: { instant: string; precision: string } | undefined): string {
  if (date === undefined) return "";
  return date.precision === "MINUTE" || date.precision === "SECOND"
    ? date.instant.slice(0, 16)
    : date.instant.slice(0, 10);
}

function postReading(post: PostDraft): PostReading {
  return {
    platform: post.platform,
    handle: post.author?.handle ?? "",
    date: dateOf(post.postedAt),
    text: (post.content?.text ?? "").replaceAll(/\n{2,}/g, "\n"),
    ...(post.quotedPost && { quotes: postReading(post.quotedPost) }),
  };
}

function blockReading(block: BlockDraft): string {
  if (block.type === "RelatedLink") return `RelatedLink: ${block.title}`;
  if (block.type === "ListBlock") return `ListBlock: ${block.items.map(({ text }) => text).join("|")}`;
  return `${block.type}: ${"text" in block ? block.text : ""}`;
}

function repliesIn(posts: readonly PostDraft[]): string[] {
  return posts.flatMap((post, index) => {
    const { replyTo } = post;
    if (replyTo === undefined) return [];
    const answered = posts.findIndex(({ content }) => content?.text === replyTo.content?.text);
    return [`${index + 1}>${answered + 1}`];
  });
}
