import { BadDocument } from "../../domain/errors/errors";
import type { FormatReader, ReadRejection } from "../format-reader";
import { detect } from "./detect";
import { describeFaults } from "../reading/faults";
import { rejectionOf } from "../reading/json/lines";
import { parseValues } from "../reading/json/values";
import { readRecord } from "./read-record";
import { header, VERSION } from "./wire";

/** Mediagraph's own interchange document: records as one JSON object, a JSON array, or JSON lines. */
export const mediagraph: FormatReader = {
  name: "mediagraph",
  version: 1,
  precedence: 80,
  saysAll: true,
  title: "Mediagraph's own JSON or JSON lines: articles, posts, accounts, sources and profiles",
  detect,
  async *read(chunks, _hints, limits) {
    let first = true;
    for await (const parsed of parseValues(chunks, limits)) {
      const { place } = parsed;
      if ("fault" in parsed) yield rejectionOf(parsed);
      else if (first && isHeader(parsed.value)) yield* faultsOfHeader(parsed.value, place);
      else yield { ...readRecord(parsed.value), place };
      first = false;
    }
  },
};

const headerOfAnyFields = header.loose();

/** Whether a value is a header. Throws BadDocument if it names another version, whose other fields are unknown here. */
function isHeader(value: unknown): boolean {
  const found = headerOfAnyFields.safeParse(value);
  if (found.success && found.data.mediagraph !== VERSION) {
    throw new BadDocument(
      `The document is written in version ${found.data.mediagraph} of the format; this program reads version ${VERSION}.`,
    );
  }
  return found.success;
}

/** Rejects a header with more fields. Otherwise a record in the header would be lost silently. */
function* faultsOfHeader(value: unknown, place: string): Generator<ReadRejection> {
  const { error } = header.safeParse(value);
  if (error)
    yield {
      outcome: "rejection",
      place,
      reason: `${describeFaults(error)}; a header is {"mediagraph": ${VERSION}} alone, and the records come after it`,
    };
}
