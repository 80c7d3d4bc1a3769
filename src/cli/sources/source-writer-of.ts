import type { SourceAccess } from "../../ingest/writing/writer";
import { readConfig } from "../../server/config";
import type { Store } from "../../store/store";
import { createSourceWriter } from "../../subscriptions/source-writer";
import { answerLimitsOf, createFetcher } from "../reading/fetch-document";
import type { Terminal } from "../terminal";

/** What a server does with sources, as the settings allow. */
export function sourceWriterOf(store: Store, settings: Pick<Terminal, "env">): SourceAccess {
  return createSourceWriter(store, createFetcher(settings), readConfig(settings.env).limits, answerLimitsOf(settings));
}
