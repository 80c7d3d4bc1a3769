import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { decodeText } from "../../../../src/formats/reading/decoding/decode-text";
import { notProse } from "../../../../src/formats/reading/document-kinds/not-prose";
import { PASTED_PAGES } from "../../../builders/pasted-pages";

const ROOT = join(__dirname, "../../../..");
const LINES = (line: (index: number) => string) => Array.from({ length: 12 }, (_, index) => line(index)).join("\n");

describe("a text that is no prose", () => {
  it.each([
    ["a table of values (CSV or the like)", LINES((n) => `${n},Sfax,${n * 3.5}`)],
    ["a table of values (CSV or the like)", LINES((n) => `${n};${n * 7}`)],
    ["a table of values (CSV or the like)", LINES((n) => `مدينة ${n}\t${n * 7}`)],
    ["a table of values (CSV or the like)", LINES((n) => `${n}|"a, b and c"|${n * 7}`)],
    ["a table of values (CSV or the like)", "title;text;publish_date\nFerries;The ferry sails again.;2024-03-01\n"],
    [
      "a table of values (CSV or the like)",
      'العنوان,النص,الرابط\nعبّارة,"تعود العبّارة، من الأحد.",https://a.example/1\n',
    ],
    [
      "a table of values (CSV or the like)",
      'Name,Slug,Item ID,Draft,Post Body,Featured?,Color\nFerries,ferries,65a3,false,"<p>The ferry, it sails.</p>",false,#fff\n',
    ],
    ["a log", LINES((n) => `2024-03-04T05:06:${10 + n}Z INFO request ${n} answered`)],
    ["a log", LINES((n) => `10.0.0.${n} - - [04/Mar/2024:05:06:07 +0000] "GET / HTTP/1.1" 200 ${n}`)],
    ["a log", LINES((n) => `Mar  4 05:06:0${n % 10} host sshd[${n}]: session opened`)],
    ["source code", 'int main() {\n  int a = 1;\n  if (a == 1) {\n    print("a");\n  }\n}\n'],
    ["source code", ".title {\n  color: red;\n  margin: 0;\n}\n\n.text {\n  color: blue;\n}\n"],
    ["source code", "body { color: red }"],
    ["source code", "/*! Grid 1.2. All rights reserved. */:root{--gap:4px}.grid{display:grid;gap:var(--gap)}"],
    ["source code", "@import url(base.css);\n@media print{.menu,.ad{display:none}}"],
    ["source code", `!function(){${"var a={b:function(c){return c[0]}};".repeat(20)}}()`],
    ["source code", "FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nEXPOSE 4000\n"],
    ["source code", "SELECT source, COUNT(*) AS n\nFROM articles\nWHERE day >= '2024-01-01'\nGROUP BY source\n"],
    ["source code", "#!/bin/sh\n# Gets the feed.\nset -e\ncurl -sO https://news.example/feed.xml\nrm feed.xml\n"],
    ["source code", "# يجمع هذا البرنامج العناوين كل يوم.\n# ثم يطبعها.\nimport feeds\n\nprint(feeds.all(1))\n"],
    [
      "source code",
      '"""Prints headlines.\n\nIt reads all feeds, one after another.\n"""\nimport feeds\n\n\ndef main():\n    """Print the headlines of all feeds."""\n    for feed in feeds:\n        # Some are slow. We wait for them.\n        print(feed.title)\n',
    ],
    [
      "source code",
      '" Colours for lists of ships.\n" It is short.\nif exists("b:done")\n  finish\nendif\nlet b:done = 1\n',
    ],
    ["a document of LaTeX", "\\section{Ferries}\nThey sail again.\n\\begin{itemize}\n\\item One.\n\\end{itemize}\n"],
    [
      "a log",
      "2024-03-04 05:06:07 INFO up\n2024-03-04 05:06:08 WARN slow\n2024-03-04 05:06:09 ERROR down\n\tat a.B\n\tat a.C\n\tat a.D\n",
    ],
    ["a list of changes (diff)", "A letter.\n\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"],
    ["a table of values (CSV or the like)", LINES((n) => `${n * 17}`)],
    [
      "a file of settings",
      "type: object\nproperties:\n  name:\n    type: string\n    description: The name of the ship, as it is painted on it.\n",
    ],
    ["a file of settings", "name: build\non: push\nruns-on: linux\ntimeout: 10\n"],
    ["a file of settings", "[server]\nport = 80\nhost = example\n; a note\nlevel = info\n"],
  ])("is known as %s by its shape", (kind, text) => expect(notProse(text)).toBe(kind));

  it("is every file of this program's own code, but for a few lists of words", () => {
    const files = ["src/cli", "src/cli/reading", "src/ingest", "src/loaders", "src/server", "resolvers/ingest"].flatMap(
      (folder) =>
        readdirSync(join(ROOT, folder))
          .filter((name) => name.endsWith(".ts"))
          .map((name) => join(ROOT, folder, name)),
    );
    const taken = files.filter((file) => notProse(readFileSync(file, "utf8")) === undefined);
    expect(taken.length / files.length).toBeLessThan(0.03);
  });
});

describe("prose", () => {
  it("is every pasted text among the fixtures", () => {
    const folder = join(ROOT, "tests/fixtures/plain-text");
    const refused = readdirSync(folder).filter((name) => {
      const input = readdirSync(join(folder, name)).find((file) => file.startsWith("input.")) ?? "";
      return notProse(decodeText(readFileSync(join(folder, name, input)), name).text) !== undefined;
    });
    expect(refused).toEqual([]);
  });

  it("is every pasted page, with all that the site puts around the text", () => {
    expect(PASTED_PAGES.filter(({ text }) => notProse(text) !== undefined)).toEqual([]);
  });

  it.each([
    [
      "a list of names with commas",
      "Winners\n\nSalma Haddad, Sfax, Tunisia\nOmar Ali, Cairo, Egypt, first\nLi Wei, Beijing\n",
    ],
    ["three names above a sentence with commas", "Paris,London,Rome\nThe ferry sails, again, on Sunday.\n"],
    ["a live blog", LINES((n) => `10:${10 + n} The ferry number ${n} has left the harbour, its captain said.`)],
    ["a poem", LINES((n) => `The ${n} ferries sail away,`)],
    ["a headline alone", "Ferries sail again"],
    [
      "an article that shows code",
      `A note\n\nThis is how it is done.\n\`\`\`\n${"a = b;\n".repeat(20)}\`\`\`\nThat is all.\n`,
    ],
    [
      "an article that shows code without marks around it",
      `How to count ferries\n\nA short program counts the ferries that leave a harbour on each day of the week.\n\nfrom ferries import all\n\nfor ferry in all():\n    print(ferry.name)\n\nThe first line asks for all ferries. The others print their names, one in each line.\n\nRun it with the name of the harbour, and it prints the ferries of that harbour alone.\n`,
    ],
    [
      "the changes of a program, with underlined headings and items in lists",
      "2.0.0 / 2026-01-02\n==================\n\n  * Drop the old `port` option\n  * deps: ferry-times@2.0.0\n    - Add extension `.quay`\n    - Fix reading of `tide|time`\n\n1.0.0 / 2025-01-02\n==================\n\n  * Use `Harbour.all()`\n",
    ],
    [
      "notes with commands that are indented",
      "Ferry times\n===========\n\nThis program prints when the ferries of a\nharbour leave. It asks the harbour itself.\n\n    npm install ferry-times\n    ferry-times --harbour=sfax > times.csv\n\nIt needs no key. Ask for one day at a time.\n\n    const { times } = require('ferry-times');\n    console.log(times('sfax'));\n\n",
    ],
    ["verses of a play", LINES((n) => `-- The ferry ${n} is here, he said.`)],
    ["a list of results", LINES((n) => `Tunis ${n} - Sfax ${n + 1}`)],
    ["an interview", LINES((n) => (n % 2 === 0 ? `Harbour: Why number ${n}?` : "Captain: Because it is there."))],
  ])("is %s", (_title, text) => expect(notProse(text)).toBeUndefined());
});
