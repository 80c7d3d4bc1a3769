import { parentPort, workerData } from "node:worker_threads";
import type { SourceDocument, Writer } from "../ingest/ingest-types";
import { createWriter } from "../ingest/serial-writer";
import { finishRelinking } from "../ingest/relinking/relinking";
import { openStore } from "../store/open-store";
import type { Store } from "../store/store";
import { toldError, type Answer, type Order, type WholeDocument } from "./writer-messages";

/** What a ThreadedWriter runs: opens the store whose address it is given, and writes what it is told. */

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
    case "finishLinks":
      return finishRelinking(store);
    default:
      return writer[order.method](order.id);
  }
}

/** A store that could not be opened is tried again with the next order. */
function open(): Promise<{ readonly store: Store; readonly writer: Writer }> {
  opened ??= openStore(String(workerData)).then((store) => ({ store, writer: createWriter(store) }));
  opened.catch(() => (opened = undefined));
  return opened;
}

function asSource({ bytes, ...told }: WholeDocument): SourceDocument {
  return {
    ...told,
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
