import { FETCH_LIMITS, type FetchLimits } from "./fetch-limits";
import { INPUT_LIMITS, type InputLimits } from "../ingest/ingest-types";
import { wholeNumber, type ReadValue } from "./setting-values";

const { unpacking, reading } = INPUT_LIMITS;

/** The settings that limit what is read of one input: their meaning and their default. docs/limits.md explains them. */
const LIMITS = {
  UNPACK_RATIO: { meaning: "Times its own size that an archive may unpack to.", usual: unpacking.ratio },
  UNPACK_BYTES: { meaning: "Bytes that one input may unpack to.", usual: unpacking.bytes },
  UNPACK_DOCUMENTS: { meaning: "Documents that one archive may have in it.", usual: unpacking.documents },
  UNPACK_DEPTH: { meaning: "Archives inside each other that are opened.", usual: unpacking.depth },
  READ_ITEMS: { meaning: "Items that are read of one document.", usual: reading.items },
  READ_TEXT_BYTES: { meaning: "Bytes of a pasted text.", usual: reading.text },
  READ_TEXT_LINES: { meaning: "Lines of a pasted text.", usual: reading.textLines },
  READ_MARKDOWN_BYTES: { meaning: "Bytes of an article in Markdown.", usual: reading.markdown },
  READ_PAGE_BYTES: { meaning: "Bytes of a web page.", usual: reading.page },
  READ_EMAIL_BYTES: { meaning: "Bytes of an e-mail with its attachments.", usual: reading.email },
  READ_EMAIL_DEPTH: { meaning: "Parts inside each other in an e-mail.", usual: reading.emailDepth },
  READ_DOCX_BYTES: { meaning: "Bytes of a Word document, and of what it inflates to.", usual: reading.docx },
  READ_DOCX_PARTS: { meaning: "Parts of a Word document, such as pictures.", usual: reading.docxParts },
  READ_FRONT_MATTER: { meaning: "Characters of the front matter of Markdown.", usual: reading.frontMatter },
  READ_FRONT_MATTER_ALIASES: { meaning: "Uses of aliases in front matter.", usual: reading.aliases },
  READ_VALUE_BYTES: { meaning: "Bytes of one line, or of one value, of JSON.", usual: reading.value },
  READ_WHOLE_BYTES: {
    meaning: "Bytes of a JSON object that is read as a whole; of a longer one, its records are read one by one.",
    usual: reading.whole,
  },
  READ_JSON_DEPTH: { meaning: "Objects and arrays of JSON inside each other.", usual: reading.jsonDepth },
  READ_SCHEMA_DEPTH: { meaning: "Objects of schema.org inside each other.", usual: reading.schemaOrg.depth },
  READ_SCHEMA_OBJECTS: { meaning: "Objects of schema.org of one web page.", usual: reading.schemaOrg.objects },
  READ_SCHEMA_MENDED: { meaning: "Bytes of JSON of schema.org that is mended.", usual: reading.schemaOrg.mended },
  READ_ROW_BYTES: { meaning: "Bytes of one row of a table.", usual: reading.row },
  READ_XML_DEPTH: { meaning: "Elements inside each other in XML.", usual: reading.xml.depth },
  READ_XML_TOKEN: { meaning: "Characters of one tag, comment or CDATA section.", usual: reading.xml.token },
  READ_XML_RECORD: {
    meaning: "Characters of one record of XML, such as an item of a feed, and of all around the records.",
    usual: reading.xml.record,
  },
  READ_XML_ELEMENTS: { meaning: "Elements of one record of XML.", usual: reading.xml.elements },
  FETCH_BYTES: { meaning: "Bytes of a document at an address, decompressed.", usual: FETCH_LIMITS.bytes },
  FETCH_STALL_SECONDS: { meaning: "Seconds in which a server may send nothing.", usual: FETCH_LIMITS.stallSeconds },
  FETCH_MINUTES: { meaning: "Minutes that a download may take.", usual: FETCH_LIMITS.minutes },
  SOURCE_BYTES: { meaning: "Bytes of one answer to a subscription.", usual: FETCH_LIMITS.sourceBytes },
  SOURCE_SECONDS: { meaning: "Seconds that one answer to a subscription may take.", usual: FETCH_LIMITS.sourceSeconds },
} as const;

type LimitName = keyof typeof LIMITS;

/** As `--help` prints them. */
export const LIMIT_SETTINGS = (Object.keys(LIMITS) as LimitName[]).map((name) => ({
  name,
  meaning: LIMITS[name].meaning,
  default: String(LIMITS[name].usual),
}));

export const COUNT = "a whole number of at least 1";

const count = wholeNumber(1);

/** How each of them is read from the environment, and its default. */
export const LIMIT_READINGS = Object.fromEntries(
  LIMIT_SETTINGS.map(({ name }) => [name, [count, LIMITS[name].usual]]),
) as unknown as Readonly<Record<LimitName, readonly [read: ReadValue<number>, usual: number]>>;

export function fetchLimitsOf(settings: Readonly<Record<LimitName, number>>): FetchLimits {
  return {
    bytes: settings.FETCH_BYTES,
    stallSeconds: settings.FETCH_STALL_SECONDS,
    minutes: settings.FETCH_MINUTES,
    sourceBytes: settings.SOURCE_BYTES,
    sourceSeconds: settings.SOURCE_SECONDS,
  };
}

export function limitsOf(settings: Readonly<Record<LimitName, number>>): InputLimits {
  return {
    unpacking: {
      ratio: settings.UNPACK_RATIO,
      bytes: settings.UNPACK_BYTES,
      documents: settings.UNPACK_DOCUMENTS,
      depth: settings.UNPACK_DEPTH,
    },
    reading: {
      items: settings.READ_ITEMS,
      text: settings.READ_TEXT_BYTES,
      textLines: settings.READ_TEXT_LINES,
      markdown: settings.READ_MARKDOWN_BYTES,
      page: settings.READ_PAGE_BYTES,
      email: settings.READ_EMAIL_BYTES,
      emailDepth: settings.READ_EMAIL_DEPTH,
      docx: settings.READ_DOCX_BYTES,
      docxParts: settings.READ_DOCX_PARTS,
      frontMatter: settings.READ_FRONT_MATTER,
      aliases: settings.READ_FRONT_MATTER_ALIASES,
      value: settings.READ_VALUE_BYTES,
      whole: settings.READ_WHOLE_BYTES,
      jsonDepth: settings.READ_JSON_DEPTH,
      schemaOrg: {
        depth: settings.READ_SCHEMA_DEPTH,
        objects: settings.READ_SCHEMA_OBJECTS,
        mended: settings.READ_SCHEMA_MENDED,
      },
      row: settings.READ_ROW_BYTES,
      xml: {
        depth: settings.READ_XML_DEPTH,
        token: settings.READ_XML_TOKEN,
        record: settings.READ_XML_RECORD,
        elements: settings.READ_XML_ELEMENTS,
      },
    },
  };
}
