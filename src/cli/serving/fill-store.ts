import type { IngestOptions, IngestProgress, IngestReport } from "../../ingest/ingest-types";
import type { Config } from "../../server/config";
import type { Store } from "../../store/store";
import { isForSample, loadReference, loadSample } from "../bundled-data";
import { progressLine, type Terminal } from "../terminal";

type Shown = Pick<Terminal, "stdout" | "stderr">;

/** Loads what comes with the program into a store that does not have it, and says so. */
export async function fillStore(store: Store, config: Config, terminal: Shown): Promise<void> {
  const profiles = await loadTold(terminal, "the reference profiles", (options) => loadReference(store, options));
  if (profiles)
    terminal.stdout.write(`Loaded ${profiles.accepted + profiles.updated} reference profiles into the new store.\n`);
  const isWanted = config.loadSample && (await isForSample(store));
  const sample = isWanted ? await loadTold(terminal, "the sample", (options) => loadSample(store, options)) : null;
  if (sample) terminal.stdout.write(`Loaded the sample: ${sample.accepted + sample.updated} items.\n`);
}

/**
 * Says that something is being loaded after its first items: mostly everything is loaded already, and nothing is said.
 * On a terminal, it shows the progress.
 */
async function loadTold(
  terminal: Shown,
  what: string,
  load: (options: IngestOptions) => Promise<IngestReport | null>,
): Promise<IngestReport | null> {
  const progress = progressLine(terminal.stderr);
  let isTold = false;
  const onProgress = ({ items }: IngestProgress): void => {
    if (!isTold) terminal.stdout.write(`Loading ${what}…\n`);
    isTold = true;
    progress.show(`${items} items`);
  };
  try {
    return await load({ onProgress });
  } finally {
    if (isTold) progress.clear();
  }
}
