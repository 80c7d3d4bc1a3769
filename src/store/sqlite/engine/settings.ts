/** How the address of a store in a file begins. */
export const SQLITE = "sqlite:";
/** The path of a store that ends with the process. */
export const IN_MEMORY = ":memory:";

/** Pages in memory. With four times as many, an ingest into a store of 200 MB takes no less time, and 50 MiB more. */
const CACHE_KIB = 16 * 1024;

/**
 * For each connection that writes. Erased data must not stay in the file's free space: neither the last state of an
 * item nor earlier ones.
 */
export const SAFE_WRITES = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -${CACHE_KIB}`;
