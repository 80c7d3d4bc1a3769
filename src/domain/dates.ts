/** How much of an instant was really said. The rest is filled with the earliest value: a day is its 00:00Z. */
export const DATE_PRECISIONS = ["YEAR", "MONTH", "DAY", "MINUTE", "SECOND"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** An instant in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that strings sort as instants do. */
export type Instant = string;

export interface PreciseDate {
  readonly instant: Instant;
  readonly precision: DatePrecision;
}
