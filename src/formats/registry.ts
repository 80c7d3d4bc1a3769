import { BadDocument } from "../domain/errors/errors";
import type * as AllFormats from "./all-formats";
import type { DocumentHints, FormatReader } from "./format-reader";
import type * as Own from "./mediagraph/mediagraph-reader";
import type * as Lists from "./table/document-list";
import type * as Texts from "./table/listed-text";
import { decodeHead, decodeText } from "./reading/decoding/decode-text";
import { pictureKind } from "./reading/document-kinds/binary-kinds";
import { isCalledJson, markupKind } from "./reading/document-kinds/document-kinds";
import { refusedKind } from "./reading/document-kinds/refused-kinds";
import { notProse } from "./reading/document-kinds/not-prose";

/**
 * All formats, in the order in which they are tried. They are loaded when one of them is needed: a command that needs
 * none starts faster. (`import()` would need a file extension, which the tests' resolver does not know.)
 */
export function formats(): readonly FormatReader[] {
  // oxlint-disable-next-line typescript/no-require-imports
  return (require("./all-formats") as typeof AllFormats).formats;
}

/** Formats that a program brings along. They are tried before all others. */
export type OwnFormats = readonly FormatReader[];

/** Our own format is tried first. A command that reads nothing else does not load the others. */
function ownFormat(): FormatReader {
  // oxlint-disable-next-line typescript/no-require-imports
  return (require("./mediagraph/mediagraph-reader") as typeof Own).mediagraph;
}

export function formatByName(name: string, own: OwnFormats = []): FormatReader | undefined {
  return firstThat(own, (format) => format.name === name);
}

/** The format of a document that starts with `head` (up to 64 KiB). */
export function detectFormat(head: Uint8Array, hints: DocumentHints, own: OwnFormats = []): FormatReader | undefined {
  return firstThat(own, (format) => format.detect(head, hints));
}

function firstThat(own: OwnFormats, holds: (format: FormatReader) => boolean): FormatReader | undefined {
  const brought = own.find(holds);
  if (brought !== undefined) return brought;
  const ours = ownFormat();
  return holds(ours) ? ours : formats().find((format) => format !== ours && holds(format));
}

export type DocumentList = Lists.DocumentList;
export type ListedText = Lists.ListedText;

/** In bytes. */
const LONGEST_HEADER = 8_192;

/** Whether a document is a list that says the headlines of the texts beside it. */
export function isDocumentList(head: Uint8Array, { name, mediaType }: DocumentHints): boolean {
  const start = head.subarray(0, LONGEST_HEADER);
  // Most documents are told from a table by their first sign, or by a first line without anything between names.
  if (!/^[^<{[\r\n]{0,500}[,;\t]/.test(Buffer.from(start).toString("latin1"))) return false;
  try {
    return lists().isDocumentList(decodeHead(start, name, mediaType));
  } catch {
    return false;
  }
}

export function documentListOf(bytes: Uint8Array, { name, mediaType }: DocumentHints): DocumentList | undefined {
  try {
    return lists().documentListOf(decodeText(bytes, name, mediaType).text);
  } catch {
    return undefined;
  }
}

/** A text with what a list beside it says of it. */
export function withListed(bytes: Uint8Array, name: string, listed: ListedText): Uint8Array {
  // oxlint-disable-next-line typescript/no-require-imports
  return (require("./table/listed-text") as typeof Texts).withListed(bytes, name, listed);
}

function lists(): typeof Lists {
  // oxlint-disable-next-line typescript/no-require-imports
  return require("./table/document-list") as typeof Lists;
}

const WAY_OUT =
  "not an article, a post or a profile. Ingest the documents themselves, or convert it to one of the formats in docs/formats.md. If it is a text, --format plain-text reads it.";

const WAYS_OUT: readonly (readonly [kind: string, wayOut: string])[] = [
  [
    "highlights of Readwise",
    "which do not say the addresses of the articles. Export the library of Reader as CSV, or ask Readwise's interface (api/v3/list), and ingest that.",
  ],
  [
    "a table",
    "and the names of its columns are not known. Name the columns, such as title,url,date,author,text for articles or date,platform,handle,text,url for posts; docs/formats.md (table) has all names. If it is a text, --format plain-text reads it.",
  ],
  [
    "records of GDELT",
    "which have no names of columns, headlines or texts. Ask GDELT's DOC interface for articles (mode=artlist, as JSON or CSV).",
  ],
  [
    "an exported chat",
    "which may be private, and is not read as it is. --format plain-text takes each message for a post without an author.",
  ],
  ["a calendar", "which is not read: its events are neither articles nor posts. Nothing of it is kept."],
  [
    "a list of contacts",
    "which is not read. Write the people into a table with the columns type, name and url, and ingest that.",
  ],
  [
    "an index of a web archive",
    "which names pages and does not hold them. Ingest the web archive (WARC) itself, or the addresses.",
  ],
  ["an export of Movable Type", "which is not read. Import it into WordPress, and export WXR there."],
  ["a document of RDF", "which is read as JSON-LD alone. Convert it to JSON-LD, or, of Wikidata, ingest its JSON."],
  ["a corpus", "which is not read. Write a table with the columns title, url, date, source and text, one text a row."],
];

const knownWayOut = (kind: string): string | undefined => WAYS_OUT.find(([start]) => kind.startsWith(start))?.[1];
const wayOutOf = (kind: string): string => knownWayOut(kind) ?? WAY_OUT;

/** What WACZ, a ZIP archive around web archives, keeps beside them: https://specs.webrecorder.net/wacz/1.1.1/ */
const PARTS_OF_ARCHIVES: readonly (readonly [kind: string, sign: RegExp])[] = [
  ["list of the pages of a web archive", /^\s*\{\s*"format"\s*:\s*"json-pages-/],
  ["description of a web archive", /^\s*\{[^]*"profile"\s*:\s*"(?:multi-wacz-package|data-package|wacz-package)"/],
  // An archive of X has some sixty: addresses that were used, advertisements that were seen.
  ["part of an archive of X without posts", /^\ufeff?\s*window\.(?:YTD\.\w{1,100}\.part\d{1,4}|__THAR_CONFIG)\s*=/],
  ["checksum of a web archive", /^\s*\{[^]*"path"\s*:\s*"datapackage\.json"[^]*"hash"/],
];

export { privatePartOf } from "./reading/private-parts";

export interface Companion {
  /** What it is: `image`, `bibliography of BibTeX`. */
  readonly kind: string;
  /** Nothing of it is kept, also where it is given alone. */
  readonly isPrivate?: true;
  /** Why it is not read and what to do, of what somebody may have wanted to be read. */
  readonly wayOut?: string;
}

/** What people write to each other, whom they know, when they meet, and what locks their doors. */
const PRIVATE = /^an? (?:calendar|list of contacts|exported chat|key or a certificate)$/;

/** The place of the indexes in a WACZ file. The web archives are beside them. */
const INDEX_OF_WACZ = /(?:^|\/)indexes\/[^/]+$/;

/**
 * What a file is that comes along with documents in archives of web pages and platforms, such as their pictures. It is
 * no document, and no fault. Undefined for anything else.
 */
export function companionOf(head: Uint8Array, { name, mediaType = "" }: DocumentHints): Companion | undefined {
  const binary = pictureKind(head);
  if (binary !== undefined || /^(?:image|video|audio|font)\//i.test(mediaType))
    return { kind: binary ?? mediaType.split(";")[0] ?? "" };
  try {
    const text = decodeHead(head, name, mediaType);
    if (markupKind(text) === "an SVG image") return { kind: "SVG image" };
    const part = PARTS_OF_ARCHIVES.find(([, sign]) => sign.test(text.slice(0, 2_000)))?.[0];
    if (part !== undefined) return { kind: part };
    return markupKind(text) === undefined ? companionOfText(text, name, mediaType) : conversationIn(text);
  } catch {
    return undefined;
  }
}

function companionOfText(text: string, name: string, mediaType: string): Companion | undefined {
  const other = notProse(text, mediaType);
  if (other === undefined) return undefined;
  const wayOut = INDEX_OF_WACZ.test(name) ? undefined : knownWayOut(other);
  return {
    kind: other.replace(/^an? /, ""),
    ...(wayOut !== undefined && { wayOut: `${other}, ${wayOut}` }),
    ...(PRIVATE.test(other) && { isPrivate: true }),
  };
}

/** What programs write of conversations that may be private. */
function conversationIn(text: string): Companion | undefined {
  const refused = refusedKind(text);
  if (refused?.isPrivate !== true) return undefined;
  const { is, instead } = refused;
  return { kind: is.replace(/^an? |,.*/g, ""), wayOut: `${is}. It is not read: ${instead}.`, isPrivate: true };
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
    if (other !== undefined)
      return new BadDocument(`${name} is ${other}, ${wayOutOf(other)}`, undefined, "UNKNOWN_FORMAT");
    const refused = markup === undefined ? undefined : refusedKind(text);
    if (refused !== undefined)
      return new BadDocument(
        `${name} is ${refused.is}. It is not read: ${refused.instead}.`,
        undefined,
        "UNKNOWN_FORMAT",
      );
    const kind = markup ?? (isJson ? "named like a JSON document but does not begin like one" : "in no known format");
    const more = kind.includes("JSON") ? " --format NAME says what is wrong with it in that format." : "";
    return new BadDocument(
      `${name} is ${kind}; none of the formats reads it. \`mediagraph ingest --help\` lists the formats.${more}`,
      undefined,
      "UNKNOWN_FORMAT",
    );
  } catch (error) {
    if (error instanceof BadDocument) return error;
    throw error;
  }
}
