import { createReadStream, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { addAbortSignal, type Readable } from "node:stream";
import { BadDocument, BadSetting } from "../domain/errors";
import { inputName } from "../domain/input-name";
import { canonicalUrl } from "../domain/urls";
import type { SourceDocument } from "../ingest/ingest-types";
import { fetchDocument } from "./fetch-document";

/** What Node puts for bytes of a name that are no UTF-8; by such a name the file is not found. */
const NOT_UTF8 = "\ufffd";

/** `www.example.org`, `news.example/2024/1`: an address as people write and say it. */
const BARE_ADDRESS = /^(www\.[^/]+|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+\/.*)$/iu;

export interface InputOptions {
  readonly format?: string;
  readonly url?: string;
}

/** What inputs are read with: standard input, and when to stop. */
export interface Reading {
  readonly stdin: Readable;
  readonly signal: AbortSignal;
}

/**
 * Turns the inputs of the command line into documents, one by one and in a stable order. A file or folder that cannot
 * be read fails when its turn comes, so that the others still go in.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: InputOptions,
  { stdin, signal }: Reading,
): AsyncIterable<SourceDocument> {
  for (const input of inputs) {
    if (input === "-") yield { ...options, name: "-", open: () => addAbortSignal(signal, stdin) };
    else if (isUrl(input)) yield fetchDocument(input, options, signal);
    else yield* new Walk(options, signal).documents(input);
  }
}

/** Throws BadSetting for inputs that cannot be read together, before anything is opened. */
export function checkInputs(inputs: readonly string[], { url }: InputOptions): void {
  if (url !== undefined) checkUrl(url, inputs);
  if (inputs.filter((input) => input === "-").length > 1) throw new BadSetting("Standard input (-) can be read once.");
}

export function isUrl(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

function checkUrl(url: string, inputs: readonly string[]): void {
  const isOne = inputs.length === 1 && inputs.every((input) => !isFolder(input));
  if (!isOne) throw new BadSetting("--url names the address of one input; give one file, URL or - with it.");
  if (canonicalUrl(url) === undefined)
    throw new BadSetting(
      `--url must be an http(s) URL, such as https://example.org/news/1; it is ${JSON.stringify(url)}.`,
    );
}

function isFolder(input: string): boolean {
  return input !== "-" && !isUrl(input) && statSync(input, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** One input of the command line that is a path. Each folder is entered once, whatever links lead to it. */
class Walk {
  private readonly entered = new Set<string>();

  constructor(
    private readonly options: InputOptions,
    private readonly signal: AbortSignal,
  ) {}

  /** A path that was named is read whatever it is: a pipe has its bytes too. */
  async *documents(path: string): AsyncIterable<SourceDocument> {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) yield* this.documentsIn(path, `${found.dev}:${found.ino}`);
    else if (found === undefined && BARE_ADDRESS.test(path))
      yield {
        name: path,
        open: () => failing(new BadDocument(`there is no such file; for a web address write https://${path}`)),
      };
    else yield this.document(path);
  }

  private async *documentsIn(folder: string, identity: string): AsyncIterable<SourceDocument> {
    if (this.entered.has(identity)) return;
    this.entered.add(identity);
    let names: string[];
    try {
      names = await readdir(folder);
    } catch (error) {
      yield { name: folder, open: () => failing(error) };
      return;
    }
    for (const name of names.sort()) if (!name.startsWith(".")) yield* this.found(join(folder, name));
  }

  /** In a folder only files count: a pipe would wait for a writer that does not come. */
  private async *found(path: string): AsyncIterable<SourceDocument> {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined && path.includes(NOT_UTF8))
      yield { name: path, open: () => failing(new BadDocument("its name is not UTF-8; rename it and try again")) };
    else if (found === undefined || found.isFile()) yield this.document(path);
    else if (found.isDirectory()) yield* this.documentsIn(path, `${found.dev}:${found.ino}`);
  }

  private document(path: string): SourceDocument {
    return {
      ...this.options,
      name: path,
      origin: inputName(resolve(path)),
      open: () => createReadStream(path, { signal: this.signal }),
    };
  }
}

async function* failing(error: unknown): AsyncGenerator<Uint8Array> {
  throw error;
}
