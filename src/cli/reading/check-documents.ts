import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { BadDocument } from "../../domain/errors/errors";
import type { FormatReader, StrictFault } from "../../formats/format-reader";
import { detectFormat, faultOf, formatByName, formats } from "../../formats/registry";
import { counted, EXIT, jsonText, printable, type Terminal } from "../terminal";

const HEAD = 65_536;

export interface StrictFlags {
  readonly json?: boolean;
  readonly format?: string;
  readonly standard?: string;
}

type DocumentFault = StrictFault & { readonly file: string };

/**
 * Checks documents against the published schema of their standard, and stores nothing. Of a format without such a
 * schema, it tells what reading rejects.
 */
export async function checkDocuments(
  files: readonly string[],
  { json = false, format, standard }: StrictFlags,
  terminal: Terminal,
): Promise<void> {
  if (files.length === 0) throw new BadDocument("check --strict needs a file: mediagraph check --strict FILE");
  if (format !== undefined && formatByName(format) === undefined)
    throw new BadDocument(
      `there is no format ${JSON.stringify(format)}; the formats are ${formats()
        .map(({ name }) => name)
        .join(", ")}`,
    );
  const faults: DocumentFault[] = [];
  for (const file of files)
    for await (const fault of faultsIn(file, format, standard)) {
      faults.push({ file, ...fault });
      if (!json) terminal.stdout.write(lineOf({ file, ...fault }));
    }
  if (json) terminal.stdout.write(jsonText({ faults }));
  else terminal.stdout.write(`${counted(files.length, "document")}: ${counted(faults.length, "fault")}\n`);
  process.exitCode = faults.length === 0 ? EXIT.done : EXIT.rejected;
}

async function* faultsIn(
  file: string,
  wanted: string | undefined,
  standard: string | undefined,
): AsyncGenerator<StrictFault> {
  try {
    const head = await headOf(file);
    const format = wanted === undefined ? detectFormat(head, { name: file }) : formatByName(wanted);
    if (format === undefined) throw faultOf(head, file);
    if (standard !== undefined && format.strictFaults === undefined)
      throw new BadDocument(`${format.name} has no published schema, so --standard says nothing`);
    yield* format.strictFaults?.(createReadStream(file), standard) ?? readingFaults(format, file);
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    yield { standard: "document", fault: error.message };
  }
}

async function* readingFaults(format: FormatReader, file: string): AsyncGenerator<StrictFault> {
  for await (const read of format.read(createReadStream(file), { name: file })) {
    const place = read.place === undefined ? {} : { place: read.place };
    if (read.outcome === "rejection") yield { ...place, standard: format.name, fault: read.reason };
    else for (const warning of read.warnings ?? []) yield { ...place, standard: format.name, fault: warning.text };
  }
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((error: unknown) => {
    throw new BadDocument(`${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function lineOf({ file, place, standard, fault }: DocumentFault): string {
  return `${printable(file)}${place === undefined ? "" : `, ${place}`}: ${standard}: ${printable(fault)}\n`;
}
