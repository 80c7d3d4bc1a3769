/**
 * What the programs that read Markdown add to it: shortcodes of Hugo, tags of Liquid (Jekyll), links and comments of
 * Obsidian, callouts, footnotes, task lists. They become what CommonMark has for it, or are left out. Code is not
 * touched.
 */
export function withoutDialects(markdown: string): string {
  return markdown
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : rewritten(part)))
    .join("");
}

/** Fenced blocks and code in a line. */
const CODE = /(^(?:```|~~~)[^]*?^(?:```|~~~)[ \t]*$|`[^`\n]{1,2000}`)/m;

function rewritten(text: string): string {
  return REWRITES.reduce((now, [pattern, replacement]) => now.replace(pattern, replacement), text);
}

const REWRITES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [
    /\{\{<\s{0,9}youtube\s+(?:id=)?"?([\w-]{11})"?[^{}\n]{0,200}>\}\}/g,
    '<iframe src="https://www.youtube.com/embed/$1"></iframe>',
  ],
  [
    /\{\{<\s{0,9}(?:tweet|x|twitter)\s[^{}\n]{0,200}?user="?(\w{1,20})"?\s+id="?(\d{5,20})"?[^{}\n]{0,50}>\}\}/g,
    '<blockquote class="twitter-tweet"><a href="https://twitter.com/$1/status/$2"></a></blockquote>',
  ],
  [/\{%\s{0,9}youtube\s+"?([\w-]{11})"?\s{0,9}%\}/g, '<iframe src="https://www.youtube.com/embed/$1"></iframe>'],
  [/\{\{[<%][^{}\n]{0,1000}[%>]\}\}|\{%-?[^{}\n]{0,1000}-?%\}|\{\{[^{}\n]{0,1000}\}\}/g, ""],
  [/%%[^%]{0,5000}%%/g, ""],
  [/!\[\[[^[\]\n]{1,500}\]\]/g, ""],
  [/\[\[[^[\]|\n]{1,300}\|([^[\]|\n]{1,300})\]\]/g, "$1"],
  [/\[\[([^[\]|#\n]{1,300})(?:#[^[\]|\n]{0,300})?\]\]/g, "$1"],
  [/^((?:> ?){1,9})\[![A-Za-z-]{1,30}\][+-]?[ \t]*/gm, "$1"],
  [/^\[\^[^\]\s]{1,60}\]:[ \t]*/gm, ""],
  [/\[\^[^\]\s]{1,60}\]/g, ""],
  [/^([ \t]{0,20}(?:[-*+]|\d{1,9}[.)]) )\[[ xX]\] /gm, "$1"],
  [/==(?=\S)([^=\n]{1,500}?)==/g, "$1"],
  [/ \^[\w-]{1,60}[ \t]*$/gm, ""],
];
