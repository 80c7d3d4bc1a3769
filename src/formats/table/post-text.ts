import type { Platform } from "../../domain/addresses/platform";
import type { SpannedText } from "../../domain/rich-text";
import { spanText } from "../../domain/text/spans/spans";
import { unescapedText } from "../reading/facets";
import { htmlText } from "../reading/html/html-text";
import { isMarkup } from "../reading/plain-blocks";

/** The words of a post as programs write them into a cell: plain, or as the platform's interface gives them. */
export function contentIn(text: string, platform: Platform, url: string | undefined): SpannedText {
  if (isMarkup(text)) return htmlText(text, { ...(url !== undefined && { base: url }) });
  // LinkedIn writes a quotation mark on both sides of a line end. X and Reddit write `&amp;` for `&`.
  if (platform === "LINKEDIN") return spanText(text.replaceAll('"\n"', "\n"));
  return spanText(platform === "X" || platform === "REDDIT" ? unescapedText(text) : text);
}
