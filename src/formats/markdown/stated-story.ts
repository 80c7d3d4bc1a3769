import { isWebUrl } from "../../domain/addresses/urls";
import type { ContributorDraft } from "../../domain/draft";
import type { Image } from "../../domain/media";
import type { DocumentHints } from "../format-reader";
import { listOf, objectOf, stringOf, stringsOf } from "../reading/json/fields";
import type { Story } from "../reading/story";

type Members = ReadonlyMap<string, unknown>;

/** What the front matter of a page says of it, under the names of generators of web sites (Hugo, Jekyll, Ghost…). */
export function statedStory(members: Members, hints: DocumentHints): Story {
  const texts = (...names: string[]) => names.map((name) => textOf(members.get(name)));
  const text = (...names: string[]) => texts(...names).find((found) => found !== undefined);
  const people =
    ["authors", "author", "by", "byline", "writer"]
      .map((name) => peopleOf(members.get(name)))
      .find((found) => found.length > 0) ?? [];
  const categories = namesOf(members.get("categories"), members.get("category"));
  // Programs that clip web pages call the address of the page its source, and say when the note was created.
  const clipped = texts("source", "clipped").find((found) => found !== undefined && isPage(found));
  const addresses = texts("canonical", "canonicalurl", "url", "permalink", "link", "originalurl");
  const address = [...addresses, clipped, hints.url].find((found) => found !== undefined && isWebUrl(found));
  const named = texts("source", "publication", "publisher", "site", "sitename", "domain");
  const sourceName = named.find((found) => found !== undefined && found !== clipped);
  return {
    url: address,
    headline: text("title", "headline"),
    summary: text("description", "summary", "excerpt", "subtitle", "dek", "abstract"),
    byline: people.length > 0 ? people.map(({ name }) => name).join(", ") : undefined,
    authors: people.map(({ name }) => name),
    contributors: people.filter(({ url, role }) => url !== undefined || role !== undefined),
    source: sourceName === undefined ? undefined : { type: "Source", name: sourceName },
    language: text("lang", "language", "locale")?.replace("_", "-"),
    published: texts(
      "date",
      "published",
      "publishdate",
      "publishedat",
      "datepublished",
      "pubdate",
      "publicationdate",
      ...(clipped === undefined ? ["created", "createdat"] : []),
    ),
    modified: texts("lastmod", "modified", "updated", "updatedat", "lastmodified", "lastmodifiedat", "datemodified"),
    section: text("section") ?? categories[0],
    keywords: [
      ...namesOf(objectOf(members.get("taxonomies"))?.["tags"]),
      ...namesOf(members.get("tags"), members.get("tag"), members.get("keywords")),
      ...categories,
    ],
    image: imageOf(members, address),
    body: [],
  };
}

const isPage = (text: string): boolean => isWebUrl(text) && new URL(text).pathname !== "/";

/** Dates of TOML are objects. */
function textOf(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toJSON();
  return typeof value === "number" ? String(value) : lineOf(value);
}

/** Notes name things by links to other notes: `[[Ana Prado]]`, `[[people/ana|Ana Prado]]`. */
const lineOf = (value: unknown): string | undefined =>
  stringOf(value)?.replace(/^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/, "$1");

/** Names in a list, or in one text with commas. */
function namesOf(...values: readonly unknown[]): string[] {
  return values.flatMap((value) =>
    typeof value === "string"
      ? value
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "")
      : stringsOf(value),
  );
}

/** `author: Ana Prado`, `authors: [Ana Prado, Sam Reed]`, `author: {name: Ana Prado, url: …}` */
function peopleOf(value: unknown): ContributorDraft[] {
  const all = Array.isArray(value) ? listOf(value) : [value];
  return all.flatMap((one): ContributorDraft[] => {
    const object = objectOf(one);
    if (object === undefined)
      return (typeof one === "string" && !Array.isArray(value) ? one.split(/,| and | & /) : [one]).flatMap((part) => {
        const name = lineOf(part)?.replace(/^by\s/i, "");
        return name === undefined ? [] : [{ name }];
      });
    const name = stringOf(object["name"]);
    const url = [object["url"], object["link"], object["website"]]
      .map(stringOf)
      .find((found) => found !== undefined && isWebUrl(found));
    const role = stringOf(object["role"]);
    return name === undefined ? [] : [{ name, ...(role !== undefined && { role }), ...(url !== undefined && { url }) }];
  });
}

const IMAGE_NAMES = [
  "image",
  "cover",
  "featuredimage",
  "featureimage",
  "thumbnail",
  "ogimage",
  "coverimage",
  "banner",
  "hero",
];

function imageOf(members: Members, base: string | undefined): Image | undefined {
  const value = IMAGE_NAMES.map((name) => members.get(name)).find(
    (found) => found !== undefined && found !== null && found !== "",
  );
  const [first] = Array.isArray(value) ? listOf(value) : [value];
  const object = objectOf(first);
  const written =
    object === undefined
      ? stringOf(first)
      : ["url", "src", "image", "path"].map((name) => stringOf(object[name])).find((found) => found !== undefined);
  const url =
    written !== undefined && base !== undefined && URL.canParse(written, base) ? new URL(written, base).href : written;
  if (url === undefined || !isWebUrl(url)) return undefined;
  const [alt, caption, credit] = ["alt", "caption", "credit"].map((name) => stringOf(object?.[name]));
  return {
    url,
    ...(alt !== undefined && { alternativeText: alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}
