import { SETTINGS } from "../server/config";

/** The settings as `--help` lists them. */
export function settingsHelp(): string {
  const width = Math.max(...SETTINGS.map(({ name }) => name.length));
  const lines = SETTINGS.map(({ name, meaning, default: value }) => `  ${name.padEnd(width)}  ${meaning} Default: ${value}.`);
  return `\nSettings (environment variables):\n${lines.join("\n")}\n`;
}
