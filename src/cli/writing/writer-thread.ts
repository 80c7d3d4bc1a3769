import { parentPort, workerData } from "node:worker_threads";
import type { SourceDocument, Writer } from "../../ingest/ingest-types";
import { systemClock } from "../../ingest/ingest";
import { createWriter } from "../../ingest/serial-writer";
import { finishRelinking } from "../../ingest/relinking/relinking";
import { readConfig } from "../../server/config";
import { openStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import { sourceWriterOf } from "../reading/fetch-document";
import { toldError, type Answer, type Order, type WholeDocument } from "./writer-messages";

/** The thread of a ThreadedWriter: opens the store at the given address, and carries out its orders. */

let opened: Promise<{ readonly store: Store; readonly writer: Writer }> | undefined;
let underWay: Promise<unknown> = Promise.resolve();

parentPort?.on("message", (order: Order | "close") => {
  if (order === "close") void close();
  else underWay = Promise.all([underWay, answer(order)]);
});

async function answer(order: Order): Promise<void> {
  parentPort?.postMessage(await answerTo(order));
}

async function answerTo(order: Order): Promise<Answer> {
  const { number } = order;
  try {
    return { number, result: await resultOf(order) };
  } catch (error) {
    return { number, error: toldError(error) };
  }
}

async function resultOf(order: Order): Promise<unknown> {
  const { store, writer } = await open();
  switch (order.method) {
    case "ingest":
      return writer.ingest(order.documents.map(asSource));
    case "settle":
      return writer.settle(order.settlement);
    case "addSource":
      return writer.addSource(order.wanted);
    case "pullSource":
      return writer.pullSource(order.url);
    case "finishRelinking":
      return finishRelinking(store);
    default:
      return writer[order.method](order.id);
  }
}

/** If the store cannot be opened, the next order tries again. */
function open(): Promise<{ readonly store: Store; readonly writer: Writer }> {
  const { changeLog, limits } = readConfig(process.env);
  opened ??= openStore(String(workerData), changeLog).then((store) => ({
    store,
    writer: createWriter(store, systemClock, sourceWriterOf(store, process), limits),
  }));
  opened.catch(() => (opened = undefined));
  return opened;
}

function asSource({ bytes, ...given }: WholeDocument): SourceDocument {
  return {
    ...given,
    async *open() {
      yield bytes;
    },
  };
}

async function close(): Promise<void> {
  await underWay;
  await (await opened?.catch(() => undefined))?.store.close();
  process.exit();
}
