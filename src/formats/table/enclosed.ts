import { isWebUrl } from "../../domain/addresses/urls";
import { listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import type { Records } from "../reading/json/records";
import { htmlOfRichText } from "../reading/rich-text";
import { columnOf, type Column } from "./column-names";
import { tableKind } from "./header";
import { newsAnswer } from "./news-answers";
import { withOwnAddress } from "./services";

/** Articles in an answer of a news service, and the path of their list in it, such as `articles`. */
export interface Enclosed {
  readonly path: string;
  readonly records: readonly unknown[];
}

/** How news services call what holds their lists. */
const LISTS = [
  "articles",
  "results",
  "result",
  "docs",
  "news",
  "news_results",
  "data",
  "items",
  "stories",
  "posts",
  "response",
  "entries",
];
const MOST_LEVELS = 2;

/** The lists of services whose members have names of their own: Algolia, TikTok, Bing, weibo-crawler. */
const OTHER_LISTS = ["hits[]", "data.videos[]", "data.comments[]", "value[]", "weibo[]"];

/** What is beside a list, and tells of its members. */
const USES: Readonly<Record<string, readonly string[]>> = {
  "value[]": ["_type"],
  "weibo[]": ["user"],
  "stories[]": ["feeds", "feed_id", "feed_title", "feed_link"],
  "items[]": ["includes"],
};

/** Where lists of articles and posts may stand. */
export const ENCLOSED: readonly Records[] = [
  ...LISTS.flatMap((name) => [`${name}[]`, ...LISTS.map((inner) => `${name}.${inner}[]`)]),
  ...OTHER_LISTS,
].map((path) => ({ path, uses: USES[path] ?? [], isForDamage: true }));

/** The list of articles in a JSON object; undefined if there is none whose members have known names. */
export function enclosedArticles(value: unknown, levels = MOST_LEVELS): Enclosed | undefined {
  const object = objectOf(value);
  if (object === undefined || "@context" in object || "$type" in object) return undefined;
  const answer = newsAnswer(object);
  if (answer !== undefined) return answer;
  for (const name of LISTS) {
    const inner = object[name];
    const first = objectOf(listOf(inner)[0]);
    if (first !== undefined && isArticle(flat(first))) return { path: name, records: listOf(inner) };
    const found = levels > 1 ? enclosedArticles(inner, levels - 1) : undefined;
    if (found !== undefined) return { path: `${name}.${found.path}`, records: found.records };
  }
  return undefined;
}

/** An article of a news service alone, as such programs write one per line. Its members may be objects. */
export function isArticleAlone(record: JsonObject): boolean {
  const isNested = Object.values(record).some((member) => objectsOf(member).length > 0);
  return isNested && !("@context" in record) && !("$type" in record) && isArticle(flat(record));
}

/** Services say much more of an article than we know. Its title, its address and its date tell that it is one. */
function isArticle(record: JsonObject): boolean {
  const names = Object.keys(record);
  const known = new Set(names.map(columnOf));
  const isSure = known.has("headline") && known.has("url") && known.has("date") && !known.has("handle");
  return isSure || tableKind(names) === "articles";
}

/** Objects that hold members of the article itself (Guardian, Contentful, Strapi, Wagtail). */
const LIFTED: ReadonlySet<string> = new Set(["fields", "attributes", "meta"]);

/** A record with its texts alone: `source: {name: "Gazette"}` is a text too, and `fields` holds more members. */
export function flat(record: JsonObject): JsonObject {
  const members = Object.entries(withOwnAddress(record)).flatMap(([name, value]) => {
    const inner = objectOf(value);
    if (LIFTED.has(name) && inner !== undefined) return Object.entries(flat(inner));
    return [[name, htmlOfRichText(value) ?? (inner === undefined ? listed(value) : wordsOf(inner))] as const];
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** How programs that collect posts call the account of one. */
const AUTHORS = ["user", "author", "account", "owner", "authorMeta"];

const OF_ACCOUNTS: ReadonlySet<string | undefined> = new Set<Column>([
  ...(["handle", "name", "accountId", "profileUrl", "description", "avatar", "verified"] as const),
  ...(["followers", "following", "posts"] as const),
]);

const isOfAccount = ([member]: readonly [string, unknown]): boolean => OF_ACCOUNTS.has(columnOf(member));

/** A post whose account is an object, with the account's members beside its own: `user.username` is `username`. */
export function withAuthor(record: JsonObject): JsonObject {
  const name = AUTHORS.find((one) => objectOf(record[one]) !== undefined);
  const author = name === undefined ? undefined : objectOf(record[name]);
  if (name === undefined || author === undefined) return record;
  // Programs that collect videos of TikTok call the handle a name.
  const names = name === "authorMeta" ? { ...author, username: author["name"], name: author["nickName"] } : author;
  const members = Object.entries(names).map(([member, value]) => [memberName(member), value] as const);
  return { ...record, [name]: undefined, ...Object.fromEntries(members.filter(isOfAccount)) };
}

/** The account has an id, a name and an address of its own: `author id`, `author name`, `author url`. */
const memberName = (member: string): string =>
  columnOf(`author ${member}`) === undefined ? member : `author ${member}`;

const listed = (value: unknown): unknown =>
  Array.isArray(value)
    ? listOf(value).flatMap((one) => {
        const object = objectOf(one);
        return object === undefined ? [one] : (wordsOf(object) ?? []);
      })
    : value;

/** What an object is called. A picture is its address. */
function wordsOf(object: JsonObject): string | undefined {
  // A pair says what kind of keyword it is, and then the keyword (New York Times). Strapi wraps what a field names.
  const [kind, value] = [stringOf(object["name"]), stringOf(object["value"])];
  if (kind !== undefined && value !== undefined) return value;
  const wrapped = objectOf(objectOf(object["data"])?.["attributes"]);
  if (wrapped !== undefined) return wordsOf(wrapped);
  const texts = ["name", "title", "main", "original", "value", "label", "url"].map((name) => stringOf(object[name]));
  return texts.find((text) => text !== undefined && (!isWebUrl(text) || text === stringOf(object["url"])));
}
