/** What of an account's archive is private: what it is, and what to do if somebody wants the posts in it. */
export interface PrivatePart {
  readonly kind: string;
  readonly wayOut?: string;
}

interface Sign extends PrivatePart {
  /** The beginning of the document has all of these. */
  readonly signs: readonly RegExp[];
}

/** A table with exactly these columns at its beginning. */
const headed = (names: string): RegExp =>
  new RegExp(`^(?:\\u00ef\\u00bb\\u00bf)?(?:Notes:\\r?\\n[^\\n]{0,500}\\n\\r?\\n)?${names}`);
const whole = (names: string): RegExp => headed(`(?:${names})\\r?(?:\\n|$)`);

/** Of an address book. Somebody may have written down people to be read. */
const CONTACTS = "list of contacts";
const WAY_OF_CONTACTS =
  "a list of contacts, which is not read. Write the people into a table with the columns type, name and url, and ingest that.";

const OF_TABLES: readonly (readonly [kind: string, sign: RegExp])[] = [
  ["private conversation", headed("CONVERSATION ID,CONVERSATION TITLE,FROM,")],
  ["private conversation", headed("id,permalink,thread_id,date,ip,from,to,subject,")],
  ["private conversation", headed("message_id,created_at,updated_at,username,message,thread_parent_message_id,")],
  ["private conversation", whole("ID,Timestamp,Contents,Attachments")],
  ["list of an account's contacts", headed("First Name,Last Name,URL,Email Address,")],
  // Google, Outlook and Thunderbird.
  [
    "list of contacts",
    headed("(?:Name,Given Name|First Name,Middle Name,Last Name|First Name,Last Name,Display Name),"),
  ],
  [CONTACTS, headed('(?:Title,First Name,Middle Name|"Title","First Name","Middle Name"),')],
  ["calendar", headed('(?:Subject,Start Date,Start Time|"Subject","Start Date","Start Time"),')],
  ["list of an account's contacts", headed("Source,FirstName,LastName,Companies,")],
  ["list of an account's contacts", headed("From,To,Sent At,Message,Direction")],
  ["list of an account's contacts", whole("username,note")],
  ["list of an account's reactions", whole("Date,Type,Link|id,permalink,direction|id,permalink")],
  ["list of an account's subscriptions", whole("subreddit|Channel Id,Channel Url,Channel Title")],
  ["list of values of an account", whole("date,ip|statistic,value|preference,value|Time,Search Query|account_gender")],
  ["list of values of an account", headed("(?:Login Date,IP Address|First Name,Last Name,Maiden Name),")],
  ["list of values of an account", whole("Email Address,Confirmed,Primary,Updated On|Extension,Number,Type")],
  ["draft or private text", headed("id,title,body,kind,created,spoiler,")],
];

const MOST = "[^]{0,3000}";

const HISTORY: PrivatePart = {
  kind: "history of an account",
  wayOut:
    "the history of what an account watched or searched for (Takeout), which is private. Ingest the addresses of the videos, or comments.csv and videos.csv of the same export.",
};

const OF_JSON: readonly Sign[] = [
  // Messenger and Instagram, in the archive of an account.
  { kind: "private conversation", signs: [/^\s*\{\s*"participants"\s*:\s*\[\s*\{\s*"name"\s*:/] },
  // What Messenger encrypts is an export of its own.
  {
    kind: "private conversation",
    signs: [/^\s*\{\s*"participants"\s*:\s*\[\s*"/, /"threadName"\s*:/, /"messages"\s*:/],
  },
  { kind: "private conversation", signs: [/"Contents"\s*:/, /"Timestamp"\s*:/, /^\s*\[\s*\{\s*"ID"\s*:/] },
  { kind: "private conversation", signs: [/"Media Type"\s*:/, /"IsSender"\s*:/] },
  { kind: "private conversation", signs: [/"creator"\s*:\s*\{/, /"created_date"\s*:/, /"topic_id"\s*:/] },
  // Hangouts and Skype.
  { kind: "private conversation", signs: [/"conversations"\s*:\s*\[/, /"(?:conversation_id|exportDate)"\s*:/] },
  // jCard and jCal, which are vCard and iCalendar as JSON.
  { kind: CONTACTS, signs: [/^\s*\[\s*(?:\[\s*)?"vcard"\s*,/] },
  { kind: "calendar", signs: [/^\s*\[\s*(?:\[\s*)?"vcalendar"\s*,/] },
  {
    kind: "list of an account's contacts",
    signs: [/^\s*\{\s*(?:"name"[^\n]{0,200},\s*)?"members"\s*:\s*\[/, /"user_type"\s*:/],
  },
  {
    kind: "list of an account's reactions",
    signs: [new RegExp(`^\\s*\\[\\s*\\{\\s*"timestamp"\\s*:\\s*\\d+${MOST}"reaction"\\s*:\\s*\\{\\s*"reaction"`)],
  },
  // Facebook names each list with the version of its form. Some have posts.
  {
    kind: "part of an export of Facebook without posts",
    signs: [/^\s*\{\s*"[a-z][a-z_]{2,60}_v\d"\s*:\s*[[{]/, /^(?![^]{0,3000}"(?:post|comment)"\s*:)/],
  },
  { kind: "list of advertisers of an account", signs: [/^\s*\{\s*"[a-z_]{3,80}"\s*:\s*\[/, /"advertiser_name"\s*:/] },
  {
    kind: "export of an account of TikTok",
    wayOut:
      "TikTok's export of an account's data, which names neither the texts of its videos nor the account of a comment. Save the videos' oEmbed answers (https://www.tiktok.com/oembed?url=ADDRESS), or write its posts as a table with the columns of docs/formats.md.",
    signs: [
      /^\s*\{\s*"(?:[A-Z][\w&-]{0,20} ?){1,6}"\s*:\s*\{/,
      /"(?:ChatHistory|VideoList|ProfileMap|Video Browsing History|FansList|ItemFavoriteList|CommentsList)"\s*:/,
    ],
  },
  {
    kind: "part of an export of Slack without messages",
    signs: [/^\s*\[\s*\{\s*"id"\s*:\s*"[A-Z][A-Z\d]{1,20}"/, /"(?:real_name|is_archived|team_id)"\s*:/],
  },
  { kind: "list of visited pages", signs: [/^\s*\{\s*"Browser History"\s*:/] },
  { ...HISTORY, signs: [/"header"\s*:/, /"(?:activityControls|titleUrl)"\s*:/, /"products"\s*:/] },
  { kind: "places where somebody was", signs: [/^\s*\{\s*"locations"\s*:\s*\[/, /"latitudeE7"\s*:/] },
  { kind: "places where somebody was", signs: [/^\s*\{\s*"(?:timelineObjects|semanticSegments)"\s*:\s*\[/] },
  { kind: "draft or private text", signs: [/"userEditedTimestampUsec"\s*:/, /"isTrashed"\s*:/] },
  {
    kind: "part of an archive of Discord without posts",
    signs: [
      /^\s*\{\s*"id"\s*:\s*"\d{5,20}"\s*,\s*"type"\s*:\s*(?:\d{1,2}|"(?:GROUP_)?DM"|"(?:GUILD|PUBLIC|PRIVATE)_[A-Z_]{4,30}")\s*[,}]/,
      // A channel that is gone has nothing else but perhaps its name.
      /^[^]{0,600}"(?:recipients|guild)"\s*:|^\s*\{[^,]{1,60},[^,]{1,60}(?:,\s*"name"\s*:\s*"[^"]{0,200}"\s*)?\}\s*$/,
    ],
  },
  { kind: "part of an archive of Discord without posts", signs: [/^\s*\{\s*"\d{15,20}"\s*:\s*(?:"|null)/] },
  { kind: "part of an archive of Discord without posts", signs: [/"discriminator"\s*:/, /"avatar_hash"\s*:/] },
  { kind: "part of an archive of Discord without posts", signs: [/^\s*\{\s*"event_type"\s*:\s*"/, /"event_id"\s*:/] },
  {
    kind: "part of an archive of Snapchat without posts",
    signs: [/^\s*\{\s*"Friends"\s*:\s*\[/, /"Display Name"\s*:/, /"Creation Timestamp"\s*:/],
  },
  {
    kind: "part of an archive of Snapchat without posts",
    signs: [/^\s*\{\s*"Basic Information"\s*:\s*\{/, /"Username"\s*:/],
  },
];

/** A page and not a text that shows one. */
const PAGE = /^\s*(?:<!doctype html>\s*)?<html\b/i;

/** The same data as pages. Those of Facebook and Instagram always have these classes. */
const OF_PAGES: readonly Sign[] = [
  {
    kind: "page of an export of Facebook or Instagram",
    wayOut: "a page of an export of Facebook or Instagram. Ask for the export again as JSON, and ingest that.",
    signs: [PAGE, /class="[^"]{0,200}\b_a6-[a-z]\b/, /class="[^"]{0,200}\b_3-9\w\b/],
  },
  // Takeout gives histories as pages unless JSON is asked for. Their styles may be longer than what is looked at here.
  { ...HISTORY, signs: [PAGE, /<title>My Activity History<\/title>|class="outer-cell mdl-cell\b/] },
];

const LONGEST_START = 6_000;

/** What a document of an account's archive is that is no matter of the public. Undefined of all others. */
export function privatePartOf(head: Uint8Array): PrivatePart | undefined {
  const start = Buffer.from(head.subarray(0, LONGEST_START)).toString("latin1");
  const first = /\S/.exec(start.replace(/^\u00ef\u00bb\u00bf/, ""))?.[0] ?? "";
  if (first === "{" || first === "[") return signed(OF_JSON, start);
  if (first === "<") return signed(OF_PAGES, start);
  const kind = OF_TABLES.find(([, sign]) => sign.test(start))?.[0];
  return kind === undefined ? undefined : { kind, ...(kind === CONTACTS && { wayOut: WAY_OF_CONTACTS }) };
}

function signed(parts: readonly Sign[], start: string): PrivatePart | undefined {
  const text = start.replace(/^\u00ef\u00bb\u00bf/, "");
  const found = parts.find(({ signs }) => signs.every((sign) => sign.test(text)));
  return found && { kind: found.kind, ...(found.wayOut !== undefined && { wayOut: found.wayOut }) };
}
