import { buildMediagraphSchema } from "./build-schema";
import { NODE_FIELDS, printSubgraph } from "./federation";

/** The SDL that is committed as mediagraph.graphql and answered by `_service`: generated, never edited by hand. */
export function printSchemaSdl(): string {
  return printSubgraph(buildMediagraphSchema());
}

/** For a supergraph where another subgraph answers `node` and `nodes`. */
export function printSdlWithoutNode(): string {
  return printSubgraph(buildMediagraphSchema(), NODE_FIELDS);
}
