import { isTimeZone } from "../domain/time-zones";
import { BadUserInput } from "../domain/errors/errors";
import { canonicalUrl } from "../domain/addresses/urls";
import { PASTE } from "../domain/statements/provenance";
import { parseIsoDate } from "../formats/reading/iso-dates";
import type { SourceDocument } from "../ingest/ingest-types";
import { languageTag } from "../domain/text/languages/language-tag";
import { hintsOf } from "../ingest/reading/hints";

/** A document that a program gives to be read into the graph. */
export interface MediagraphInput {
  /** Everything of it, at once or in pieces. A text is taken as UTF-8. */
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** What reports call it, such as the name of its file. */
  readonly name?: string;
  /** The name of its format. Detected if absent. */
  readonly format?: string;
  readonly mediaType?: string;
  /** The address that it was published at. */
  readonly url?: string;
  /**
   * Who says it, by any name. What the same speaker says later replaces it. If absent, the address, else the name, else
   * nobody in particular.
   */
  readonly speaker?: string;
  /** The zone of times that state none: `Europe/Berlin`, `+03:00`. */
  readonly timeZone?: string;
  /** What the document does not say itself: its language (BCP 47), its publisher and its date (`2023-02-07`). */
  readonly language?: string;
  readonly source?: string;
  readonly publishedAt?: string;
}

/** Throws a BadUserInput that names the input which cannot be taken, before any of them is read. */
export function documentsOf(inputs: readonly MediagraphInput[]): SourceDocument[] {
  return inputs.map((input, index) => documentOf(input, `inputs[${index}]`));
}

function documentOf(input: MediagraphInput, place: string): SourceDocument {
  const { content, format, mediaType, timeZone, source } = input;
  checkContent(content, `${place}.content`);
  const language = input.language === undefined ? undefined : languageTag(input.language.trim());
  if (input.language !== undefined && language === undefined)
    throw fault(`${place}.language`, "a language such as ar or pt-BR", input.language);
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw fault(`${place}.timeZone`, "a zone like Europe/Berlin or an offset like +03:00", timeZone);
  const url = input.url === undefined ? undefined : addressOf(input.url, `${place}.url`);
  const publishedAt = input.publishedAt === undefined ? undefined : parseIsoDate(input.publishedAt);
  if (input.publishedAt !== undefined && publishedAt === undefined)
    throw fault(`${place}.publishedAt`, "a date such as 2023-02-07 or 2023-02-07T16:40Z", input.publishedAt);
  const name = input.name ?? url ?? place;
  const isNobody = input.speaker === undefined && url === undefined && input.name === undefined;
  return {
    name,
    ...(input.speaker !== undefined && { speaker: { name: input.speaker } }),
    ...(isNobody && { speaker: { key: PASTE } }),
    ...(format !== undefined && { format }),
    ...hintsOf({ mediaType, url, timeZone, language, source, publishedAt }),
    open: () => chunksOf(content),
  };
}

/** A program in JavaScript has no compiler that says so. */
function checkContent(content: unknown, place: string): void {
  const isStream = typeof content === "object" && content !== null && Symbol.asyncIterator in content;
  if (typeof content === "string" || content instanceof Uint8Array || isStream) return;
  throw new BadUserInput(place, `${place} must be a text, bytes, or a stream of bytes.`);
}

function addressOf(url: string, place: string): string {
  const address = canonicalUrl(url);
  if (address === undefined) throw fault(place, "an http or https address", url);
  return address;
}

const LONGEST = 100;

function fault(place: string, expected: string, came: unknown): BadUserInput {
  const shown = (JSON.stringify(came) ?? String(came)).slice(0, LONGEST);
  return new BadUserInput(place, `${place} must be ${expected}; it is ${shown}.`);
}

async function* chunksOf(content: MediagraphInput["content"]): AsyncGenerator<Uint8Array> {
  if (typeof content === "string") yield Buffer.from(content, "utf8");
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}
