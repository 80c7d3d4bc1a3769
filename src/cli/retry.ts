import { Option, type Command } from "commander";
import { BadDocument, BadSetting } from "../domain/errors";
import { formats } from "../formats/registry";
import { ingestDocuments } from "../ingest/ingest";
import type { IngestReport, SourceDocument } from "../ingest/ingest-types";
import { readConfig } from "../server/config";
import { openStore } from "../store/open-store";
import type { Rejection, Store } from "../store/store";
import { isUrl, readInputs, type Reading } from "./read-inputs";
import { runAndReport, type ReportFlags, type RunOptions } from "./run-and-report";
import { INGEST_EXIT_CODES, type Terminal } from "./terminal";

interface RetryFlags extends ReportFlags {
  readonly format?: string;
  readonly list?: boolean;
  readonly forget?: boolean;
}

const SHORT_ID = 8;

export function addRetry(program: Command, terminal: Terminal): void {
  program
    .command("retry")
    .description("Read again what was rejected before, and forget what goes in now. Inputs of up to 1 MB are kept with the store; larger ones are opened again.")
    .argument("[id...]", "which of them, as --list names them; all without")
    .addOption(new Option("--format <name>", "take them as this format instead of detecting it").choices(formats.map(({ name }) => name)))
    .addOption(new Option("--list", "show what is kept, and try nothing").conflicts("forget"))
    .option("--forget", "forget them, and try nothing")
    .option("--json", "print the report, or the list, as JSON")
    .option("--verbose", "list every item in the report")
    .addHelpText("after", `\n${INGEST_EXIT_CODES}`)
    .action((ids: string[], flags: RetryFlags) => retry(ids, flags, terminal));
}

async function retry(ids: readonly string[], flags: RetryFlags, terminal: Terminal): Promise<void> {
  if (flags.list || flags.forget) return listOrForget(ids, flags, terminal);
  await runAndReport(terminal, flags, async (store, run) => tryAgain(store, chosen(await store.rejections.list(), ids), flags, { ...run, stdin: terminal.stdin }));
}

async function listOrForget(ids: readonly string[], { forget = false, json = false }: RetryFlags, terminal: Terminal): Promise<void> {
  const store = await openStore(readConfig(terminal.env).storeUrl);
  try {
    const kept = chosen(await store.rejections.list(), ids);
    if (forget) await store.rejections.forget(kept.map(({ id }) => id));
    terminal.stdout.write(json ? `${JSON.stringify(kept.map(listed), null, 2)}\n` : humanList(kept, forget ? "forgotten" : "kept"));
  } finally {
    await store.close();
  }
}

/** What is rejected again stays, and nothing is forgotten before all else is saved. */
async function tryAgain(store: Store, kept: readonly Rejection[], { format }: RetryFlags, run: RunOptions & Reading): Promise<IngestReport> {
  const again = new Set<string>();
  const report = await ingestDocuments(store, documentsOf(kept, format, run), { ...run, onRejection: ({ id }) => again.add(id) });
  await store.rejections.forget(kept.map(({ id }) => id).filter((id) => !again.has(id)));
  return report;
}

async function* documentsOf(kept: readonly Rejection[], format: string | undefined, reading: Reading): AsyncIterable<SourceDocument> {
  const options = format === undefined ? {} : { format };
  for (const { input, content, mediaType } of kept) {
    if (content !== undefined) {
      yield { ...options, ...(mediaType !== undefined && { mediaType }), ...(isUrl(input) && { url: input }), name: input, open: () => once(content) };
    } else if (input === "-") yield { ...options, name: input, open: () => gone() };
    else yield* readInputs([input], options, reading);
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

async function* gone(): AsyncGenerator<Uint8Array> {
  throw new BadDocument("its bytes were not kept, and standard input cannot be read again; ingest it anew, and retry --forget this");
}

function chosen(kept: readonly Rejection[], ids: readonly string[]): readonly Rejection[] {
  const unknown = ids.find((id) => !kept.some((rejection) => rejection.id.startsWith(id)));
  if (unknown !== undefined) throw new BadSetting(`Nothing is kept under ${JSON.stringify(unknown)}; mediagraph retry --list names what is.`);
  return ids.length === 0 ? kept : kept.filter((rejection) => ids.some((id) => rejection.id.startsWith(id)));
}

function listed({ id, input, place, reason, rejectedAt, content }: Rejection): object {
  return { id, input, place: place ?? null, reason, rejectedAt, bytesKept: content?.byteLength ?? null };
}

function humanList(kept: readonly Rejection[], verb: string): string {
  const lines = kept.map(({ id, input, place, reason, rejectedAt }) => {
    const where = `${input}${place === undefined ? "" : `, ${place}`}`;
    return `  ${id.slice(0, SHORT_ID)}  ${rejectedAt.slice(0, 16)}Z  ${reason.startsWith(input) ? reason : `${where}: ${reason}`}`;
  });
  return `${[`${kept.length} ${verb}`, ...lines].join("\n")}\n`;
}
