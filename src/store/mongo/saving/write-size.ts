import { BSON } from "mongodb";
import type { RecordWrite } from "../../store";
import { postingsOf } from "../records/own-postings";
import { recordRow } from "../records/rows";

/** How large a write is for a server. */
export interface WriteSize {
  /** Bytes of the document that the record becomes. */
  readonly document: number;
  /** How many documents it writes: the record, its postings and identity keys. */
  readonly rows: number;
  /** Bytes of all of them: an estimate that is rather too high. */
  readonly bytes: number;
}

const MIB = 1024 * 1024;
/** The server's limit for a document, minus what the command around it takes. */
const LARGEST_DOCUMENT = 16 * MIB - 16 * 1024;

/** The most bytes of a posting and of an identity key, as long as they have no long sort key or key. */
const ROW_BYTES = 400;
/** Bytes per id in `UnfinishedWork`, the lists that a save in steps adds to the record. */
const ROW_ID_BYTES = 110;
const MOST_TITLE_LETTERS = 60;
/** The option that the client writes with, so that sizes are the same. */
const AS_WRITTEN = { ignoreUndefined: true } as const;

export function sizeOf(write: RecordWrite): WriteSize {
  const record = recordRow(write, 1, "");
  const postings = postingsOf(write.kind, record).length;
  const rows = 1 + postings + write.identities.length;
  const document = BSON.calculateObjectSize(record, AS_WRITTEN) + postings * ROW_ID_BYTES;
  return { document, rows, bytes: document + rows * ROW_BYTES };
}

/** Why the record cannot be stored; undefined if it can. */
export function refusalOf({ kind, item }: RecordWrite, { document }: WriteSize): string | undefined {
  if (document <= LARGEST_DOCUMENT) return undefined;
  return `the ${kind} ${nameOf(item)} takes ${inMib(document)} MiB in the store, and MongoDB keeps at most 16 MiB of an item: split or shorten it, or keep it in a SQLite store`;
}

/** The reason when the server refuses a write whose estimate was small enough. */
export function refusalOfServer({ kind, item }: RecordWrite, size: WriteSize, answer: string): string {
  return `the ${kind} ${nameOf(item)}, ${inMib(size.bytes)} MiB with the ${size.rows - 1} rows beside it, is too large for the server (${answer}): split or shorten it, or keep it in a SQLite store`;
}

/** Rounds up: 16.01 MiB must not read as 16.0 MiB, which is allowed. */
const inMib = (bytes: number): string => (Math.ceil((bytes / MIB) * 10) / 10).toFixed(1);

/** Adds the start of the title: a new item's id is not known to anybody yet. */
function nameOf(item: RecordWrite["item"]): string {
  const title = "headline" in item ? item.headline : "text" in item ? item.text : "";
  return title === "" ? item.id : `${item.id} ("${opening(title)}")`;
}

function opening(title: string): string {
  const scalars = [...title.slice(0, 2 * MOST_TITLE_LETTERS + 2)];
  return scalars.length <= MOST_TITLE_LETTERS ? title : `${scalars.slice(0, MOST_TITLE_LETTERS).join("").trimEnd()}…`;
}
