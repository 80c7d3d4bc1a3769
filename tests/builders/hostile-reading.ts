import { BadDocument } from "../../src/domain/errors/errors";
import { formatByName } from "../../src/formats/registry";
import { inOneChunk } from "../../src/formats/reading/decoding/decode-text";

/**
 * Detects and reads a hostile document, and gives the number of its reads that name a place. Nothing but items,
 * rejections or BadDocument may come of it: a stack that overflows is thrown.
 */
export async function outcomeOf(format: string, text: string): Promise<number> {
  const bytes = Buffer.from(text);
  const reader = formatByName(format);
  reader?.detect(bytes.subarray(0, 65_536), { name: "hostile" });
  let count = 0;
  try {
    for await (const read of reader?.read(inOneChunk(bytes), { name: "hostile" }) ?? [])
      count += Number(read.place !== "");
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
  }
  return count;
}
