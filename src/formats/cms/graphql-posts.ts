import { at, defined, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { plainBlocks } from "../reading/plain-blocks";
import type { Story } from "../reading/story";
import { addressOn, blocksOfHtml, type Entry, type System } from "./content-system";

/**
 * Answers of the GraphQL of blogs: WordPress with WPGraphQL (`data.posts.nodes`, `data.post`), Hashnode
 * (`data.publication.posts.edges`). The lists are connections of Relay, whatever alias the query gave them. What was
 * not asked for is missing. https://www.wpgraphql.com/docs/posts-and-pages, https://apidocs.hashnode.com
 */
export const graphqlPosts: System = {
  detects: (value) => postsIn(value).length > 0,
  entries: (value, hints) =>
    postsIn(value).map(({ path, post }): Entry => ({ path, read: () => storyOf(post, hints.url) })),
};

interface Found {
  readonly path: string;
  readonly post: JsonObject;
}

/** A list stands in `data`, or in what it belongs to: a publication, a category, an author. */
const MOST_LEVELS = 3;

function postsIn(value: JsonObject): readonly Found[] {
  const data = objectOf(value["data"]);
  return data === undefined ? [] : within(data, "data", MOST_LEVELS);
}

function within(object: JsonObject, path: string, levels: number): Found[] {
  return Object.entries(object).flatMap(([name, member]) => {
    const inner = objectOf(member);
    if (inner === undefined) return [];
    const at = `${path}.${name}`;
    if (isPost(inner)) return [{ path: at, post: inner }];
    const listed = nodesOf(inner, at);
    const [first] = listed;
    if (first !== undefined) return isPost(first.post) ? listed : [];
    return levels > 1 ? within(inner, at, levels - 1) : [];
  });
}

/** The members of a connection, with their places. */
function nodesOf(connection: JsonObject, path: string): Found[] {
  const nodes = listOf(connection["nodes"]).map((node, index) => [`nodes[${index}]`, node] as const);
  const edges = listOf(connection["edges"]).map((edge, index) => [`edges[${index}].node`, at(edge, "node")] as const);
  return (nodes.length > 0 ? nodes : edges).flatMap(([place, node]) => {
    const post = objectOf(node);
    return post === undefined ? [] : [{ path: `${path}.${place}`, post }];
  });
}

/** As blogs name them. The beginning of a document may end before the text. */
const isPost = (node: JsonObject): boolean =>
  "title" in node && ["content", "excerpt", "brief", "slug", "uri"].some((name) => name in node);

const PUBLISHED = /^publish$/i;

function storyOf(post: JsonObject, site: string | undefined): Story | string {
  const text = (...path: string[]): string | undefined => stringOf(at(post, ...path));
  const [status, type = "Post"] = [text("status"), text("__typename")];
  if (/^(?:Page|MediaItem)$/.test(type)) return `${type} of WordPress`;
  if (status !== undefined && !PUBLISHED.test(status)) return `post that is not published (${status})`;
  const url = text("link") ?? text("url") ?? text("canonicalUrl") ?? addressOn(site, text("uri"));
  const html = text("content") ?? text("content", "html");
  const body = html === undefined ? plainBlocks(text("content", "text") ?? "") : blocksOfHtml(html, url ?? site);
  const tags = namesOf(post["tags"]);
  return {
    url,
    headline: text("title"),
    summary: plainOf(text("excerpt")) ?? text("brief") ?? text("subtitle"),
    authors: [...namesOf(post["author"]), ...namesOf(post["coAuthors"])],
    language: text("language", "slug") ?? text("language", "code")?.toLowerCase() ?? text("locale", "locale"),
    published: [inUtc(text("dateGmt")), text("publishedAt"), text("date")],
    modified: [inUtc(text("modifiedGmt")), text("updatedAt"), text("modified")],
    section: namesOf(post["categories"])[0],
    keywords: tags,
    image: pictureOf(objectOf(at(post, "featuredImage", "node")) ?? objectOf(post["coverImage"])),
    body,
  };
}

/** One thing, a list, or a connection of Relay, with the name of each. */
function namesOf(value: unknown): string[] {
  const object = objectOf(value);
  const nodes = object === undefined ? objectsOf(value) : nodesOf(object, "").map(({ post }) => post);
  const one = objectOf(object?.["node"]) ?? object;
  const all = nodes.length > 0 || one === undefined ? nodes : [one];
  return all.flatMap((node) => stringOf(node["name"]) ?? []);
}

/** WordPress writes times of UTC without a zone. */
const inUtc = (time: string | undefined): string | undefined =>
  time === undefined || /(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`;

/** WordPress gives an excerpt as a paragraph of HTML. */
function plainOf(html: string | undefined): string | undefined {
  const [first] = html === undefined ? [] : blocksOfHtml(html, undefined);
  return first?.type === "Paragraph" ? first.text : undefined;
}

function pictureOf(image: JsonObject | undefined): Story["image"] {
  const url = stringOf(image?.["sourceUrl"]) ?? stringOf(image?.["mediaItemUrl"]) ?? stringOf(image?.["url"]);
  if (url === undefined) return undefined;
  return defined({
    url,
    alternativeText: stringOf(image?.["altText"]),
    caption: plainOf(stringOf(image?.["caption"])),
  });
}
