import type { Period } from "../../src/domain/coverage";
import { describedEnum } from "../described-enum";

export const PeriodEnum = describedEnum<Period>("Period", "How time is divided, in UTC.", {
  DAY: "Days.",
  WEEK: "Weeks as in ISO 8601, from Monday to Sunday.",
  MONTH: "Months.",
});

/** Upper-case as enum values are. */
export type Subject = "ARTICLE" | "POST";

export const SubjectEnum = describedEnum<Subject>("Subject", "What can mention a profile.", {
  ARTICLE: "An article.",
  POST: "A post.",
});
