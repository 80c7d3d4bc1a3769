import { BadDocument } from "../../domain/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { collectBytes } from "../reading/collect-bytes";
import { decodeText, isDecodable } from "../reading/decode-text";

const CEILING = 5_000_000;

/** A news article or a post as a person copies it from a page: no markup, one paragraph a line. */
export const plainText: FormatReader = {
  name: "plain-text",
  version: 1,
  precedence: 10,
  title: "a pasted article or post, one paragraph a line (UTF-8; any language)",
  detect: (head) => isDecodable(head),
  read,
};

async function* read(chunks: AsyncIterable<Uint8Array>, hints: DocumentHints): AsyncGenerator<Read> {
  const bytes = await collectBytes(chunks, CEILING);
  if (bytes === undefined) {
    yield { outcome: "rejection", reason: `larger than ${CEILING} bytes, which is the most that a pasted text may have; split it` };
    return;
  }
  const { text, warnings } = decodeText(bytes, hints.name);
  const [headline, ...rest] = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  if (headline === undefined) throw new BadDocument(`${hints.name} is empty`);
  const body = rest.map((line) => ({ type: "Paragraph" as const, text: line, spans: [{ kind: "TEXT" as const, start: 0, end: line.length }] }));
  yield { outcome: "item", draft: { type: "Article", headline, body }, ...(warnings.length > 0 && { warnings }) };
}
