import { ofEachKind, type RecordKind } from "../../../domain/item";
import { isObject } from "../../../domain/collections/objects";
import { remembered } from "../../../domain/collections/remembered";
import type { InputRecord, Provenance, Recorded } from "../../../domain/statements/provenance";
import { toInstant, millisecondsOf } from "./instants";
import { encode } from "./rows";

/**
 * Who said what of an item: the fields by speaker (`[0, "abc", …]`), and for each speaker a list of its name, input,
 * format, precedence and two times. If there is one speaker, its name and so on follow the letters at once. Times are
 * milliseconds: the first counts from `firstSeenAt`, the second one from the first. Each field is one letter, or a
 * letter and what follows the colon: `a:en;`. All that has no such short form stays as it is.
 */
type PackedInput = [
  speaker: string,
  input: string,
  format: string,
  precedence: number,
  observedAt: number | string,
  fullAt?: number | string | null,
  more?: Readonly<Record<string, unknown>>,
];
type Packed = readonly (number | string | object)[];
type Origins = Pick<Recorded, "inputs" | "provenance">;

/** The letters are stored, in this order: new fields go to the end. */
const FIELDS: Readonly<Record<RecordKind, readonly string[]>> = {
  article: split(
    "headline language publishedAt sourceId summary url body authors keywords image section byline modifiedAt wordCount isAccessibleForFree dateline contributors copyrightNotice isBasedOn direction",
  ),
  post: split(
    "authorId language nativeId platform postedAt text url hashtags media metrics availability modifiedAt place quotedPostId replyToId repostOfId poll linkCard contentWarning isSensitive edits links handles spans direction",
  ),
  account: split("handle platform displayName url nativeId avatar isVerified metrics description"),
  entity: split(
    "names descriptions type wikidataId aliases baseLanguage image country placeKind isoCode coordinates capital bornAt seat parent startedAt endedAt location createdAt sameAs accounts offices creators",
  ),
  source: split("name url language country logo feeds description"),
};
const FIRST_LETTER = "a".charCodeAt(0);

const LETTERS = ofEachKind(
  (kind): ReadonlyMap<string, string> =>
    new Map(FIELDS[kind].map((field, place) => [field, String.fromCharCode(FIRST_LETTER + place)])),
);

/** `origins`: the fields of the item that are in this part. */
export function packOrigins(kind: RecordKind, origins: Readonly<Record<string, unknown>>, firstSeenAt: string): string {
  const { inputs, provenance, ...more } = origins;
  if (Object.keys(more).length > 0 || !isObject(inputs) || !isObject(provenance)) return encode(origins);
  const { inputs: records, provenance: said } = { inputs, provenance } as unknown as Origins;
  const speakers = new Map(Object.keys(records).map((speaker, place) => [speaker, place]));
  const fields = packProvenance(kind, said, speakers);
  if (fields === undefined) return encode(origins);
  const seen = millisecondsOf(firstSeenAt);
  const inputsPacked = Object.entries(records).map(([speaker, record]) => packInput(speaker, record, seen));
  const [only] = inputsPacked;
  const [place, run, ...others] = fields;
  const isSimple = only !== undefined && inputsPacked.length === 1 && place === 0 && others.length === 0;
  return encode(isSimple ? [run, ...only] : [fields, ...inputsPacked]);
}

export function unpackOrigins(
  kind: RecordKind,
  stored: string,
  firstSeenAt: string,
  item: Record<string, unknown>,
): void {
  const value: unknown = JSON.parse(stored);
  if (isObject(value)) {
    Object.assign(item, value);
    return;
  }
  const packed = value as [string, ...PackedInput] | [Packed, ...PackedInput[]];
  const [first] = packed;
  const isSimple = typeof first === "string";
  const inputs = isSimple ? [packed.slice(1) as PackedInput] : (packed.slice(1) as PackedInput[]);
  const records = inputs.map((input) => unpackInput(input, firstSeenAt));
  const speakers = records.map(([speaker]) => speaker);
  item["inputs"] = Object.fromEntries(records);
  item["provenance"] = isSimple ? saidAlone(kind, first, speakers[0]) : unpackProvenance(kind, first, speakers);
}

function packInput(speaker: string, record: InputRecord, seen: number | undefined): PackedInput {
  const { input, format, precedence, observedAt, fullAt, ...more } = record;
  const observed = millisecondsOf(observedAt);
  const packed: PackedInput = [
    packHex(speaker),
    input,
    format,
    precedence,
    observed === undefined || seen === undefined ? observedAt : observed - seen,
  ];
  const hasMore = Object.keys(more).length > 0;
  if (fullAt !== undefined) {
    const full = millisecondsOf(fullAt);
    packed.push(full === undefined || observed === undefined ? fullAt : full - observed);
  } else if (hasMore) packed.push(null);
  if (hasMore) packed.push(more);
  return packed;
}

function unpackInput(packed: PackedInput, firstSeenAt: string): [string, InputRecord] {
  const [speaker, input, format, precedence, observed, full, more] = packed;
  const observedAt = typeof observed === "number" ? later(firstSeenAt, observed) : observed;
  const record: { -readonly [F in keyof InputRecord]: InputRecord[F] } = { input, format, precedence, observedAt };
  if (typeof full === "number") record.fullAt = later(observedAt, full);
  else if (full !== undefined && full !== null) record.fullAt = full;
  return [unpackHex(speaker), more === undefined ? record : { ...record, ...more }];
}

function later(instant: string, milliseconds: number): string {
  return milliseconds === 0 ? instant : toInstant(Date.parse(instant) + milliseconds);
}

const SIMPLE = /^[^:;]*$/;

/** Undefined if a field or a speaker is not known. */
function packProvenance(
  kind: RecordKind,
  provenance: Recorded["provenance"],
  speakers: ReadonlyMap<string, number>,
): Packed | undefined {
  const packed: (number | string | object)[] = [];
  let [last, run] = [-1, ""];
  for (const [path, { speaker, ...more }] of Object.entries(provenance)) {
    const place = speakers.get(speaker);
    const name = packPath(kind, path);
    if (place === undefined || name === undefined) return undefined;
    const hasMore = Object.keys(more).length > 0;
    if (run !== "" && (place !== last || hasMore)) {
      packed.push(last, run);
      run = "";
    }
    last = place;
    if (hasMore) packed.push(place, name, more);
    else run += name;
  }
  if (run !== "") packed.push(last, run);
  return packed;
}

function packPath(kind: RecordKind, path: string): string | undefined {
  const letters = LETTERS[kind];
  const plain = letters.get(path);
  if (plain !== undefined) return plain;
  const colon = path.indexOf(":");
  const letter = colon < 0 ? undefined : letters.get(path.slice(0, colon));
  const rest = path.slice(colon + 1);
  return letter !== undefined && SIMPLE.test(rest) ? `${letter}:${rest};` : undefined;
}

function unpackProvenance(kind: RecordKind, packed: Packed, speakers: readonly string[]): Record<string, Provenance> {
  const provenance: Record<string, Provenance> = {};
  for (let at = 0; at < packed.length; at += 2) {
    const [place, run, more] = [packed[at], packed[at + 1], packed[at + 2]];
    const speaker = speakers[Number(place)];
    if (speaker === undefined || typeof run !== "string")
      throw new TypeError("The stored origins have no such speaker.");
    const hasMore = typeof more === "object";
    const said: Provenance = hasMore ? { speaker, ...more } : { speaker };
    for (const path of pathsOf(kind, run)) provenance[path] = said;
    if (hasMore) at++;
  }
  return provenance;
}

const MOST_RUNS = 5_000;

/** What one speaker said of a record. All records of a speaker that have the same fields share it. */
function saidAlone(kind: RecordKind, run: string, speaker = ""): Readonly<Record<string, Provenance>> {
  return SAID_ALONE[kind](`${run.length} ${run}${speaker}`);
}

const SAID_ALONE = ofEachKind((kind) =>
  remembered(MOST_RUNS, (said) => {
    const start = said.indexOf(" ") + 1;
    const end = start + Number(said.slice(0, start));
    return Object.freeze(unpackProvenance(kind, [0, said.slice(start, end)], [said.slice(end)]));
  }),
);

/** The fields of a run. Most records of a kind have the same fields. */
function pathsOf(kind: RecordKind, run: string): readonly string[] {
  return RUNS[kind](run);
}

const RUNS = ofEachKind((kind) => remembered(MOST_RUNS, (run) => [...pathsIn(kind, run)]));

function* pathsIn(kind: RecordKind, run: string): Iterable<string> {
  for (let at = 0; at < run.length; at++) {
    const field = FIELDS[kind][run.charCodeAt(at) - FIRST_LETTER];
    if (field === undefined) throw new TypeError(`The stored origins name a field of no known letter: ${run[at]}.`);
    if (run[at + 1] !== ":") {
      yield field;
      continue;
    }
    const end = run.indexOf(";", at);
    yield field + run.slice(at + 1, end);
    at = end;
  }
}

const HEX = /^[0-9a-f]{32}$/;
const SHORT = "~";
const MOST_SPEAKERS = 1_000;

/** A speaker that is a hash, in 23 characters instead of 32. */
function packHex(text: string): string {
  return HEX.test(text)
    ? SHORT + Buffer.from(text, "hex").toString("base64url")
    : text.startsWith(SHORT)
      ? SHORT + text
      : text;
}

/** Most records have a speaker that others have too. */
const unpackHex = remembered(MOST_SPEAKERS, (text) => {
  if (!text.startsWith(SHORT)) return text;
  return text.startsWith(SHORT + SHORT) ? text.slice(1) : Buffer.from(text.slice(1), "base64url").toString("hex");
});

function split(names: string): string[] {
  return names.split(" ");
}
