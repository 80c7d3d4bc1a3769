import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { BadSetting } from "../domain/errors";
import type { SourceDocument } from "../ingest/ingest-types";
import { fetchDocument } from "./fetch-document";

export interface InputOptions {
  readonly format?: string;
  readonly url?: string;
}

/**
 * Turns the inputs of the command line into documents, one by one and in a stable order. A file that cannot be read fails when it
 * is opened, so that the others still go in; a wrong combination of options fails at once.
 */
export function readInputs(inputs: readonly string[], options: InputOptions, stdin: Readable): AsyncIterable<SourceDocument> {
  if (options.url !== undefined && inputs.length > 1) throw new BadSetting("--url names the address of one input; give one input with it.");
  if (inputs.filter((input) => input === "-").length > 1) throw new BadSetting("Standard input (-) can be read once.");
  return documentsOf(inputs, options, stdin);
}

async function* documentsOf(inputs: readonly string[], options: InputOptions, stdin: Readable): AsyncIterable<SourceDocument> {
  for (const input of inputs) {
    if (input === "-") yield { ...options, name: "-", open: () => stdin };
    else if (/^https?:\/\//i.test(input)) yield fetchDocument(input, options);
    else yield* filesOf(input, options);
  }
}

async function* filesOf(path: string, options: InputOptions): AsyncIterable<SourceDocument> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) {
    yield { ...options, name: path, open: () => createReadStream(path) };
    return;
  }
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.name.startsWith(".")) yield* filesOf(join(path, entry.name), options);
  }
}
