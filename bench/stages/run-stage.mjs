import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const STAGE = fileURLToPath(new URL("stage.cjs", import.meta.url));

/** Runs one stage in a process of its own, and gives what it measured. */
export async function runStage(stage, ...args) {
  const child = fork(STAGE, [stage, ...args.map(String)], {
    env: { ...process.env, NODE_ENV: "production" },
    execArgv: ["--expose-gc"],
  });
  const ended = once(child, "exit");
  const [answer] = await Promise.race([once(child, "message"), ended.then(([code]) => [{ code }])]);
  if (answer.cpuSeconds === undefined) throw new Error(`The stage ${stage} ended with exit code ${answer.code}.`);
  await ended;
  return answer;
}
