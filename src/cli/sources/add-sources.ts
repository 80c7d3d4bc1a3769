import { createReadStream, existsSync } from "node:fs";
import { BadDocument, BadSetting, BadUserInput } from "../../domain/errors/errors";
import { opml } from "../../formats/feeds/opml-reader";
import type { SubscribedSource } from "../../ingest/writing/writer";
import { readConfig } from "../../server/config";
import { openStore } from "../../store/open-store";
import { HostNotes } from "../../subscriptions/host-notes";
import { PoliteFetcher } from "../../subscriptions/polite-fetcher";
import { subscribe, subscribeToFeed } from "../../subscriptions/subscribe";
import { answerLimitsOf, createFetcher } from "../reading/fetch-document";
import { EXIT, printable, type Terminal } from "../terminal";
import { tellFault, withStore } from "./sources";
import { jsonSubscription, writeJson, writeLine, type JsonFlag } from "./sources-report";

export interface AddFlags extends JsonFlag {
  /** False with `--no-full-text`. */
  readonly fullText?: boolean;
}

/**
 * Subscribes to each address, and to each feed of each file, which is a list of sources (OPML). What cannot be added is
 * told, and the others are tried.
 */
export async function add(inputs: readonly string[], flags: AddFlags, terminal: Terminal): Promise<void> {
  const { fullText, json = false } = flags;
  const wanted = (url: string) => ({ url, ...(fullText !== undefined && { readsFullText: fullText }) });
  await withStore(terminal, openStore, async (store, signal) => {
    const fetcher = new PoliteFetcher(createFetcher(terminal), new HostNotes(store), answerLimitsOf(terminal));
    const reports: object[] = [];
    const tell = (one: SubscribedSource): void => {
      if (json) reports.push(jsonOf(one));
      else for (const line of linesOf(one)) writeLine(terminal, line);
    };
    for (const input of inputs) {
      const run = { now: new Date().toISOString(), signal };
      try {
        if (!isFile(input)) tell(await subscribe(store, fetcher, wanted(input), run));
        else
          for await (const feed of feedsIn(input, terminal)) tell(await subscribeToFeed(store, wanted(feed), run.now));
      } catch (error) {
        if (!(error instanceof BadUserInput || error instanceof BadSetting)) throw error;
        if (json) reports.push({ outcome: "failed", url: input, fault: error.message });
        tellFault(error, terminal);
      }
    }
    if (json) writeJson(terminal, reports);
  });
}

const jsonOf = ({ outcome, subscription, others }: SubscribedSource) => ({
  outcome,
  ...jsonSubscription(subscription),
  others,
});

const isFile = (input: string): boolean => !/^https?:/iu.test(input) && existsSync(input);

/** A line of the list that is no feed is told, and the others are read. */
async function* feedsIn(path: string, terminal: Terminal): AsyncGenerator<string> {
  const { limits } = readConfig(terminal.env);
  let feeds = 0;
  try {
    for await (const read of opml.read(createReadStream(path), { name: path }, limits.reading)) {
      if (read.outcome === "rejection") {
        terminal.stderr.write(`${printable(`${path}, ${read.place ?? "the list"}: ${read.reason}`)}\n`);
        process.exitCode = EXIT.rejected;
      } else if (read.outcome === "item" && read.draft.type === "Source") {
        for (const feed of read.draft.feeds ?? []) {
          feeds += 1;
          yield feed;
        }
      }
    }
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    throw new BadSetting(`${path} is no list of sources: ${error.message}`);
  }
  if (feeds === 0) throw new BadSetting(`${path} has no feeds. Give an address, or a list of sources (OPML).`);
}

function linesOf({ outcome, subscription, others }: SubscribedSource): string[] {
  const found = subscription.foundOn === undefined ? "" : ` (found on ${subscription.foundOn})`;
  return [
    `${outcome.padEnd(9)}  ${subscription.url}${found}`,
    ...others.map((other) => `  the site also names ${other}`),
  ];
}
