import type { Writer } from "../src/ingest/ingest-types";
import type { Loaders } from "../src/loaders/loaders";
import type { RequestMeter } from "../src/loaders/meter";

/** What every resolver of one request is given. */
export interface GraphContext {
  readonly loaders: Loaders;
  readonly meter: RequestMeter;
  readonly requestId: string;
  /** What changes the graph. Throws FORBIDDEN where writing is off, UNAUTHENTICATED where the request may not write. */
  writer(): Writer;
}
