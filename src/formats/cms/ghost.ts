import { at, booleanOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { plainBlocks } from "../reading/plain-blocks";
import type { Story } from "../reading/story";
import { addressOn, blocksOfHtml, type Entry, type System } from "./content-system";

/**
 * Ghost: the file of "Export your content" (tables that name each other by id), and the answers of its Content API
 * (posts with their authors and tags in them). https://docs.ghost.org/content-api
 */
export const ghost: System = {
  detects: (value) => tablesOf(value) !== undefined || isPost(objectOf(listOf(value["posts"])[0])),
  entries: (value) => {
    const tables = tablesOf(value);
    return tables === undefined ? answered(value) : exported(tables);
  },
};

const tablesOf = (value: JsonObject): JsonObject | undefined => {
  const first = objectOf(listOf(value["db"])[0]) ?? value;
  const isExport = objectOf(first["meta"])?.["exported_on"] !== undefined;
  return isExport ? (objectOf(first["data"]) ?? {}) : undefined;
};

/** The beginning of a document may not reach the text of its first post. */
const isPost = (post: JsonObject | undefined): boolean =>
  post !== undefined && ["id", "uuid", "title", "slug"].every((name) => name in post) && !("timestamp" in post);

function answered(value: JsonObject): Entry[] {
  return listOf(value["posts"]).map((post, index) => ({
    path: `posts[${index}]`,
    read: () => {
      const object = objectOf(post) ?? {};
      const names = (list: string): string[] =>
        objectsOf(object[list]).flatMap((one) => (isInternal(one) ? [] : (stringOf(one["name"]) ?? [])));
      return storyOf(object, { authors: names("authors"), tags: names("tags"), site: undefined, siteName: undefined });
    },
  }));
}

function exported(tables: JsonObject): Entry[] {
  const settings = objectsOf(tables["settings"]);
  const setting = (key: string): string | undefined =>
    settings.map((one) => (one["key"] === key ? stringOf(one["value"]) : undefined)).find(Boolean);
  const [authors, tags] = [
    joined(tables, "posts_authors", "author_id", "users"),
    joined(tables, "posts_tags", "tag_id", "tags"),
  ];
  const descriptions = new Map(objectsOf(tables["posts_meta"]).map((meta) => [meta["post_id"], meta]));
  return listOf(tables["posts"]).map((post, index) => ({
    path: `posts[${index}]`,
    read: () => {
      const object = objectOf(post) ?? {};
      const id = stringOf(object["id"]) ?? "";
      const meta = descriptions.get(id);
      return storyOf(
        { ...object, custom_excerpt: object["custom_excerpt"] ?? meta?.["meta_description"] },
        { authors: authors.get(id) ?? [], tags: tags.get(id) ?? [], site: setting("url"), siteName: setting("title") },
      );
    },
  }));
}

/** The names of what a table of pairs joins to each post, in their order. */
function joined(tables: JsonObject, pairs: string, member: string, others: string): Map<string, string[]> {
  const named = objectsOf(tables[others]).filter((one) => !isInternal(one));
  const names = new Map(named.map((one) => [stringOf(one["id"]), stringOf(one["name"])]));
  const sorted = [...objectsOf(tables[pairs])].sort((a, b) => Number(a["sort_order"]) - Number(b["sort_order"]));
  const found = new Map<string, string[]>();
  for (const pair of sorted) {
    const [post = "", name] = [stringOf(pair["post_id"]), names.get(stringOf(pair[member]))];
    if (name !== undefined) found.set(post, [...(found.get(post) ?? []), name]);
  }
  return found;
}

/** Readers do not see tags such as `#import`. */
const isInternal = (tag: JsonObject): boolean => /^#/.test(stringOf(tag["name"]) ?? "");

interface Beside {
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly site: string | undefined;
  readonly siteName: string | undefined;
}

function storyOf(post: JsonObject, { authors, tags, site, siteName }: Beside): Story | string {
  const [type = "post", status = "published"] = [stringOf(post["type"]), stringOf(post["status"])];
  if (type !== "post" || booleanOf(post["page"]) === true) return `${type === "post" ? "page" : type} of Ghost`;
  if (status !== "published" && status !== "sent") return `post of Ghost that is not published (${status})`;
  const text = (name: string): string | undefined => stringOf(post[name])?.replaceAll("__GHOST_URL__", site ?? "");
  const slug = text("slug");
  const url = text("canonical_url") ?? text("url") ?? (slug === undefined ? undefined : addressOn(site, `/${slug}/`));
  const [html, plain, image] = [text("html"), text("plaintext"), text("feature_image")];
  const picture = addressOn(url ?? site, image);
  return {
    url,
    headline: text("title"),
    summary: text("custom_excerpt"),
    authors,
    source:
      siteName === undefined ? undefined : { type: "Source", name: siteName, ...(site !== undefined && { url: site }) },
    language: stringOf(post["locale"]) ?? stringOf(at(post, "lang")),
    published: [text("published_at")],
    modified: [text("updated_at")],
    section: tags[0],
    keywords: tags,
    image: picture === undefined ? undefined : { url: picture },
    body: html === undefined ? plainBlocks(plain ?? "") : blocksOfHtml(html, url ?? site),
  };
}
