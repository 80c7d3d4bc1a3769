import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Statements, ValuesOf } from "../../../../src/domain/statements/statements";
import { idFor } from "../../../../src/domain/ids";
import { isSameJson } from "../../../../src/domain/collections/objects";
import { differenceOf, merge } from "../../../../src/ingest/merging/merge";
import { observed } from "../../../../src/ingest/merging/observed";
import { joinAll } from "../../../../src/ingest/merging/registers";
import { keptRegisters, registersOf } from "../../../../src/ingest/merging/stored-registers";
import { BUNDLED } from "../../../../src/domain/statements/provenance";
import { propertyRuns } from "../../../builders/thorough";

const ID = idFor("entity", "one");
const at = (minute: number): string => `2023-02-07T08:0${minute}:00.000Z`;

interface Said {
  readonly speaker: string;
  readonly format: string;
  readonly minute: number;
  readonly isFull: boolean;
  readonly rule: string | undefined;
  readonly values: ValuesOf["entity"];
}

/** A format has one precedence. */
const PRECEDENCE: Readonly<Record<string, number>> = { prose: 10, fields: 80 };

function statementsOf({ speaker, format, minute, isFull, rule, values }: Said): Statements<"entity"> {
  return observed(ID, values, {
    speaker,
    origin: { input: `${speaker} at ${minute}`, format, precedence: PRECEDENCE[format] ?? 0 },
    observedAt: at(minute),
    ...(isFull && { fullAt: at(minute) }),
    ...(rule !== undefined && { rules: { bornAt: rule } }),
  });
}

const word = fc.constantFrom("x", "y", "z");
const byLanguage = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom("ar", "en"), value, { minKeys: 1, noNullPrototype: true });
const words = fc.uniqueArray(word, { minLength: 1 });
const date = fc.constantFrom(
  { instant: "1990-01-01T00:00:00.000Z", precision: "YEAR" as const },
  { instant: "1990-03-03T00:00:00.000Z", precision: "DAY" as const },
  { instant: "1990-03-03T17:12:00.000Z", precision: "MINUTE" as const },
  { instant: "1991-05-05T00:00:00.000Z", precision: "DAY" as const },
);
const said: fc.Arbitrary<Said> = fc.record({
  speaker: fc.constantFrom("a", "b", "remarks:prose", BUNDLED),
  format: fc.constantFrom("prose", "fields"),
  minute: fc.nat(5),
  isFull: fc.boolean(),
  rule: fc.option(fc.constant("inferred"), { nil: undefined }),
  values: fc.record(
    {
      type: fc.constantFrom("Person" as const, "Place" as const),
      wikidataId: word,
      names: byLanguage(word),
      aliases: byLanguage(words),
      sameAs: words,
      accounts: fc.constantFrom(
        { X: [{ platform: "X" as const, handle: "Ada" }] },
        { X: [{ platform: "X" as const, handle: "ada" }] },
      ),
      bornAt: date,
    },
    { requiredKeys: ["type"] },
  ),
});
/** What became of `a` when the same speaker said the same at another time. */
const seenLater = (a: Statements, b: Statements) => (a.firstSeenAt <= b.firstSeenAt ? "times" : "speakers");
const joined = fc.array(said, { minLength: 1, maxLength: 5 }).map((all) => all.map(statementsOf).reduce(merge));
const runs = { numRuns: propertyRuns(6, 200), seed: Number(process.env["PROPERTY_SEED"] ?? 7) };
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, runs);

describe("what speakers say of an item is joined", () => {
  it("whatever comes first", () => {
    check(fc.property(joined, joined, (a, b) => expect(merge(a, b)).toEqual(merge(b, a))));
  });

  it("whatever was joined before", () => {
    check(
      fc.property(joined, joined, joined, (a, b, c) => expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))),
    );
  });

  it("as its registers are joined, also where one speaker only says it again", () => {
    const byRegisters = (a: Statements<"entity">, b: Statements<"entity">) =>
      keptRegisters<"entity">(joinAll(registersOf(a), registersOf(b)));
    check(
      fc.property(said, fc.nat(5), fc.boolean(), (once, minute, isFull) => {
        const [a, b] = [statementsOf(once), statementsOf({ ...once, minute, isFull })];
        expect(merge(a, b)).toMatchObject(byRegisters(a, b));
        expect(JSON.stringify(merge(a, b).values)).toBe(JSON.stringify(byRegisters(a, b).values));
        expect(differenceOf(a, merge(a, b))).toBe(isSameJson(a, merge(a, b)) ? "none" : seenLater(a, b));
      }),
    );
    check(fc.property(joined, joined, (a, b) => expect(merge(a, b)).toMatchObject(byRegisters(a, b))));
  });

  it("without a change when it is repeated", () => {
    check(
      fc.property(joined, joined, (a, b) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it("and one thing that is said is kept as it would be beside others", () => {
    check(
      fc.property(said, (one) => {
        const { inputs, provenance, values } = statementsOf(one);
        expect({ inputs, provenance, values }).toEqual(keptRegisters(registersOf({ inputs, provenance, values })));
      }),
    );
  });

  it("and kept so that all of it comes back", () => {
    check(
      fc.property(joined, ({ inputs, provenance, values }) => {
        const kept = JSON.parse(JSON.stringify({ inputs, provenance, values })) as Statements<"entity">;
        expect(keptRegisters(registersOf(kept))).toEqual({ inputs, provenance, values });
      }),
    );
  });
});

const now = (...all: readonly Partial<Said>[]): ValuesOf["entity"] =>
  all
    .map((one, minute) =>
      statementsOf({ speaker: "a", format: "fields", minute, isFull: true, rule: undefined, values: {}, ...one }),
    )
    .reduce(merge).values;

describe("of one speaker", () => {
  it("the newest holds, also where it is what was said at first", () => {
    const said = (name: string) => ({ values: { names: { en: name } } });
    expect(now(said("A"), said("B"), said("A")).names).toEqual({ en: "A" });
  });

  it("what it said goes before what a rule works out of its next remark, until it leaves it out", () => {
    const [stated, inferred] = [1990, 1991].map((year) => ({
      values: { bornAt: { instant: `${year}-05-05T00:00:00.000Z`, precision: "DAY" as const } },
    }));
    const worked = { ...inferred, rule: "inferred" };
    expect(now({ ...stated }, { ...worked, isFull: false }).bornAt).toEqual(stated?.values.bornAt);
    expect(now({ ...worked }, { ...stated, isFull: false }).bornAt).toEqual(stated?.values.bornAt);
    expect(now({ ...stated }, worked).bornAt).toEqual(inferred?.values.bornAt);
  });

  it("what is not said any more is withdrawn, if all is shown", () => {
    const [long, short] = [
      { values: { type: "Person" as const, descriptions: { en: "a minister" } } },
      { values: { type: "Person" as const } },
    ];
    expect(now(long, short)).toEqual({ type: "Person" });
    expect(now(long, { ...short, isFull: false })).toHaveProperty("descriptions");
  });

  it("an element of a set is withdrawn alone", () => {
    const said = (...aliases: string[]) => ({ values: { aliases: { en: aliases } } });
    expect(now(said("x", "y"), said("y")).aliases).toEqual({ en: ["y"] });
  });

  it("a vaguer date leaves the exact one, unless all is shown", () => {
    const said = (bornAt: NonNullable<ValuesOf["entity"]["bornAt"]>, isFull: boolean) => ({
      isFull,
      values: { bornAt },
    });
    const day = { instant: "1990-03-03T00:00:00.000Z", precision: "DAY" } as const;
    const minute = { instant: "1990-03-03T17:12:00.000Z", precision: "MINUTE" } as const;
    expect(now(said(minute, false), said(day, false)).bornAt).toEqual(minute);
    expect(now(said(day, false), said(minute, false)).bornAt).toEqual(minute);
    expect(now(said(minute, true), said(day, true)).bornAt).toEqual(day);
  });
});

describe("of several speakers", () => {
  const day = { instant: "1990-03-03T00:00:00.000Z", precision: "DAY" } as const;
  const other = { instant: "1990-03-09T00:00:00.000Z", precision: "DAY" } as const;
  const minute = { instant: "1990-03-03T17:12:00.000Z", precision: "MINUTE" } as const;
  const born = (speaker: string, bornAt: NonNullable<ValuesOf["entity"]["bornAt"]>, more: Partial<Said> = {}) => ({
    speaker,
    values: { bornAt },
    ...more,
  });

  it("the higher precedence is shown, then the newer", () => {
    expect(now(born("a", day), born("b", other, { format: "prose" })).bornAt).toEqual(day);
    expect(now(born("a", day), born("b", other)).bornAt).toEqual(other);
  });

  it("17:12 is shown and not the same day, whoever came first and whatever the format", () => {
    for (const format of ["fields", "prose"]) {
      expect(now(born("a", day), born("b", minute, { format })).bornAt).toEqual(minute);
      expect(now(born("b", minute, { format }), born("a", day)).bornAt).toEqual(minute);
    }
    expect(now(born("a", minute), born("b", other)).bornAt).toEqual(other);
  });

  it("a local day contains the evening before it in UTC", () => {
    const before = { instant: "1990-03-02T21:30:00.000Z", precision: "MINUTE" } as const;
    const long = { instant: "1990-03-02T08:30:00.000Z", precision: "MINUTE" } as const;
    expect(now(born("a", before), born("b", day)).bornAt).toEqual(before);
    expect(now(born("a", long), born("b", day)).bornAt).toEqual(day);
  });

  it("a value that was found by a rule ranks below every stated one", () => {
    expect(now(born("a", day, { rule: "inferred" }), born("b", other, { format: "prose" })).bornAt).toEqual(other);
    expect(now(born("b", other, { format: "prose" }), born("a", minute, { rule: "inferred" })).bornAt).toEqual(other);
  });

  it("a field may have a rank of its own in a format", () => {
    const [a, b] = ["a", "b"].map((speaker, minute) =>
      observed<"entity">(
        ID,
        { names: { en: speaker }, descriptions: { en: speaker } },
        {
          speaker,
          origin: { input: "x", format: "fields", precedence: 80 },
          observedAt: at(minute),
          ...(speaker === "b" && { precedences: { descriptions: 20 } }),
        },
      ),
    );
    if (a === undefined || b === undefined) throw new Error("Expected two.");
    expect(merge(a, b).values).toMatchObject({ names: { en: "b" }, descriptions: { en: "a" } });
    expect(merge(merge(a, b), b)).toEqual(merge(b, a));
  });

  it("the reference data rank lowest", () => {
    expect(now(born("a", day, { format: "prose" }), born(BUNDLED, other)).bornAt).toEqual(day);
  });

  it("sets are united, the best ranked speaker's elements first, whatever the time", () => {
    const said = (speaker: string, ...sameAs: string[]) => ({ speaker, values: { sameAs } });
    expect(now(said("b", "x", "y"), said("a", "z", "x")).sameAs).toEqual(["z", "x", "y"]);
    expect(now(said("a", "z", "x"), said("b", "x", "y")).sameAs).toEqual(["z", "x", "y"]);
    expect(now({ ...said("b", "x"), format: "prose" }, said(BUNDLED, "q"), said("a", "z")).sameAs).toEqual([
      "z",
      "x",
      "q",
    ]);
  });

  it("a name that is outranked is an alias", () => {
    const said = (speaker: string, en: string) => ({ speaker, values: { names: { en } } });
    expect(now(said(BUNDLED, "Turkey"), said("a", "Türkiye"))).toEqual({
      names: { en: "Türkiye" },
      aliases: { en: ["Turkey"] },
    });
  });

  it("a handle that is written in two ways is one account", () => {
    const said = (speaker: string, handle: string) => ({
      speaker,
      values: { accounts: { X: [{ platform: "X" as const, handle }] } },
    });
    expect(now(said("b", "ada"), said("a", "Ada")).accounts).toEqual({ X: [{ platform: "X", handle: "Ada" }] });
  });
});

it("what one speaker alone says is kept once", () => {
  const statements = statementsOf({
    speaker: "a",
    format: "fields",
    minute: 1,
    isFull: true,
    rule: undefined,
    values: { type: "Person", names: { en: "Ada" }, sameAs: ["x", "y"], bornAt: { instant: at(1), precision: "DAY" } },
  });
  expect(Object.values(statements.inputs)).toEqual([expect.not.objectContaining({ says: expect.anything() })]);
  expect(Object.values(statements.provenance)).toEqual(Array.from({ length: 4 }, () => ({ speaker: "a" })));
});
