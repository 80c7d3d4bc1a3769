import type { Command } from "commander";
import { describeErasure, itemsNamed, type ErasurePlan, type PlannedErasure } from "../../ingest/removing/erasure-plan";
import type { ErasureReport, Writer } from "../../ingest/ingest-types";
import { createWriter } from "../../ingest/serial-writer";
import { bringTextsUpToDate } from "../../ingest/relinking/text-versions";
import { readConfig } from "../../server/config";
import { openExistingStore } from "../../store/open-store";
import { EXIT, type Terminal } from "../terminal";

interface EraseFlags {
  readonly yes?: boolean;
  readonly withPosts?: boolean;
  readonly json?: boolean;
}

type Refusal = ErasurePlan["rejected"][number];

const HELP = `
Without --yes it changes nothing, and shows what it would erase. Erasing cannot be undone.
The store keeps hashes of the item's addresses, numbers and names, so that reading its documents again does not bring it back.
Copies elsewhere (backups, exports, the log of a replica set) are not changed.
Exit code: 0 all done, 1 could not run, 2 some ids or addresses lead to no item (the others are done).`;

export function addErase(program: Command, terminal: Terminal): void {
  program
    .command("erase")
    .description(
      "Erase items for good, removed or not. The store, its kept inputs and later exports lose their content.",
    )
    .argument("<id or URL...>", "ids of articles, posts, accounts, entities or sources, or their addresses")
    .option("--yes", "erase them; without this, only show what would be erased")
    .option("--with-posts", "also erase the posts that the articles embed, even where other articles embed them too")
    .option("--json", "print the report as JSON")
    .addHelpText("after", HELP)
    .action((names: string[], flags: EraseFlags) => erase(names, flags, terminal));
}

async function erase(
  names: readonly string[],
  { yes = false, withPosts = false, json = false }: EraseFlags,
  terminal: Terminal,
): Promise<void> {
  const store = await openExistingStore(readConfig(terminal.env).storeUrl);
  try {
    await bringTextsUpToDate(store);
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
