import { isDate } from "../dates";

const DAYS = /\d{1,2}\.? \p{L}{2,20}\.?,? \d{4}|(?<!\p{L})\p{L}{2,20}\.? \d{1,2},? \d{4}/gu;

/** The first day in a line of other words: "Monde, lundi 18 mars 2024 212 mots, p. 4". As it is written. */
export const dayAmong = (text: string | undefined): string | undefined =>
  (text?.match(DAYS) ?? []).find((day) => isDate(day));
