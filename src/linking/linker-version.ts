/** Raise it when the same texts and profiles give other mentions, words, traces or keys of copies than before. */
export const LINKER_VERSION = 28;
