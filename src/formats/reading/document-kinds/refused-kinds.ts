/** What people have from platforms and no format reads: what it is, and what to do instead. */
interface RefusedKind {
  readonly is: string;
  readonly instead: string;
  /** It may be what people wrote to each other: nothing of it is kept. */
  readonly isPrivate?: true;
  /** All of these are in the beginning of the document. */
  readonly signs: readonly RegExp[];
}

const AS_TABLE = "write its posts as a table (CSV or one JSON object per line) with the columns of docs/formats.md";

const REFUSED: readonly RefusedKind[] = [
  {
    is: "a capture of Zeeschuimer, of a platform of which only its own pages know the form",
    instead: "import it into 4CAT, and ingest the CSV that 4CAT exports",
    signs: [/"source_platform"\s*:/, /"source_platform_url"\s*:/, /"timestamp_collected"\s*:/],
  },
  {
    is: "an answer of X's internal interface (GraphQL), which changes without notice",
    instead: `ask X's public interface (version 2), or ${AS_TABLE}`,
    signs: [
      /"__typename"\s*:\s*"(?:Tweet|User|TweetWithVisibilityResults|TimelineTweet|TimelineTimelineItem)"/,
      /"rest_id"\s*:/,
    ],
  },
  {
    is: "an answer of X's internal interface (GraphQL), which changes without notice",
    instead: `ask X's public interface (version 2), or ${AS_TABLE}`,
    signs: [/"(?:tweet_results|user_results|TimelineAddEntries)"/],
  },
  {
    is: "an item of TikTok's internal interface, which changes without notice",
    instead: `save the video's oEmbed answer (https://www.tiktok.com/oembed?url=ADDRESS), or ${AS_TABLE}`,
    signs: [/"createTime"\s*:\s*"?\d/, /"desc"\s*:/, /"(?:uniqueId|unique_id|diggCount|digg_count)"\s*:/],
  },
  {
    is: "annotations of Hypothes.is, which are notes on pages and not the pages",
    instead: "ingest the addresses of the pages (uri)",
    signs: [/"rows"\s*:/, /"uri"\s*:/, /"user"\s*:\s*"acct:/],
  },
  {
    is: "a topic of Discourse",
    instead: `give the address of its feed (the address of the topic with .rss behind it), or ${AS_TABLE}`,
    signs: [/"post_stream"\s*:/, /"cooked"\s*:/],
  },
  {
    is: "an answer of Lemmy's interface",
    instead: `give the address of the community's feed (https://HOST/feeds/c/NAME.xml), or ${AS_TABLE}`,
    signs: [/"ap_id"\s*:/, /"(?:creator|community)"\s*:/, /"counts"\s*:/],
  },
  {
    is: "notes of Misskey, as its own interface gives them",
    instead: `give the address of the account's feed (https://HOST/@NAME.atom), or ${AS_TABLE}`,
    signs: [/"createdAt"\s*:/, /"renote(?:Count|Id)"\s*:/],
  },
  {
    is: "records of a catalogue (OAI-PMH)",
    instead: "export them as RIS or CSL-JSON, or write a table with the columns title, url, date, author and summary",
    signs: [/<OAI-PMH\b/],
  },
  {
    is: "an export of a wiki (MediaWiki)",
    instead: "give the addresses of its pages",
    signs: [/<mediawiki\b/],
  },
  {
    is: "an answer of VK's interface",
    instead: AS_TABLE,
    signs: [/"response"\s*:/, /"(?:owner_id|from_id)"\s*:\s*-?\d/, /"(?:post_type|date|text)"\s*:/],
  },
  {
    is: "a list of posts of VK",
    instead: AS_TABLE,
    signs: [/"owner_id"\s*:\s*-?\d/, /"from_id"\s*:\s*-?\d/, /"post_type"\s*:/],
  },
  {
    is: "an answer of YouTube's internal interface (InnerTube), which changes without notice",
    instead: "ask YouTube's Data API, version 3",
    signs: [/"responseContext"\s*:/, /"(?:videoRenderer|trackingParams|commentThreadRenderer)"/],
  },
  {
    is: "messages as a library of Telegram's interface writes them (Telethon, Pyrogram)",
    instead:
      "export the channel with Telegram Desktop as JSON (result.json), or give its public page, https://t.me/s/NAME",
    isPrivate: true,
    signs: [/"_"\s*:\s*"(?:Message|pyrogram\.[\w.]+|types\.\w+)"/, /"(?:message|text|date)"\s*:/],
  },
  {
    is: "an export of Slack or Discord, whose messages are not public",
    instead: AS_TABLE,
    isPrivate: true,
    signs: [/"(?:client_msg_id|messageCount|guild)"\s*:/, /"(?:ts|messages)"\s*:/, /"(?:text|content)"\s*:/],
  },
  {
    is: "results of a SPARQL query, which do not say what is a person and what is a place",
    instead:
      "ingest the items themselves (https://www.wikidata.org/wiki/Special:EntityData/Q42.json), or write a table with the columns type, name and wikidata id",
    signs: [/^\s*\{\s*"head"\s*:/, /"(?:bindings|boolean)"\s*:/],
  },
  {
    is: "results of a SPARQL query, which do not say what is a person and what is a place",
    instead:
      "ingest the items themselves (https://www.wikidata.org/wiki/Special:EntityData/Q42.json), or write a table with the columns type, name and wikidata id",
    signs: [/^\s*\[\s*\{\s*"\w+"\s*:\s*(?:"|\{\s*"value"\s*:\s*")https?:\/\/www\.wikidata\.org\/entity\/Q\d/],
  },
  {
    is: "an answer of Wikipedia's interface or of Wikimedia Enterprise",
    instead:
      "ingest the item in Wikidata, which has the names in all languages (https://www.wikidata.org/wiki/Special:EntityData/Q42.json)",
    signs: [
      /"(?:pageid|wikibase_item|is_part_of|batchcomplete|article_body)"\s*:/,
      /"(?:extract|extract_html|wikitext|pages|content_urls|main_entity)"\s*:/,
    ],
  },
  {
    is: "a map (GeoJSON), which does not say what its places are",
    instead: "write a table with the columns type (Place), name and wikidata id",
    signs: [/"type"\s*:\s*"(?:FeatureCollection|Feature)"/, /"(?:geometry|features|coordinates)"\s*:/],
  },
  {
    is: "an index of a web archive",
    instead: "ingest the web archive (WARC) itself, or the addresses of the pages",
    signs: [/^\s*\[\s*\[\s*"(?:urlkey|original|timestamp)"/],
  },
  {
    is: "an export of LiveJournal (XML)",
    instead: "export it as CSV",
    signs: [/<livejournal\b/, /<entry>/],
  },
  {
    is: "messages that tdl exported, which name neither the channel nor the authors",
    instead:
      "export the channel with Telegram Desktop as JSON (result.json), or give its public page, https://t.me/s/NAME",
    isPrivate: true,
    signs: [/^\s*\{\s*"id"\s*:\s*-?\d+\s*,\s*"messages"\s*:/, /"type"\s*:\s*"message"/],
  },
  {
    is: "notes of Evernote (ENEX)",
    instead: "export them as HTML, one page per note, or ingest the pages that the notes are of",
    signs: [/<en-export\b/],
  },
  {
    is: "a bibliography of EndNote (XML)",
    instead: "export it as RIS",
    signs: [/<records>\s*<record>/, /<(?:ref-type|source-app|rec-number|contributors)\b/],
  },
  {
    is: "a bibliography of Zotero (RDF)",
    instead: "export it as RIS or CSL JSON",
    signs: [/<rdf:RDF\b/, /zotero\.org\/namespaces\/export|purl\.org\/net\/biblio/],
  },
  {
    is: "a recording of a browser's requests (HAR)",
    instead: "save the page as a web archive (WARC), or the answers that you want one by one",
    signs: [/^\s*\{\s*"log"\s*:/, /"(?:entries|creator|pages)"\s*:/],
  },
];

/** The name and the way out of a document of JSON or XML that is known, and is not read. */
export function refusedKind(head: string): Omit<RefusedKind, "signs"> | undefined {
  return REFUSED.find(({ signs }) => signs.every((sign) => sign.test(head)));
}
