/** The fields of a row, by the names that headers give them: our own, and those that programs write. */
const NAMES = {
  type: "type kind",
  text: "text content body message tweet tweettext fulltext caption posttext",
  url: "url link permalink posturl tweeturl statusurl permalinkurl",
  id: "id nativeid postid tweetid statusid messageid idstr",
  platform: "platform network socialnetwork",
  handle: "handle username screenname authorhandle authorusername account acct user authorscreenname userscreenname",
  name: "name displayname authorname fullname authordisplayname accountname username_name",
  author: "author from by creator",
  accountId: "accountid authorid userid",
  date: "date createdat postedat publishedat published time timestamp datetime created posttime publicationdate",
  language: "language lang langs",
  place: "place location",
  likes: "likes likecount favoritecount favouritecount favoritescount favouritescount favorites",
  reposts: "reposts repostcount retweets retweetcount reblogscount shares sharecount",
  replies: "replies replycount repliescount comments commentcount",
  quotes: "quotes quotecount",
  views: "views viewcount impressions impressioncount",
  replyTo: "replyto inreplyto inreplytoid inreplytostatusid parentid parent",
  quoted: "quotedpost quoted quotedid quotedstatusid quotedurl",
  reposted: "repostof reblogof retweetedid retweetedstatusid",
  media: "media mediaurl mediaurls image imageurl picture photo",
  hashtags: "hashtags tags",
  followers: "followers followerscount followercount",
  following: "following followingcount friendscount followscount",
  posts: "posts postscount statusescount tweetcount tweets",
  description: "description bio about summary note",
  avatar: "avatar avatarurl profileimageurl profileimage",
  verified: "verified isverified",
  profileUrl: "profileurl accounturl authorurl userurl",
  aliases: "aliases alternatenames",
  wikidataId: "wikidataid wikidata qid",
  sameAs: "sameas website homepage",
} as const;

export type Column = keyof typeof NAMES;

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.split(" ").map((name) => [name, column as Column] as const)),
);

/** A name in one language, such as `name:ar` or `name_ar`. */
const NAME_IN = /^(?:name|label)[:_@-](?<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)$/i;

/** What a header's cell names; undefined if we have no such field. Letter case and signs do not count. */
export function columnOf(cell: string): Column | `name:${string}` | undefined {
  const language = NAME_IN.exec(cell.trim())?.groups?.["language"];
  if (language !== undefined) return `name:${language}`;
  return COLUMN_OF.get(cell.toLowerCase().replace(/[^a-z0-9]/g, ""));
}

/** A row by our names. Of two columns with one name the first that has a value counts. */
export type Row = ReadonlyMap<string, string>;

export function rowOf(cells: Iterable<readonly [name: string, value: string]>): Row {
  const row = new Map<string, string>();
  for (const [name, value] of cells) {
    const column = columnOf(name);
    const text = value.trim();
    if (column !== undefined && text !== "" && !row.has(column)) row.set(column, text);
  }
  return row;
}

const SUBJECTS: readonly Column[] = ["text", "handle"];
/** With one of these a name or an address is that of a profile or a post. */
const CONTEXTS: readonly Column[] = ["type", "platform", "wikidataId", "followers"];

/** What articles have, and posts do not. */
const ARTICLE = /^(?:title|headline|byline)$/i;

/**
 * Whether these are the names of the fields of posts or profiles: three that we know, and most of all. A table with
 * headlines and no accounts is of articles.
 */
export function isHeader(names: readonly string[]): boolean {
  const known = new Set(names.map(columnOf).filter((column) => column !== undefined));
  if (names.some((name) => ARTICLE.test(name.trim())) && !known.has("handle") && !known.has("platform")) return false;
  const hasNames = [...known].some((column) => column.startsWith("name:"));
  const has = (column: Column): boolean => known.has(column);
  const isNamed = has("name") || has("url");
  const isAbout = hasNames || SUBJECTS.some(has) || (isNamed && CONTEXTS.some(has));
  return isAbout && known.size >= Math.min(3, Math.max(2, names.length)) && known.size * 2 >= names.length;
}
