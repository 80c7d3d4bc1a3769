import { registerEnumType } from "type-graphql";
import type { DatePrecision } from "../src/domain/dates";
import type { Platform } from "../src/domain/platform";

/**
 * A GraphQL enum over a domain union of strings: each value has a description, and a name where it does not go by
 * itself.
 */
export function describedEnum<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
  nameOf: (value: string) => string = (value) => value,
): Record<string, string> {
  const enumObject: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const [value, text] of Object.entries<string>(values)) {
    enumObject[nameOf(value)] = value;
    valuesConfig[nameOf(value)] = { description: text };
  }
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}

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

export const PlatformEnum = describedEnum<Platform>("Platform", "Where a post or an account lives.", {
  X: "X, formerly Twitter.",
  MASTODON: "Mastodon and what federates with it.",
  BLUESKY: "Bluesky.",
  INSTAGRAM: "Instagram.",
  FACEBOOK: "Facebook.",
  THREADS: "Threads.",
  TELEGRAM: "Telegram.",
  YOUTUBE: "YouTube.",
  TIKTOK: "TikTok.",
  VK: "VKontakte.",
  LINKEDIN: "LinkedIn.",
  REDDIT: "Reddit.",
  OTHER: "Any other platform.",
});
