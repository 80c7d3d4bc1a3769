/** The JSON text of a value; undefined where JSON has none. */
export const jsonOf = (value: unknown): string | undefined => JSON.stringify(value);

/**
 * The `data` of an answer that is written already. Who sends it takes the text. Who wants objects gets new ones each
 * time.
 */
export class WrittenData {
  constructor(readonly text: string) {}

  /** Also for `JSON.stringify`, which then gives the same text. */
  toJSON(): Record<string, unknown> {
    return JSON.parse(this.text) as Record<string, unknown>;
  }
}

/** The text of a result of an operation. */
export function textOfResult(result: { readonly data?: unknown }): string {
  const { data, ...others } = result;
  if (!(data instanceof WrittenData)) return JSON.stringify(result);
  const rest = JSON.stringify(others);
  return rest === "{}" ? `{"data":${data.text}}` : `{"data":${data.text},${rest.slice(1)}`;
}
