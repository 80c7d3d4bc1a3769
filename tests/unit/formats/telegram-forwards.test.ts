import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../src/formats/format-reader";
import { inOneChunk } from "../../../src/formats/reading/decoding/decode-text";
import { telegram } from "../../../src/formats/telegram/telegram-reader";

const CHANNEL = { name: "Harbour news", type: "public_channel", id: 1234567890 };

async function readMessage(message: Record<string, string>): Promise<Read[]> {
  const messages = [{ id: 7, type: "message", date_unixtime: "1709283600", text: "Berth 4 is free.", ...message }];
  const reads: Read[] = [];
  for await (const read of telegram.read(inOneChunk(Buffer.from(JSON.stringify({ ...CHANNEL, messages }))), {
    name: "result.json",
  }))
    reads.push(read);
  return reads;
}

describe("a message that a channel passes on", () => {
  it("has the words of somebody whom the export names without a number", async () => {
    const [post] = await readMessage({ forwarded_from: "Ada Marin" });
    expect(post).toMatchObject({
      draft: {
        author: { displayName: "Harbour news" },
        repostOf: { content: { text: "Berth 4 is free." } },
      },
    });
    expect(post).not.toHaveProperty("draft.content");
    expect(post).not.toHaveProperty("draft.repostOf.author");
  });

  it("has its own words where it passes on itself", async () => {
    const [post] = await readMessage({ forwarded_from: "Harbour news" });
    expect(post).toMatchObject({ draft: { content: { text: "Berth 4 is free." } } });
    expect(post).not.toHaveProperty("draft.repostOf");
  });
});
