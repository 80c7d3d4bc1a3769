import { BSON } from "mongodb";
import type { RecordWrite } from "../store";
import { recordRow } from "./rows";

/** What a write asks of a server. */
export interface WriteSize {
  /** Bytes of the document that the record becomes. */
  readonly document: number;
  /** Documents that are written: the record, its edges, mentions and identities. */
  readonly rows: number;
  /** Bytes of all of them, somewhat more than they are. */
  readonly bytes: number;
}

const MIB = 1024 * 1024;
/** The server's limit of a document, less what the command around one takes. */
const LARGEST_DOCUMENT = 16 * MIB - 16 * 1024;

/** What stands beside an item in the document of a mention, and a whole edge or identity, with long ids. */
const ROW_BYTES = 300;
/** An id in the list of rows by which a save in steps leaves what is to be done (`Unsettled.owns`). */
const OWNED_ID_BYTES = 64;
const MOST_OF_TITLE = 60;
/** As the client writes them. */
const AS_WRITTEN = { ignoreUndefined: true } as const;

export function sizeOf(write: RecordWrite): WriteSize {
  const owned = write.edges.length + write.mentions.length;
  const rows = 1 + owned + write.identities.length;
  const document = BSON.calculateObjectSize(recordRow(write, 1, ""), AS_WRITTEN) + owned * OWNED_ID_BYTES;
  const mentions = write.mentions.reduce((bytes, { item }) => bytes + BSON.calculateObjectSize(item, AS_WRITTEN), 0);
  return { document, rows, bytes: document + mentions + rows * ROW_BYTES };
}

/** Why the record cannot be kept; undefined where it can. */
export function refusalOf({ kind, item }: RecordWrite, { document }: WriteSize): string | undefined {
  if (document <= LARGEST_DOCUMENT) return undefined;
  return `the ${kind} ${nameOf(item)} takes ${inMib(document)} MiB in the store, and MongoDB keeps at most 16 MiB of an item: split or shorten it, or keep it in a SQLite store`;
}

/** Where the server refuses what was held to be small enough. */
export function refusalOfServer({ kind, item }: RecordWrite, size: WriteSize, answer: string): string {
  return `the ${kind} ${nameOf(item)}, ${inMib(size.bytes)} MiB with the ${size.rows - 1} rows beside it, is too large for the server (${answer}): split or shorten it, or keep it in a SQLite store`;
}

/** Up, so that what is over the limit by little does not look like the limit. */
const inMib = (bytes: number): string => (Math.ceil((bytes / MIB) * 10) / 10).toFixed(1);

/** The id says little to who has not got it yet. */
function nameOf(item: RecordWrite["item"]): string {
  const title = "headline" in item ? item.headline : "text" in item ? item.text : "";
  return title === "" ? item.id : `${item.id} ("${opening(title)}")`;
}

function opening(title: string): string {
  const scalars = [...title.slice(0, 2 * MOST_OF_TITLE + 2)];
  return scalars.length <= MOST_OF_TITLE ? title : `${scalars.slice(0, MOST_OF_TITLE).join("").trimEnd()}…`;
}
