import { ByteReader, Section } from "./byte-reader";
import type { Contained, ContainerReader } from "./container-reader";
import { headerFields, httpResponse, textLine } from "./http-response";
import type { Unpacking } from "./unpacking";

const VERSION = /^WARC\/\d\.\d$/;
const CUT_SHORT = "the web archive ends in the middle; get the whole file and try again";

/** A web archive (ISO 28500): what a crawler asked and got. Each response is a document with its address and date. */
export const warc: ContainerReader = {
  name: "warc",
  title: "a web archive (WARC, gzipped too): each response with its address and the date when it was fetched",
  detect: (head) => /^WARC\/\d\.\d\r?\n/.test(Buffer.from(head.subarray(0, 20)).toString("latin1")),
  async *open(chunks, unpacking) {
    const reader = new ByteReader(chunks);
    for (let record = 1; ; record += 1) {
      const fields = await nextRecord(reader, unpacking, `record ${record}`);
      if (fields === undefined) return;
      const content = sectionOf(reader, fields, unpacking, `record ${record}`);
      const contained = await documentOf(fields, content, unpacking);
      if (contained !== undefined) yield contained;
      await content.skip();
    }
  },
};

type Fields = ReadonlyMap<string, string>;

async function nextRecord(reader: ByteReader, unpacking: Unpacking, place: string): Promise<Fields | undefined> {
  let version = await textLine(reader);
  // Two line ends close a record. Some programs write more, or fewer.
  while (version === "") version = await textLine(reader);
  if (version === undefined && (await reader.peek(1)).length === 0) return undefined;
  if (version === undefined || !VERSION.test(version))
    throw unpacking.fault(`no record begins before byte ${reader.offset}; the web archive is damaged`, place);
  const fields = await headerFields(reader);
  if (fields === undefined) throw unpacking.fault(CUT_SHORT, place);
  return fields;
}

function sectionOf(reader: ByteReader, fields: Fields, unpacking: Unpacking, place: string): Section {
  const length = Number(fields.get("content-length"));
  if (!Number.isSafeInteger(length) || length < 0)
    throw unpacking.fault(`the record's Content-Length is ${JSON.stringify(fields.get("content-length"))}`, place);
  return new Section(reader, length, () => unpacking.fault(CUT_SHORT, place));
}

/** Requests and notes of the crawler are no documents. A revisit says only that a response is in another record. */
async function documentOf(fields: Fields, content: Section, unpacking: Unpacking): Promise<Contained | undefined> {
  const type = fields.get("warc-type")?.toLowerCase();
  // WARC 1.0 shows the address in angle brackets, and programs write it so.
  const url = fields.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1");
  const derived = url === undefined ? undefined : derivedKind(type, fields.get("content-type"));
  if (url !== undefined && derived !== undefined) return { name: url, kind: derived };
  if ((type !== "response" && type !== "resource") || url === undefined || !/^https?:/i.test(url)) return undefined;
  if (fields.has("warc-segment-number") && fields.get("warc-segment-number") !== "1") return undefined;
  const known = { name: url, url, ...capturedAt(fields.get("warc-date")) };
  if (type === "resource") {
    const mediaType = fields.get("content-type");
    return { ...known, ...(mediaType !== undefined && { mediaType }), open: () => content.bytes() };
  }
  const response = await httpResponse(content.bytes(), unpacking);
  if (response === undefined)
    return { name: url, reason: "its record does not begin with the head of an HTTP response" };
  const { status, mediaType } = response;
  if (status !== 200) return { name: url, kind: `HTTP ${status} response` };
  return { ...known, ...(mediaType !== undefined && { mediaType }), open: () => response.body() };
}

/** What Common Crawl makes of its pages. Neither has what tells an article from other pages. */
function derivedKind(type: string | undefined, mediaType = ""): string | undefined {
  if (type === "conversion") return "text of a web page without its markup (WET; the WARC file has the page)";
  const isJson = type === "metadata" && /^application\/json\b/i.test(mediaType);
  return isJson ? "description of a web page (WAT; the WARC file has the page)" : undefined;
}

function capturedAt(date: string | undefined): { capturedAt?: string } {
  const instant = Date.parse(date ?? "");
  return Number.isNaN(instant) ? {} : { capturedAt: new Date(instant).toISOString() };
}
