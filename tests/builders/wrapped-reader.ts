import type { StoreReader } from "../../src/store/store-reader";

export type Around = <T>(call: () => Promise<T>, method: keyof StoreReader) => Promise<T>;

/** A reader each of whose reads goes through `around`, with all its arguments. */
export function wrappedReader(reader: StoreReader, around: Around): StoreReader {
  return new Proxy(reader, {
    get(target, method: keyof StoreReader) {
      const read = target[method] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => around(() => read.apply(target, args), method);
    },
  });
}
