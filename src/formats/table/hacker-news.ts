import { idOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";

/** Posts of Hacker News in a document, as rows, and the path of their list in it if they stand in one. */
export interface HackerNewsRows {
  readonly path: string;
  readonly rows: readonly JsonObject[];
}

const KINDS: ReadonlySet<unknown> = new Set(["story", "comment", "job", "poll", "pollopt"]);

/**
 * Items of the interface of Hacker News, and answers and items of its search (Algolia). A story is a post about a page:
 * who posts it has not written the page. https://github.com/HackerNews/API and https://hn.algolia.com/api
 */
export function hackerNewsRows(value: JsonObject): HackerNewsRows | undefined {
  const hits = objectsOf(value["hits"]);
  if (hits[0] !== undefined && "objectID" in hits[0] && "created_at_i" in hits[0])
    return { path: "hits", rows: hits.map(rowOfHit) };
  if ("objectID" in value && "created_at_i" in value) return { path: "", rows: [rowOfHit(value)] };
  const isNamed = KINDS.has(value["type"]) && Number.isInteger(value["id"]);
  const isItem = Number.isInteger(value["time"]) && ("by" in value || value["deleted"] === true);
  return isNamed && (isItem || "created_at_i" in value) ? { path: "", rows: withAnswers(value) } : undefined;
}

/** Algolia gives an item with all that answers it. */
function withAnswers(item: JsonObject): JsonObject[] {
  const rows: JsonObject[] = [];
  const open: JsonObject[] = [item];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // Of what was deleted only the number is left.
    const left = next["by"] ?? next["author"] ?? next["text"] ?? undefined;
    if (left !== undefined) rows.push(rowOfItem(next));
    for (const answer of listOf(next["children"]).toReversed()) {
      const object = objectOf(answer);
      if (object !== undefined) open.push(object);
    }
  }
  return rows;
}

function rowOfItem(item: JsonObject): JsonObject {
  return row(item, {
    id: item["id"],
    text: item["text"],
    username: item["by"] ?? item["author"],
    date: item["time"] ?? item["created_at_i"],
    likes: item["score"] ?? item["points"],
    replies: item["descendants"],
    parent: item["parent"] ?? item["parent_id"],
  });
}

function rowOfHit(hit: JsonObject): JsonObject {
  return row(hit, {
    id: hit["objectID"],
    text: hit["comment_text"] ?? hit["story_text"],
    username: hit["author"],
    date: hit["created_at_i"],
    likes: hit["points"],
    replies: hit["num_comments"],
    parent: hit["parent_id"],
  });
}

interface Members {
  readonly id: unknown;
  readonly text: unknown;
  readonly parent: unknown;
  readonly [column: string]: unknown;
}

function row(item: JsonObject, { id, text, parent, ...others }: Members): JsonObject {
  const parts = [escapedTitle(item), stringOf(text)].filter((part) => part !== undefined);
  return {
    ...others,
    platform: "OTHER",
    url: addressOf(id),
    text: parts.length === 0 ? undefined : parts.map((part) => `<p>${part}</p>`).join(""),
    media: item["url"],
    reply_to: addressOf(parent),
  };
}

/** A title is plain, and the texts are HTML. */
const escapedTitle = (item: JsonObject): string | undefined =>
  stringOf(item["title"])?.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function addressOf(id: unknown): string | undefined {
  const number = idOf(id);
  return number === undefined ? undefined : `https://news.ycombinator.com/item?id=${number}`;
}
