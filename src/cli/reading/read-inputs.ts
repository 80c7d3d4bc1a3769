import { createReadStream, statSync, type Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { addAbortSignal, type Readable } from "node:stream";
import { BadDocument, BadSetting } from "../../domain/errors/errors";
import { isOfFileManager } from "../../formats/containers/container-reader";
import { inputName, WITHIN } from "../../domain/addresses/input-name";
import { canonicalUrl } from "../../domain/addresses/urls";
import type { PreciseDate } from "../../domain/dates";
import { isTimeZone } from "../../domain/time-zones";
import type { SourceDocument } from "../../ingest/ingest-types";
import type { GivenSpeaker } from "../../ingest/reading/speaker";
import { fetchDocument, type FetchedDocument, type Fetching } from "./fetch-document";

/** Node puts this in place of bytes of a file name that are not UTF-8. A file cannot be opened by such a name. */
const NOT_UTF8 = "\ufffd";

/** `ftp://a.example/feed.xml`, `file:///tmp/feed.xml`. A drive of Windows has one letter. */
const OTHER_ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;
/** `www.example.org`, `news.example/2024/1`: an address as people write it, without `https://`. */
const BARE_ADDRESS = /^(www\.[^/]+|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+\/.*)$/iu;

export interface InputOptions {
  readonly format?: string;
  readonly url?: string;
  readonly speaker?: GivenSpeaker;
  readonly timeZone?: string;
  /** Only names the encoding. */
  readonly mediaType?: string;
  readonly source?: string;
  readonly language?: string;
  readonly publishedAt?: PreciseDate;
  /** Of an archive, the one document that is read. */
  readonly member?: string;
}

/** Standard input, what fetches addresses, and the signal to stop. */
export interface Reading extends Fetching {
  readonly stdin: Readable;
}

/**
 * Turns the inputs of the command line into documents, one by one and in a stable order. A file or folder that cannot
 * be read fails when its turn comes, so that the others still go in.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: InputOptions,
  { stdin, ...fetching }: Reading,
): AsyncIterable<SourceDocument> {
  const { signal } = fetching;
  const downloads = new Downloads(inputs, options, fetching);
  for (const [index, input] of inputs.entries()) {
    if (input === "-") yield { ...options, name: "-", open: () => addAbortSignal(signal, stdin) };
    else if (isUrl(input)) yield downloads.at(index);
    else yield* new Walk(options, signal).documents(input);
  }
}

/** Addresses that are fetched at the same time, one of each host. */
const MOST_AT_ONCE = 4;

/** The addresses among the inputs. While one is read, those after it are fetched. */
class Downloads {
  private readonly documents = new Map<number, FetchedDocument>();

  constructor(
    private readonly inputs: readonly string[],
    private readonly options: InputOptions,
    private readonly fetching: Fetching,
  ) {}

  at(index: number): SourceDocument {
    const hosts = new Set<string>();
    for (let next = index; next < Math.min(index + MOST_AT_ONCE, this.inputs.length); next += 1) {
      const input = this.inputs[next] ?? "";
      if (!isUrl(input) || !URL.canParse(input)) continue;
      const { host } = new URL(input);
      if (next > index && !hosts.has(host)) this.documentOf(next).begin();
      hosts.add(host);
    }
    const document = this.documentOf(index);
    this.documents.delete(index);
    return document;
  }

  private documentOf(index: number): FetchedDocument {
    const known = this.documents.get(index);
    if (known !== undefined) return known;
    const document = fetched(this.inputs[index] ?? "", this.options, this.fetching);
    this.documents.set(index, document);
    return document;
  }
}

/** `https://a.example/archive.zip!/file.xml` is a file in an archive. `https://a.example/#!/page` is an address. */
function fetched(input: string, options: InputOptions, fetching: Fetching): FetchedDocument {
  const [, archive, member] = /^([^#]+?)!\/(.+)$/s.exec(input) ?? [];
  if (archive === undefined || member === undefined) return fetchDocument(input, options, fetching);
  return fetchDocument(archive, { ...options, member }, fetching);
}

/** Throws BadSetting for inputs that cannot be read together. Called before anything is opened. */
export function checkInputs(inputs: readonly string[], { url, timeZone }: InputOptions): void {
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new BadSetting(`--time-zone takes a zone like Europe/Berlin or an offset like +03:00. It got ${timeZone}.`);
  if (url !== undefined) checkUrl(url, inputs);
  if (inputs.filter((input) => input === "-").length > 1)
    throw new BadSetting("Standard input (-) can be read only once. Give it once.");
}

/** Formats take the encoding from the media type, as servers send it. Throws BadSetting for a name of no encoding. */
export function mediaTypeIn(encoding: string): string {
  try {
    return `*/*; charset=${new TextDecoder(encoding).encoding}`;
  } catch {
    throw new BadSetting(
      `--encoding takes a name such as windows-1256, shift_jis, gb18030, euc-kr or koi8-r. It got ${encoding}.`,
    );
  }
}

export function isUrl(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

function checkUrl(url: string, inputs: readonly string[]): void {
  const isOne = inputs.length === 1 && inputs.every((input) => !isFolder(input));
  if (!isOne) throw new BadSetting("--url is the address of one input. Give one file, one URL or - with it.");
  if (canonicalUrl(url) === undefined)
    throw new BadSetting(
      `--url must be an http(s) URL, such as https://example.org/news/1; it is ${JSON.stringify(url)}.`,
    );
}

function isFolder(input: string): boolean {
  return input !== "-" && !isUrl(input) && statSync(input, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** One path of the command line. Each folder is entered once, even when several symbolic links lead to it. */
class Walk {
  private readonly entered = new Set<string>();

  constructor(
    private readonly options: InputOptions,
    private readonly signal: AbortSignal,
  ) {}

  /** A named path is read whatever it is. For example, a pipe has bytes too. */
  async *documents(path: string): AsyncIterable<SourceDocument> {
    const found = await stat(path).catch(() => undefined);
    const inside = path.indexOf(WITHIN);
    if (found?.isDirectory()) yield* this.documentsIn(path, `${found.dev}:${found.ino}`);
    else if (found === undefined && inside > 0)
      yield { ...this.document(path.slice(0, inside)), member: path.slice(inside + WITHIN.length) };
    else if (found === undefined && BARE_ADDRESS.test(path))
      yield {
        name: path,
        open: () => failing(new BadDocument(`there is no such file; for a web address write https://${path}`)),
      };
    else if (found === undefined && OTHER_ADDRESS.test(path))
      yield {
        name: path,
        open: () =>
          failing(new BadDocument("only http and https addresses are fetched; download it, and give the file")),
      };
    else yield this.document(path, found);
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
    for (const name of inOrder(names)) if (!isOfFileManager(name)) yield* this.found(join(folder, name));
  }

  /** In a folder, only files are read: a pipe would wait for ever for a writer. */
  private async *found(path: string): AsyncIterable<SourceDocument> {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined && path.includes(NOT_UTF8))
      yield { name: path, open: () => failing(new BadDocument("its name is not UTF-8; rename it and try again")) };
    else if (found === undefined || found.isFile()) yield { ...this.document(path, found), isOfFolder: true };
    else if (found.isDirectory()) yield* this.documentsIn(path, `${found.dev}:${found.ino}`);
  }

  private document(path: string, found?: Stats): SourceDocument {
    return {
      ...this.options,
      ...(found?.isFile() === true && { size: found.size }),
      name: path,
      origin: inputName(resolve(path)),
      open: () => createReadStream(path, { signal: this.signal }),
    };
  }
}

/** Tables first: one of them may say what the texts beside it are. */
function inOrder(names: readonly string[]): readonly string[] {
  const isTable = (name: string): boolean => /\.[ct]sv$/i.test(name);
  return names.toSorted((a, b) => Number(isTable(b)) - Number(isTable(a)) || (a < b ? -1 : 1));
}

async function* failing(error: unknown): AsyncGenerator<Uint8Array> {
  throw error;
}
