import { parsePostUrl } from "../../domain/addresses/platform-urls";
import { isEmptyCell } from "./cells";
import { columnOf, isLoose, isOfPosts, type Column } from "./column-names";

/** A row by our names. Of two columns with one name the first that has a value counts. */
export type Row = ReadonlyMap<string, string>;

export function rowOf(cells: Iterable<readonly [name: string, value: string]>): Row {
  const row = new Map<string, string>();
  const loose = new Set<string>();
  for (const [name, value] of cells) {
    const column = columnOf(name);
    const text = value.trim();
    if (column === undefined || isEmptyCell(text)) continue;
    const before = row.get(column);
    if (before === undefined || (!isPart(column, text) && loose.delete(column))) {
      row.set(column, text);
      if (isLoose(name)) loose.add(column);
    } else if (column === "date") row.set(column, withTime(before, text));
  }
  return row;
}

const TIME = /^\d{1,2}:\d{2}/;

/** A time of day alone belongs to the day before it. */
const isPart = (column: string, text: string): boolean => column === "date" && TIME.test(text);

/** A day and its time in two columns are one date. */
function withTime(first: string, second: string): string {
  if (TIME.test(first) && !TIME.test(second)) return withTime(second, first);
  return TIME.test(second) && !first.includes(":") ? `${first} ${second}` : first;
}

const SUBJECTS: readonly Column[] = ["text", "handle"];
/** With one of these a name or an address is that of a profile or a post. */
const CONTEXTS: readonly Column[] = ["type", "platform", "wikidataId", "followers"];

/** What a table is of, by the names of its columns; undefined if we know too few of them. */
export type TableKind = "articles" | "posts";

export function tableKind(given: readonly string[]): TableKind | undefined {
  // Programs leave the name of a column of numbers out.
  const names = given.filter((name) => name.trim() !== "");
  const known = new Set(names.map(columnOf).filter((column) => column !== undefined));
  const isOfAccounts = known.has("handle") || known.has("platform");
  if (isOfMentions(known)) return "articles";
  if (known.has("headline") && !isOfAccounts) return areOfArticles(known, names.length) ? "articles" : undefined;
  const columns = [...known].filter(isOfPosts);
  return areOfPosts(new Set(columns), names.length) ? "posts" : undefined;
}

/** Programs that watch media write articles and posts into one table. The columns are those of both. */
function isOfMentions(known: Known): boolean {
  const columns: readonly Column[] = ["headline", "url", "date", "handle"];
  const isOfSite = known.has("source") || known.has("siteName");
  return known.size >= OF_A_WIDE_TABLE && isOfSite && columns.every((column) => known.has(column));
}

/** Of a table of both: a row with the address of a post, and an account or no headline. */
export const isPostAmongArticles = (row: Row): boolean =>
  (row.has("handle") || !row.has("headline")) && parsePostUrl(row.get("url") ?? "") !== undefined;

type Known = ReadonlySet<Column | `name:${string}`>;

/**
 * A headline with a text, or with an address and something that a catalogue of books or goods does not have beside it.
 * Of the columns at least half are known, because goods have a title, a description and a link too.
 */
function areOfArticles(known: Known, columns: number): boolean {
  const isStory = known.has("text") || (known.has("url") && (known.has("date") || known.has("author")));
  const isTeaser = known.has("date") && (known.has("summary") || known.has("description")) && known.has("source");
  const isKept = known.has("url") && (known.has("saved") || known.has("folder"));
  const isListed = known.has("url") && known.has("date") && (known.has("source") || known.has("siteName"));
  return (isStory || isTeaser || isKept) && (known.size * 2 >= columns || (isListed && known.size >= OF_A_WIDE_TABLE));
}

/** Programs that watch media write dozens of columns. So many that we know, the telling ones among them, are enough. */
const OF_A_WIDE_TABLE = 5;
const COUNTS: readonly Column[] = ["likes", "reposts", "replies", "views", "followers"];

/** Three names of the fields of posts or profiles that we know, and most of all. */
function areOfPosts(known: Known, columns: number): boolean {
  const hasNames = [...known].some((column) => column.startsWith("name:"));
  const has = (column: Column): boolean => known.has(column);
  const isNamed = has("name") || has("url");
  const isAbout = hasNames || SUBJECTS.some(has) || (isNamed && CONTEXTS.some(has));
  const isPost =
    has("text") &&
    has("date") &&
    (has("url") || has("id") || has("video")) &&
    ["handle", "name", "author"].some((one) => known.has(one as Column));
  if (isPost && COUNTS.some(has) && known.size >= OF_A_WIDE_TABLE) return true;
  return isAbout && known.size >= Math.min(3, Math.max(2, columns)) && known.size * 2 >= columns;
}
