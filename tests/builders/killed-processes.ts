import { expect } from "@jest/globals";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { outputOf } from "../contract/compiled-program";

/**
 * Lets all begin at the same moment once each is ready, and kills each after its time, or never. Gives what each wrote.
 * On standard error only `expected` may stand.
 */
export async function runTogether(
  children: readonly ChildProcess[],
  killedAfterMs: readonly number[],
  expected?: RegExp,
): Promise<string[]> {
  const ends = children.map((child) => outputOf(child));
  await Promise.all(children.flatMap(({ stdout }) => (stdout === null ? [] : [once(stdout, "data")])));
  for (const child of children) child.stdin?.write("go\n");
  await Promise.all(
    children.map(async (child, index) => {
      const after = killedAfterMs[index] ?? Infinity;
      if (after === Infinity) return;
      await Promise.race([pause(after), once(child, "exit")]);
      child.kill("SIGKILL");
    }),
  );
  const ended = await Promise.all(ends);
  for (const { code, errors } of ended) {
    const others = expected === undefined ? errors : errors.replaceAll(expected, "");
    expect({ code: code ?? 0, errors: others }).toEqual({ code: 0, errors: "" });
  }
  return ended.map(({ output }) => output);
}

/** The faults of a store; of one rule, if it is given. */
export async function faultsOf(store: Store, rule?: string): Promise<string[]> {
  const { faults } = await verifyStore(store);
  return faults.filter((fault) => rule === undefined || fault.rule === rule).map(({ id, fault }) => `${id}: ${fault}`);
}

/** How many mentions all articles have. */
export async function mentionsIn(store: Store): Promise<number> {
  let mentions = 0;
  for await (const article of store.scan("article")) mentions += article.mentions.length;
  return mentions;
}
