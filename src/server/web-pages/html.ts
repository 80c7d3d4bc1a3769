import type { PageFiles } from "./web-files";

/** Text for a page or an attribute of one. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** JSON in a page, which cannot end the element that it stands in. */
export const jsonInPage = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** Arabic words beside English ones. */
export const arabic = (text: string): string => `<span lang="ar" dir="rtl">${escaped(text)}</span>`;

export interface PageParts {
  readonly title: string;
  /** HTML that goes into `main`. */
  readonly main: string;
}

/** A page of text, wide and narrow, light and dark. */
export function textPage(files: PageFiles | undefined, { title, main }: PageParts): string {
  const links = files
    ? `\n<link rel="stylesheet" href="${files.address("page.css")}">\n<link rel="icon" href="${files.address("icon.svg")}">`
    : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>${links}
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}
