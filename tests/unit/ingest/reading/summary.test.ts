import { describe, expect, it } from "@jest/globals";
import { summaryOf } from "../../../../src/ingest/reading/summary";

const post = (handle: string, displayName?: string) =>
  summaryOf({
    type: "SocialPost",
    platform: "TELEGRAM",
    author: { type: "SocialAccount", platform: "TELEGRAM", handle, ...(displayName !== undefined && { displayName }) },
    content: { text: "The boat is in.", spans: [] },
  });

describe("what a document became, in a line", () => {
  it("names the account by its handle, or by its name where only a number is known", () => {
    expect(post("quay_watch", "Quay Watch")).toBe("@quay_watch, “The boat is in.”");
    expect(post("id:channel1234", "Quay Watch")).toBe("Quay Watch, “The boat is in.”");
    expect(post("id:channel1234")).toBe("id:channel1234, “The boat is in.”");
  });
});
