import { BadDocument } from "../../domain/errors";
import type { FormatReader, Read } from "../format-reader";
import { detect } from "./detect";
import { describeFaults } from "./faults";
import { parseValues } from "./parse";
import { header, record, VERSION } from "./wire";

/** Deeper than any post that quotes posts; what reads the drafts later may recurse without fear. */
const DEEPEST = 64;

/** The project's own interchange document: drafts as one JSON object, a JSON array, or JSON lines. */
export const mediagraph: FormatReader = {
  name: "mediagraph",
  version: 1,
  precedence: 80,
  title: "Mediagraph's own JSON or JSON lines: articles, posts, accounts, sources and profiles",
  detect,
  async *read(chunks) {
    let first = true;
    for await (const parsed of parseValues(chunks)) {
      const place = parsed.place === undefined ? {} : { place: parsed.place };
      if ("fault" in parsed) yield { outcome: "rejection", ...place, reason: parsed.fault };
      else if (!first || !isHeader(parsed.value)) yield { ...readRecord(parsed.value), ...place };
      first = false;
    }
  },
};

function isHeader(value: unknown): boolean {
  const found = header.safeParse(value);
  if (found.success && found.data.mediagraph !== VERSION) {
    throw new BadDocument(`The document is written in version ${found.data.mediagraph} of the form; this program reads version ${VERSION}.`);
  }
  return found.success;
}

function readRecord(value: unknown): Read {
  if (isDeeper(value, DEEPEST)) return { outcome: "rejection", reason: `the record is nested deeper than ${DEEPEST} levels` };
  const read = record.safeParse(value, { reportInput: true });
  if (read.success) return { outcome: "item", draft: read.data };
  return { outcome: "rejection", reason: describeFaults(read.error) };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
