import { escaped } from "../../server/web-pages/html";
import type { Evaluated } from "../../evaluation/evaluate";
import { humanResult } from "./result";
import { missesOf, type Miss } from "./misses";

/** A web page of one file: the tables, and each miss in its context. It loads nothing. */
export function missesPage(result: readonly Evaluated[], nameOf: (id: string | null) => string): string {
  const misses = result.flatMap((each) => missesOf(each, nameOf));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mentions against gold documents</title>
<style>
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
  body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
  pre { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-block-end: 1px solid #8884; padding: 0.4rem; text-align: start; vertical-align: top; }
  mark { padding: 0 0.15em; }
</style>
</head>
<body>
<h1>Mentions against gold documents</h1>
<pre>${escaped(humanResult(result))}</pre>
<h2>${misses.length} misses</h2>
<table>
<thead><tr><th>document</th><th>kind</th><th>text</th><th>should be</th><th>was found</th></tr></thead>
<tbody>
${misses.map(row).join("\n")}
</tbody>
</table>
</body>
</html>
`;
}

function row({ document, language, kind, expected, found, confidence, before, surface, after }: Miss): string {
  const text = `${escaped(before)}<mark>${escaped(surface)}</mark>${escaped(after)}`;
  const was = found === undefined ? "nothing" : `${escaped(found)} (${String(confidence)})`;
  return `<tr><td>${escaped(document)}</td><td>${escaped(kind)}</td><td lang="${escaped(language)}" dir="auto">${text}</td><td>${escaped(expected ?? "nothing")}</td><td>${was}</td></tr>`;
}
