import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import type { GraphContext } from "../../resolvers/context";
import { BadSetting } from "../domain/errors/errors";
import { UNPACKING_LIMITS, type UnpackingLimits } from "../formats/containers/unpacking";
import type { FormatReader } from "../formats/format-reader";
import { READING_LIMITS, type ReadingLimits } from "../formats/reading-limits";
import { formatByName } from "../formats/registry";
import type { InputLimits } from "../ingest/ingest-types";
import { isOrigin } from "../server/config";
import { MOST_ROUND_TRIPS } from "../server/create-context";
import type { Store } from "../store/store";
import { checkedFormat } from "./checked-format";

/** Of `storeUrl` and `store`, give exactly one. */
export interface MediagraphOptions {
  /** The store that is opened, and closed at the end: `sqlite:PATH`, `sqlite::memory:`, `mongodb://…`. */
  readonly storeUrl?: string;
  /** An open store of the program, or one of another kind. `close` leaves it open. */
  readonly store?: Store;
  /** Formats of other packages. They are tried before all others. */
  readonly formats?: readonly FormatReader[];
  /** Plugins of Apollo Server. Their hooks see every operation. */
  readonly plugins?: readonly ApolloServerPlugin<GraphContext>[];
  readonly limits?: MediagraphLimits;
  /** The bearer token of those who write over HTTP. Without it nobody may. At least 16 ASCII characters. */
  readonly token?: string;
  /** Origins whose web pages may use the graph over HTTP, such as `https://app.example`; `*`: all. */
  readonly origins?: readonly string[] | "*";
  /** Whether a new store gets the reference profiles: countries, capitals, people, organizations. Default: true. */
  readonly withProfiles?: boolean;
  /** Where errors and requests are logged. Default: errors alone, to standard error. */
  readonly logger?: Logger;
}

/** What one operation and one document may take. What is left out has its usual limit. */
export interface MediagraphLimits {
  /** Round trips to the store per operation. */
  readonly roundTrips?: number;
  readonly unpacking?: Partial<UnpackingLimits>;
  readonly reading?: Partial<ReadingLimits>;
}

/** The options, checked. */
export interface Checked {
  readonly where: { readonly storeUrl: string } | { readonly store: Store };
  readonly formats: readonly FormatReader[];
  readonly roundTrips: number;
  readonly input: InputLimits;
}

/** Throws BadSetting, which names the option and what it must be. */
export function checkedOptions(options: MediagraphOptions): Checked {
  const { storeUrl, store, formats = [], plugins = [], limits = {}, token, origins = [] } = options;
  checkNames(options);
  if (origins !== "*" && !(Array.isArray(origins) && origins.every(isOrigin)))
    throw new BadSetting(`origins must be "*" or a list of origins such as https://app.example, without a path.`);
  if (!Array.isArray(plugins)) throw new BadSetting("plugins must be a list of plugins of Apollo Server.");
  if (token !== undefined && !/^[\x21-\x7e]{16,}$/.test(token))
    throw new BadSetting("token must have at least 16 ASCII characters, without spaces.");
  const { roundTrips = MOST_ROUND_TRIPS, unpacking, reading, ...others } = limits;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new BadSetting(`limits.${unknown} is no limit. The limits are roundTrips, unpacking and reading.`);
  checkCount("limits.roundTrips", roundTrips);
  return {
    where: whereOf(storeUrl, store),
    formats: checkedFormats(formats),
    roundTrips,
    input: {
      unpacking: withLimits("limits.unpacking", UNPACKING_LIMITS, unpacking),
      reading: withLimits("limits.reading", READING_LIMITS, reading),
    },
  };
}

const NAMES: Readonly<Record<keyof MediagraphOptions, true>> = {
  ...{ storeUrl: true, store: true, formats: true, plugins: true, limits: true },
  ...{ token: true, origins: true, withProfiles: true, logger: true },
};

/** A misspelt option would be lost without a word. */
function checkNames(options: MediagraphOptions): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(NAMES, name));
  if (unknown !== undefined)
    throw new BadSetting(`${unknown} is no option. The options are ${Object.keys(NAMES).join(", ")}.`);
}

function whereOf(storeUrl: string | undefined, store: Store | undefined): Checked["where"] {
  if (storeUrl !== undefined && store === undefined) {
    if (typeof storeUrl === "string") return { storeUrl };
    throw new BadSetting("storeUrl must be an address, such as sqlite:graph.db or sqlite::memory:.");
  }
  if (store !== undefined && storeUrl === undefined) {
    // A program in JavaScript can give anything.
    if (typeof store?.reader === "function") return { store };
    throw new BadSetting("store must be an open store. The address of one goes into the option storeUrl.");
  }
  throw new BadSetting(
    "Give either storeUrl, such as sqlite:graph.db or sqlite::memory:, or an open store in the option store.",
  );
}

function checkedFormats(formats: readonly FormatReader[]): readonly FormatReader[] {
  if (!Array.isArray(formats)) throw new BadSetting("formats must be a list of formats.");
  const names = new Set<string>();
  for (const [index, { name, version, precedence, detect, read }] of formats.entries()) {
    const place = `formats[${index}]`;
    if (typeof name !== "string" || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
      throw new BadSetting(`${place}.name must be small letters, digits and hyphens; it is ${JSON.stringify(name)}.`);
    if (names.has(name) || formatByName(name) !== undefined)
      throw new BadSetting(`${place}.name is ${name}, and another format has that name. Choose another one.`);
    names.add(name);
    checkCount(`${place}.version`, version);
    if (!Number.isFinite(precedence)) throw new BadSetting(`${place}.precedence must be a number, such as 50.`);
    if (typeof detect !== "function" || typeof read !== "function")
      throw new BadSetting(`${place} must have the functions detect and read.`);
  }
  return formats.map(checkedFormat);
}

/** The limits with those that are given. They may have limits inside, as `reading.xml` has. */
function withLimits<L extends object>(place: string, usual: L, given: Partial<L> = {}): L {
  const known = new Map<string, unknown>(Object.entries(usual));
  for (const [name, value] of Object.entries(given)) {
    if (!known.has(name))
      throw new BadSetting(`${place}.${name} is no limit. The limits there are ${[...known.keys()].join(", ")}.`);
    const inner = known.get(name);
    if (typeof inner === "number") checkCount(`${place}.${name}`, value);
    else if (typeof value === "object" && value !== null && typeof inner === "object" && inner !== null)
      withLimits(`${place}.${name}`, inner, value);
    else throw new BadSetting(`${place}.${name} must be an object with limits; it is ${JSON.stringify(value)}.`);
  }
  return { ...usual, ...given };
}

function checkCount(place: string, value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 1)
    throw new BadSetting(`${place} must be a whole number of at least 1; it is ${JSON.stringify(value)}.`);
}
