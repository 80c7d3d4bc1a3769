import { canonicalUrl } from "../../src/domain/addresses/urls";
import type { Read } from "../../src/formats/format-reader";
import { plainTextOf } from "../../src/formats/reading/html/html-text";

/** `not bozo and entries[0]['title'] == u'Example'`: one comparison with a text in quotes. */
const SIMPLE = /Expect:\s*(?:not )?(?:bozo and )?(feed|entries\[0\])\['(\w+)'\] == u?(?:'([^'\\]*)'|"([^"\\]*)")\s*$/m;

interface Comparison {
  readonly isRight: boolean;
  readonly told: string;
}

/** What the first comment of a file expects of a title, a link or a language, compared with ours. */
export function simpleExpectation(bytes: Buffer, reads: readonly Read[]): Comparison | undefined {
  const [, of, field = "", single, double] = SIMPLE.exec(bytes.subarray(0, 4_000).toString("utf8")) ?? [];
  const expected = single ?? double;
  if (expected === undefined) return undefined;
  const got = of === "feed" ? feedField(field, reads) : itemField(field, reads);
  if (got === undefined) return undefined;
  return { isRight: isSame(field, expected, got), told: `expected ${expected}, got ${got}` };
}

/** Undefined for a field that we do not have, or where nothing came that could have it. */
function feedField(field: string, reads: readonly Read[]): string | undefined {
  const feed = reads.find((read) => read.outcome === "feed");
  if (feed === undefined) return undefined;
  const values: Readonly<Record<string, string | undefined>> = { title: feed.title, link: feed.siteUrl };
  return field in values ? (values[field] ?? "") : undefined;
}

function itemField(field: string, reads: readonly Read[]): string | undefined {
  const draft = reads
    .flatMap((read) => (read.outcome === "item" ? [read.draft] : []))
    .find(({ type }) => type === "Article");
  if (draft?.type !== "Article" || draft.rules?.["headline"] !== undefined) return undefined;
  const values: Readonly<Record<string, string | undefined>> = {
    title: draft.headline,
    link: draft.url,
    language: draft.language,
  };
  return field in values ? (values[field] ?? "") : undefined;
}

function isSame(field: string, expected: string, got: string): boolean {
  const words = (text: string) => plainTextOf(text).replace(/\s+/g, "");
  if (field === "link" && canonicalUrl(expected) === canonicalUrl(got)) return true;
  const plain = got.replace(/\s+/g, "");
  return [plain, words(got)].includes(words(expected)) || expected.replace(/\s+/g, "") === plain;
}
