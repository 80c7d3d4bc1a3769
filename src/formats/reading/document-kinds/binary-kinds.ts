/** What a file is that is no text, and how its content can be read all the same. */
export interface BinaryKind {
  /** With its article: `a PDF file`. */
  readonly kind: string;
  readonly wayOut: string;
}

type Magic = readonly [kind: string, offset: number, bytes: string];

const SHOWN = "Ingest the page or the post that shows it, or write its text into a text file";
const UNPACK = "Unpack it, and ingest the folder";
const NO_DOCUMENT = "It holds no article, post or profile";
const AS_ROWS = "Export its rows as CSV or JSON, and ingest that";

const piped = (program: string): string => `Unpack it on the way: ${program} FILE | mediagraph ingest -`;

/** The first bytes of files that people have beside their texts, and mistake for them. */
const FAMILIES: readonly (readonly [wayOut: string, files: readonly Magic[]])[] = [
  ["Convert it to text: pdftotext FILE - | mediagraph ingest -", [["a PDF file", 0, "%PDF-"]]],
  ["Save it as .docx, or as text", [["an RTF file", 0, "{\\rtf"]]],
  [piped("bzip2 -dc"), [["a bzip2 file", 0, "BZh"]]],
  [piped("xz -dc"), [["an xz file", 0, "\xfd7zXZ\0"]]],
  [piped("zstd -dc"), [["a Zstandard file", 0, "\x28\xb5\x2f\xfd"]]],
  [piped("gzip -dc"), [["a gzip file", 0, "\x1f\x8b"]]],
  [
    UNPACK,
    [
      ["a 7z archive", 0, "7z\xbc\xaf\x27\x1c"],
      ["a RAR archive", 0, "Rar!\x1a\x07"],
      ["a Windows cabinet", 0, "MSCF\0"],
    ],
  ],
  [
    SHOWN,
    [
      ["a PNG image", 0, "\x89PNG"],
      ["a JPEG image", 0, "\xff\xd8\xff"],
      ["a GIF image", 0, "GIF8"],
      ["a WebP image", 8, "WEBP"],
      ["a TIFF image", 0, "II*\0"],
      ["a TIFF image", 0, "MM\0*"],
      ["an AVIF or HEIC image", 4, "ftypavif"],
      ["an AVIF or HEIC image", 4, "ftyphei"],
      ["an MP4 video or recording", 4, "ftyp"],
      ["a WebM or Matroska video", 0, "\x1aE\xdf\xa3"],
      ["an AVI video", 8, "AVI LIST"],
      ["an MP3 recording", 0, "ID3"],
      ["an MP3 recording", 0, "\xff\xfb"],
      ["an Ogg recording or video", 0, "OggS\0"],
      ["a WAV recording", 8, "WAVEfmt "],
      ["a FLAC recording", 0, "fLaC"],
      ["a font", 0, "wOFF"],
      ["a font", 0, "wOF2"],
      ["a font", 0, "OTTO\0"],
      ["a font", 0, "\0\x01\0\0\0"],
    ],
  ],
  [
    AS_ROWS,
    [
      ["an SQLite database", 0, "SQLite format 3\0"],
      ["a Parquet file", 0, "PAR1"],
      ["an Avro file", 0, "Obj\x01"],
    ],
  ],
  [
    "Ask the server for the records as JSON (com.atproto.repo.listRecords, one collection at a time), and ingest the answers",
    [
      ["a repository of Bluesky (CAR)", 1, "\xa2eroots"],
      ["a repository of Bluesky (CAR)", 1, "\xa2gversion"],
    ],
  ],
  ["Save its messages as .eml or mbox", [["an Outlook mailbox (PST)", 0, "!BDN"]]],
  ["Save the page as HTML", [["a web archive of Safari or a property list", 0, "bplist00"]]],
  [
    NO_DOCUMENT,
    [
      ["a program", 0, "\x7fELF"],
      ["a program", 0, "MZ\x90\0"],
      ["a program", 0, "\0asm"],
      ["a program", 0, "\xca\xfe\xba\xbe"],
      ["a program", 0, "\xcf\xfa\xed\xfe"],
      ["a note of macOS about a folder", 0, "\0\0\0\x01Bud1"],
    ],
  ],
];

/** Files that are ZIP archives, and those of old Office programs, are told apart by the names inside. */
const INSIDE: readonly (readonly [
  bytes: string,
  files: readonly (readonly [name: string, kind: string, wayOut: string])[],
])[] = [
  [
    "PK\x03\x04",
    [
      [".iwa", "an Apple document (Pages, Numbers or Keynote)", "Export it as .docx, CSV or text"],
      ["application/epub+zip", "an EPUB book", "Unzip it, and ingest the HTML files in it"],
      ["opendocument.text", "an OpenDocument text (ODT)", "Save it as .docx or HTML"],
      ["opendocument.spreadsheet", "a spreadsheet (ODS)", "Save it as CSV"],
      ["opendocument.presentation", "a presentation (ODP)", "Copy its text into a text file"],
      ["xl/", "a spreadsheet (XLSX)", "Save it as CSV"],
      ["ppt/", "a presentation (PPTX)", "Copy its text into a text file"],
      ["", "a ZIP file (or a DOCX, XLSX, ODT or EPUB, which are ZIP files)", UNPACK],
    ],
  ],
  [
    "\xd0\xcf\x11\xe0",
    [
      [
        wide("EncryptedPackage"),
        "an Office document with a password",
        "Open it with its password, and save it without",
      ],
      [wide("WordDocument"), "an old Word document (DOC)", "Save it as .docx"],
      [wide("Workbook"), "an old spreadsheet (XLS)", "Save it as CSV"],
      [wide("PowerPoint Document"), "an old presentation (PPT)", "Copy its text into a text file"],
      [wide("__substg1.0_"), "an Outlook message (MSG)", "Save it as .eml"],
      ["", "an old Office file (DOC, XLS or PPT)", "Save it as .docx, or as text"],
    ],
  ],
];

const SEARCHED = 65_536;

/** The kind of binary file that starts with `head`. Undefined if it is not in the list. */
export function binaryKind(head: Uint8Array): BinaryKind | undefined {
  const inside = INSIDE.find(([bytes]) => startsWith(head, 0, bytes))?.[1];
  if (inside !== undefined) {
    const names = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, SEARCHED)).toString("latin1");
    const [, kind = "", wayOut = ""] = inside.find(([name]) => names.includes(name)) ?? [];
    return { kind, wayOut };
  }
  for (const [wayOut, files] of FAMILIES)
    for (const [kind, offset, bytes] of files) if (startsWith(head, offset, bytes)) return { kind, wayOut };
  return isBinary(head) ? { kind: "a binary file of a kind that is not known", wayOut: NO_DOCUMENT } : undefined;
}

/** The same of pictures, films, recordings and fonts only, without its article: `PNG image`. */
export function pictureKind(head: Uint8Array): string | undefined {
  const found = binaryKind(head);
  return found?.wayOut === SHOWN ? found.kind.replace(/^an? /, "") : undefined;
}

const SAMPLE = 4_096;
const LEAST_CONTROLS = 8;
const MOST_CONTROLS = 0.02;

/** Whether so many bytes are control characters, which no text has. */
function isBinary(head: Uint8Array): boolean {
  const sample = head.subarray(0, SAMPLE);
  const hasMark = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (hasMark) return false;
  const controls = sample.reduce((sum, byte) => sum + Number(byte < 0x09 || (byte > 0x0d && byte < 0x1b)), 0);
  return controls >= LEAST_CONTROLS && controls > sample.length * MOST_CONTROLS;
}

function wide(name: string): string {
  return Buffer.from(name, "utf16le").toString("latin1");
}

function startsWith(head: Uint8Array, offset: number, bytes: string): boolean {
  for (let i = 0; i < bytes.length; i += 1) {
    if (head[offset + i] !== bytes.charCodeAt(i)) return false;
  }
  return true;
}
