import type { WebFiles } from "./web-files";

/** Text as HTML, also inside an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** JSON inside an HTML element. It cannot end that element. */
export const jsonInHtml = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** Arabic words beside English ones. */
export const arabic = (text: string): string => `<span lang="ar" dir="rtl">${escaped(text)}</span>`;

export interface WebPageParts {
  readonly title: string;
  /** HTML that goes into `main`. */
  readonly main: string;
  /** English if absent. */
  readonly language?: string;
  readonly direction?: "ltr" | "rtl";
}

/** A web page of text, for wide and narrow screens, light and dark. */
export function webPage(
  files: WebFiles | undefined,
  { title, main, language = "en", direction = "ltr" }: WebPageParts,
): string {
  const links = files
    ? `\n<link rel="stylesheet" href="${files.address("web-page.css")}">\n<link rel="icon" href="${files.address("icon.svg")}">`
    : "";
  return htmlDocument({ title, language, direction, links, body: `<body>\n<main>\n${main}\n</main>\n</body>` });
}

export interface HtmlParts {
  readonly title: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The elements that load styles and scripts, each on a line of its own, or nothing. */
  readonly links: string;
  /** The element `body`. */
  readonly body: string;
}

/** A whole document of HTML. */
export function htmlDocument({ title, language, direction, links, body }: HtmlParts): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>${links}
</head>
${body}
</html>
`;
}
