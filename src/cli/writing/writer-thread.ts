import { parentPort, workerData } from "node:worker_threads";
import type { GivenDocument } from "../../ingest/ingest-types";
import type { RelinkingWriter } from "../../ingest/serial-writer";
import { readConfig } from "../../server/config";
import { openStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import { prepareStore } from "../bundled-data";
import { localWriterOf } from "./local-writer";
import {
  toldError,
  type Answer,
  type Order,
  type PreparationNews,
  type RelinkingNews,
  type SentDocument,
} from "./writer-messages";

/** The thread of a ThreadedWriter: opens the store at the given address, and carries out its orders. */

const TELL_EVERY_MS = 5_000;
const TELL_PREPARATION_EVERY_MS = 500;

let opened: Promise<{ readonly store: Store; readonly writer: RelinkingWriter }> | undefined;
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
      return writer.ingest(order.documents.map(asGiven), order.isDryRun);
    case "retry":
      return writer.retry(order.retries);
    case "forgetRejections":
      return writer.forgetRejections(order.ids);
    case "settle":
      return writer.settle(order.settlement);
    case "correct":
      return writer.correct(order.wish);
    case "addSource":
      return writer.addSource(order.wanted);
    case "pullSource":
      return writer.pullSource(order.url);
    case "finishRelinking":
      return writer.finishRelinking();
    case "prepare":
      return prepareStore(store, order.loadSample, tellPreparation);
    default:
      return writer[order.method](order.id);
  }
}

/** If the store cannot be opened, the next order tries again. */
function open(): Promise<{ readonly store: Store; readonly writer: RelinkingWriter }> {
  const { changeLog, limits } = readConfig(process.env);
  opened ??= openStore(String(workerData), changeLog).then((store) => ({
    store,
    writer: localWriterOf(store, process, limits, { onProgress: tellRelinking }),
  }));
  opened.catch(() => (opened = undefined));
  return opened;
}

let toldAt = 0;

/** Tells how far it is from time to time, and at the end. */
function tellRelinking(texts: number, of: number): void {
  if (texts < of && Date.now() - toldAt < TELL_EVERY_MS) return;
  toldAt = Date.now();
  const news: RelinkingNews = { relinked: texts, of };
  parentPort?.postMessage(news);
}

function tellPreparation(prepared: number, of: number): void {
  if (prepared < of && Date.now() - toldAt < TELL_PREPARATION_EVERY_MS) return;
  toldAt = Date.now();
  const news: PreparationNews = { prepared, of };
  parentPort?.postMessage(news);
}

function asGiven(document: SentDocument): GivenDocument {
  if ("address" in document) return document;
  const { bytes, ...given } = document;
  return {
    ...given,
    async *open() {
      yield bytes;
    },
  };
}

async function close(): Promise<void> {
  const open = await opened?.catch(() => undefined);
  const stopped = open?.writer.stopRelinking();
  await underWay;
  await stopped;
  await open?.store.close();
  process.exit();
}
