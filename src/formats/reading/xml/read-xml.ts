import { BadDocument } from "../../../domain/errors/errors";
import type { DocumentHints } from "../../format-reader";
import { READING_LIMITS, type ReadingLimits } from "../../reading-limits";
import { BreakableSource } from "../decoding/cut-off";
import { decodeXml, decodeXmlHead } from "./xml-decoding";
import type { XmlElement } from "./xml-element";
import { decodeReferences } from "./xml-names";
import { XmlParser } from "./xml-parser";
import type { XmlFault, XmlRecord, XmlShape } from "./xml-parts";
import type { Warning } from "../../../domain/errors/warning";

/** The end of a document: what is around its records, complete. */
export interface XmlRest {
  readonly part: "rest";
  readonly root: XmlElement;
  /** What may be wrong with the whole document. */
  readonly warnings: readonly Warning[];
  /** Whether the document ended before the root did. */
  readonly isCut: boolean;
}

export type XmlPart = XmlRecord | XmlFault | XmlRest;

/**
 * The records of an XML document as they come, then what is around them. Reads what is not well-formed as well as it
 * can be: an ampersand that is none, an end tag that is missing, a prefix that is declared nowhere. Entities of the
 * document's own are refused. Throws BadDocument if there is no element at all.
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  shape: XmlShape,
  limits?: Pick<ReadingLimits, "xml">,
): AsyncGenerator<XmlPart> {
  for await (const parts of xmlBatches(chunks, hints, shape, limits)) yield* parts;
}

/** The same, all of one chunk together: to wait for each small record takes a twentieth of the time of a feed. */
export async function* xmlBatches(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  shape: XmlShape,
  { xml }: Pick<ReadingLimits, "xml"> = READING_LIMITS,
): AsyncGenerator<readonly XmlPart[]> {
  const warnings: Warning[] = [];
  let isFirst = true;
  const parser = new XmlParser({ url: hints.url, ...shape }, xml);
  const source = new BreakableSource(chunks);
  for await (const text of decodeXml(source.parts(), hints.mediaType, (warning) => warnings.push(warning))) {
    parser.write(isFirst ? withoutStrayStart(text) : text);
    isFirst = false;
    yield parser.parts.splice(0);
    if (parser.isOver) break;
  }
  parser.end();
  const { root, isCut } = parser;
  yield parser.parts.splice(0);
  if (root !== undefined) yield [{ part: "rest", root, warnings, isCut }];
  source.throwIfBroken();
  if (root === undefined) throw new BadDocument(`${hints.name} holds no XML element.`);
}

/** What the root element says of itself. */
export interface XmlRoot {
  /** Without its prefix: `rss`, `RDF`, `feed`. */
  readonly localName: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The address of its namespace, as written. */
  readonly namespace?: string;
}

const TAG = /^[^\s/>]+/;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const LONGEST_TAG = 16_384;

const lastRoots = new WeakMap<Uint8Array, { readonly root: XmlRoot | undefined }>();

/**
 * The root element of a document that starts with `head`, for `detect`. Undefined if the document is no XML. All
 * formats of XML ask, so the answer is kept.
 */
export function xmlRootOf(head: Uint8Array, mediaType?: string): XmlRoot | undefined {
  let found = lastRoots.get(head);
  if (found === undefined) {
    found = { root: rootIn(withoutStrayStart(decodeXmlHead(head, mediaType))) };
    lastRoots.set(head, found);
  }
  return found.root;
}

/** Some servers write a warning or an empty line before the declaration. */
const LONGEST_STRAY_START = 1_000;

function withoutStrayStart(text: string): string {
  const at = text.slice(0, LONGEST_STRAY_START).indexOf("<?xml ");
  return at > 0 ? text.slice(at) : text;
}

function rootIn(text: string): XmlRoot | undefined {
  const at = rootStart(text);
  const rest = text.slice(at, at + LONGEST_TAG);
  const tag = TAG.exec(rest)?.[0];
  if (tag === undefined || !/^[\p{L}_]/u.test(tag)) return undefined;
  const attributes = attributesIn(rest, tag.length);
  const colon = tag.indexOf(":");
  const prefix = colon < 0 ? "" : tag.slice(0, colon);
  const namespace = attributes[prefix === "" ? "xmlns" : `xmlns:${prefix}`];
  return { localName: tag.slice(colon + 1), prefix, attributes, ...(namespace !== undefined && { namespace }) };
}

/** What may come before the root: declarations, comments, a document type. */
const BEFORE_ROOT: readonly (readonly [start: string, end: string])[] = [
  ["<!--", "-->"],
  ["<?", ">"],
  ["<!", ">"],
];

/** The place behind the `<` of the root. The length of the text if there is none. */
function rootStart(text: string): number {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text[at] !== "<") return text.length;
    const [start, end] = BEFORE_ROOT.find(([opening]) => text.startsWith(opening, at)) ?? [];
    if (start === undefined || end === undefined) return at + 1;
    const found = endOf(text, end, at + start.length);
    if (found < 0) return text.length;
    at = found;
  }
}

/** The place behind `end`. A document type may hold declarations in brackets: then it ends with `]>`. */
function endOf(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  if (found < 0) return -1;
  const isBracketed = end === ">" && text.slice(from, Math.min(found, from + LONGEST_TAG)).includes("[");
  const close = isBracketed ? text.indexOf("]", from) : found;
  return close < 0 ? -1 : text.indexOf(">", close) + 1 || -1;
}

function attributesIn(rest: string, from: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  let at = from;
  for (;;) {
    while (/\s/.test(rest.charAt(at))) at += 1;
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(rest);
    if (found === null) return attributes;
    const [whole, name = "", double, single] = found;
    attributes[name] ??= decodeReferences(double ?? single ?? "");
    at += whole.length;
  }
}
