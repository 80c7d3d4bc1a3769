import { Readable } from "node:stream";
import { describe, expect, it } from "@jest/globals";
import type { AddressedDocument } from "../../../../src/ingest/ingest-types";
import { FetchedForPreview } from "../../../../src/ingest/writing/fetched-for-preview";

const aDocument = (address: string): AddressedDocument => ({ name: address, address });

/** What was fetched, in order, and a clock that stands still. */
function aKeeper() {
  const fetched: string[] = [];
  const clock = { now: "2026-11-27T10:00:00.000Z" };
  const previewed = new FetchedForPreview(
    () => clock.now,
    async ({ address, ...given }) => {
      fetched.push(address);
      const open = () => Readable.from([Buffer.from(address)]);
      return address.endsWith("away") ? { ...given, open } : { ...given, url: `${address}/final`, open };
    },
  );
  return { previewed, fetched, clock };
}

describe("what a preview fetched", () => {
  it("is what is saved, with what the person says now", async () => {
    const { previewed, fetched } = aKeeper();
    await previewed.preview(aDocument("https://a.example"));
    const saved = await previewed.save({ ...aDocument("https://a.example"), source: "Al-Jisr" });
    expect(saved).toMatchObject({ url: "https://a.example/final", source: "Al-Jisr" });
    expect(fetched).toEqual(["https://a.example"]);
  });

  it("is kept for ten minutes, and forgotten when it is saved", async () => {
    const { previewed, fetched, clock } = aKeeper();
    await previewed.preview(aDocument("https://a.example"));
    clock.now = "2026-11-27T10:10:00.000Z";
    await previewed.save(aDocument("https://a.example"));
    await previewed.save(aDocument("https://a.example"));
    expect(fetched).toHaveLength(3);
  });

  it("is kept for the last four", async () => {
    const { previewed, fetched } = aKeeper();
    for (const name of ["a", "b", "c", "d", "e"]) await previewed.preview(aDocument(`https://${name}.example`));
    await previewed.save(aDocument("https://b.example"));
    expect(fetched).toHaveLength(5);
    await previewed.save(aDocument("https://a.example"));
    expect(fetched).toHaveLength(6);
  });

  it("is fetched again if it could not be fetched", async () => {
    const { previewed, fetched } = aKeeper();
    await previewed.preview(aDocument("https://a.example/away"));
    await previewed.save(aDocument("https://a.example/away"));
    expect(fetched).toHaveLength(2);
  });
});
