import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { parseHtml } from "../reading/html/parse-html";
import { resumed } from "../../domain/async/resumed";
import { findElements, rawTextOf } from "../reading/html/tree";
import { isDeeper, listOf, objectsOf, type JsonObject } from "../reading/json/fields";
import { headOfJson } from "../reading/json/head";
import { looseJson } from "../reading/json/loose-json";
import { rejectionOf } from "../reading/json/lines";
import { parseValues } from "../reading/json/values";
import { headText, orRejection, readJson } from "../reading/notes";
import { typesOf } from "../reading/schema-org/graph";
import { isSchemaContext, isVocabulary } from "../reading/schema-org/terms";
import { isKnownNode } from "../reading/schema-org/types";
import { readSchemaValue } from "./read-value";
import { inOneChunk } from "../reading/decoding/decode-text";

/** Objects of schema.org as JSON-LD, alone in a document. Web pages that state them are read by `html`. */
export const schemaOrg: FormatReader = {
  name: "schema-org",
  version: 1,
  precedence: 50,
  title: "schema.org as JSON-LD: people, organisations, places, news articles and posts",
  detect,
  read,
};

const SCRIPT = /^\s*(?:<!--[^<>]{0,500}-->\s*)?<script\b[^<>]{0,500}ld\+json/iu;

function detect(head: Uint8Array, hints: DocumentHints): boolean {
  const value = headOfJson(head);
  if (value !== undefined) return objectsIn(value).some(isSchemaOrg);
  const text = headText(head.subarray(0, SNIFFED), hints);
  // JSON with comments in it, as sites publish it.
  return SCRIPT.test(text) || LOOSE.test(text);
}

const SNIFFED = 4_096;
const LOOSE = /^\s*[[{/][^<]{0,300}"@context"\s{0,20}:[\s[]{0,20}"https?:\/\/(?:www\.)?schema\.org/iu;

/** The first objects of a document, those of a graph without a context too. Dumps have graphs with names in a graph. */
function objectsIn(value: unknown, levels = 2): readonly JsonObject[] {
  const top = objectsOf(value).slice(0, 3);
  return top.flatMap((one) => [one, ...(levels > 0 ? objectsIn(one["@graph"], levels - 1) : [])]);
}

function isSchemaOrg(object: JsonObject): boolean {
  if ("@context" in object) return isSchemaContext(object["@context"]) || hasSchemaType(object);
  return hasSchemaType(object) || ("@type" in object && isKnownNode(object));
}

/** `https://schema.org/Person`, as expanded JSON-LD has it. */
function hasSchemaType(object: JsonObject): boolean {
  const stated = object["@type"];
  return typesOf(object).length > 0 && (Array.isArray(stated) ? listOf(stated) : [stated]).some(isVocabulary);
}

/** Small documents may be mended: comments, control characters, commas too many. */
async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (!isWhole && length <= limits.schemaOrg.mended) {
    const next = await iterator.next();
    if (next.done === true) isWhole = true;
    else {
      start.push(next.value);
      length += next.value.length;
    }
  }
  if (isWhole) yield* readSmall(Buffer.concat(start), hints, limits);
  else yield* readValues(resumed(start, iterator), hints, limits);
}

function readValues(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits,
): AsyncGenerator<Read> {
  return readJson(chunks, (value, place) => readSchemaValue(value, place, hints, limits), limits);
}

/** A document that is no sound JSON is mended where nothing of it is lost by that. */
async function* readSmall(bytes: Buffer, hints: DocumentHints, limits: ReadingLimits): AsyncGenerator<Read> {
  const text = bytes.toString("utf8").replace(/^\ufeff/u, "");
  if (SCRIPT.test(text)) {
    yield* readLoose(scriptsIn(text, limits), hints, limits);
    return;
  }
  const found: Read[] = [];
  let faults = 0;
  let values = 0;
  if (/^\s*[[{]/u.test(text))
    for await (const parsed of parseValues(inOneChunk(bytes), limits)) {
      const { place } = parsed;
      if ("fault" in parsed) {
        faults += 1;
        found.push(rejectionOf(parsed));
      } else {
        values += 1;
        for (const read of orRejection(place, () => readSchemaValue(parsed.value, place, hints, limits)))
          found.push(read);
      }
    }
  const mended = faults > 0 || values === 0 ? looseJson(text, limits.schemaOrg.mended) : [];
  const objects = mended.length === 1 && Array.isArray(mended[0]) ? listOf(mended[0]) : mended;
  const isSafe = objects.length > 0 && !isDeeper(objects, limits.jsonDepth + 1);
  if (isSafe && objects.length >= values + Math.min(faults, 1)) yield* readLoose(objects, hints, limits);
  else if (faults + values > 0) yield* found;
  else yield* readValues(inOneChunk(bytes), hints, limits);
}

function scriptsIn(text: string, { schemaOrg }: ReadingLimits): readonly unknown[] {
  const scripts = findElements(parseHtml(text), ({ name }) => name === "script");
  return scripts.flatMap((script) => looseJson(rawTextOf(script), schemaOrg.mended));
}

function* readLoose(values: readonly unknown[], hints: DocumentHints, limits: ReadingLimits): Generator<Read> {
  if (values.length === 0)
    yield { outcome: "rejection", reason: "expected an object of schema.org as JSON, found none" };
  for (const [index, value] of values.entries()) {
    const place = `[${index}]`;
    yield* orRejection(place, () => readSchemaValue(value, place, hints, limits));
  }
}
