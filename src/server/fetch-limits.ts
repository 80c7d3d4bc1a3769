const MIB = 1_048_576;

/** How much is fetched from an address. Each is a setting (docs/limits.md). */
export interface FetchLimits {
  /** Bytes of a document at an address, decompressed. */
  readonly bytes: number;
  /** How long a server may send nothing. */
  readonly stallSeconds: number;
  /** How long the whole download may take. */
  readonly minutes: number;
  /** Bytes of one answer to a subscription. */
  readonly sourceBytes: number;
  /** How long a server may take for one answer to a subscription. */
  readonly sourceSeconds: number;
}

/** Half an hour is enough for the largest document at 60 kB per second. A sitemap may have 50 MiB by its standard. */
export const FETCH_LIMITS: FetchLimits = {
  bytes: 100 * MIB,
  stallSeconds: 20,
  minutes: 30,
  sourceBytes: 50 * MIB,
  sourceSeconds: 60,
};
