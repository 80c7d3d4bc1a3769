import type { Command } from "commander";
import type { SchemaFlags } from "../schema";
import type { ServeFlags } from "../serving/serve";
import type { Terminal } from "../terminal";
import { implementations, settingsHelp } from "./implementations";

/** The commands of the server and its schema. */

export function addServe(program: Command, terminal: Terminal): void {
  program
    .command("serve", { isDefault: false })
    .description("Serve the graph over HTTP, with the web reader at / and the playground at /graphql.")
    .option("--port <number>", "port to listen on, instead of the setting PORT")
    .option("--host <address>", "address to listen on, instead of the setting HOST")
    .option("--workers <count>", "how many processes answer: a whole number, or auto for one per core", "1")
    .addHelpText("after", settingsHelp)
    .addHelpText(
      "after",
      "\nA new store gets the reference profiles first, then the sample if MEDIAGRAPH_SAMPLE is 1.\nStop with Ctrl-C; the data stays.",
    )
    .action((flags: ServeFlags) => implementations.serve().serve(terminal, flags));
}

export function addSchema(program: Command, terminal: Terminal): void {
  program
    .command("schema")
    .description("Print the GraphQL schema (SDL) that the server serves.")
    .option("--document", "print the JSON Schema of Mediagraph documents instead")
    .option("--without-node", "leave out Query.node and Query.nodes, for a supergraph with another Relay server")
    .option("--write", "write both to the folder schema of the checkout instead")
    .option("--check", "print nothing, and fail when a file in that folder is out of date")
    .action((flags: SchemaFlags) => implementations.schema().schema(flags, terminal));
}
