export const PLATFORMS = [
  "X",
  "MASTODON",
  "BLUESKY",
  "INSTAGRAM",
  "FACEBOOK",
  "THREADS",
  "TELEGRAM",
  "YOUTUBE",
  "TIKTOK",
  "VK",
  "LINKEDIN",
  "REDDIT",
  "OTHER",
] as const;
export type Platform = (typeof PLATFORMS)[number];
