/**
 * How large the parts of a document may be. Honest documents are far below these figures: they stop what was made to
 * fill a memory. Each is a setting (docs/limits.md), so that whoever has a larger one can have it read.
 */
export interface ReadingLimits {
  /** Items of one document. */
  readonly items: number;
  /** Bytes of one line, or of one value, of JSON. */
  readonly value: number;
  /** Bytes of a JSON object that is read as a whole, although its records could be read one by one. */
  readonly whole: number;
  /** Objects and arrays of JSON inside each other. */
  readonly jsonDepth: number;
  readonly schemaOrg: SchemaOrgLimits;
  readonly xml: XmlLimits;
  /** Bytes of a pasted text. */
  readonly text: number;
  /** Lines of a pasted text that are not empty. */
  readonly textLines: number;
  /** Bytes of an article in Markdown. */
  readonly markdown: number;
  /** Bytes of a web page, or of another document of HTML. */
  readonly page: number;
  /** Bytes of an e-mail with its attachments. */
  readonly email: number;
  /** Parts inside each other in an e-mail. */
  readonly emailDepth: number;
  /** Bytes of a Word document, and of its text and styles once more when they are inflated. */
  readonly docx: number;
  /** Parts of a Word document: texts, styles, pictures. */
  readonly docxParts: number;
  /** Characters of the front matter of Markdown. */
  readonly frontMatter: number;
  /** Uses of the aliases of YAML in it. */
  readonly aliases: number;
  /** Characters of one row of a table. */
  readonly row: number;
}

export interface SchemaOrgLimits {
  /** Objects inside each other. What is deeper is left out. */
  readonly depth: number;
  /** Objects of one web page. The others are left out. */
  readonly objects: number;
  /** Bytes of JSON that is mended. */
  readonly mended: number;
}

export interface XmlLimits {
  /** Elements inside each other. */
  readonly depth: number;
  /** UTF-16 units of one tag, comment or CDATA section. */
  readonly token: number;
  /** UTF-16 units of one record, and of all that is outside of records together. */
  readonly record: number;
  /** Elements of one record. */
  readonly elements: number;
}

export const READING_LIMITS: ReadingLimits = {
  items: 1_000_000_000,
  value: 67_108_864,
  whole: 1_048_576,
  jsonDepth: 200,
  schemaOrg: { depth: 24, objects: 20_000, mended: 4_000_000 },
  xml: { depth: 200, token: 8_388_608, record: 16_777_216, elements: 100_000 },
  text: 1_000_000,
  textLines: 10_000,
  markdown: 2_000_000,
  page: 32_000_000,
  email: 50_000_000,
  emailDepth: 50,
  docx: 100_000_000,
  docxParts: 5_000,
  frontMatter: 65_536,
  aliases: 100,
  row: 1_048_576,
};
