/** How the address of a store in a file begins. */
export const SQLITE = "sqlite:";
/** The path of a store that ends with the process. */
export const IN_MEMORY = ":memory:";

/** Pages in memory. With four times as many, an ingest into a store of 200 MB takes no less time, and 50 MiB more. */
const CACHE_KIB = 16 * 1024;

/**
 * Pages in the log before they are copied to the file: 64 MiB. The batches of a large ingest change the same pages over
 * and over, and each page is copied once. SQLite's own limit is 1,000 pages.
 */
const PAGES_IN_LOG = 8192;

/**
 * For each connection that writes. Erased data must not stay in the file's free space: neither the last state of an
 * item nor earlier ones.
 */
export const SAFE_WRITES = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -${CACHE_KIB}; PRAGMA wal_autocheckpoint = ${PAGES_IN_LOG}`;
