import { describe, expect, it } from "@jest/globals";
import type { SourceSubscription } from "../../../src/domain/source-subscription";
import { watchBegins } from "../../../src/cli/sources/sources-report";

const NOW = Date.parse("2024-05-01T12:00:00.000Z");
const source = (name: string, nextPullAt?: string): SourceSubscription => ({
  url: `https://${name}.example/feed`,
  kind: "FEED",
  addedAt: "2024-04-01T00:00:00.000Z",
  ...(nextPullAt !== undefined && { nextPullAt }),
});

describe("a watch of sources begins", () => {
  it("with how to add the first source", () => {
    expect(watchBegins([], NOW)).toContain("mediagraph sources add URL");
  });

  it("with the time when the first of them is read", () => {
    const later = source("later", "2024-05-01T18:00:00.000Z");
    const sooner = source("sooner", "2024-05-01T12:30:00.000Z");
    expect(watchBegins([later, source("never"), sooner], NOW)).toMatch(/^3 sources; .*2024-05-01T12:30Z/u);
    expect(watchBegins([source("due", "2024-05-01T11:00:00.000Z")], NOW)).toMatch(/^1 source; .* now\./u);
  });

  it("with the way to those that are read only when somebody says so", () => {
    expect(watchBegins([source("never")], NOW)).toContain("only by pull URL");
  });
});
