import type { HtmlElement } from "./tree";
import { classesOf } from "./tree";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** They have no content and no end tag. */
export const VOID = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** They stand on lines of their own. */
export const BLOCKS = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section " +
    "summary table tbody td tfoot th thead title tr ul xmp",
);

/** What is in them is no text that a reader sees in the document. */
export const NO_TEXT = names(
  "script style noscript template head title meta link base iframe noembed noframes object embed applet param audio " +
    "video source track canvas svg math map area img picture input select textarea button datalist optgroup option " +
    "progress meter output dialog frame frameset",
);

export const HEADINGS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\s*(?:!\s*important\s*)?(?:;|$)/iu;
const HIDDEN_CLASSES = names(
  "visually-hidden visuallyhidden sr-only screen-reader-text screenreader-text a11y-hidden assistive-text " +
    "screen-reader-only u-visually-hidden is-hidden",
);

/** Whether a browser does not show it, as far as the element itself says. Style sheets are not read. */
export function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  if (attributes.size === 0) return false;
  if (attributes.has("hidden") && attributes.get("hidden") !== "until-found") return true;
  const style = attributes.get("style");
  if (style !== undefined && style.length < LONGEST_STYLE && HIDDEN_STYLE.test(style)) return true;
  return attributes.has("class") && classesOf(element).some((each) => HIDDEN_CLASSES.has(each));
}

/** A longer one is a picture that is written out, and hides nothing. */
const LONGEST_STYLE = 2_000;
