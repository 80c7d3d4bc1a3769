import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printSchemaSdl, printSdlWithoutNode } from "../../schema/build-schema";
import { printDocumentSchema } from "../formats/mediagraph/json-schema";
import { PACKAGE_ROOT } from "./package-root";
import { EXIT, type Terminal } from "./terminal";

/** The files that the checkout publishes. Each is printed from its one definition. */
const PUBLISHED = [
  { path: join("schema", "mediagraph.graphql"), print: printSchemaSdl },
  { path: join("schema", "mediagraph-document.schema.json"), print: printDocumentSchema },
];

export interface SchemaFlags {
  readonly document?: boolean;
  readonly withoutNode?: boolean;
  readonly write?: boolean;
  readonly check?: boolean;
}

/** Prints the schema, or writes or checks the published files. */
export function schema({ document, withoutNode, write, check }: SchemaFlags, terminal: Terminal): void {
  if (write) for (const { path, print } of PUBLISHED) writeFileSync(join(PACKAGE_ROOT, path), print());
  else if (check) checkPublished(terminal);
  else if (document) terminal.stdout.write(printDocumentSchema());
  else terminal.stdout.write(withoutNode ? printSdlWithoutNode() : printSchemaSdl());
}

function checkPublished(terminal: Terminal): void {
  const stale = PUBLISHED.filter(({ path, print }) => readFileSync(join(PACKAGE_ROOT, path), "utf8") !== print());
  for (const { path } of stale) {
    terminal.stderr.write(
      `mediagraph: ${path} is out of date. Run \`npx mediagraph schema --write\` and review the difference.\n`,
    );
    process.exitCode = EXIT.failed;
  }
}
