import { describe, expect, it } from "@jest/globals";
import { RoundTripLimit } from "../../../src/domain/errors/errors";
import { createMeter } from "../../../src/loaders/budgets/meter";

describe("a meter", () => {
  it("counts round trips by collection, and documents", () => {
    const meter = createMeter();
    for (const collection of ["articles", "edges", "articles"]) meter.roundTrip(collection);
    meter.documents(20);
    meter.documents(3);
    expect(meter.report()).toEqual({ roundTrips: 3, byCollection: { articles: 2, edges: 1 }, documents: 23 });
    expect(meter.exceeded).toBe(false);
  });

  it("forbids the round trip that would be more than its limit, and does not count it", () => {
    const meter = createMeter(1);
    meter.roundTrip("articles");
    expect(() => meter.roundTrip("sources")).toThrow(RoundTripLimit);
    expect(meter.exceeded).toBe(true);
    expect(meter.report().roundTrips).toBe(1);
  });

  it("forbids every round trip when its limit is 0", () => {
    expect(() => createMeter(0).roundTrip("articles")).toThrow(/0 round trips/);
  });
});
