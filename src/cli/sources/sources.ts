import { withoutSecrets } from "../../domain/addresses/shown-addresses";
import { BadSetting, BadUserInput } from "../../domain/errors/errors";
import type { SourceSubscription } from "../../domain/source-subscription";
import { readConfig } from "../../server/config";
import { openExistingStore, type openStore } from "../../store/open-store";
import type { Store } from "../../store/store";
import { watchSubscriptions } from "../../subscriptions/watch";
import { claimOn } from "../../subscriptions/claims";
import { isDue } from "../../subscriptions/subscription-states";
import { HostNotes } from "../../subscriptions/host-notes";
import { PoliteFetcher } from "../../subscriptions/polite-fetcher";
import { Puller, type Pull } from "../../subscriptions/pull";
import { addressOf } from "../../subscriptions/subscribe";
import { loadReference } from "../bundled-data";
import { answerLimitsOf, createFetcher } from "../reading/fetch-document";
import { EXIT, interruption, printable, type Terminal } from "../terminal";
import {
  humanPull,
  humanSubscription,
  jsonPull,
  jsonSubscription,
  watchBegins,
  writeJson,
  writeLine,
  type JsonFlag,
} from "./sources-report";

export async function list({ json = false }: JsonFlag, terminal: Terminal): Promise<void> {
  await withStore(terminal, openExistingStore, async (store) => {
    const all = await allOf(store);
    if (json) return writeJson(terminal, all.map(jsonSubscription));
    writeLine(terminal, `${all.length} ${all.length === 1 ? "source" : "sources"}`);
    for (const subscription of all) for (const line of humanSubscription(subscription)) writeLine(terminal, line);
  });
}

export async function pull(urls: readonly string[], flags: JsonFlag, terminal: Terminal): Promise<void> {
  await withStore(terminal, openExistingStore, async (store, signal) => {
    const chosen = urls.length > 0 ? await namedIn(store, urls, terminal) : await dueOf(store);
    if (chosen.length === 0 && urls.length === 0)
      terminal.stderr.write("No source is due. `mediagraph sources list` shows when they are.\n");
    const puller = await createPuller(store, terminal, signal);
    const report = reporter(flags, terminal);
    const pullOne = async (subscription: SourceSubscription): Promise<void> => {
      const done = await (urls.length > 0
        ? puller.pullNow(subscription, signal)
        : puller.pullDue(subscription, signal));
      if (done !== undefined) report(done);
      if (done === undefined || done.outcome === "busy") await tellHeld(subscription, store, terminal);
    };
    await Promise.all(chosen.map(pullOne));
  });
}

/** Why a source was not read: another pull has it, which may have died. */
async function tellHeld({ url }: SourceSubscription, store: Store, { stderr }: Terminal): Promise<void> {
  const held = await claimOn(store, url, Date.now());
  const why =
    held === undefined
      ? "another pull has just read it"
      : `another pull holds it since ${second(held.sinceMs)}, until ${second(held.untilMs)} at most (also if it died)`;
  stderr.write(`${printable(`${withoutSecrets(url)}: not read, ${why}`)}\n`);
}

const second = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export async function watch(flags: JsonFlag, terminal: Terminal): Promise<void> {
  await withStore(terminal, openExistingStore, async (store, signal) => {
    const puller = await createPuller(store, terminal, signal);
    terminal.stderr.write(`${watchBegins(await allOf(store), Date.now())}\n`);
    await watchSubscriptions(store, puller, { signal, onPull: reporter(flags, terminal) });
    signal.throwIfAborted();
  });
}

export async function remove(url: string, terminal: Terminal): Promise<void> {
  await withStore(terminal, openExistingStore, async (store) => {
    for (const subscription of await chosenBy(store, url)) {
      for (let stored: SourceSubscription | null = subscription; stored !== null;)
        stored = (await store.subscriptions.replace(stored, null)) ? null : await store.subscriptions.get(stored.url);
      writeLine(terminal, `removed    ${subscription.url}`);
    }
  });
}

/** Sets the exit code. */
export async function withStore(
  terminal: Terminal,
  open: typeof openStore,
  work: (store: Store, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { storeUrl, changeLog } = readConfig(terminal.env);
  const store = await open(storeUrl, changeLog);
  const { signal, release } = interruption();
  try {
    await work(store, signal);
    process.exitCode ??= EXIT.done;
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    terminal.stderr.write("Stopped. What was read is saved.\n");
    process.exitCode = EXIT.interrupted;
  } finally {
    release();
    await store.close();
  }
}

async function createPuller(store: Store, terminal: Terminal, signal: AbortSignal): Promise<Puller> {
  await loadReference(store, { signal });
  const { limits } = readConfig(terminal.env);
  const fetcher = new PoliteFetcher(createFetcher(terminal), new HostNotes(store), answerLimitsOf(terminal));
  return new Puller(store, { fetcher, limits });
}

function reporter({ json = false }: JsonFlag, terminal: Terminal): (pull: Pull) => void {
  return (done) => {
    const isGood = done.outcome !== "failed" && done.outcome !== "gone";
    if (!isGood || done.reports.some(({ rejected }) => rejected.length > 0)) process.exitCode = EXIT.rejected;
    if (json) writeJson(terminal, jsonPull(done), 0);
    else for (const line of humanPull(done)) writeLine(terminal, line);
  };
}

async function allOf(store: Store): Promise<SourceSubscription[]> {
  const all: SourceSubscription[] = [];
  for await (const subscription of store.subscriptions.all()) all.push(subscription);
  return all;
}

async function dueOf(store: Store): Promise<SourceSubscription[]> {
  return (await allOf(store)).filter((one) => isDue(one, Date.now()));
}

/** Each once. An address without a subscription is told, and the others are read. */
async function namedIn(store: Store, urls: readonly string[], terminal: Terminal): Promise<SourceSubscription[]> {
  const named = new Map<string, SourceSubscription>();
  for (const url of urls) {
    try {
      for (const one of await chosenBy(store, url)) named.set(one.url, one);
    } catch (error) {
      if (!(error instanceof BadSetting)) throw error;
      tellFault(error, terminal);
    }
  }
  return [...named.values()];
}

/** The subscriptions at an address, or found on it. The list hides passwords, so an address may come as it shows it. */
async function chosenBy(store: Store, url: string): Promise<SourceSubscription[]> {
  const address = await Promise.resolve(url).then(addressOf).catch(asSetting);
  const chosen: SourceSubscription[] = [];
  for await (const one of store.subscriptions.all()) {
    const known = [one.url, one.foundOn ?? one.url, ...(one.formerUrls ?? [])];
    if (known.includes(address) || known.map(withoutSecrets).includes(address)) chosen.push(one);
  }
  if (chosen.length === 0)
    throw new BadSetting(`There is no subscription to ${address}. mediagraph sources list shows all.`);
  return chosen;
}

export function tellFault({ message }: Error, { stderr }: Terminal): void {
  stderr.write(`${printable(message)}\n`);
  process.exitCode = EXIT.rejected;
}

function asSetting(error: unknown): never {
  if (error instanceof BadUserInput) throw new BadSetting(error.message);
  throw error;
}
