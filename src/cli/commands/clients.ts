import { Option, type Command } from "commander";
import type { InitFlags } from "../client/init-client";
import type { McpFlags } from "../mcp/mcp";
import type { Terminal } from "../terminal";
import { implementations } from "./implementations";

/** The commands for programs that use the graph. */

export function addMcp(program: Command, terminal: Terminal): void {
  program
    .command("mcp")
    .description(
      "Offer the graph's reads as tools of the Model Context Protocol, on standard input and output: search, article, post, entity, timeline, compare_sources, trending. Changes nothing.",
    )
    .option("--url <address>", "ask the server that runs there, such as http://127.0.0.1:4000, instead of the store")
    .addHelpText(
      "after",
      "\nA program starts it, and stops it by closing its input. Exit code: 0 done, 1 could not run.",
    )
    .action((flags: McpFlags) => implementations.mcp().mcp(flags, terminal));
}

export function addClient(program: Command, terminal: Terminal): void {
  const client = program.command("client").description("Set up a front end that uses the graph.");
  client
    .command("init")
    .description(
      "Write a working set-up of a GraphQL client into a project: the schema, typed operations, persisted operations, the types of each interface, scalars.",
    )
    .argument("[folder]", "the folder of the project", ".")
    .addOption(
      new Option("--kind <kind>", "the client").choices(["apollo", "urql", "relay", "fetch"]).default("apollo"),
    )
    .option("--url <address>", "the address of the graph", "http://127.0.0.1:4000/graphql")
    .option("--force", "write over files that are there already")
    .addHelpText("after", "\nNo file is overwritten without --force. Exit code: 0 done, 1 could not run.")
    .action((folder: string, flags: InitFlags) => implementations.initClient().initClient(folder, flags, terminal));
}
