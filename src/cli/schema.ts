import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { printSchemaSdl } from "../../schema/print-schema";
import { PACKAGE_ROOT } from "./package-root";
import { EXIT, type Terminal } from "./terminal";

const COMMITTED = join(PACKAGE_ROOT, "schema", "mediagraph.graphql");

export function addSchema(program: Command, terminal: Terminal): void {
  program
    .command("schema")
    .description("Print the GraphQL schema (SDL) that the server serves.")
    .option("--write", "write it to schema/mediagraph.graphql of the checkout instead")
    .option("--check", "print nothing, and fail when schema/mediagraph.graphql differs")
    .action((options: { write?: boolean; check?: boolean }) => {
      const sdl = printSchemaSdl();
      if (options.write) writeFileSync(COMMITTED, sdl);
      else if (options.check) check(sdl, terminal);
      else terminal.stdout.write(sdl);
    });
}

function check(sdl: string, terminal: Terminal): void {
  if (readFileSync(COMMITTED, "utf8") === sdl) return;
  terminal.stderr.write("mediagraph: schema/mediagraph.graphql is stale. Run `npx mediagraph schema --write` and review the difference.\n");
  process.exitCode = EXIT.failed;
}
