import { parsePostUrl } from "../../domain/addresses/platform-urls";
import { isEmptyCell } from "./cells";
import { columnOf, isLoose, isOfPosts, isOfProfiles, plain, type Column, type Columns } from "./column-names";
import { namesAsMeant } from "./services";

/** A row by our names. Of two columns with one name the first that has a value counts. */
export type Row = ReadonlyMap<string, string>;

export function rowOf(cells: Iterable<readonly [name: string, value: string]>): Row {
  const row = new Map<string, string>();
  const loose = new Set<string>();
  for (const [name, value] of cells) {
    const column = columnOf(name);
    const text = column === "url" ? value.trim().replace(/^(?=\/r\/\w)/, "https://www.reddit.com") : value.trim();
    if (column === undefined || isEmptyCell(text)) continue;
    const before = row.get(column);
    if (before === undefined || saysNothing(column, before) || (!isPart(column, text) && loose.delete(column))) {
      row.set(column, text);
      if (isLoose(name)) loose.add(column);
    } else if (column === "date") row.set(column, withTime(before, text));
  }
  return row;
}

/**
 * Programs that watch several platforms write the likes of each in a column of its own: those of the others are 0. A
 * text that is no draft may be archived.
 */
const saysNothing = (column: string, text: string): boolean =>
  column === "draft" ? text === "false" : text === "0" && COUNTS.some((count) => count === column);

const TIME = /^\d{1,2}:\d{2}/;

/** A time of day alone belongs to the day before it. */
const isPart = (column: string, text: string): boolean => column === "date" && TIME.test(text);

/** A day and its time in two columns are one date. */
function withTime(first: string, second: string): string {
  if (TIME.test(first) && !TIME.test(second)) return withTime(second, first);
  return TIME.test(second) && !first.includes(":") ? `${first} ${second}` : first;
}

/** Many other tables have such columns. */
const OF_STANDING: readonly Column[] = ["draft", "standing"];

const SUBJECTS: readonly Column[] = ["text", "handle"];
/** With one of these a name or an address is that of a profile or a post. */
const CONTEXTS: readonly Column[] = ["type", "platform", "wikidataId", "followers"];

/** What a table is of, by the names of its columns; undefined if we know too few of them. */
export type TableKind = "articles" | "posts";

export function tableKind(given: readonly string[]): TableKind | undefined {
  // Programs leave the name of a column of numbers out.
  const names = namesAsMeant(given).filter((name) => name.trim() !== "");
  const known = new Set(names.map(columnOf).filter((column) => column !== undefined));
  for (const column of OF_STANDING) known.delete(column);
  // Many tables have a type, a name and a country.
  if (!known.has("wikidataId") && !hasNamesInLanguages(known))
    for (const column of known) if (isOfProfiles(column)) known.delete(column);
  const isOfAccounts = known.has("handle") || known.has("platform");
  if (isOfMentions(known)) return "articles";
  if (known.has("headline") && !isOfAccounts) {
    if (names.some((name) => plain(name) === "authorname")) known.add("author");
    return areOfArticles(known, names.length) ? "articles" : undefined;
  }
  const columns = [...known].filter(isOfPosts);
  return areOfPosts(new Set(columns), names.length) ? "posts" : undefined;
}

/** Programs that watch media write articles and posts into one table. The columns are those of both. */
function isOfMentions(known: Known): boolean {
  const columns: readonly Column[] = ["headline", "url", "date", "handle"];
  const isOfSite = known.has("source") || known.has("siteName");
  return known.size >= OF_A_WIDE_TABLE && isOfSite && columns.every((column) => known.has(column));
}

/** Of a table of both: a row with the address of a post, and an account, or counts of a post, or no headline. */
export const isPostAmongArticles = (row: Row): boolean =>
  (row.has("handle") || !row.has("headline") || OF_POSTS.some((count) => row.has(count))) &&
  parsePostUrl(row.get("url") ?? "") !== undefined;

type Known = ReadonlySet<Columns>;

const hasNamesInLanguages = (known: Known): boolean => [...known].some((column) => column.startsWith("name:"));

/**
 * A headline with a text, or with an address and something that a catalogue of books or goods does not have beside it.
 * Of the columns at least half are known, because goods have a title, a description and a link too.
 */
function areOfArticles(known: Known, columns: number): boolean {
  const isStory = known.has("text") || (known.has("url") && (known.has("date") || known.has("author")));
  const isTeaser = known.has("date") && (known.has("summary") || known.has("description")) && known.has("source");
  const isKept = known.has("url") && (known.has("saved") || known.has("folder"));
  const isBy = known.has("source") || known.has("siteName") || known.has("author");
  const isOfPages = known.has("name") && known.has("replies") && known.has("likes");
  const isListed = known.has("url") && known.has("date") && (isBy || isOfPages);
  return (isStory || isTeaser || isKept) && (known.size * 2 >= columns || (isListed && known.size >= OF_A_WIDE_TABLE));
}

/** Programs that watch media write dozens of columns. So many that we know, the telling ones among them, are enough. */
const OF_A_WIDE_TABLE = 5;
const OF_POSTS: readonly Column[] = ["likes", "reposts", "replies", "quotes", "views"];
const COUNTS: readonly Column[] = [...OF_POSTS, "followers", "following"];

/** Whether so many fields of a post are there that no other record has them all. */
export function arePosts(names: readonly string[]): boolean {
  const columns = names.map(columnOf).filter((column) => column !== undefined);
  const known = new Set(columns.filter((column) => !isOfProfiles(column)));
  return known.has("url") && arePostsForSure(known);
}

function arePostsForSure(known: Known): boolean {
  const has = (column: Column): boolean => known.has(column);
  const isPost = has("text") && has("date") && (has("url") || has("id") || has("video"));
  // What a platform says of one's own posts names no account.
  const isOwn = has("url") && has("likes") && has("replies");
  const isBySomebody = (["handle", "name", "author"] as const).some(has) || isOwn;
  return isPost && isBySomebody && COUNTS.some(has) && known.size >= OF_A_WIDE_TABLE;
}

/** Three names of the fields of posts or profiles that we know, and most of all. */
function areOfPosts(known: Known, columns: number): boolean {
  const has = (column: Column): boolean => known.has(column);
  const isNamed = has("name") || has("url");
  const isAbout = hasNamesInLanguages(known) || SUBJECTS.some(has) || (isNamed && CONTEXTS.some(has));
  if (arePostsForSure(known)) return true;
  return isAbout && known.size >= Math.min(3, Math.max(2, columns)) && known.size * 2 >= columns;
}
