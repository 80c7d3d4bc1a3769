import { SETTINGS } from "../server/config";

/** The settings as `--help` lists them. */
export function settingsHelp(): string {
  const width = SETTINGS.reduce((longest, { name }) => Math.max(longest, name.length), 0);
  const lines = SETTINGS.map(
    ({ name, meaning, default: value }) => `  ${name.padEnd(width)}  ${meaning} Default: ${value}.`,
  );
  return `\nSettings (environment variables):\n${lines.join("\n")}\n`;
}
