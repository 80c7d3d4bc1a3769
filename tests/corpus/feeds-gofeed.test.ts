import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeCorpus, filesOf } from "./suite";
import { assertionsOf, type ExpectedFeed } from "./gofeed-fields";
import { readDocument } from "./reading";

const HAS_TITLE = /<(?:a\w+:|rss:|dc:)?title\b/;

/**
 * Each expected value of a field that we have is an assertion. Not compared, because the graph has no such field: mail
 * addresses, ids, rights, generators, ratings, clouds, text inputs, and the lengths of files.
 */
describeCorpus({
  folder: "feeds-gofeed",
  measures: { "no input throws": 1, "expected values of feeds and items": 0.98 },
  async run(folder, { "no input throws": throws, "expected values of feeds and items": values }) {
    for (const { name, bytes } of filesOf(folder)) {
      if (/_expected\.json$/.test(name)) continue;
      const expected = expectedOf(folder, name);
      if (name.endsWith(".json") && expected === undefined && !/(?:^|\/)(?:json|universal)\//.test(name)) continue;
      const whole = expected === undefined ? bytes : titled(bytes);
      try {
        const { reads } = await readDocument(whole, { name, source: "Added" });
        throws.check(true, name);
        if (expected === undefined) continue;
        for (const { field, isRight, got } of assertionsOf(expected, reads))
          values.check(isRight, `${name} ${field}: got ${JSON.stringify(got)}`);
      } catch (error) {
        throws.check((error as Error).name === "BadDocument", `${name}: ${String(error)}`);
      }
    }
  },
});

function expectedOf(folder: string, name: string): ExpectedFeed | undefined {
  const path = name.endsWith(".json") ? name.replace(/\.json$/, "_expected.json") : name.replace(/\.xml$/, ".json");
  try {
    return JSON.parse(readFileSync(join(folder, path), "utf8")) as ExpectedFeed;
  } catch {
    return undefined;
  }
}

/** No article is without a title or a text, and many cases have one field alone. So these get a title. */
function titled(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const added = text.replace(
    /<((?:\w+:)?)(item|entry)\b([^>]*[^/])?>([^]*?)<\/\1\2>/g,
    (whole: string, prefix: string, kind: string, rest = "", inside: string) =>
      HAS_TITLE.test(inside.replace(/<source\b[^]*?<\/source>/g, ""))
        ? whole
        : `<${prefix}${kind}${rest}><${prefix}title>Added</${prefix}title>${inside}</${prefix}${kind}>`,
  );
  return Buffer.from(added, "latin1");
}
