import { BadUserInput } from "../../domain/errors/errors";
import { bringTextsUpToDate } from "../../ingest/relinking/text-versions";
import { createWriter } from "../../ingest/writing/serial-writer";
import { existingStore } from "../stores/existing-store";
import { ToldTexts } from "../told-texts";
import { EXIT, printable, type Terminal } from "../terminal";

export interface SameFlags {
  readonly not?: boolean;
  readonly json?: boolean;
}

/** Says that two items are the same, or that they are not. Sets the exit code. */
export async function settle(
  items: readonly [string, string],
  { not = false, json = false }: SameFlags,
  terminal: Terminal,
): Promise<void> {
  const store = await existingStore(terminal);
  try {
    await bringTextsUpToDate(store, undefined, new ToldTexts(terminal.stderr).tell);
    const { id, outcome } = await createWriter(store).settle({ items, same: !not });
    terminal.stdout.write(json ? `${JSON.stringify({ id, outcome }, null, 2)}\n` : `${outcome.padEnd(9)}  ${id}\n`);
    process.exitCode = EXIT.done;
  } catch (error) {
    if (!(error instanceof BadUserInput)) throw error;
    const rejected = { input: items.join(" "), reason: error.message };
    terminal.stdout.write(
      json ? `${JSON.stringify({ rejected: [rejected] }, null, 2)}\n` : `rejected   ${printable(error.message)}\n`,
    );
    process.exitCode = EXIT.rejected;
  } finally {
    await store.close();
  }
}
