import type { Platform } from "../src/domain/platform";
import { describedEnum } from "./described-enum";

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
