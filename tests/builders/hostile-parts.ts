/** What a document asks and how it ends: with a code, or `answered`. */
export type HostileDocument = readonly [name: string, document: string, end: string, variables?: unknown];

export const PARSE = "GRAPHQL_PARSE_FAILED";
export const INVALID = "GRAPHQL_VALIDATION_FAILED";
export const INPUT = "BAD_USER_INPUT";
export const ANSWER = "ANSWER_LIMIT";
export const UNRESOLVED = "OPERATION_RESOLUTION_FAILURE";

export const each = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

export const aliases = (count: number, field: string): string => each(count, (index) => `a${index}: ${field}`);

export const nested = (levels: number, open: string, close: string, core: string): string =>
  `${open.repeat(levels)}${core}${close.repeat(levels)}`;

export const list = (argument: string): string => `{ articles(${argument}) { totalCount } }`;
