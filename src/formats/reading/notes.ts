import { BadDocument } from "../../domain/errors/errors";
import type { ItemDraft } from "../../domain/draft";
import type { DocumentHints, Read, ReadItem } from "../format-reader";
import { collectBytes, decodeHead, decodeText, type DecodedText } from "./decoding/decode-text";
import type { DateContext, StatedDate } from "./dates";
import { rejectionOf, type ValuePart } from "./json/lines";
import type { Records } from "./json/records";
import { parseValues } from "./json/values";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { readDate } from "./standard-dates";
import type { Warning } from "../../domain/errors/warning";

const MOST_SHOWN = 60;

/** What may be wrong in an item, collected while it is read. A bad optional field is left out and noted by its path. */
export class Notes {
  readonly warnings: Warning[] = [];
  private readonly told = new Set<string>();

  constructor(private readonly context: DateContext = {}) {}

  /** A date that a machine wrote. Undefined where there is none, or what is there is none. */
  date(value: unknown, path: string): StatedDate | undefined {
    if (value === undefined || value === null || value === "") return undefined;
    const stated = typeof value === "string" ? readDate(value, this.context) : undefined;
    if (stated === undefined) this.expected(path, "a date", value);
    return stated;
  }

  expected(path: string, what: string, value: unknown): void {
    const [field, found] = [path, shown(value)];
    const text = `${field}: expected ${what}, got ${found}`;
    // The post and its author may both use a value. It is told once.
    if (this.told.has(text)) return;
    this.told.add(text);
    this.warnings.push({
      code: "VALUE_LEFT_OUT",
      text,
      field,
      value: found,
    });
  }
}

/** The dates of a draft by field, with what was assumed about them. */
export function dated<F extends string>(dates: Readonly<Partial<Record<F, StatedDate | undefined>>>) {
  const stated = Object.entries<StatedDate | undefined>(dates).filter(([, date]) => date !== undefined);
  const assumed = stated.filter(([, date]) => date?.rule !== undefined);
  const fields = Object.fromEntries(stated.map(([field, date]) => [field, date?.date])) as Partial<
    Record<F, StatedDate["date"]>
  >;
  return {
    ...fields,
    ...(assumed.length > 0 && { rules: Object.fromEntries(assumed.map(([field, date]) => [field, date?.rule ?? ""])) }),
  };
}

export function itemRead(draft: ItemDraft, place: string | undefined, notes: Notes = new Notes()): ReadItem {
  return {
    outcome: "item",
    draft,
    ...(place !== undefined && { place }),
    ...(notes.warnings.length > 0 && { warnings: notes.warnings }),
  };
}

/**
 * Reads the JSON values of a document one by one. A value that is no JSON, or of which `readValue` says that it is bad,
 * is a rejection and costs no other. A long object comes in parts if `records` says where its records stand.
 */
export async function* readJson(
  chunks: AsyncIterable<Uint8Array>,
  readValue: (value: unknown, place: string, part?: ValuePart) => Iterable<Read>,
  limits?: ReadingLimits,
  records?: readonly Records[],
): AsyncGenerator<Read> {
  for await (const parsed of parseValues(chunks, limits, records)) {
    const { place } = parsed;
    if ("fault" in parsed) yield rejectionOf(parsed);
    else {
      const { value, part } = parsed;
      const reads = orRejection(place, () => readValue(value, place, part));
      if (part === undefined) yield* reads;
      else for (const read of reads) yield inAll(read, part);
    }
  }
}

function inAll(read: Read, part: ValuePart): Read {
  return read.place === undefined ? read : { ...read, place: part.placeInAll(read.place) };
}

/** The text of a document that cannot be read piece by piece. Throws BadDocument. */
export async function wholeText(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): Promise<string> {
  return (await wholeDecoded(chunks, hints, limits)).text;
}

/** The same, with what may be wrong with its encoding. */
export async function wholeDecoded(
  chunks: AsyncIterable<Uint8Array>,
  { name, mediaType }: DocumentHints,
  { page: largest }: ReadingLimits = READING_LIMITS,
  decode: typeof decodeText = decodeText,
): Promise<DecodedText> {
  const bytes = await collectBytes(chunks, largest);
  if (bytes === undefined)
    throw new BadDocument(
      `${name} is larger than ${largest} bytes. Divide it into parts, or raise READ_PAGE_BYTES.`,
      undefined,
      "TOO_LARGE",
    );
  return decode(bytes, name, mediaType);
}

/** Adds what may be wrong with the whole document to its first item alone. `warnings` may come while it is read. */
export function onFirstItem(warnings: readonly Warning[]): (read: Read) => Read {
  let isTold = false;
  return (read) => {
    if (isTold || warnings.length === 0 || read.outcome !== "item") return read;
    isTold = true;
    return { ...read, warnings: [...warnings, ...(read.warnings ?? [])] };
  };
}

/** The text that a document begins with; empty if it is none. For `detect`. */
export function headText(head: Uint8Array, { name, mediaType }: DocumentHints): string {
  try {
    return decodeHead(head, name, mediaType);
  } catch (error) {
    if (error instanceof BadDocument) return "";
    throw error;
  }
}

/** What is read of one item, or why nothing can be read. */
export function* orRejection(place: string | undefined, read: () => Iterable<Read>): Generator<Read> {
  try {
    yield* read();
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    const { message: reason, rejectionCode: code } = error;
    yield { outcome: "rejection", ...(place !== undefined && { place }), reason, ...(code !== undefined && { code }) };
  }
}

/** What is read of each element of a list. A bad one is a rejection at its place, and costs no other. */
export function* eachOrRejection<T>(
  elements: Iterable<T>,
  placeOf: (index: number, element: T) => string,
  read: (element: T, place: string) => Iterable<Read>,
): Generator<Read> {
  let index = 0;
  for (const element of elements) {
    const place = placeOf(index, element);
    yield* orRejection(place, () => read(element, place));
    index += 1;
  }
}

/** A value in a message: in one line, and not too long. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return `${typeof value} ${String(value)}`;
  return JSON.stringify(value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value);
}
