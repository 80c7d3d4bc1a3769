import { activitystreams } from "./activitystreams/activitystreams-reader";
import { microformats } from "./activitystreams/microformats-reader";
import { bookmarks } from "./bookmarks/bookmarks-reader";
import { bluesky } from "./bluesky/bluesky-reader";
import { cms } from "./cms/cms-reader";
import { entities } from "./entities/entities-reader";
import { embedCode } from "./embed-code/embed-code-reader";
import { atom } from "./feeds/atom-reader";
import { jsonFeed } from "./feeds/json-feed-reader";
import { opml } from "./feeds/opml-reader";
import { rss } from "./feeds/rss-reader";
import { sitemap } from "./feeds/sitemap-reader";
import { wordpress } from "./feeds/wordpress-reader";
import { html } from "./html/html-reader";
import { metaExport } from "./meta-export/meta-export-reader";
import { mediagraph } from "./mediagraph/mediagraph-reader";
import { docx } from "./docx/docx-reader";
import { email } from "./email/email-reader";
import { wikidata } from "./wikidata/wikidata-reader";
import { mastodon } from "./mastodon/mastodon-reader";
import { markdown } from "./markdown/markdown-reader";
import { newsml } from "./newsml/newsml-reader";
import { newsDatabase } from "./news-database/news-database-reader";
import { ninjs } from "./ninjs/ninjs-reader";
import { oembed } from "./oembed/oembed-reader";
import { plainText } from "./plain-text/plain-text-reader";
import { bibtex } from "./ris/bibtex-reader";
import { csl } from "./ris/csl-reader";
import { ris } from "./ris/ris-reader";
import { schemaOrg } from "./schema-org/schema-org-reader";
import { table } from "./table/table-reader";
import { reddit } from "./reddit/reddit-reader";
import { telegram } from "./telegram/telegram-reader";
import { x } from "./x/x-reader";
import { youtube } from "./youtube/youtube-reader";
import type { FormatReader } from "./format-reader";

/** All formats. The first that recognises a document reads it, so particular formats come before general ones. */
export const formats: readonly FormatReader[] = [
  mediagraph,
  docx,
  email,
  wikidata,
  ninjs,
  newsml,
  bluesky,
  mastodon,
  x,
  activitystreams,
  schemaOrg,
  telegram,
  bookmarks,
  reddit,
  youtube,
  metaExport,
  microformats,
  oembed,
  embedCode,
  rss,
  atom,
  jsonFeed,
  wordpress,
  sitemap,
  opml,
  newsDatabase,
  ris,
  bibtex,
  csl,
  cms,
  entities,
  markdown,
  table,
  html,
  plainText,
];
