/** How much of an instant was said. The rest is filled with the earliest value: a day is its 00:00Z. */
export const DATE_PRECISIONS = ["YEAR", "MONTH", "DAY", "MINUTE", "SECOND"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** An instant in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ`. So strings sort in the order of time. */
export type Instant = string;

export interface PreciseDate {
  readonly instant: Instant;
  readonly precision: DatePrecision;
}
