const HEADERS = "graphiql:headers";
const ASKED = "graphiql:shouldPersistHeaders";

/** Whether the person has set "Persist headers" to on. */
export const keepsHeaders = (): boolean => localStorage.getItem(ASKED) === "true";

/**
 * GraphiQL's storage in the browser, without the headers: one may be a bearer token. GraphiQL leaves headers out of its
 * tabs, but its history keeps them with every operation that ran.
 */
export const kept = {
  getItem: (key: string): string | null => localStorage.getItem(key),
  setItem(key: string, value: string): void {
    if (key === ASKED && value !== "true") forgetHeaders();
    if (keepsHeaders()) localStorage.setItem(key, value);
    else if (key !== HEADERS) localStorage.setItem(key, withoutHeaders(value));
  },
  removeItem: (key: string): void => localStorage.removeItem(key),
  clear(): void {
    for (const key of keys()) localStorage.removeItem(key);
  },
  get length(): number {
    return keys().length;
  },
};

function keys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith("graphiql:"));
}

/** Removes the headers that were kept while the person wanted that. */
function forgetHeaders(): void {
  localStorage.removeItem(HEADERS);
  for (const key of keys()) localStorage.setItem(key, withoutHeaders(localStorage.getItem(key) ?? ""));
}

/** Lists of operations are JSON; all other values are text. */
function withoutHeaders(value: string): string {
  if (!value.includes('"headers"')) return value;
  try {
    return JSON.stringify(JSON.parse(value), (key, part: unknown) => (key === "headers" ? null : part));
  } catch {
    return value;
  }
}
