// All rules, those that read types and those of ESLint packages too, and the errors of the compiler: for the gate. What
// reads the types is a program in Go that ends after some seconds: to collect its garbage takes a quarter of its CPU
// time, and frees next to nothing. So it collects from a limit of memory on alone.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ALL = ["--config", ".oxlintrc.full.json", "--type-aware", "--type-check"];
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const oxlint = join(root, "node_modules", "oxlint", "bin", "oxlint");
const { status } = spawnSync(process.execPath, [oxlint, ...ALL, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { GOGC: "off", GOMEMLIMIT: "3GiB", ...process.env },
});
process.exitCode = status ?? 1;
