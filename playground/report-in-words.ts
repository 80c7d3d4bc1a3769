/** What the server says of an answer's cost, when the request asks for it. */
interface Report {
  readonly roundTrips: number;
  readonly documents: number;
  readonly byCollection: Readonly<Record<string, number>>;
  /** Absent or 0 where the engine does not count them. */
  readonly steps?: number;
}

const NUMBER = new Intl.NumberFormat("en");

/** The report of an answer, as one line: "3 round trips: articles 1, posts 2; 41 documents". */
export function reportInWords(response: string): string {
  if (response.trim() === "") return "Run the operation to see its round trips.";
  const report = reportIn(response);
  if (!report) return 'The answer has no report. The header "mediagraph-report": "1" asks for it.';
  const { roundTrips, documents, byCollection, steps = 0 } = report;
  const parts = Object.entries(byCollection).map(([name, count]) => `${name} ${NUMBER.format(count)}`);
  const trips = [counted(roundTrips, "round trip"), parts.join(", ")].filter((text) => text !== "").join(": ");
  return [trips, counted(documents, "document"), ...(steps === 0 ? [] : [counted(steps, "step")])].join("; ");
}

const counted = (count: number, noun: string): string => `${NUMBER.format(count)} ${noun}${count === 1 ? "" : "s"}`;

function reportIn(response: string): Report | undefined {
  try {
    const report = memberOf(memberOf(JSON.parse(response), "extensions"), "mediagraph");
    return isReport(report) ? report : undefined;
  } catch {
    // An answer that was not JSON is shown as it is.
    return undefined;
  }
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;

function isReport(value: unknown): value is Report {
  const byCollection = memberOf(value, "byCollection");
  return (
    typeof memberOf(value, "roundTrips") === "number" &&
    typeof memberOf(value, "documents") === "number" &&
    typeof byCollection === "object" &&
    byCollection !== null
  );
}
