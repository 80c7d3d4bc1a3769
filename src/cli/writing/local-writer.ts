import { systemClock } from "../../ingest/ingest-types";
import type { InputLimits } from "../../ingest/ingest-types";
import { createWriter, type RelinkingOptions, type RelinkingWriter } from "../../ingest/writing/serial-writer";
import type { Store } from "../../store/store";
import { sourceWriterOf } from "../sources/source-writer-of";
import type { Terminal } from "../terminal";

/** A writer in this thread. */
export function localWriterOf(
  store: Store,
  terminal: Pick<Terminal, "env">,
  limits: InputLimits,
  relinking: RelinkingOptions = {},
): RelinkingWriter {
  return createWriter(store, systemClock, sourceWriterOf(store, terminal), limits, relinking);
}
