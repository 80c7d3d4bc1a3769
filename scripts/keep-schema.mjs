// Keeps the schema of this version in schema/released, for tests/unit/schema/released-schema.test.ts: what clients of
// the last release use must not break without a word. `--again` replaces it, which is right only before the release.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const kept = join("schema", "released", `${version}.graphql`);
if (existsSync(join(root, kept)) && !process.argv.includes("--again")) {
  process.stderr.write(`${kept} is there already. Before the release of ${version}, --again replaces it.\n`);
  process.exitCode = 1;
} else {
  writeFileSync(join(root, kept), readFileSync(join(root, "schema", "mediagraph.graphql")));
  process.stdout.write(`${kept}\n`);
}
