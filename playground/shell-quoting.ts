/**
 * A text as one word of a POSIX shell. Between single quotes, a shell takes all as it is, line breaks and `$` too. Only
 * the quote itself must stand outside them.
 */
export const shellWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
