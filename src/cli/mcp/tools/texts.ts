import { z } from "zod";
import { CallFault } from "../graph";
import {
  ARTICLE_FIELDS,
  articleData,
  asListed,
  language,
  listedArticle,
  onlyKey,
  profile,
  PROFILE_FIELDS,
  tool,
  words,
} from "../tool";

const POST_FIELDS = "id platform url text postedAt language availability author { handle displayName }";
const post = z.object({
  id: z.string(),
  platform: z.string(),
  url: z.string().nullable(),
  text: z.string().nullable(),
  postedAt: z.string().nullable(),
  language: z.string(),
  availability: z.string(),
  author: z.object({ handle: z.string(), displayName: z.string().nullable() }).nullable(),
});

const ARTICLE = `query Article($by: ArticleBy!, $language: LanguageTag) {
  article(by: $by) {
    ${ARTICLE_FIELDS}
    authors
    body {
      type: __typename
      ... on SpannedText { text }
      ... on ListBlock { items { text } }
      ... on TableBlock { rows { text } }
      ... on RelatedLink { title }
      ... on PostEmbed { post { ${POST_FIELDS} } }
    }
    entities(first: 30) { edges { mentionCount node { ${PROFILE_FIELDS} } } }
  }
}`;

const mentioned = z.object({ mentionCount: z.number(), node: profile });
const piece = z.object({ text: z.string() });
const block = z.object({
  type: z.string(),
  text: z.string().optional(),
  title: z.string().optional(),
  items: z.array(piece).optional(),
  rows: z.array(z.array(piece)).optional(),
  post: post.nullish(),
});
const articleAnswer = z.object({
  article: articleData
    .extend({
      authors: z.array(z.string()),
      body: z.array(block),
      entities: z.object({ edges: z.array(mentioned) }),
    })
    .nullable(),
});

const [MOST_UNITS, USUAL_UNITS] = [100_000, 20_000];
const OTHER = "The tool search finds articles and posts by their words.";

export const article = tool({
  name: "article",
  title: "One article with its text, the posts in it and whom it mentions",
  description: "Gives an article by its id (from search) or its address. A long text comes in parts: see nextOffset.",
  input: {
    id: words.optional(),
    url: z.string().min(1).max(8_192).optional(),
    offset: z.int().min(0).default(0).describe("Where the text is to begin: the nextOffset of the part before"),
    characters: z.int().min(2).max(MOST_UNITS).default(USUAL_UNITS).describe("How much of the text is given at most"),
    namesIn: language.default("en"),
  },
  output: {
    ...listedArticle.shape,
    authors: z.array(z.string()),
    text: z.string().describe("Paragraphs, and where posts stand in it, as [post ID]"),
    nextOffset: z.number().nullable(),
    posts: z.array(post),
    mentions: z.array(profile.extend({ times: z.number() })),
  },
  async run(graph, { id, url, offset, characters, namesIn }) {
    const answer = await graph.ask(articleAnswer, ARTICLE, { by: onlyKey({ id, url }), language: namesIn });
    if (answer.article === null)
      throw new CallFault(`No article has ${id === undefined ? "this address" : "this id"}. ${OTHER}`);
    const { authors, body, entities, ...listed } = answer.article;
    const whole = body.flatMap(textOf).join("\n\n");
    const end = cutBefore(whole, offset + characters);
    return {
      ...asListed(listed),
      authors,
      text: whole.slice(offset, end),
      nextOffset: end < whole.length ? end : null,
      posts: body.flatMap((one) => one.post ?? []),
      mentions: entities.edges.map(({ mentionCount, node }) => ({ ...node, times: mentionCount })),
    };
  },
});

/** The place, or the one before it where the place would cut a letter of two units. */
function cutBefore(text: string, place: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(place - 1)) && place < text.length ? place - 1 : place;
}

function textOf({ type, text, title, items, rows, post: embedded }: z.infer<typeof block>): string[] {
  if (embedded) return [`[post ${embedded.id}]`];
  if (items !== undefined) return [items.map((item) => `- ${item.text}`).join("\n")];
  if (rows !== undefined) return [rows.map((row) => row.map((cell) => cell.text).join(" | ")).join("\n")];
  if (title !== undefined) return [`[read also: ${title}]`];
  if (text === undefined) return [];
  return [type === "Heading" ? `## ${text}` : type === "Quote" ? `> ${text}` : text];
}

const POST = `query Post($by: SocialPostBy!, $language: LanguageTag) {
  socialPost(by: $by) {
    ${POST_FIELDS}
    quotedPost { ${POST_FIELDS} }
    replyTo { ${POST_FIELDS} }
    embeddedIn(first: 20) { totalCount nodes { ${ARTICLE_FIELDS} } }
    firstSeenIn { ${ARTICLE_FIELDS} }
    entities(first: 30) { edges { mentionCount node { ${PROFILE_FIELDS} } } }
  }
}`;

const postAnswer = z.object({
  socialPost: post
    .extend({
      quotedPost: post.nullable(),
      replyTo: post.nullable(),
      embeddedIn: z.object({ totalCount: z.number(), nodes: z.array(articleData) }),
      firstSeenIn: articleData.nullable(),
      entities: z.object({ edges: z.array(mentioned) }),
    })
    .nullable(),
});

export const socialPost = tool({
  name: "post",
  title: "One social post, and the articles that embed it",
  description: "Gives a post by its id (from search or article) or its address on its platform.",
  input: { id: words.optional(), url: z.string().min(1).max(8_192).optional(), namesIn: language.default("en") },
  output: {
    ...post.shape,
    quotedPost: post.nullable(),
    replyTo: post.nullable(),
    embeddedInTotal: z.number(),
    embeddedIn: z.array(listedArticle).describe("The newest 20 of them"),
    firstSeenIn: listedArticle.nullable().describe("The article that embedded it first"),
    mentions: z.array(profile.extend({ times: z.number() })),
  },
  async run(graph, { id, url, namesIn }) {
    const answer = await graph.ask(postAnswer, POST, { by: onlyKey({ id, url }), language: namesIn });
    if (answer.socialPost === null)
      throw new CallFault(`No post has ${id === undefined ? "this address" : "this id"}. ${OTHER}`);
    const { embeddedIn, firstSeenIn, entities, ...rest } = answer.socialPost;
    return {
      ...rest,
      embeddedInTotal: embeddedIn.totalCount,
      embeddedIn: embeddedIn.nodes.map(asListed),
      firstSeenIn: firstSeenIn && asListed(firstSeenIn),
      mentions: entities.edges.map(({ mentionCount, node }) => ({ ...node, times: mentionCount })),
    };
  },
});
