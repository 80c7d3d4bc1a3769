import { expect, it } from "@jest/globals";
import { reportInWords } from "../../../playground/report-in-words";

const answer = (mediagraph: unknown): string => JSON.stringify({ data: {}, extensions: { mediagraph } });

it("says the round trips by collection, the documents and the steps", () => {
  const report = { roundTrips: 3, byCollection: { articles: 1, posts: 2 }, documents: 1041, steps: 1 };
  expect(reportInWords(answer(report))).toBe("3 round trips: articles 1, posts 2; 1,041 documents; 1 step");
});

it("names one thing in the singular, and no collection when there was no round trip", () => {
  const one = { roundTrips: 1, byCollection: { articles: 1 }, documents: 1 };
  expect(reportInWords(answer(one))).toBe("1 round trip: articles 1; 1 document");
  const none = { roundTrips: 0, byCollection: {}, documents: 0, steps: 0 };
  expect(reportInWords(answer(none))).toBe("0 round trips; 0 documents");
});

it.each(["null", "[]", '{ "data": {} }', "The server answered 502", answer({ roundTrips: "3" }), answer(null)])(
  "says how to get a report when the answer has none: %s",
  (response) => expect(reportInWords(response)).toContain('The header "mediagraph-report": "1" asks for it.'),
);

it("asks to run the operation when there is no answer", () =>
  expect(reportInWords("")).toBe("Run the operation to see its round trips."));
