import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { printSchemaSdl, printSdlWithoutNode } from "../../schema/build-schema";
import { printDocumentSchema } from "../formats/mediagraph/json-schema";
import { PACKAGE_ROOT } from "./package-root";
import { EXIT, type Terminal } from "./terminal";

/** The files that the checkout publishes. Each is printed from its one definition. */
const PUBLISHED = [
  { path: join("schema", "mediagraph.graphql"), print: printSchemaSdl },
  { path: join("schema", "mediagraph-document.schema.json"), print: printDocumentSchema },
];

export function addSchema(program: Command, terminal: Terminal): void {
  program
    .command("schema")
    .description("Print the GraphQL schema (SDL) that the server serves.")
    .option("--document", "print the JSON Schema of Mediagraph documents instead")
    .option("--without-node", "leave out Query.node and Query.nodes, for a supergraph with another Relay server")
    .option("--write", "write both to the folder schema of the checkout instead")
    .option("--check", "print nothing, and fail when a file in that folder is out of date")
    .action((options: { document?: boolean; withoutNode?: boolean; write?: boolean; check?: boolean }) => {
      if (options.write) for (const { path, print } of PUBLISHED) writeFileSync(join(PACKAGE_ROOT, path), print());
      else if (options.check) check(terminal);
      else if (options.document) terminal.stdout.write(printDocumentSchema());
      else terminal.stdout.write(options.withoutNode ? printSdlWithoutNode() : printSchemaSdl());
    });
}

function check(terminal: Terminal): void {
  const stale = PUBLISHED.filter(({ path, print }) => readFileSync(join(PACKAGE_ROOT, path), "utf8") !== print());
  for (const { path } of stale) {
    terminal.stderr.write(
      `mediagraph: ${path} is out of date. Run \`npx mediagraph schema --write\` and review the difference.\n`,
    );
    process.exitCode = EXIT.failed;
  }
}
