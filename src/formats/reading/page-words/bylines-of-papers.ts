import { JOINED_AND } from "./header-labels";

/** Author lines of papers: the place, whose paper it is, the desk, and who wrote there. */

const LONGEST = 120;

/** `الرياض - «واحة الخبر»`: who publishes stands in quotation marks behind the place. */
const QUOTED_BEHIND_PLACE = /^\p{L}[\p{L}\p{M}]{1,20}\s?[–—:-]\s?[«“"]([^«»“”"\p{Nd}]{2,30})[»”"]$/u;
/** `（社会部・中村あかり）`: a desk and a name. */
const BEHIND_DESK =
  /^[(（]\p{Script=Han}{1,6}[部局社]\s?[・/　 ]\s?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,10})[)）]$/u;

/** Whom such a line names: the paper, or who wrote for the desk. */
export const paperOrDesk = (text: string): string | undefined =>
  QUOTED_BEHIND_PLACE.exec(text)?.[1] ?? BEHIND_DESK.exec(text)?.[1];

/** `صفاقس – «واحة الخبر» – ليلى منصور`, `صفاقس – «واحة الخبر»: ليلى منصور` */
const BEHIND_PAPER =
  /^(?:\p{L}[\p{L}\p{M} ]{1,30}?\s?[–—:ـ-]\s?)?[«“"][^«»“”"\p{Nd}]{2,30}[»”"]\s?[–—:ـ-]\s?([^«»“”"\p{Nd}.!?؟:]{4,60})$/u;

/** What may be names behind the place and the paper. */
export function behindPaper(text: string): string[] | undefined {
  const names = text.length > LONGEST ? undefined : BEHIND_PAPER.exec(text)?.[1];
  return names?.trim().replace(JOINED_AND, "، ").split("، ");
}
