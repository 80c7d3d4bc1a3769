// Processes and what they cost, from /proc (Linux only): with all their threads and their children.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const MIB = 2 ** 20;
const LONGEST_STOP_MS = 10_000;

/** Starts a server, and waits for the line in which it says its address. */
export async function startServer(args, env = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  const address = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line) ?? [];
      if (url !== undefined) resolve(url.endsWith("/graphql") ? url : `${url}/graphql`);
    });
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with code ${code} before it listened.`)));
  });
  return { child, pid: child.pid, url: await address };
}

export async function stop({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), LONGEST_STOP_MS);
  await ended;
  clearTimeout(late);
}

/** Milliseconds of CPU so far, user and system, as the scheduler counts them. */
export function cpuMilliseconds(pid) {
  return sumOver(pid, (one) =>
    readdirSync(`/proc/${one}/task`).reduce(
      (sum, task) => sum + Number(readFileSync(`/proc/${one}/task/${task}/schedstat`, "utf8").split(" ")[0]) / 1e6,
      0,
    ),
  );
}

/** Memory in use now, in MiB. */
export function residentMiB(pid) {
  return sumOver(pid, (one) => {
    const [, kilobytes = 0] = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${one}/status`, "utf8")) ?? [];
    return (Number(kilobytes) * 1024) / MIB;
  });
}

function sumOver(pid, value) {
  return withChildren(pid).reduce((sum, one) => sum + value(one), 0);
}

function withChildren(pid) {
  const parents = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? parentOf(Number(name)) : []));
  const found = [pid];
  for (const parent of found) for (const [child, of] of parents) if (of === parent) found.push(child);
  return found;
}

/** Nothing if the process has just ended. */
function parentOf(pid) {
  try {
    return [[pid, Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[1])]];
  } catch {
    return [];
  }
}
