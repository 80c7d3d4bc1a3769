import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { idFor } from "../../../../src/domain/ids";
import type { Facts, ValuesOf } from "../../../../src/domain/facts";
import { provenanceOf } from "../../../../src/ingest/merging/facts";
import { merge } from "../../../../src/ingest/merging/merge";

interface Said {
  readonly values: ValuesOf["entity"];
  readonly rule: string | undefined;
}

/**
 * An input's say of an entity, observed at some time. Its precedence follows from its hash, as a format's does from its
 * name.
 */
function factsOf(hash: string, minute: number, { values, rule }: Said): Facts<"entity"> {
  const observedAt = `2023-02-07T08:0${minute}:00.000Z`;
  const input = { hash, input: `${hash}.json`, format: "f", precedence: hash.charCodeAt(0) % 3, observedAt };
  const rules = rule === undefined ? {} : { names: rule };
  return {
    id: idFor("entity", hash),
    firstSeenAt: observedAt,
    inputs: { [hash]: input },
    provenance: provenanceOf(values, hash, rules),
    values,
  };
}

const word = fc.constantFrom("x", "y", "z");
const names = fc.dictionary(fc.constantFrom("ar", "en", "fr"), word, { minKeys: 1 });
const values = fc.record(
  {
    type: fc.constantFrom("Person" as const, "Place" as const),
    wikidataId: word,
    names,
    sameAs: fc.array(word, { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const said = fc.record({ values, rule: fc.option(word, { nil: undefined }) });
const HASHES = ["a", "b", "c", "d", "e"];

/** Three items as ingest makes them: joins of what inputs said, where equal hashes mean equal contents. */
const threeFacts = fc.tuple(...HASHES.map(() => said)).chain((contents) => {
  const one = fc
    .tuple(fc.nat(HASHES.length - 1), fc.nat(4))
    .map(([index, minute]) => factsOf(HASHES[index] ?? "", minute, contents[index] ?? { values: {}, rule: undefined }));
  const joined = fc.array(one, { minLength: 1, maxLength: 4 }).map((all) => all.reduce(merge));
  return fc.tuple(joined, joined, joined);
});

const article = (
  hash: string,
  precedence: number,
  observedAt: string,
  own: ValuesOf["article"],
  rules = {},
): Facts<"article"> => ({
  id: idFor("article", "one"),
  firstSeenAt: observedAt,
  inputs: { [hash]: { hash, input: hash, format: "f", precedence, observedAt } },
  provenance: provenanceOf(own, hash, rules),
  values: own,
});

describe("merging", () => {
  it("does not depend on order", () => {
    fc.assert(fc.property(threeFacts, ([a, b]) => expect(merge(a, b)).toEqual(merge(b, a))));
  });

  it("does not depend on grouping", () => {
    fc.assert(fc.property(threeFacts, ([a, b, c]) => expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))));
  });

  it("changes nothing when repeated", () => {
    fc.assert(
      fc.property(threeFacts, ([a, b]) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it("keeps a richer input's values from a poorer one's, and the winner's provenance beside each", () => {
    const rich = article("rich", 80, "2023-01-01T00:00:00.000Z", {
      headline: "The headline",
      publishedAt: { instant: "2023-01-01T00:00:00.000Z", precision: "DAY" },
    });
    const poor = article(
      "poor",
      10,
      "2023-01-02T00:00:00.000Z",
      { headline: "the headline?", summary: "Only the poor one says this", language: "en" },
      { language: "detected" },
    );
    const merged = merge(rich, poor);
    expect(merged.values).toMatchObject({
      headline: "The headline",
      summary: "Only the poor one says this",
      publishedAt: { precision: "DAY" },
    });
    expect(merged.provenance).toEqual({
      headline: { inputHash: "rich" },
      publishedAt: { inputHash: "rich" },
      summary: { inputHash: "poor" },
      language: { inputHash: "poor", rule: "detected" },
    });
  });

  it("lets the later of two equal inputs win", () => {
    const early = article("zzz", 50, "2023-01-01T00:00:00.000Z", { headline: "Early" });
    const late = article("aaa", 50, "2023-01-02T00:00:00.000Z", { headline: "Late" });
    expect(merge(late, early).values.headline).toBe("Late");
    expect(merge(late, early).firstSeenAt).toBe("2023-01-01T00:00:00.000Z");
  });

  it("joins names language by language", () => {
    const base = { id: idFor("entity", "e"), firstSeenAt: "2023-01-01T00:00:00.000Z" };
    const one = (hash: string, precedence: number, names: Record<string, string>): Facts<"entity"> => ({
      ...base,
      inputs: { [hash]: { hash, input: hash, format: "f", precedence, observedAt: base.firstSeenAt } },
      provenance: provenanceOf({ names }, hash),
      values: { names },
    });
    const merged = merge(
      one("a", 80, { ar: "مالي", en: "Mali" }),
      one("b", 10, { en: "Republic of Mali", fr: "Mali" }),
    );
    expect(merged.values.names).toEqual({ ar: "مالي", en: "Mali", fr: "Mali" });
    expect(merged.provenance).toMatchObject({ "names:en": { inputHash: "a" }, "names:fr": { inputHash: "b" } });
  });
});
