import { decodeHTMLStrict } from "entities/decode";

/** Prefixes by the addresses of namespaces. A format's own namespace has the prefix "". */
export type Namespaces = Readonly<Record<string, string>>;

/**
 * The names of a document without regard to the prefixes that it chose. One scope for each element that declares
 * namespaces. A prefix that is declared nowhere, or for an address that the format does not know, stays as it is: feeds
 * often use `media:` and `itunes:` undeclared.
 */
export class NameScope {
  private readonly prefixes: ReadonlyMap<string, string>;
  private readonly elements = new Map<string, string>();
  private readonly attributes = new Map<string, string>();

  private constructor(
    prefixes: ReadonlyMap<string, string>,
    private readonly known: ReadonlyMap<string, string>,
    private readonly isLowerCase: boolean,
  ) {
    this.prefixes = prefixes;
  }

  /** The scope around the root element. */
  static outermost(namespaces: Namespaces, isLowerCase: boolean): NameScope {
    const known = new Map(Object.entries(namespaces).map(([address, prefix]) => [normalAddress(address), prefix]));
    return new NameScope(new Map(), known, isLowerCase);
  }

  /**
   * The scope of an element with these attributes, names and values in turn. `root` is the name of the root element:
   * its namespace is the format's own if it has no prefix.
   */
  inside(attributes: readonly string[], root?: string): NameScope {
    let prefixes: Map<string, string> | undefined;
    // The first of two attributes with one name counts, so the last is read first.
    for (let at = attributes.length - 2; at >= 0; at -= 2) {
      const name = attributes[at] ?? "";
      if (!name.startsWith("xmlns")) continue;
      const isDefault = name === "xmlns";
      if (!isDefault && name[5] !== ":") continue;
      const prefix = isDefault ? "" : name.slice(6);
      prefixes ??= new Map(this.prefixes);
      if (prefixes.size >= MOST_PREFIXES) break;
      const isOwn = isDefault && root !== undefined && !root.includes(":");
      prefixes.set(prefix, isOwn ? "" : this.prefixOf(attributes[at + 1] ?? "", prefix));
    }
    return prefixes === undefined ? this : new NameScope(prefixes, this.known, this.isLowerCase);
  }

  elementName(written: string): string {
    let name = this.elements.get(written);
    if (name === undefined) {
      name = this.name(written, this.prefixes.get("") ?? "");
      if (this.elements.size < MOST_REMEMBERED) this.elements.set(written, name);
    }
    return name;
  }

  /** An attribute without a prefix is in no namespace. */
  attributeName(written: string): string {
    let name = this.attributes.get(written);
    if (name === undefined) {
      name = this.name(written, "");
      if (this.attributes.size < MOST_REMEMBERED) this.attributes.set(written, name);
    }
    return name;
  }

  private name(written: string, unprefixed: string): string {
    const colon = written.indexOf(":");
    const prefix = colon < 0 ? unprefixed : (this.prefixes.get(written.slice(0, colon)) ?? written.slice(0, colon));
    const local = written.slice(colon + 1);
    const name = prefix === "" ? local : `${prefix}:${local}`;
    return this.isLowerCase ? name.toLowerCase() : name;
  }

  private prefixOf(address: string, declared: string): string {
    const known = this.known.get(normalAddress(address));
    if (known !== undefined) return known;
    return declared === "" && address !== "" ? UNKNOWN : declared;
  }
}

/** The prefix of elements in a default namespace that the format does not know. */
const UNKNOWN = "unknown";
const MOST_REMEMBERED = 1_000;
/** Each element that declares a prefix copies those around it. */
const MOST_PREFIXES = 100;

/** Feeds write `http://search.yahoo.com/mrss` and `https://search.yahoo.com/mrss/` for the same namespace. */
function normalAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https:/, "http:")
    .replace(/[/#]$/, "");
}

/**
 * A text with its references decoded: numbers, the five names of XML, and the names of HTML, which feeds use without a
 * declaration. All of them are fixed data: no document can add one. An ampersand that begins no reference stays, as in
 * `AT&T` and `?a=1&b=2`.
 */
export function decodeReferences(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(text) : text;
}
