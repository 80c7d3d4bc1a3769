import { setTimeout } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { GivenDocument } from "../../ingest/ingest-types";
import type { RelinkingWriter } from "../../ingest/writing/serial-writer";
import { readConfig } from "../../server/config";
import { openExistingStore } from "../../store/open-store";
import type { MigrationProgress } from "../../store/migration";
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

/** How long a write may go on after the order to close. */
const LONGEST_END_MS = 2_000;
const TELL_EVERY_MS = 5_000;
const TELL_PREPARATION_EVERY_MS = 500;

let opened: Promise<{ readonly store: Store; readonly writer: RelinkingWriter }> | undefined;
let openedStore: Store | undefined;
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
      return writer.ingest(order.args[0].map(asGiven));
    case "preview":
      return writer.preview(order.args[0].map(asGiven));
    case "retry":
      return writer.retry(...order.args);
    case "forgetRejections":
      return writer.forgetRejections(...order.args);
    case "remove":
    case "restore":
    case "erase":
      return writer[order.method](order.args[0]);
    case "settle":
      return writer.settle(...order.args);
    case "correct":
      return writer.correct(...order.args);
    case "addSource":
      return writer.addSource(...order.args);
    case "pullSource":
      return writer.pullSource(...order.args);
    case "finishRelinking":
      return writer.finishRelinking();
    case "prepare":
      return prepareStore(store, ...order.args, tellPreparation);
  }
}

/** The server has made the store. If it cannot be opened, the next order tries again. */
function open(): Promise<{ readonly store: Store; readonly writer: RelinkingWriter }> {
  const { changeLog, limits } = readConfig(process.env);
  opened ??= openExistingStore(String(workerData), changeLog).then((store) => {
    openedStore = store;
    return { store, writer: localWriterOf(store, process, limits, { onProgress: tellRelinking }) };
  });
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

function tellPreparation(prepared: MigrationProgress): void {
  if (prepared.done < prepared.of && Date.now() - toldAt < TELL_PREPARATION_EVERY_MS) return;
  toldAt = Date.now();
  const news: PreparationNews = { prepared };
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

/**
 * A running write ends, or is cut off as in a crash: without its store, it fails at its next statement. Ending the
 * thread from outside would end the whole process, if SQLite is at work in it.
 */
async function close(): Promise<void> {
  const stopped = opened?.then(({ writer }) => writer.stopRelinking()).catch(() => undefined);
  await Promise.race([Promise.all([underWay, stopped]), setTimeout(LONGEST_END_MS)]);
  await openedStore?.close();
  process.exit();
}
