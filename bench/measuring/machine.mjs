import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";

/** A load above this share of the cores disturbs even CPU times. */
const MOST_LOAD = 0.75;

/** What the numbers were measured on. Call it at the start, and `end()` of it at the end. */
export function machine() {
  const start = loadavg()[0];
  warn(start, "at the start");
  return {
    end() {
      const end = loadavg()[0];
      warn(end, "at the end");
      return {
        cpu: cpus()[0]?.model ?? "unknown CPU",
        cores: cpus().length,
        memoryGiB: Math.round(totalmem() / 2 ** 30),
        node: process.version,
        load: [start, end].map((value) => Number(value.toFixed(1))),
        commit: commit(),
        day: new Date().toISOString().slice(0, 10),
      };
    },
  };
}

export function machineLine({ cpu, cores, memoryGiB, node, load, commit: at, day }) {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, load ${load.join(" to ")}, ${day}, ${at}`;
}

function warn(load, when) {
  if (load > cpus().length * MOST_LOAD)
    console.error(`The load ${when} is ${load.toFixed(1)}: others use this machine, and the numbers are worse for it.`);
}

function commit() {
  try {
    return `commit ${execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim()}`;
  } catch {
    return "no commit";
  }
}
