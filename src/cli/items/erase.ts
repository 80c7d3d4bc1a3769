import { describeErasure, itemsNamed, type ErasurePlan, type PlannedErasure } from "../../ingest/removing/erasure-plan";
import type { ErasureReport, Writer } from "../../ingest/writing/writer";
import { createWriter } from "../../ingest/writing/serial-writer";
import { bringTextsUpToDate } from "../../ingest/relinking/text-versions";
import { existingStore } from "../stores/existing-store";
import { ToldTexts } from "../told-texts";
import { EXIT, type Terminal } from "../terminal";

export interface EraseFlags {
  readonly yes?: boolean;
  readonly withPosts?: boolean;
  readonly json?: boolean;
}

type Refusal = ErasurePlan["rejected"][number];

/** Erases the items, or shows what it would erase. Sets the exit code. */
export async function erase(
  names: readonly string[],
  { yes = false, withPosts = false, json = false }: EraseFlags,
  terminal: Terminal,
): Promise<void> {
  const store = await existingStore(terminal);
  try {
    await bringTextsUpToDate(store, undefined, new ToldTexts(terminal.stderr).tell);
    const { records, rejected } = await itemsNamed(store, names, withPosts);
    if (yes) {
      const done = await eraseAll(
        createWriter(store),
        records.map(({ item }) => item.id),
      );
      terminal.stdout.write(json ? jsonReport(done, rejected) : humanReport(done, rejected));
      if (done.some(({ isScrubbed }) => !isScrubbed))
        terminal.stderr.write(
          `The erased content is still in the log of ${store.address}, because another process is reading the store. Run this again when that process has ended.\n`,
        );
    } else {
      const plan = await describeErasure(store, records, rejected);
      terminal.stdout.write(json ? `${JSON.stringify(plan, null, 2)}\n` : humanPlan(plan));
    }
    process.exitCode = rejected.length > 0 ? EXIT.rejected : EXIT.done;
  } finally {
    await store.close();
  }
}

async function eraseAll(writer: Writer, ids: readonly Parameters<Writer["erase"]>[0][]): Promise<ErasureReport[]> {
  const done: ErasureReport[] = [];
  for (const id of ids) done.push(await writer.erase(id));
  return done;
}

function jsonReport(done: readonly ErasureReport[], rejected: readonly Refusal[]): string {
  const count = (outcome: ErasureReport["outcome"]): number =>
    done.filter((report) => report.outcome === outcome).length;
  return `${JSON.stringify({ erased: count("erased"), unchanged: count("unchanged"), keptInputs: keptIn(done), rejected }, null, 2)}\n`;
}

function humanReport(done: readonly ErasureReport[], rejected: readonly Refusal[]): string {
  const kept = keptIn(done);
  const lines = [
    ...done.map(({ id, outcome }) => `${outcome.padEnd(9)}  ${id}`),
    ...refusals(rejected),
    ...(kept === 0 ? [] : [`${kept} kept inputs that held it were forgotten`]),
  ];
  return `${lines.join("\n")}\n`;
}

function humanPlan({ items, keptInputs, rejected }: ErasurePlan): string {
  const lines = [
    ...items.map(planLine),
    ...refusals(rejected),
    ...keptInputs.map((input) => `would forget the kept input ${JSON.stringify(input)}`),
  ];
  return `${[...lines, "Nothing was erased. Add --yes to erase it; it cannot be undone."].join("\n")}\n`;
}

function planLine({ id, state, label, embeddedIn }: PlannedErasure): string {
  if (state === "erased") return `unchanged    ${id}: it was erased before`;
  const also = embeddedIn > 1 ? `, embedded in ${embeddedIn} articles` : "";
  return `would erase  ${id} (${state}${also})${label === "" ? "" : `: ${JSON.stringify(label)}`}`;
}

function refusals(rejected: readonly Refusal[]): string[] {
  return rejected.map(({ input, reason }) => `rejected     ${input}: ${reason}`);
}

function keptIn(done: readonly ErasureReport[]): number {
  return done.reduce((sum, { keptInputs }) => sum + keptInputs, 0);
}
