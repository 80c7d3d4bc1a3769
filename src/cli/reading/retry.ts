import { WITHIN } from "../../domain/addresses/input-name";
import { BadDocument, BadSetting } from "../../domain/errors/errors";
import { ingestDocuments } from "../../ingest/ingest";
import type { IngestReport, SourceDocument } from "../../ingest/ingest-types";
import { createFetcher, downloadLimitsOf } from "./fetch-document";
import { openExistingStore } from "../../store/open-store";
import { existingStore } from "../stores/existing-store";
import type { Rejection, Store } from "../../store/store";
import { jsonText, printable, type Terminal } from "../terminal";
import { keptDocument, saidOf } from "../../ingest/writing/try-again";
import { readInputs, type Reading } from "./read-inputs";
import { runAndReport, type ReportFlags, type RunOptions } from "./run-and-report";

export interface RetryFlags extends ReportFlags {
  readonly format?: string;
  readonly list?: boolean;
  readonly forget?: boolean;
}

const SHORT_ID = 8;

/** Reads rejected inputs again, lists them or forgets them. Sets the exit code. */
export async function retry(ids: readonly string[], flags: RetryFlags, terminal: Terminal): Promise<void> {
  if (flags.list || flags.forget) return listOrForget(ids, flags, terminal);
  await runAndReport(
    terminal,
    flags,
    async (store, run) =>
      tryAgain(store, await chosenIds(store, ids), flags, {
        ...run,
        stdin: terminal.stdin,
        fetcher: createFetcher(terminal),
        downloads: downloadLimitsOf(terminal),
      }),
    openExistingStore,
  );
}

async function listOrForget(
  ids: readonly string[],
  { forget = false, json = false }: RetryFlags,
  terminal: Terminal,
): Promise<void> {
  const store = await existingStore(terminal);
  try {
    const chosen = await chosenIds(store, ids);
    const notes: Listed[] = [];
    for await (const rejection of keptUnder(store, chosen)) notes.push(listed(rejection));
    if (forget) await store.rejections.forget([...chosen]);
    terminal.stdout.write(json ? jsonText(notes) : humanList(notes, forget ? "forgotten" : "kept"));
  } finally {
    await store.close();
  }
}

/** An input that is rejected again is kept. Nothing is forgotten before the others are saved. */
async function tryAgain(
  store: Store,
  ids: ReadonlySet<string>,
  { format }: RetryFlags,
  run: RunOptions & Reading,
): Promise<IngestReport> {
  const again = new Set<string>();
  const report = await ingestDocuments(store, documentsOf(untried(store, ids, again), format, run), {
    ...run,
    onRejection: ({ id }) => again.add(id),
  });
  await store.rejections.forget([...ids].filter((id) => !again.has(id)));
  return report;
}

/**
 * An archive is read before what was kept of the documents in it. What it rejected again is not read once more: the
 * same name and bytes have the same id.
 */
async function* untried(store: Store, ids: ReadonlySet<string>, again: ReadonlySet<string>): AsyncIterable<Rejection> {
  const depths = new Set<number>();
  for await (const kept of keptUnder(store, ids)) depths.add(depthOf(kept));
  for (const depth of [...depths].toSorted((one, other) => one - other))
    for await (const kept of keptUnder(store, ids)) if (depthOf(kept) === depth && !again.has(kept.id)) yield kept;
}

const depthOf = ({ input }: Rejection): number => input.split(WITHIN).length - 1;

/** The options of the first try hold again, except the format when `--format` names another one. */
async function* documentsOf(
  kept: AsyncIterable<Rejection>,
  format: string | undefined,
  reading: Reading,
): AsyncIterable<SourceDocument> {
  for await (const rejection of kept) {
    const { input } = rejection;
    const document = keptDocument(rejection, format);
    if (document !== undefined) yield document;
    else if (input === "-") yield { ...saidOf(rejection, format), name: input, open: () => gone() };
    else yield* readInputs([input], saidOf(rejection, format), reading);
  }
}

async function* gone(): AsyncGenerator<Uint8Array> {
  throw new BadDocument(
    "its bytes were not kept, and standard input cannot be read again; ingest it again, then forget this one with retry --forget",
  );
}

/** The full ids of the kept rejections whose ids begin like this. All of them when none is named. */
async function chosenIds(store: Store, beginnings: readonly string[]): Promise<Set<string>> {
  const kept: string[] = [];
  for await (const { id } of store.rejections.all()) kept.push(id);
  const unknown = beginnings.find((beginning) => !kept.some((id) => id.startsWith(beginning)));
  if (unknown !== undefined)
    throw new BadSetting(`Nothing is kept under ${JSON.stringify(unknown)}. mediagraph retry --list shows the ids.`);
  return new Set(
    beginnings.length === 0 ? kept : kept.filter((id) => beginnings.some((beginning) => id.startsWith(beginning))),
  );
}

async function* keptUnder(store: Store, ids: ReadonlySet<string>): AsyncIterable<Rejection> {
  for await (const rejection of store.rejections.all()) if (ids.has(rejection.id)) yield rejection;
}

type Listed = ReturnType<typeof listed>;

function listed({ id, input, place, reason, rejectedAt, content, url, format }: Rejection) {
  return {
    id,
    input,
    url: url ?? null,
    format: format ?? null,
    place: place ?? null,
    reason,
    rejectedAt,
    bytesKept: content?.byteLength ?? null,
  };
}

function humanList(kept: readonly Listed[], verb: string): string {
  const lines = kept.map(({ id, input, place, reason, rejectedAt }) => {
    const where = `${input}${place === null ? "" : `, ${place}`}`;
    return `  ${id.slice(0, SHORT_ID)}  ${rejectedAt.slice(0, 16)}Z  ${reason.startsWith(input) ? reason : `${where}: ${reason}`}`;
  });
  return `${[`${kept.length} ${verb}`, ...lines].map(printable).join("\n")}\n`;
}
