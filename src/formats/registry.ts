import { BadDocument } from "../domain/errors";
import { activitystreams } from "./activitystreams/activitystreams-reader";
import { microformats } from "./activitystreams/microformats-reader";
import { bluesky } from "./bluesky/bluesky-reader";
import { embedCode } from "./embed-code/embed-code-reader";
import type { DocumentHints, FormatReader } from "./format-reader";
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
import { ninjs } from "./ninjs/ninjs-reader";
import { oembed } from "./oembed/oembed-reader";
import { plainText } from "./plain-text/plain-text-reader";
import { schemaOrg } from "./schema-org/schema-org-reader";
import { table } from "./table/table-reader";
import { reddit } from "./reddit/reddit-reader";
import { telegram } from "./telegram/telegram-reader";
import { x } from "./x/x-reader";
import { youtube } from "./youtube/youtube-reader";
import { decodeHead } from "./reading/decode-text";
import { pictureKind } from "./reading/binary-kinds";
import { isCalledJson, markupKind } from "./reading/document-kinds";
import { notProse } from "./reading/not-prose";

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
  markdown,
  table,
  html,
  plainText,
];

export function formatByName(name: string): FormatReader | undefined {
  return formats.find((format) => format.name === name);
}

/** The format of a document that starts with `head` (up to 64 KiB). */
export function detectFormat(head: Uint8Array, hints: DocumentHints): FormatReader | undefined {
  return formats.find((format) => format.detect(head, hints));
}

const WAY_OUT =
  "not an article, a post or a profile. Ingest the documents themselves, or convert it to one of the formats in docs/formats.md. If it is a text, --format plain-text reads it.";

/**
 * What a file is that comes along with documents in archives of web pages and platforms, such as their pictures. It is
 * no document, and no fault. Undefined for anything else.
 */
export function companionKind(head: Uint8Array, { name, mediaType = "" }: DocumentHints): string | undefined {
  const binary = pictureKind(head);
  if (binary !== undefined || /^(?:image|video|audio|font)\//i.test(mediaType))
    return binary ?? mediaType.split(";")[0];
  try {
    const text = decodeHead(head, name, mediaType);
    return markupKind(text) === undefined ? notProse(text, mediaType)?.replace(/^an? /, "") : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The reason why no format recognises a document that starts with `head`, and what to do instead. `name` is the
 * document's name in the message.
 */
export function faultOf(head: Uint8Array, name: string, mediaType?: string): BadDocument {
  try {
    const isJson = isCalledJson({ name, ...(mediaType !== undefined && { mediaType }) });
    const text = decodeHead(head, name, mediaType);
    const markup = markupKind(text);
    const other = markup === undefined && !isJson ? notProse(text, mediaType) : undefined;
    if (other !== undefined) return new BadDocument(`${name} is ${other}, ${WAY_OUT}`);
    const kind = markup ?? (isJson ? "named like a JSON document but does not begin like one" : "in no known format");
    const more = kind.includes("JSON") ? " --format NAME says what is wrong with it in that format." : "";
    return new BadDocument(
      `${name} is ${kind}; none of the formats reads it. \`mediagraph ingest --help\` lists the formats.${more}`,
    );
  } catch (error) {
    if (error instanceof BadDocument) return error;
    throw error;
  }
}
