/** Members as front matter has them, and the text without the lines that state them. */
export interface Properties {
  readonly members: ReadonlyMap<string, unknown>;
  readonly rest: string;
}

/** What pages of Notion state below their title: a line for each property, then an empty line. */
const BELOW_TITLE =
  /^(\ufeff?# [^\n]{1,300}\r?\n)\s*\n((?:[\p{L}\p{N}][\p{L}\p{N} _/-]{0,40}: [^\n]{1,500}\r?\n){2,40})(?=\r?\n|$)/u;

/** Names of which two tell that the lines are properties of an article. Authors of pages choose others beside them. */
const KNOWN: ReadonlySet<string> = new Set(
  `url link author authors by tags tag keywords date published publishdate publisheddate publishedat source publication
  publisher language summary description category section`.split(/\s+/),
);

/** When somebody made or changed the note is no date of the article. */
const OF_THE_NOTE = /^(?:created|edited|lastedited|updated|modified)/;

/** Undefined where a text has no such lines. */
export function propertiesOf(text: string): Properties | undefined {
  const [all = "", title = "", written = ""] = BELOW_TITLE.exec(text) ?? [];
  const stated = written.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf(": ");
    return at < 0
      ? []
      : [
          [
            line
              .slice(0, at)
              .toLowerCase()
              .replace(/[\s_/-]/g, ""),
            line.slice(at + 2).trim(),
          ] as const,
        ];
  });
  if (stated.filter(([name]) => KNOWN.has(name)).length < 2) return undefined;
  const members = new Map<string, unknown>();
  for (const [name, value] of stated) {
    if (OF_THE_NOTE.test(name)) continue;
    members.set(name === "publisheddate" ? "published" : name, value);
  }
  return { members, rest: title + text.slice(all.length) };
}
