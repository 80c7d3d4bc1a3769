import { BadSetting } from "../domain/errors/errors";
import type { InputLimits } from "../ingest/ingest-types";
import { USUAL_DAYS, USUAL_LOG, type ChangeLogSettings } from "../domain/change";
import { DAY_MS } from "../domain/dates";
import type { Origins } from "./http/cross-origin";
import type { FetchLimits } from "./fetch-limits";
import { MOST_LIVE, MOST_PER_CONNECTION, type LiveOptions } from "./live/live-limits";
import { COUNT, LIMIT_READINGS, LIMIT_SETTINGS, fetchLimitsOf, limitsOf } from "./limit-settings";
import { oneOf, readSettings, textLike, wholeNumber } from "./setting-values";

/** Every setting: its environment variable, its meaning and its default, as `--help` prints them. */
export const SETTINGS = [
  { name: "PORT", meaning: "Port to listen on, 0 to 65535 (0: any free one).", default: "4000" },
  { name: "HOST", meaning: "Address to listen on.", default: "127.0.0.1" },
  {
    name: "STORE_URL",
    meaning: "The store that keeps the graph: sqlite:PATH, mongodb://… or mongodb+srv://….",
    default: "sqlite:.mediagraph/store.db",
  },
  {
    name: "MEDIAGRAPH_SAMPLE",
    meaning: "1: load the sample articles and posts into a new store, 0: do not.",
    default: "1 when STORE_URL is unset, else 0",
  },
  {
    name: "MEDIAGRAPH_TOKEN",
    meaning: "Bearer token for writing over GraphQL. Without one the graph is read-only.",
    default: "none",
  },
  {
    name: "FETCH_PRIVATE_ADDRESSES",
    meaning: "1: inputs may name addresses of this machine and of private networks, 0: only public ones are fetched.",
    default: "0",
  },
  {
    name: "CORS_ORIGINS",
    meaning: "Origins whose web pages may use the graph, separated by commas, such as https://app.example; *: all.",
    default: "none",
  },
  {
    name: "COMPILE_OPERATIONS",
    meaning: "1: queries that come again are compiled, 0: each is interpreted. The answers are the same.",
    default: "1",
  },
  { name: "METRICS", meaning: "1: serve metrics at /metrics, 0: do not.", default: "1" },
  {
    name: "STOP_DELAY",
    meaning:
      "Seconds, 0 to 300. After the signal to stop, the server is not ready for this long, but still takes requests.",
    default: "0",
  },
  {
    name: "CHANGES_DAYS",
    meaning:
      "Days, 1 to 3650, that the store keeps its log of changes (the query changes, mediagraph export --since-change).",
    default: String(USUAL_DAYS),
  },
  {
    name: "LIVE_SUBSCRIPTIONS",
    meaning: "GraphQL subscriptions that one process answers at once, and its open WebSockets (0: none).",
    default: String(MOST_LIVE),
  },
  {
    name: "LIVE_PER_CONNECTION",
    meaning: "GraphQL operations that run at once over one WebSocket.",
    default: String(MOST_PER_CONNECTION),
  },
  ...LIMIT_SETTINGS,
  { name: "LOG_LEVEL", meaning: "fatal, error, warn, info, debug, trace or silent.", default: "info" },
  {
    name: "NODE_ENV",
    meaning: "production or development. It changes nothing that a client sees.",
    default: "production",
  },
] as const;

const DEFAULT_STORE_URL = "sqlite:.mediagraph/store.db";
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** As browsers send it: no path, lower case, and no port where the scheme has the same one by default. */
export const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

function originsIn(list: string): Origins | undefined {
  const origins = list.split(",").map((each) => each.trim());
  if (origins.length === 1 && origins[0] === "*") return "*";
  return origins.every(isOrigin) ? origins : undefined;
}

const MOST_COUNTED = 1_000_000;

const yesOrNo = oneOf("0", "1");

/** How each setting is read, and its default. A schema library would take a twelfth of the time of a start. */
const READINGS = {
  PORT: [wholeNumber(0, 65_535), 4000],
  HOST: [textLike(/./s), "127.0.0.1"],
  STORE_URL: [textLike(/^(sqlite:.+|mongodb(\+srv)?:\/\/.+)$/), undefined],
  MEDIAGRAPH_SAMPLE: [yesOrNo, undefined],
  MEDIAGRAPH_TOKEN: [textLike(/^[\x21-\x7e]{16,}$/), undefined],
  FETCH_PRIVATE_ADDRESSES: [yesOrNo, "0"],
  CORS_ORIGINS: [originsIn, []],
  COMPILE_OPERATIONS: [yesOrNo, "1"],
  METRICS: [yesOrNo, "1"],
  STOP_DELAY: [wholeNumber(0, 300), 0],
  CHANGES_DAYS: [wholeNumber(1, 3650), USUAL_DAYS],
  LIVE_SUBSCRIPTIONS: [wholeNumber(0, MOST_COUNTED), MOST_LIVE],
  LIVE_PER_CONNECTION: [wholeNumber(1, MOST_COUNTED), MOST_PER_CONNECTION],
  ...LIMIT_READINGS,
  LOG_LEVEL: [oneOf(...LOG_LEVELS), "info"],
  NODE_ENV: [oneOf("production", "development", "test"), "production"],
} as const;

/** Of the settings that are no limits. */
const EXPECTED: Record<Exclude<keyof typeof READINGS, keyof typeof LIMIT_READINGS>, string> = {
  PORT: "a port number from 0 to 65535",
  HOST: "an address to listen on",
  STORE_URL: "sqlite:PATH, mongodb://… or mongodb+srv://…",
  MEDIAGRAPH_SAMPLE: "0 or 1",
  MEDIAGRAPH_TOKEN: "at least 16 ASCII characters without spaces",
  FETCH_PRIVATE_ADDRESSES: "0 or 1",
  CORS_ORIGINS:
    "* or origins with commas, such as https://app.example,http://localhost:5173 (scheme, host and port alone)",
  COMPILE_OPERATIONS: "0 or 1",
  METRICS: "0 or 1",
  CHANGES_DAYS: "whole days from 1 to 3650",
  STOP_DELAY: "whole seconds from 0 to 300",
  LIVE_SUBSCRIPTIONS: `a whole number from 0 (none) to ${MOST_COUNTED}`,
  LIVE_PER_CONNECTION: `a whole number from 1 to ${MOST_COUNTED}`,
  LOG_LEVEL: LOG_LEVELS.join(", "),
  NODE_ENV: "production, development or test",
};

/** Error messages do not repeat the values of these settings: they may hold a password. */
const SECRET = new Set(["MEDIAGRAPH_TOKEN", "STORE_URL"]);

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly storeUrl: string;
  readonly loadSample: boolean;
  readonly token: string | undefined;
  /** Whether inputs may name addresses of this machine and of private networks. */
  readonly fetchesPrivateAddresses: boolean;
  readonly origins: Origins;
  readonly compiles: boolean;
  readonly showsMetrics: boolean;
  readonly stopDelayMs: number;
  /** How long the store keeps its log of changes. Every process that writes must say so. */
  readonly changeLog: ChangeLogSettings;
  readonly live: Required<Pick<LiveOptions, "most" | "perConnection">>;
  readonly limits: InputLimits;
  readonly fetching: FetchLimits;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * Reads the settings. Throws BadSetting, which names each wrong setting and its allowed values. An empty variable
 * counts as unset. `flags` names the flags that settings came by, such as `--port` for PORT.
 */
export function readConfig(env: NodeJS.ProcessEnv, flags: Readonly<Record<string, string>> = {}): Config {
  const given: Record<string, string> = Object.fromEntries(
    SETTINGS.flatMap(({ name }) => (env[name] ? [[name, env[name]]] : [])),
  );
  const faults: string[] = [];
  const settings = readSettings(READINGS, given, (name) =>
    faults.push(`${flags[name] ?? name} ${faultOf(name, given)}`),
  );
  if (faults.length > 0) throw new BadSetting(faults.join("\n"));
  return {
    port: settings.PORT,
    host: settings.HOST,
    storeUrl: settings.STORE_URL ?? DEFAULT_STORE_URL,
    loadSample:
      settings.MEDIAGRAPH_SAMPLE === undefined ? settings.STORE_URL === undefined : settings.MEDIAGRAPH_SAMPLE === "1",
    token: settings.MEDIAGRAPH_TOKEN,
    fetchesPrivateAddresses: settings.FETCH_PRIVATE_ADDRESSES === "1",
    origins: settings.CORS_ORIGINS,
    compiles: settings.COMPILE_OPERATIONS === "1",
    showsMetrics: settings.METRICS === "1",
    stopDelayMs: settings.STOP_DELAY * 1000,
    changeLog: { ...USUAL_LOG, keptMs: settings.CHANGES_DAYS * DAY_MS },
    live: { most: settings.LIVE_SUBSCRIPTIONS, perConnection: settings.LIVE_PER_CONNECTION },
    limits: limitsOf(settings),
    fetching: fetchLimitsOf(settings),
    logLevel: settings.LOG_LEVEL,
  };
}

/** The settings, as `--help` lists them. */
export function settingsHelp(): string {
  const width = SETTINGS.reduce((longest, { name }) => Math.max(longest, name.length), 0);
  const lines = SETTINGS.map(
    ({ name, meaning, default: value }) => `  ${name.padEnd(width)}  ${meaning} Default: ${value}.`,
  );
  return `\nSettings (environment variables):\n${lines.join("\n")}\n`;
}

function faultOf(key: string, given: Record<string, unknown>): string {
  const came = SECRET.has(key) ? "something else" : JSON.stringify(given[key]);
  return `must be ${EXPECTED[key as keyof typeof EXPECTED] ?? COUNT}; it is ${came}.${hintOf(key, given[key])}`;
}

/** A path alone names no password. */
const hintOf = (key: string, value: unknown): string =>
  key === "STORE_URL" && /^[^:@?]+$/.test(String(value)) ? ` For a file, write sqlite:${String(value)}.` : "";
