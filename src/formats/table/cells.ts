import { countOf } from "../reading/json/fields";
import { languageNamed } from "../reading/language-names";
import type { Notes } from "../reading/notes";
import { unixDate } from "../reading/standard-dates";
import type { Column } from "./column-names";
import type { Row } from "./header";

/** What programs write where there is no value, and where a formula failed. */
const NOTHING =
  /^(?:nan|nat|null|none|undefined|\[\]|\{\}|\\n|<na>|[-–—]|#?n\/a|#(?:name\?|value!|ref!|null!|num!|div\/0!))$/i;

export const isEmptyCell = (cell: string): boolean => cell === "" || (cell.length <= 9 && NOTHING.test(cell));

/** `1.89E+18`: a spreadsheet wrote a long number so, and its last digits are lost. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d{1,20})?e\+?\d{1,3}$/i;
/** Spreadsheets keep 15 digits, and write a zero for each further one. One sound number of a thousand ends so. */
const ROUNDED = /^[1-9]\d{14}0{3,10}(?:[.,]0{1,2})?$/;

/** Whether a number that names something lost digits: it would name something else, or many things at once. */
export const isRounded = (cell: string): boolean => SCIENTIFIC.test(cell) || ROUNDED.test(cell);

const SIZES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9 };

const REACTIONS = /^(?:[^\p{L}\p{N}\s.,;|+-]{1,12}\d{1,9}[,;|\s]{0,2}){1,40}$/u;

/** A count as programs and people write it: `1,204`, `1.204`, `1 204`, `12.0`, `1.2K`. */
export function countIn(cell: string): number | undefined {
  // 4CAT writes reactions one by one: `👍4,❤2`.
  if (REACTIONS.test(cell)) return (cell.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0);
  const [, number = "", size = ""] = /^(\d{1,3}(?:[.,]\d{1,3})?)\s?(k|mn?|bn?)$/i.exec(cell) ?? [];
  const factor = SIZES[size.toLowerCase()];
  if (factor !== undefined) return Math.round(Number(number.replace(",", ".")) * factor);
  return countOf(/^\d{1,3}([., \u00a0\u202f’'])\d{3}(?:\1\d{3})*$/.test(cell) ? cell.replace(/\D/g, "") : cell);
}

const DATES: readonly Column[] = ["date", "modified"];

export const isDateColumn = (column: string | undefined): boolean => DATES.some((date) => date === column);

/** What a table's dates in numbers begin with, such as `3/2/2026`. */
export type DateOrder = "day" | "month";

const IN_NUMBERS = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
/** Two digits of a year up to these are of this century. */
const LAST_SHORT_YEAR = 69;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Whether a date is in numbers, and so must be told the order of a table's dates to be read. */
export const isInNumbers = (cell: string): boolean => IN_NUMBERS.test(cell.trim());

/** What the dates of a column begin with, by those of them that can be read in one way only. */
export function dateOrderIn(cells: Iterable<string>): DateOrder | undefined {
  let found: DateOrder | undefined;
  for (const cell of cells) {
    const [, first, , second] = IN_NUMBERS.exec(cell.trim()) ?? [];
    const order = Number(first) > 12 ? "day" : Number(second) > 12 ? "month" : undefined;
    if (order === undefined) continue;
    if (found !== undefined && found !== order) return undefined;
    found = order;
  }
  return found;
}

/** The row with dates as others write them too, of the forms that only tables have. */
export function withDates(row: Row, order: DateOrder | undefined): Row {
  const dates = DATES.flatMap((column) => {
    const written = row.get(column);
    const date = written === undefined ? undefined : (dateOfNumber(written) ?? dateInWords(written, order));
    return date === undefined ? [] : [[column, date] as const];
  });
  return dates.length === 0 ? row : new Map([...row, ...dates]);
}

/** Days of a spreadsheet are counted from here. (Its own 29 February 1900, which never was, is behind us.) */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** The days of 1970 and 2100 by that count. */
const [FIRST_DAY, LAST_DAY] = [25_569, 73_050];

/** Unix time, or the number by which spreadsheets store a day: `46056.4375`. */
function dateOfNumber(written: string): string | undefined {
  if (/^\d{9,13}(?:\.0{1,6})?$/.test(written)) return unixDate(Number(written))?.date.instant;
  if (!/^\d{5}(?:[.,]\d{1,15})?$/.test(written)) return undefined;
  const days = Number(written.replace(",", "."));
  if (days < FIRST_DAY || days > LAST_DAY) return undefined;
  const seconds = Math.round(days * 86_400);
  const date = new Date(DAY_ZERO + seconds * 1000).toISOString();
  // The number knows no zone: the time is written without one.
  return Number.isInteger(days) ? date.slice(0, 10) : date.slice(0, 19);
}

function dateInWords(written: string, order: DateOrder | undefined): string | undefined {
  const [all, first = "", , second = "", year = ""] = IN_NUMBERS.exec(written) ?? [];
  if (all === undefined || order === undefined) return undefined;
  const [day, month] = order === "day" ? [first, second] : [second, first];
  const name = MONTHS[Number(month) - 1];
  const whole = year.length === 4 ? Number(year) : Number(year) + (Number(year) <= LAST_SHORT_YEAR ? 2000 : 1900);
  return name === undefined ? undefined : `${day} ${name} ${whole}${written.slice(all.length)}`;
}

/** `['Ana Prado', "Sam Reed"]` */
export const LIST = /^\[(?:'[^']*'|"[^"]*")(?:,\s*(?:'[^']*'|"[^"]*"))*\]$/;

/** The values in a cell. Programs write lists as `['Ana Prado', 'Sam Reed']` too. */
export function listIn(cell = "", separator = /[|;\n]/): string[] {
  const list = LIST.test(cell);
  const parts = list
    ? cell
        .slice(1, -1)
        .split(/,\s*(?=['"])/)
        .map((part) => part.slice(1, -1))
    : cell.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== "" && part !== "[]");
}

/** A code of BCP 47, also of the English name of a language. */
export function languageIn(cell: string | undefined, notes: Notes): string | undefined {
  if (cell === undefined || /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(cell)) return cell?.replaceAll("_", "-");
  const code = languageNamed(cell);
  if (code === undefined) notes.expected("language", "a code of BCP 47, such as ar, or its English name", cell);
  return code;
}
