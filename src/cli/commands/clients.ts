import type { Command } from "commander";
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
