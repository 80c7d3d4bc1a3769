import { parentPort, workerData } from "node:worker_threads";
import { openStore } from "../../store/open-store";
import { toldError, type RebuildNews } from "./writer-messages";

/** Opens the store at the given address, and so rebuilds it, in a thread of its own. */

const TELL_EVERY_MS = 500;
let toldAt = 0;

function tell(news: RebuildNews): void {
  parentPort?.postMessage(news);
}

function onRebuild(done: number, of: number): void {
  if (Date.now() - toldAt < TELL_EVERY_MS) return;
  toldAt = Date.now();
  tell({ done, of });
}

openStore(String(workerData), undefined, { onRebuild })
  .then((store) => store.close())
  .then(
    () => tell("rebuilt"),
    (error: unknown) => tell({ error: toldError(error) }),
  );
