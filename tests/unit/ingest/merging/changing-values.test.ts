import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Statements, ValuesOf } from "../../../../src/domain/statements/statements";
import { idFor } from "../../../../src/domain/ids";
import { merge } from "../../../../src/ingest/merging/merge";
import { observed } from "../../../../src/ingest/merging/observed";
import { propertyRuns } from "../../../builders/thorough";

const POST = idFor("post", "one");
const SOURCE = idFor("source", "one");
const at = (minute: number): string => `2024-03-03T10:0${minute}:00.000Z`;

interface Said {
  readonly speaker?: string;
  readonly precedence?: number;
  readonly minute: number;
  readonly isFull?: boolean;
}

const observation = ({ speaker = "a", precedence = 50, minute, isFull = true }: Said) => ({
  speaker,
  origin: { input: speaker, format: `format ${precedence}`, precedence },
  observedAt: at(minute),
  ...(isFull && { fullAt: at(minute) }),
});
const post = (values: ValuesOf["post"], said: Said): Statements<"post"> => observed(POST, values, observation(said));
const source = (values: ValuesOf["source"], said: Said) => observed(SOURCE, values, observation(said));

/** What is shown, whatever order the statements come in. */
function shown(...all: readonly Statements<"post">[]): ValuesOf["post"] {
  const [first, second] = [all.reduce(merge), [...all].reverse().reduce(merge)];
  expect(first).toEqual(second);
  return first.values;
}

describe("a value that changes by itself", () => {
  it("is the one of the last look, also where a better format looked before", () => {
    const before = post({ availability: "AVAILABLE", platform: "X" }, { precedence: 80, minute: 1 });
    const after = post({ availability: "DELETED", platform: "MASTODON" }, { speaker: "b", precedence: 10, minute: 2 });
    expect(shown(before, after)).toEqual({ availability: "DELETED", platform: "X" });
  });

  it("of counts is the one that was read last from the platform, also where its document came first", () => {
    const late = { readAt: at(5), likes: 7 };
    const early = { readAt: at(3), likes: 2 };
    const first = post({ metrics: late }, { minute: 6 });
    const second = post({ metrics: early }, { speaker: "b", precedence: 80, minute: 9 });
    expect(shown(first, second).metrics).toEqual(late);
  });

  it("of a poll has the votes of the last look", () => {
    const poll = (votes: number) => ({ options: [{ text: "Yes", votes }] });
    const first = post({ poll: poll(1) }, { precedence: 80, minute: 1 });
    expect(shown(first, post({ poll: poll(9) }, { speaker: "b", minute: 2 })).poll).toEqual(poll(9));
  });

  it("is withdrawn with all that its speaker says no more, but not by what tells only a part", () => {
    const all = post({ isSensitive: true, metrics: { readAt: at(1), likes: 1 } }, { minute: 1 });
    const part = post({ availability: "DELETED" }, { minute: 2, isFull: false });
    const again = post({ isSensitive: true }, { minute: 3 });
    expect(shown(all, part)).toEqual({
      isSensitive: true,
      availability: "DELETED",
      metrics: { readAt: at(1), likes: 1 },
    });
    expect(shown(all, part, again)).toEqual({ isSensitive: true });
  });
});

describe("what is said of a post only by some", () => {
  it("is shown beside what others say, by the better format where both say it", () => {
    const rich = post({ contentWarning: "Fog", edits: [{ text: { text: "Before", spans: [] } }] }, { minute: 1 });
    const poor = post({ contentWarning: "fog" }, { speaker: "b", precedence: 10, minute: 2 });
    expect(shown(rich, poor)).toEqual(rich.values);
  });
});

describe("the feeds of a source", () => {
  it("are those that all speakers name, each once, and one is withdrawn by who named it", () => {
    const one = source({ name: "News", feeds: ["https://n.example/a", "https://n.example/b"] }, { minute: 1 });
    const other = source({ feeds: ["https://n.example/c", "https://n.example/a"] }, { speaker: "b", minute: 2 });
    const both = merge(one, other);
    expect([...(both.values.feeds ?? [])].sort()).toEqual(["a", "b", "c"].map((name) => `https://n.example/${name}`));
    const less = merge(both, source({ name: "News", feeds: ["https://n.example/a"] }, { minute: 3 }));
    expect([...(less.values.feeds ?? [])].sort()).toEqual(["a", "c"].map((name) => `https://n.example/${name}`));
  });
});

const values: fc.Arbitrary<ValuesOf["post"]> = fc.record(
  {
    metrics: fc.record({ readAt: fc.nat(9).map(at), likes: fc.nat(3) }),
    availability: fc.constantFrom("AVAILABLE" as const, "DELETED" as const),
    poll: fc.nat(2).map((votes) => ({ options: [{ text: "Yes", votes }] })),
    isSensitive: fc.boolean(),
    platform: fc.constant("X" as const),
    text: fc.constantFrom("x", "y").map((text) => ({ text, spans: [] })),
    edits: fc.constantFrom("x", "y").map((text) => [{ text: { text, spans: [] } }]),
    modifiedAt: fc.nat(9).map((minute) => ({ instant: at(minute), precision: "SECOND" as const })),
  },
  { requiredKeys: [] },
);
const statements = fc
  .record({
    values,
    speaker: fc.constantFrom("a", "b"),
    precedence: fc.constantFrom(10, 80),
    minute: fc.nat(9),
    isFull: fc.boolean(),
  })
  .map(({ values: said, ...of }) => post(said, of));

describe("whatever is said of a post", () => {
  it("is joined in any order, in any groups and again, with one result", () => {
    fc.assert(
      fc.property(statements, statements, statements, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
      { numRuns: propertyRuns(30, 500), seed: Number(process.env["PROPERTY_SEED"] ?? 7) },
    );
  });

  it("takes no more room when it is polled a thousand times", () => {
    const polled = Array.from({ length: 1_000 }, (_, poll) => {
      const readAt = new Date(Date.parse(at(0)) + poll * 60_000).toISOString();
      return observed<"post">(
        POST,
        { metrics: { readAt, likes: 1_000 + poll }, poll: { options: [{ text: "Yes", votes: 1_000 + poll }] } },
        { ...observation({ minute: 0 }), observedAt: readAt, ...(poll % 2 === 0 && { fullAt: readAt }) },
      );
    });
    const [two, all] = [polled.slice(0, 2).reduce(merge), polled.reduce(merge)];
    expect(JSON.stringify(all).length).toBeLessThanOrEqual(JSON.stringify(two).length);
  });
});
