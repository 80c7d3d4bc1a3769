import type { Writer } from "../src/ingest/writing/writer";
import type { Loaders } from "../src/loaders/loaders";
import type { RequestMeter } from "../src/loaders/meter";

/** What every resolver of one request is given. */
export interface GraphContext {
  readonly loaders: Loaders;
  readonly meter: RequestMeter;
  readonly requestId: string;
  /** Gives access to writing. Throws FORBIDDEN if writing is off, UNAUTHENTICATED if this request may not write. */
  writer(): Writer;
}
