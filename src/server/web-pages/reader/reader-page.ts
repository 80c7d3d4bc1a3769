import { escaped } from "../html";
import { directionOfReader, WORDS, type ReaderChoice } from "./reader-choice";

/** What an item is, for a link preview and for a reader without script. */
export interface FirstMarkup {
  readonly title: string;
  readonly description: string;
  /** BCP 47; `und` if it is not known. */
  readonly language: string;
  readonly direction: "LTR" | "RTL";
  /** The kind of thing in the words of Open Graph, and its own address in the reader. Absent on pages of many items. */
  readonly item?: { readonly kind: "article" | "profile" | "website"; readonly address: string };
  /** Whether nothing is at the address. */
  readonly isAbsent?: true;
  /** HTML of the text. Empty where the reader shows nothing without script. */
  readonly text: string;
}

export interface ReaderPageParts {
  /** The elements that load the reader. */
  readonly head: string;
  readonly icon: string;
  readonly choice: ReaderChoice;
  readonly first?: FirstMarkup | undefined;
}

/**
 * The page that the web reader runs in. `#first` is for link previews and for readers without script. `#late` is seen
 * when the script has not come for some seconds. The reader removes both when it has drawn its own page.
 */
export function readerPage({ head, icon, choice, first }: ReaderPageParts): string {
  const theme = choice.theme === undefined ? "" : ` data-theme="${choice.theme}"`;
  return `<!doctype html>
<html lang="${choice.language}" dir="${directionOfReader(choice)}"${theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${first ? `${escaped(first.title)} · ` : ""}Mediagraph</title>
${first ? `${previewOf(first)}\n` : ""}<link rel="icon" href="${icon}">
${head}
</head>
<body>
${first ? firstMarkup(first) : ""}<div id="root"></div>
<p id="late" role="status">${WORDS[choice.language].late} <a href="">${WORDS[choice.language].tryAgain}</a></p>
<noscript>${first && first.text !== "" ? "" : `<p>${WORDS[choice.language].needsScript} <a href="/queries">/queries</a></p>`}</noscript>
</body>
</html>
`;
}

function previewOf({ title, description, language, item, isAbsent }: FirstMarkup): string {
  if (isAbsent) return '<meta name="robots" content="noindex">';
  if (item === undefined) return "";
  const locale =
    language === "und" ? "" : `\n<meta property="og:locale" content="${escaped(language.replace("-", "_"))}">`;
  return `<meta name="description" content="${escaped(description)}">
<link rel="canonical" href="${escaped(item.address)}">
<meta property="og:site_name" content="Mediagraph">
<meta property="og:type" content="${item.kind}">
<meta property="og:title" content="${escaped(title)}">
<meta property="og:description" content="${escaped(description)}">${locale}`;
}

function firstMarkup({ title, language, direction, text }: FirstMarkup): string {
  return `<div id="first">
<header><a href="/">Mediagraph</a></header>
<main${languageAndDirection(language, direction)}>
<h1>${escaped(title)}</h1>
${text}
</main>
</div>
`;
}

/** `lang` and `dir` of a text of the data. */
export function languageAndDirection(language: string, direction: "LTR" | "RTL"): string {
  const lang = language === "und" ? "" : ` lang="${escaped(language)}"`;
  return `${lang} dir="${direction.toLowerCase()}"`;
}
