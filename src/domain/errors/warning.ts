/**
 * What may be wrong in what was read, in one word for programs and translations. The text beside it says it in full.
 *
 * - `VALUE_LEFT_OUT`: a value is not what its field takes, such as a date that is none. `field` and `value` name it.
 * - `PART_LEFT_OUT`: a part was left out: a picture without an address, a table that is too long.
 * - `LINES_LEFT_OUT`: lines of a pasted page were taken for the page's own. `value` names them: `1-3, 9`.
 * - `TEXT_GUESSED`: where the text of a pasted post starts and ends was guessed. `value` names its line.
 * - `ENCODING_GUESSED`: nothing names the encoding. `value` is the one that fits.
 * - `FRONT_MATTER_FAULTY`: the front matter is faulty, and was left out or read line by line.
 * - `CUT_OFF`: the document ends inside the item.
 * - `FORM_SAYS_LESS`: the same in another form would say more, such as Telegram's export as JSON.
 * - `OTHER`: only the text says it. Formats of other packages use it.
 */
export const WARNING_CODES = [
  "VALUE_LEFT_OUT",
  "PART_LEFT_OUT",
  "LINES_LEFT_OUT",
  "TEXT_GUESSED",
  "ENCODING_GUESSED",
  "FRONT_MATTER_FAULTY",
  "CUT_OFF",
  "FORM_SAYS_LESS",
  "OTHER",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface Warning {
  readonly code: WarningCode;
  /** In English, in one sentence. */
  readonly text: string;
  /** The field of the document, such as `birthDate`. */
  readonly field?: string;
  /** What stands there, or what was guessed or left out. */
  readonly value?: string;
}
