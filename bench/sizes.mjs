// Large inputs of each kind, read by the command line: the time and the most memory that it takes. Linux only.
// node bench/sizes.mjs [--ingest] [KIND…], with BENCH_BYTES for the size of the documents in each input.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { crc32, createGzip, gzipSync } from "node:zlib";
import { build } from "../scripts/build.mjs";
import { OUTBOX_END, outbox, postTable, TELEGRAM_END, telegramExport } from "./generated-exports.mjs";
import { fullTextFeed, newsPage, wikidataDump } from "./generated-media.mjs";

const BYTES = Number(process.env.BENCH_BYTES ?? 200e6);
const MIB = 1_048_576;
const PROGRAM = fileURLToPath(new URL("../bin/mediagraph.js", import.meta.url));

const INPUTS = {
  "dump.ndjson": () => dump(),
  "dump.ndjson.gz": () => dump().pipe(createGzip({ level: 1 })),
  "pages.zip": () => Readable.from(zip()),
  "pages.tar.gz": () => Readable.from(tar()).pipe(createGzip({ level: 1 })),
  "crawl.warc.gz": () => Readable.from(warc()),
  "inbox.mbox": () => Readable.from(mbox()),
  "result.json": () => upTo(telegramExport(), TELEGRAM_END),
  "outbox.json": () => upTo(outbox(), OUTBOX_END),
  "posts.csv": () => upTo(postTable(), ""),
  "feed.xml": () => upTo(fullTextFeed(Infinity), "</channel></rss>"),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { ingest: { type: "boolean" } } });
await build();
console.log(`${cpus()[0]?.model ?? "unknown CPU"}, ${cpus().length} cores, Node ${process.version}\n`);
console.log("| input | MB | what | seconds | CPU seconds | items | most memory, MiB |\n|---|--:|---|--:|--:|--:|--:|");
for (const [name, make] of Object.entries(INPUTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-sizes-"));
  try {
    const path = join(folder, name);
    await pipeline(make(), createWriteStream(path));
    await measure(path, name, folder, ["--dry-run"]);
    if (values.ingest) await measure(path, name, folder, []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(path, name, folder, flags) {
  const begun = Date.now();
  const child = spawn(process.execPath, [PROGRAM, "ingest", path, "--json", ...flags], {
    env: { ...process.env, STORE_URL: `sqlite:${join(folder, "store.db")}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let answer = "";
  child.stdout.on("data", (chunk) => (answer += chunk));
  let most = 0;
  let cpu = 0;
  const timer = setInterval(() => {
    most = Math.max(most, residentOf(child.pid));
    cpu = Math.max(cpu, cpuSecondsOf(child.pid));
  }, 100);
  await once(child, "close");
  clearInterval(timer);
  const seconds = (Date.now() - begun) / 1000;
  const { accepted, updated, unchanged, rejected } = JSON.parse(answer);
  const size = statSync(path).size / 1e6;
  const items = `${accepted + updated + unchanged}${rejected.length > 0 ? ` (${rejected.length} rejected)` : ""}`;
  const cells = [name, size.toFixed(0), flags[0] ?? "ingest", seconds.toFixed(1), cpu.toFixed(1), items];
  console.log(`| ${cells.join(" | ")} | ${(most / MIB).toFixed(0)} |`);
}

/** The most memory that a process had so far, in bytes. */
function residentOf(pid) {
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function cpuSecondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

function dump() {
  return Readable.from(
    (function* () {
      let size = 0;
      for (const line of wikidataDump(Infinity)) {
        if (size >= BYTES) return;
        if (!line.startsWith("{")) continue;
        size += line.length;
        yield line.replace(/,\n$/, "\n");
      }
    })(),
  );
}

/** The pieces up to the size, then the end of the document. */
function upTo(pieces, end) {
  return Readable.from(
    (function* () {
      let size = 0;
      let waiting = "";
      for (const piece of pieces) {
        if (size >= BYTES) break;
        size += Buffer.byteLength(piece);
        waiting += piece;
        if (waiting.length < MIB) continue;
        yield waiting;
        waiting = "";
      }
      yield waiting + end;
    })(),
  );
}

/**
 * News pages, each with the number of it.
 *
 * @returns {Generator<[index: number, page: Buffer]>}
 */
function* pages() {
  for (let [size, index] = [0, 0]; size < BYTES; index += 1) {
    const page = Buffer.from(newsPage(index));
    size += page.length;
    yield [index, page];
  }
}

function* zip() {
  for (const [index, page] of pages()) {
    const name = Buffer.from(`pages/${index}.html`);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50);
    header.writeUInt16LE(20, 4);
    header.writeUInt32LE(crc32(page), 14);
    header.writeUInt32LE(page.length, 18);
    header.writeUInt32LE(page.length, 22);
    header.writeUInt16LE(name.length, 26);
    yield Buffer.concat([header, name, page]);
  }
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50);
  yield directory;
}

function* tar() {
  for (const [index, page] of pages()) {
    const header = Buffer.alloc(512);
    header.write(`pages/${index}.html`);
    header.write("0000644\0", 100);
    header.write(`${page.length.toString(8).padStart(11, "0")} `, 124);
    header.write("ustar\x0000", 257);
    header.fill(" ", 148, 156).write("0", 156);
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, "0")}\0 `,
      148,
    );
    yield Buffer.concat([header, page, Buffer.alloc((512 - (page.length % 512)) % 512)]);
  }
  yield Buffer.alloc(1024);
}

/** Each record is compressed by itself, as crawlers do. */
function* warc() {
  for (const [index, page] of pages()) {
    const http = Buffer.concat([
      Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"),
      page,
    ]);
    const fields = [
      "WARC/1.0",
      "WARC-Type: response",
      `WARC-Target-URI: https://gazette.example/${index}`,
      "WARC-Date: 2026-11-26T08:00:00Z",
      "Content-Type: application/http; msgtype=response",
      `Content-Length: ${http.length}`,
    ];
    yield gzipSync(Buffer.concat([Buffer.from(`${fields.join("\r\n")}\r\n\r\n`), http, Buffer.from("\r\n\r\n")]), {
      level: 1,
    });
  }
}

function* mbox() {
  for (const [index, page] of pages()) {
    const head = [
      "From desk@gazette.example Thu Nov 26 08:00:00 2026",
      "From: The Gazette <desk@gazette.example>",
      "To: readers@gazette.example",
      `Subject: Ferry ${index} sails again`,
      `Message-ID: <${index}@gazette.example>`,
      "Date: Thu, 26 Nov 2026 08:00:00 +0000",
      "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8",
    ];
    yield Buffer.concat([Buffer.from(`${head.join("\n")}\n\n`), page, Buffer.from("\n\n")]);
  }
}
