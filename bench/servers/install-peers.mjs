import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BENCH = fileURLToPath(new URL("..", import.meta.url));
const LOCK = `${BENCH}package-lock.json`;
const INSTALLED = `${BENCH}node_modules/.installed`;

/** Installs the peers from their own lock file, the first time and when it has changed. */
export function installPeers() {
  const lock = readFileSync(LOCK, "utf8");
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, "utf8") === lock) return;
  const { status } = spawnSync("npm", ["ci", "--prefix", BENCH, "--no-audit", "--no-fund", "--ignore-scripts"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0)
    throw new Error("npm could not install the peers: see above. `--without-peers` measures without them.");
  writeFileSync(INSTALLED, lock);
}
