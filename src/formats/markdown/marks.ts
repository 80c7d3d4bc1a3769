/** Marks of Markdown that prose does not have by chance. */
const STRONG: readonly RegExp[] = [
  /^#{1,6}[ \t]+\S/m,
  /\S\n={3,}[ \t]*$/m,
  /^ {0,3}(?:```|~~~)[^\n`]*$/m,
  /!\[[^[\]\n]{0,300}\]\((?:\S{1,2000})(?:[ \t]+"[^"\n]{0,300}")?\)/,
  /(?<!!)\[[^[\]\n]{1,300}\]\((?:https?:|mailto:|\/|#|\.)[^\s()]{0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)/,
  /^ {0,3}\[[^[\]\n]{1,100}\]:[ \t]*<?(?:https?:|\/)\S/m,
  /(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\w*])/,
  /^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/m,
];
/** Marks that prose and mail have too. */
const WEAK: readonly RegExp[] = [
  /^ {0,3}>[ \t]?\S/m,
  /^ {0,3}[*+-][ \t]+\S/m,
  /(?<![\w*_])[*_][^\s*_][^*_\n]{0,200}[*_](?![\w*_])/,
  /`[^`\n]{1,200}`/,
];

const count = (text: string, marks: readonly RegExp[]): number => marks.filter((mark) => mark.test(text)).length;

/** Comments of programs look like headings. */
const HEADINGS = 2;

/** Whether all sure marks of a text are headings. Source code looks so. */
export const hasOnlyHeadings = (text: string): boolean => count(text, STRONG.slice(HEADINGS)) === 0;

/** Whether a text is Markdown by its marks: two sure ones, or a heading as its first line and any other. */
export function isMarked(text: string, isCalledMarkdown: boolean): boolean {
  const [strong, weak] = [count(text, STRONG), count(text, WEAK)];
  if (isCalledMarkdown) return strong + weak > 0;
  return strong >= 2 || (strong === 1 && weak > 0 && /^\s*#[ \t]+\S/.test(text));
}
