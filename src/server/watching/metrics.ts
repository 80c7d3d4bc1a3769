import type { FastifyInstance } from "fastify";
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { OUTCOMES, type IngestReport } from "../../ingest/ingest-types";
import { isAnswerCode } from "../error-codes";
import { createOperationNote, type OperationNote } from "./access-log";

/**
 * How many operation names get a line of their own. A client may send any name, and each line is kept until the server
 * stops.
 */
const MOST_NAMES = 100;
const OTHER = "(other)";
const UNNAMED = "(unnamed)";

const SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];

export interface Metrics {
  ingested(report: IngestReport): void;
  /** An answer of an operation that came over a WebSocket or goes out as a stream of events. */
  answered(note: OperationNote, seconds: number): void;
  /** So many more operations of this kind run. */
  live(more: number): void;
  /** What this process has counted, as `textOfAll` takes it. */
  measures(): Promise<object>;
}

/** What several processes have counted, as one text. Counts are added up; each gauge says itself how it is joined. */
export async function textOfAll(measures: readonly object[]): Promise<string> {
  return AggregatorRegistry.aggregate([...measures]).metrics();
}

/**
 * Counts requests, operations and writes. Where `isShown`, `/metrics` shows the counts in Prometheus' text format:
 * those that `gather` gives, or those of this process.
 */
export function addMetrics(
  http: FastifyInstance,
  isShown: boolean,
  known: readonly string[] = [],
  gather?: () => Promise<string>,
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const { requests, operations, roundTrips, errors, documents, live } = measuresIn(registry);
  const nameOf = boundedNames(known);
  const answered = (note: OperationNote, seconds: number): void => {
    for (const code of note.codes) errors.inc({ code: isAnswerCode(code) ? code : OTHER });
    if (note.type === undefined) return;
    const operation = nameOf(note.name);
    operations.observe({ operation, type: note.type }, seconds);
    roundTrips.inc({ operation }, note.roundTrips);
  };

  http.addHook("onResponse", (request, reply, done) => {
    const seconds = reply.elapsedTime / 1000;
    const { note = createOperationNote() } = request;
    // A GraphQL subscription lasts as long as its client wants.
    if (note.events === undefined)
      requests.observe({ route: request.routeOptions.url ?? "unknown", status: reply.statusCode }, seconds);
    if (note.isCounted !== true) answered(note, seconds);
    done();
  });
  if (isShown) {
    const text = gather ?? (() => registry.metrics());
    http.get("/metrics", async (_request, reply) => reply.type(registry.contentType).send(await text()));
  }
  return {
    measures: () => registry.getMetricsAsJSON(),
    answered,
    live: (more) => live.inc(more),
    ingested(report) {
      for (const outcome of OUTCOMES) documents.inc({ outcome }, report[outcome]);
      documents.inc({ outcome: "rejected" }, report.rejected.length);
    },
  };
}

function measuresIn(registry: Registry) {
  const histogram = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Histogram({ name: `mediagraph_${name}`, help, labelNames, buckets: SECONDS, registers: [registry] });
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter({ name: `mediagraph_${name}`, help, labelNames, registers: [registry] });
  const [ofRequests, ofOperations] = ["http_request_duration_seconds", "operation_duration_seconds"];
  return {
    requests: histogram(ofRequests, "Time from a request's arrival to the end of its answer.", ["route", "status"]),
    operations: histogram(ofOperations, "Time of operations, by name. Names above the limit are counted together.", [
      "operation",
      "type",
    ]),
    roundTrips: counter("store_round_trips_total", "Round trips to the store, by operation.", ["operation"]),
    errors: counter("errors_total", "Errors in answers, by code.", ["code"]),
    live: new Gauge({
      name: "mediagraph_live_operations",
      help: "Subscriptions that are followed now, and operations that run over a WebSocket.",
      registers: [registry],
    }),
    documents: counter("ingested_total", "Items of documents that came over GraphQL, by outcome.", ["outcome"]),
  };
}

/** The prepared operations have their lines from the start, so that other names cannot take them. */
function boundedNames(known: readonly string[]): (name: string | null | undefined) => string {
  const names = new Set(known);
  return (name) => {
    if (!name) return UNNAMED;
    if (names.size < MOST_NAMES) names.add(name);
    return names.has(name) ? name : OTHER;
  };
}
