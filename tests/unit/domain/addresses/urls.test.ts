import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bareHost, canonicalUrl, isPlainUrl } from "../../../../src/domain/addresses/urls";

describe("an address that need not be parsed", () => {
  const piece = fc.constantFrom(
    "a",
    "xn--",
    "7",
    "0x7f",
    "-",
    ".",
    "..",
    "/",
    "/.",
    "_",
    "~",
    "B",
    "%41",
    "é",
    ":",
    "@",
    "?",
  );
  const address = fc
    .tuple(fc.array(piece), fc.constantFrom(".com", ".1", ".example", ""), fc.array(piece))
    .map(([host, ending, path]) => `https://${host.join("")}${ending}/${path.join("")}`);

  it("is what the parser makes of it", () => {
    fc.assert(
      fc.property(address, (url) => {
        if (isPlainUrl(url)) expect(new URL(url).href).toBe(url);
      }),
      { numRuns: 2_000, seed: 7, examples: [["https://a.example/B/c-7~_."], ["https://0x7f.1.example/"]] },
    );
  });

  it.each([
    ["a number as the host", "https://example.0x7f/"],
    ["a name that is written in ASCII", "https://xn--4gbrim.example/"],
    ["a step up", "https://news.example/a/../b"],
    ["a capital in the host", "https://News.example/"],
    ["an escape", "https://news.example/%61"],
    ["a query", "https://news.example/?utm_source=x"],
  ])("%s is parsed", (_what, url) => {
    expect(isPlainUrl(url)).toBe(false);
  });

  it("has its host alone, or more than it", () => {
    expect(
      ["https://a.example/", "http://A.example", "https://a.example/b", "https://a.example/?b"].map(bareHost),
    ).toEqual(["a.example", "a.example", undefined, undefined]);
  });
});

describe("canonicalUrl", () => {
  it.each([
    ["the scheme is https", "http://example.org/a", "https://example.org/a"],
    [
      "the host is in lower case, the path is not touched",
      "HTTPS://Example.ORG/A/b%20C",
      "https://example.org/A/b%20C",
    ],
    ["default ports go, others stay", "http://example.org:80/ ", "https://example.org/"],
    ["default ports go, others stay", "https://example.org:8443/", "https://example.org:8443/"],
    ["a port serves one of the two schemes", "http://example.org:8080/a", "http://example.org:8080/a"],
    ["the fragment goes", "https://example.org/a#part", "https://example.org/a"],
    ["credentials go", "https://me:secret@example.org/", "https://example.org/"],
    ["www. stays", "https://www.example.org/", "https://www.example.org/"],
    ["a host alone gets its slash", "https://example.org", "https://example.org/"],
    ["a path keeps its slash", "https://example.org/a/", "https://example.org/a/"],
    ["a path keeps its lack of a slash", "https://example.org/a", "https://example.org/a"],
    [
      "tracking parameters go, the rest stays in order and as written",
      "https://example.org/?utm_source=x&b=2&fbclid=1&a=%D9%85+x&GCLID=7",
      "https://example.org/?b=2&a=%D9%85+x",
    ],
    ["no lone question mark is left", "https://example.org/a?utm_medium=social", "https://example.org/a"],
    [
      "parameters that only look alike stay",
      "https://example.org/?utmost=1&ref=home",
      "https://example.org/?utmost=1&ref=home",
    ],
    [
      "an internationalised host is in ASCII",
      "https://موقع.مصر/خبر",
      "https://xn--4gbrim.xn--wgbh1c/%D8%AE%D8%A8%D8%B1",
    ],
    ["a trailing dot of the host goes", "https://example.org./a", "https://example.org/a"],
  ])("%s: %s", (_rule, url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  it.each([
    "",
    "example.org/a",
    "/a",
    "mailto:press@example.org",
    "javascript:alert(1)",
    "ftp://example.org/",
    "https://",
    "http://a b/",
  ])("is nothing for %j", (url) => {
    expect(canonicalUrl(url)).toBeUndefined();
  });

  it("is its own canonical form", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const canonical = canonicalUrl(url);
        return canonical !== undefined && canonicalUrl(canonical) === canonical;
      }),
    );
  });
});

describe("equivalent spellings of an address", () => {
  const hexadecimal = (text: string, isUpper: boolean): string =>
    [...Buffer.from(text)]
      .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
      .map((escape) => (isUpper ? escape.toUpperCase() : escape))
      .join("");
  const letters = fc.array(
    fc.constantFrom("a", "Z", "7", "-", ".", "_", "~", "خ", "é", "中", "🚢", " ", "|", "[", "^", "%25", "%2F", "%3f"),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const isPlain = (letter: string): boolean => !letter.startsWith("%");

  it("give one form, whatever is escaped, and the form gives itself", () => {
    fc.assert(
      fc.property(letters, fc.infiniteStream(fc.nat(2)), (parts, choices) => {
        const respelled = parts.map((part) => {
          const choice = choices.next().value ?? 0;
          return choice === 0 || !isPlain(part) ? part : hexadecimal(part, choice === 1);
        });
        const [one, other] = [parts, respelled].map((path) =>
          canonicalUrl(`https://n.example/x${path.join("")}x?q=x${path.join("")}x`),
        );
        expect(other).toBe(one);
        expect(canonicalUrl(one ?? "")).toBe(one);
        expect(one).toMatch(/^[!-~]+$/);
      }),
    );
  });

  it.each([
    ["https://n.example/%d8%ae%d8%a8%d8%b1", "https://n.example/خبر"],
    ["https://n.example/%7Eada/%2e%2E/b", "https://n.example/b"],
    ["https://ПРИМЕР.example:443/", "http://xn--e1afmkfd.example"],
    ["https://n.example/a%zz", "https://n.example/a%25zz"],
  ])("%s and %s are one", (one, other) => expect(canonicalUrl(one)).toBe(canonicalUrl(other)));
});
