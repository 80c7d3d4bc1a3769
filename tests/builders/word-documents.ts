import { crc32, deflateRawSync } from "node:zlib";

/** A part of a Word document, as its archive has it. */
export interface WordPart {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What the directory says of its name in an extra field: Info-ZIP's Unicode path. */
  readonly unicodePath?: string;
  /** In the directory, but the directory's end does not count it. */
  readonly isUncounted?: boolean;
}

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const bodyPart = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`;

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Relationships of a part: the kind of each and what it leads to. */
export const relationships = (
  ...targets: readonly (readonly [kind: string, target: string, mode?: string])[]
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target, mode], at) =>
        `<Relationship Id="r${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
    )
    .join("")}</Relationships>`;

/**
 * A Word document with this body, and with further parts, which may be hostile. `leadsTo`: what its text is said to
 * be.
 */
export function wordDocument({
  body,
  parts = [],
  leadsTo = "word/document.xml",
}: {
  readonly body: string;
  readonly parts?: readonly WordPart[];
  readonly leadsTo?: string;
}): Buffer {
  return archive([
    {
      path: "[Content_Types].xml",
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { path: "_rels/.rels", content: relationships(["officeDocument", leadsTo]) },
    { path: "word/document.xml", content: bodyPart(body) },
    ...parts,
  ]);
}

function archive(parts: readonly WordPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, unicodePath } of parts) {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const extra = unicodePath === undefined ? Buffer.alloc(0) : unicodePathField(name, unicodePath);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(data.length, 14);
    sizes.writeUInt32LE(bytes.length, 18);
    sizes.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), sizes, name, data]);
    const listed = Buffer.from(sizes);
    listed.writeUInt16LE(extra.length, 24);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), listed, place, name, extra]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  const counted = parts.filter(({ isUncounted }) => isUncounted !== true).length;
  end.writeUInt16LE(counted, 8);
  end.writeUInt16LE(counted, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** APPNOTE 4.6.9: the checksum of the name, and the name that counts. */
function unicodePathField(name: Buffer, path: string): Buffer {
  const said = Buffer.from(path);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + said.length, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([field, said]);
}
