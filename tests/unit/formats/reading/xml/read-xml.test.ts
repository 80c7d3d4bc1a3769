import { describe, expect, it } from "@jest/globals";
import { BadDocument } from "../../../../../src/domain/errors/errors";
import {
  attributeOf,
  childNamed,
  elementAt,
  markupIn,
  textIn,
  type XmlElement,
} from "../../../../../src/formats/reading/xml/xml-element";
import { READING_LIMITS, type XmlLimits } from "../../../../../src/formats/reading-limits";
import { readXml, xmlRootOf, type XmlPart } from "../../../../../src/formats/reading/xml/read-xml";
import type { XmlShape } from "../../../../../src/formats/reading/xml/xml-parts";
import { doubling, isTooMuch } from "../../../../builders/doubling";
import { everyNth } from "../../../../builders/thorough";

const SHAPE: XmlShape = {
  namespaces: { "http://purl.org/dc/elements/1.1/": "dc", "http://www.w3.org/1999/xhtml": "xhtml" },
  isRecord: (name, parent) => name === "item" && parent === "list",
};

type How = [shape?: Partial<XmlShape>, limits?: Partial<XmlLimits>];

async function read(
  document: string | Uint8Array,
  shape: Partial<XmlShape> = {},
  limits: Partial<XmlLimits> = {},
  piece = 65_536,
) {
  const bytes = Buffer.from(document as string);
  const parts: XmlPart[] = [];
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  for await (const part of readXml(
    pieces(),
    { name: "list.xml" },
    { ...SHAPE, ...shape },
    { xml: { ...READING_LIMITS.xml, ...limits } },
  ))
    parts.push(part);
  return parts;
}

async function recordsOf(document: string | Uint8Array, ...how: How): Promise<XmlElement[]> {
  return (await read(document, ...how)).flatMap((part) => (part.part === "record" ? [part.element] : []));
}

async function onlyRecord(document: string): Promise<XmlElement | undefined> {
  const [record] = await recordsOf(document);
  return record;
}

async function faultsOf(document: string, ...how: How): Promise<string[]> {
  const parts = await read(document, ...how);
  return parts.flatMap((part) => (part.part === "fault" ? [`${part.rejection.place}: ${part.rejection.reason}`] : []));
}

describe("an XML document", () => {
  it("is read record by record, with what came around each", async () => {
    const parts = await read("<list><name>Ports</name><item>a</item><item>b</item><size>2</size></list>");
    expect(parts.map((part) => part.part)).toEqual(["record", "record", "rest"]);
    const [first, , rest] = parts;
    expect(first?.part === "record" && [first.place, textIn(childNamed(first.parents[0], "name"))]).toEqual([
      "item 1",
      "Ports",
    ]);
    expect(rest?.part === "rest" && textIn(childNamed(rest.root, "size"))).toBe("2");
  });

  it("gives the same records for any pieces", async () => {
    const document =
      '<?xml version="1.0"?><list><item a="x &amp; y"><b>1 &lt; 2 &eacute;<![CDATA[ &amp; <i>]]> ]]</b>é 🚢</item></list>';
    const whole = await read(document);
    for (const piece of [1, 2, 3, 7]) expect(await read(document, {}, {}, piece)).toEqual(whole);
    const [record] = await recordsOf(document);
    expect(textIn(record)).toBe("1 < 2 é &amp; <i> ]]é 🚢");
    expect(attributeOf(record, "a")).toBe("x & y");
  });

  it("has names by namespace, whatever its prefixes are", async () => {
    const record = await onlyRecord(
      '<l:list xmlns:l="https://l.example/" xmlns:core="http://purl.org/dc/elements/1.1/"><item><core:title>a</core:title><date xmlns="https://purl.org/dc/elements/1.1">b</date></item></l:list>'.replaceAll(
        "l:list",
        "list",
      ),
    );
    expect(textIn(childNamed(record, "dc:title"))).toBe("a");
    expect(textIn(childNamed(record, "dc:date"))).toBe("b");
  });

  it("has the usual prefixes where it forgot to declare them, and its own namespace without one", async () => {
    const record = await onlyRecord(
      '<list xmlns="https://unknown.example/"><item><dc:title>a</dc:title><note>b</note><x xmlns="https://other.example/">c</x></item></list>',
    );
    expect(record?.children.map((child) => typeof child !== "string" && child.name)).toEqual([
      "dc:title",
      "note",
      "unknown:x",
    ]);
  });

  it("hands down languages and bases", async () => {
    const record = await onlyRecord(
      '<list xml:lang="ar" xml:base="https://a.example/news/"><item xml:base="2023/"><p xml:lang="fr">a</p></item></list>',
    );
    expect(record).toMatchObject({ language: "ar", base: "https://a.example/news/2023/" });
    expect(childNamed(record, "p")).toMatchObject({ language: "fr", base: "https://a.example/news/2023/" });
  });

  it("gives the elements in a text as HTML, without prefixes and with all texts escaped", async () => {
    const record = await onlyRecord(
      '<list xmlns:h="http://www.w3.org/1999/xhtml"><item><h:p class="&quot;x">1 &lt; 2<h:br/><h:b>c</h:b></h:p></item></list>',
    );
    expect(record && markupIn(record)).toBe('<p class="&quot;x">1 &lt; 2<br><b>c</b></p>');
    expect(textIn(elementAt(record, "xhtml:p", "xhtml:b"))).toBe("c");
  });
});

describe("an XML document that is not well-formed", () => {
  it("keeps ampersands that begin no reference", async () => {
    expect(textIn(await onlyRecord("<list><item>AT&T &copy=1&b=2 &nosuch; &#233; &#x1F6A2;</item></list>"))).toBe(
      "AT&T &copy=1&b=2 &nosuch; é 🚢",
    );
  });

  it("loses no record where an end tag is missing", async () => {
    const records = await recordsOf("<list><item><b>1<item>2</item><item>3</item></list>");
    expect(records.map(textIn)).toEqual(["1", "2", "3"]);
  });

  it("is read up to the record that it ends in, and says once that it is cut", async () => {
    const told = async (document: string) => [(await recordsOf(document)).map(textIn), await faultsOf(document)];
    const faultAt = (place: string, end: string) =>
      expect.stringMatching(new RegExp(`^${place}: the document is cut: it ends ${end}. What came before was read`));
    for (const end of ["<item><b>2</b> and th", "<item><b>2</b></item", "<item>", "<item><![CDATA[2", "<item>2&am"])
      expect(await told(`<list><item>1</item>${end}`)).toEqual([["1"], [faultAt("item 2", "inside of this")]]);
    for (const end of ["", "  ", "<ite", "<name>Por", "<!-- 2", "</lis"])
      expect(await told(`<list><item>1</item>${end}`)).toEqual([["1"], [faultAt("after item 1", "before </list>")]]);
    expect(await told("<list><name>Por")).toEqual([[], [faultAt("<name>", "before </list>")]]);
  });

  it("keeps nothing of the element that it ends in", async () => {
    const parts = await read("<list><name>Port</name><place>Mopt");
    const rest = parts.find((part) => part.part === "rest");
    expect([rest?.isCut, rest?.root.children.map((child) => typeof child !== "string" && child.name)]).toEqual([
      true,
      ["name"],
    ]);
  });

  it("is read where a server wrote something before the declaration", async () => {
    expect(
      await recordsOf("\n<b>Notice</b>: 1 in line 3\n<?xml version='1.0'?><list><item>1</item></list>"),
    ).toHaveLength(1);
  });

  it("leaves out characters that XML forbids", async () => {
    expect(textIn(await onlyRecord("<list><item>a\u0000b\u000bc\td</item></list>"))).toBe("abc\td");
  });

  it("throws BadDocument where it has no element at all", async () => {
    await expect(read("a text")).rejects.toThrow(new BadDocument("list.xml holds no XML element."));
  });
});

/** What is repeated, and what stands before it. */
const HOSTILE = [
  ["open tags", "<b>", "<list><item>"],
  ["tags in each other", "<b><c></b>", "<list><item>"],
  ["end tags without a start", "</b>", "<list><item>"],
  ["records", "<item>a</item>", "<list>"],
  ["records without an end", "<item>", "<list>"],
  ["attributes", "a='1' ", "<list><item "],
  ["different attributes", "a", "<list><item "],
  ["namespaces in each other", '<b xmlns:a="a">', "<list><item>"],
  ["namespaces side by side", '<b xmlns:a="a"/>', "<list><item>"],
  ["signs of less", "<", "<list><item>"],
  ["ampersands", "&", "<list><item>"],
  ["references", "&amp;", "<list><item>"],
  ["numbers of references", "&#", "<list><item>"],
  ["digits of a reference", "1", "<list><item>&#"],
  ["comments", "<!--a-->", "<list>"],
  ["comments before a root that never comes", "<!--a-->", "<?xml ?>"],
  ["starts of comments", "<!--", "<list>"],
  ["hyphens in a comment", "-", "<list><!-- "],
  ["brackets in a section", "]", "<list><item><![CDATA["],
  ["sections", "<![CDATA[a]]>", "<list><item>"],
  ["instructions", "<?a ?>", "<list>"],
  ["instructions before a root that never comes", "<?a ", ""],
  ["spaces", " ", "<list><item>"],
  ["elements beside the records", "<b>a</b>", "<list>"],
] as const;

describe("a hostile XML document", () => {
  it("never declares entities: the document is refused", async () => {
    const levels = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
    const bomb = `<!DOCTYPE list [<!ENTITY l0 "ha">${levels}]><list><item>&l10;</item></list>`;
    await expect(read(bomb)).rejects.toThrow(BadDocument);
    await expect(read('<!DOCTYPE list SYSTEM "a>b" [<!ENTITY a SYSTEM "file:///etc/passwd">]><list/>')).rejects.toThrow(
      BadDocument,
    );
  });

  it("may name a document type, which is not fetched", async () => {
    const list =
      '<!DOCTYPE list PUBLIC "-//A//DTD List//EN" "https://a.example/list.dtd"><list><item>&a;</item></list>';
    expect((await recordsOf(list)).map(textIn)).toEqual(["&a;"]);
  });

  const DEEPER = "elements nest deeper than 200 levels; READ_XML_DEPTH allows more";

  it.each([
    ["one name", "<b>", "</b>"],
    ["the name of the root", "<list>", "</list>"],
    ["several names and empty ones", "<b><c><list/><b/>", "</c></b>"],
    ["tags without end", "<b>", ""],
  ])("rejects a record alone whose elements nest too deep: %s", async (_, open, close) => {
    const item = `<item>2${open.repeat(100_000)}${close.repeat(100_000)}</item>`;
    const deep = `<list><item>1</item>${item}<item>3</item><item>4</item></list>`;
    expect((await recordsOf(deep)).map(textIn)).toEqual(["1", "3", "4"]);
    expect(await faultsOf(deep)).toEqual([`item 2: ${DEEPER}`]);
  });

  it("leaves out what is too deep outside of the records", async () => {
    const around = `<about>${"<b>".repeat(300)}${"</b>".repeat(300)}</about>`;
    const deep = `<list>${around}<item>1</item>${around}${around}<item>2</item></list>`;
    expect((await recordsOf(deep)).map(textIn)).toEqual(["1", "2"]);
    expect(await faultsOf(deep)).toEqual([`<b>: ${DEEPER}`, `after item 1: ${DEEPER}`]);
  });

  it("loses one record that is too large, and no other", async () => {
    const list = `<list><item>1</item><item>${"x".repeat(2_000)}</item><item>${"<b/>".repeat(9)}</item><item>4</item></list>`;
    const limits = { record: 1_000, elements: 5 };
    expect((await recordsOf(list, {}, limits)).map(textIn)).toEqual(["1", "4"]);
    const reason =
      "longer than 1000 characters, or more than 5 elements, the limits for one; READ_XML_RECORD and READ_XML_ELEMENTS allow more";
    expect(await faultsOf(list, {}, limits)).toEqual([`item 2: ${reason}`, `item 3: ${reason}`]);
  });

  it("ends at a tag, a comment or a CDATA section that is too long", async () => {
    const limits = { token: 200_000 };
    for (const [start, end] of [
      ['<item a="', '"/>'],
      ["<!--", "-->"],
      ["<![CDATA[", "]]>"],
    ] as const) {
      const list = `<list><item>1</item>${start}${"x".repeat(400_000)}${end}<item>2</item></list>`;
      expect((await recordsOf(list, {}, limits)).map(textIn)).toEqual(["1"]);
      expect(await faultsOf(list, {}, limits)).toHaveLength(1);
    }
  });

  it.each(everyNth(HOSTILE, 4))("takes at most twice the time for twice the %s", async (_, piece, before) => {
    const documentOf = (units: number) => before + piece.repeat(units / piece.length);
    const measured = await doubling(1_000_000, documentOf, async (document) => {
      xmlRootOf(Buffer.from(document).subarray(0, 65_536));
      await read(document).catch((error: unknown) => expect(error).toBeInstanceOf(BadDocument));
    });
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
  });
});

describe("the root of a document", () => {
  it("is found behind a declaration, comments and a document type", () => {
    expect(
      xmlRootOf(
        Buffer.from('<?xml version="1.0"?>\n<!-- <rss> --><!DOCTYPE a><x:a xmlns:x="https://x.example/" b=\'1\'>'),
      ),
    ).toEqual({
      localName: "a",
      prefix: "x",
      namespace: "https://x.example/",
      attributes: { "xmlns:x": "https://x.example/", b: "1" },
    });
  });

  it("is found behind a document type with declarations, so that the reader can refuse them", () => {
    const typed = '<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "d">]>\n<rss version="2.0">';
    expect(xmlRootOf(Buffer.from(typed))?.localName).toBe("rss");
  });

  it("is none in prose", () => {
    expect(xmlRootOf(Buffer.from("How to write <rss version> by hand"))).toBeUndefined();
    expect(xmlRootOf(Buffer.from('{"a": "<rss>"}'))).toBeUndefined();
  });
});
