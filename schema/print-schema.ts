import { buildMediagraphSchema } from "./build-schema";
import { printSubgraph } from "./federation";

/** The SDL that is committed as mediagraph.graphql and answered by `_service`: generated, never edited by hand. */
export function printSchemaSdl(): string {
  return printSubgraph(buildMediagraphSchema());
}
