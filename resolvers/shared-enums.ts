import { registerEnumType } from "type-graphql";
import type { DatePrecision } from "../src/domain/dates";
import type { Platform } from "../src/domain/addresses/platform";

/**
 * Registers a GraphQL enum for a union of strings of the domain. Each value gets a description. `nameOf` gives a value
 * another name in GraphQL.
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
  "How much of a date was said. The rest of the instant is filled with the earliest value.",
  {
    YEAR: "Only the year is known: 2023 is `2023-01-01T00:00:00.000Z`.",
    MONTH: "The month is known: February 2023 is `2023-02-01T00:00:00.000Z`.",
    DAY: "The day is known: 7 February 2023 is `2023-02-07T00:00:00.000Z`.",
    MINUTE: "The minute is known, e.g. `2023-02-07T17:12:00.000Z`.",
    SECOND: "The second is known, or even a part of it, e.g. `2023-02-07T17:12:31.000Z`.",
  },
);

export const PlatformEnum = describedEnum<Platform>(
  "Platform",
  "The social platform that a post or an account is on.",
  {
    X: "X, which was Twitter: x.com and twitter.com.",
    MASTODON: "Mastodon, and servers that exchange posts with it.",
    BLUESKY: "Bluesky, with web pages at bsky.app.",
    INSTAGRAM: "Instagram, with web pages at instagram.com.",
    FACEBOOK: "Facebook, with web pages at facebook.com.",
    THREADS: "Threads, with web pages at threads.com.",
    TELEGRAM: "Telegram channels and groups, with web pages at t.me.",
    YOUTUBE: "YouTube, with web pages at youtube.com and youtu.be.",
    TIKTOK: "TikTok, with web pages at tiktok.com.",
    VK: "VKontakte, with web pages at vk.com and vk.ru.",
    LINKEDIN: "LinkedIn, with web pages at linkedin.com.",
    REDDIT: "Reddit, with web pages at reddit.com.",
    OTHER: "Any platform that is not in this list.",
  },
);
