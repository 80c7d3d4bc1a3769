// Runs oxlint with its types. What reads the types is a program in Go that ends after some seconds: to collect its
// garbage takes a quarter of its CPU time, and frees next to nothing. So it collects from a limit of memory on alone.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const oxlint = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules", "oxlint", "bin", "oxlint");
const { status } = spawnSync(process.execPath, [oxlint, "--type-aware", "--type-check", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { GOGC: "off", GOMEMLIMIT: "3GiB", ...process.env },
});
process.exitCode = status ?? 1;
