import type { Platform } from "../generated/types";

/** How each platform writes its name. */
const NAMES: Readonly<Record<Platform, string | undefined>> = {
  X: "X",
  MASTODON: "Mastodon",
  BLUESKY: "Bluesky",
  INSTAGRAM: "Instagram",
  FACEBOOK: "Facebook",
  THREADS: "Threads",
  TELEGRAM: "Telegram",
  YOUTUBE: "YouTube",
  TIKTOK: "TikTok",
  VK: "VK",
  LINKEDIN: "LinkedIn",
  REDDIT: "Reddit",
  OTHER: undefined,
};

/** Undefined for a platform that has no name here. */
export const platformName = (platform: Platform): string | undefined => NAMES[platform];

/** The platform of an address such as `/accounts/mastodon/ada`. */
export function platformOf(text: string): Platform | undefined {
  return (Object.keys(NAMES) as Platform[]).find((platform) => platform === text.toUpperCase());
}
