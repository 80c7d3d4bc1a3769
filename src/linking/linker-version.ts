/** Raise it when the same texts and profiles give other mentions, or other traces, than before. */
export const LINKER_VERSION = 11;
