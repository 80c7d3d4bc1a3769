import type { DatePrecision } from "../src/domain/dates";
import { describedEnum } from "./described-enum";

export const DatePrecisionEnum = describedEnum<DatePrecision>(
  "DatePrecision",
  "How much of an instant was really said; the rest is filled with the earliest value.",
  {
    YEAR: "The year.",
    MONTH: "The month.",
    DAY: "The day: the instant is its 00:00Z.",
    MINUTE: "The minute.",
    SECOND: "The second, or finer.",
  },
);
