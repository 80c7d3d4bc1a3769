import type { Writer } from "../../ingest/writing/writer";

/** Calls `wake` after each call of a writer: something may have been saved, even if the call failed halfway. */
export function awaking(writer: Writer, wake: () => void): Writer {
  return new Proxy(writer, {
    get(target, method: keyof Writer) {
      const call = target[method] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        try {
          return await call.apply(target, args);
        } finally {
          wake();
        }
      };
    },
  });
}
