/** What stands in the editors of a tab, as texts. */
export interface Editors {
  readonly query: string;
  readonly variables: string;
  readonly headers: string;
  readonly operationName: string | null;
}

/** A header as it is copied. The value of a secret one stays in the browser. */
export interface CopiedHeader {
  readonly name: string;
  /** Of a secret header, only the word before the secret: `Bearer `. */
  readonly value: string;
  /** The name of the variable that stands for the secret. */
  readonly secret?: string;
}

export interface WrittenRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly headers: readonly CopiedHeader[];
}

/** What a person must mend before the request can be copied. */
export class NotARequest extends Error {}

const SECRET = /auth|cookie|token|secret|password|key/i;
const SCHEME = /^(?:Bearer|Basic)\s+/i;
/** As HTTP has it. curl would read a file for a name that begins with `@`. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** Reads the editors as GraphiQL does when it runs them. */
export function writtenRequest({ query, variables, headers, operationName }: Editors): WrittenRequest {
  if (query.trim() === "") throw new NotARequest("The tab has no operation.");
  return {
    query,
    operationName: operationName ?? undefined,
    variables: objectIn(variables, "The variables"),
    headers: Object.entries(objectIn(headers, "The headers") ?? {}).map(([name, value]) => copied(name, String(value))),
  };
}

/** The names of the variables that stand for secrets, each once. */
export function secretsOf({ headers }: WrittenRequest): string[] {
  return [...new Set(headers.flatMap(({ secret }) => secret ?? []))];
}

function objectIn(text: string, what: string): Record<string, unknown> | undefined {
  if (text.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotARequest(`${what} are not JSON.`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new NotARequest(`${what} are not a JSON object.`);
  return { ...value };
}

function copied(name: string, value: string): CopiedHeader {
  if (!NAME.test(name)) throw new NotARequest(`HTTP has no header with the name ${JSON.stringify(name)}.`);
  if (/[\r\n\0]/.test(value)) throw new NotARequest(`The header ${name} has more than one line.`);
  if (!SECRET.test(name)) return { name, value };
  return { name, value: SCHEME.exec(value)?.[0] ?? "", secret: variableFor(name) };
}

/** `x-api-key` gets `X_API_KEY`. A name of a variable begins with a letter. */
function variableFor(name: string): string {
  if (name.toLowerCase() === "authorization") return "TOKEN";
  const variable = name.toUpperCase().replaceAll(/\W/g, "_");
  return /^[A-Z]/.test(variable) ? variable : `SECRET_${variable}`;
}
