import PostalMime from "postal-mime";
import { BadDocument } from "../../domain/errors/errors";
import { collectBytes } from "../reading/decoding/decode-text";
import type { ContainerReader } from "./container-reader";

/** Browsers write this before a page that they save as one file. */
const SAVED = /^(?:From: <Saved by [^>\r\n]{1,80}>|Snapshot-Content-Location: )/im;
const MULTIPART = /^Content-Type: multipart\/related;/im;
const MOST_BYTES = 64_000_000;

/** A web page as browsers save it in one file, with its pictures (MHTML, RFC 2557): the page. */
export const mhtml: ContainerReader = {
  name: "mhtml",
  title: "a web page that a browser saved in one file (MHTML): the page",
  detect(head) {
    const [headers = ""] = Buffer.from(head.subarray(0, 8_192))
      .toString("latin1")
      .split(/\r?\n\r?\n/, 1);
    return SAVED.test(headers) && MULTIPART.test(headers);
  },
  async *open(chunks) {
    const bytes = await collectBytes(chunks, MOST_BYTES);
    if (bytes === undefined)
      throw new BadDocument(`a saved page larger than ${MOST_BYTES} bytes: save it as HTML alone.`);
    const { html, headers, date } = await PostalMime.parse(bytes);
    if (html === undefined) throw new BadDocument("a saved page without a page in it: save it again as one file.");
    const url = headers.find(({ key }) => key === "snapshot-content-location")?.value.trim();
    const saved = date === undefined ? Number.NaN : Date.parse(date);
    yield {
      name: "page.html",
      mediaType: "text/html; charset=utf-8",
      ...(url !== undefined && { url }),
      ...(!Number.isNaN(saved) && { capturedAt: new Date(saved).toISOString() }),
      // oxlint-disable-next-line typescript/require-await
      async *open() {
        yield Buffer.from(html);
      },
    };
  },
};
