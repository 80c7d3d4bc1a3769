/**
 * JSON in UTF-8, with one character for each byte. Such texts are put together and turned into bytes without a look at
 * their characters, however often a text that is kept comes into an answer.
 */
export type Utf8 = string;

const NOT_ASCII = /[\u0080-\uffff]/;

/** The JSON text of a value; undefined where JSON has none. */
export function jsonOf(value: unknown): Utf8 | undefined {
  const text: string | undefined = JSON.stringify(value);
  return text !== undefined && NOT_ASCII.test(text) ? Buffer.from(text, "utf8").toString("latin1") : text;
}

/**
 * The `data` of an answer that is written already. Who sends it takes the bytes. Who wants objects gets new ones each
 * time.
 */
export class WrittenData {
  constructor(readonly text: Utf8) {}

  /** Also for `JSON.stringify`, which then gives the same text. */
  toJSON(): Record<string, unknown> {
    return JSON.parse(Buffer.from(this.text, "latin1").toString("utf8")) as Record<string, unknown>;
  }
}

/** The text of a result of an operation, or its bytes where its data are written already. */
export function writtenResult(result: { readonly data?: unknown }): string | Buffer {
  const { data, ...others } = result;
  if (!(data instanceof WrittenData)) return JSON.stringify(result);
  const rest = jsonOf(others) ?? "{}";
  return Buffer.from(rest === "{}" ? `{"data":${data.text}}` : `{"data":${data.text},${rest.slice(1)}`, "latin1");
}
