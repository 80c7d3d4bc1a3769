import { withoutCharset } from "../reading/hints";
import { inputName } from "../../domain/addresses/input-name";
import { parseWebUrl } from "../../domain/addresses/urls";
import { once } from "../../domain/collections/lists";
import type { KeptRejection, Rejection, Store } from "../../store/store";
import {
  emptyReport,
  type AddressedDocument,
  type GivenDocument,
  type IngestReport,
  type SourceDocument,
} from "../ingest-types";
import { type Retry, type RetryReport } from "./writer";

/** What was said of a rejected input besides its bytes. It holds again, except the format if another one is named. */
export function saidOf(
  { input, url = addressIn(input), speaker, hints, ...given }: Rejection,
  format = given.format,
): Partial<SourceDocument> {
  return {
    ...(url !== undefined && { url }),
    ...(format !== undefined && { format }),
    ...(speaker !== undefined && { speaker: { key: speaker } }),
    ...hints,
  };
}

/** A rejected input with its bytes, as it was read. Undefined if they were not kept. */
export function keptDocument(rejection: Rejection, format?: string): SourceDocument | undefined {
  const { input, content, mediaType, rejectedAt } = rejection;
  if (content === undefined) return undefined;
  return {
    ...saidOf(rejection, format),
    ...(mediaType !== undefined && { mediaType }),
    // The speaker said it when it was rejected, and may have said something else since.
    observedAt: rejectedAt,
    name: input,
    origin: inputName(input),
    open: () => once(content),
  };
}

interface Means {
  /** The document at an address, with its bytes. */
  readonly fetch: (document: AddressedDocument) => Promise<SourceDocument>;
  /** Reads one document, and gets what is kept of it. */
  readonly ingest: (document: SourceDocument, onRejection: (kept: Rejection) => void) => Promise<IngestReport>;
}

/** Reads a rejected input again. It is forgotten if it goes in now. Null if nothing is kept under the id. */
export async function tryAgain(store: Store, retry: Retry, { fetch, ingest }: Means): Promise<RetryReport | null> {
  const [rejection] = await store.reader().rejectionsById([retry.id]);
  if (!rejection) return null;
  const { id } = rejection;
  const document = documentOf(rejection, retry);
  if (document === undefined) return { id, report: unread(rejection), rejections: [withoutBytes(rejection)] };
  const whole = "address" in document ? await fetch(document) : document;
  const kept = new Map<string, Rejection>();
  const report = await ingest(whole, (one) => kept.set(one.id, one));
  if (!kept.has(id)) await store.rejections.forget([id]);
  return { id, report, rejections: [...kept.values()].map(withoutBytes) };
}

/** Undefined if its bytes are gone: a server opens no files. */
function documentOf(rejection: Rejection, { content, format }: Retry): GivenDocument | undefined {
  const { input, mediaType } = rejection;
  const named = { ...saidOf(rejection, format), name: input, origin: inputName(input) };
  if (content !== undefined)
    return {
      ...named,
      // What a person has typed is UTF-8, whatever the first bytes were.
      ...(mediaType !== undefined && { mediaType: withoutCharset(mediaType) }),
      open: () => once(Buffer.from(content, "utf8")),
    };
  const address = addressIn(input) ?? rejection.url;
  return keptDocument(rejection, format) ?? (address === undefined ? undefined : { ...named, address });
}

function unread({ input }: Rejection): IngestReport {
  const reason =
    "its bytes were not kept, and a server opens no files. Give its text, or read the file again with `mediagraph ingest` and forget this one";
  return { ...emptyReport(), rejected: [{ document: 0, input, place: null, reason, code: "NOT_OPENED" }] };
}

function withoutBytes({ content, ...rest }: Rejection): KeptRejection {
  return { ...rest, ...(content !== undefined && { contentSize: content.byteLength }) };
}

const addressIn = (input: string): string | undefined => (parseWebUrl(input) === undefined ? undefined : input);
