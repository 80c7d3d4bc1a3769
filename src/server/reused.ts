/** A value that is made when it is asked for, and used again for a while. */
export interface Reused<T> {
  (): Promise<T>;
  /** Makes it again. */
  anew(): Promise<T>;
}

/** Whoever asks while it is being made waits for the same. What failed is made again when it is next asked for. */
export function createReused<T>(lastsMs: number, make: () => Promise<T>, now: () => number = Date.now): Reused<T> {
  let value: Promise<T> | undefined;
  let madeAt = 0;
  const anew = (): Promise<T> => {
    const made = make();
    value = made;
    madeAt = now();
    made.catch(() => {
      if (value === made) value = undefined;
    });
    return made;
  };
  return Object.assign(() => (value !== undefined && now() - madeAt < lastsMs ? value : anew()), { anew });
}
