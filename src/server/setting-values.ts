/** The value that a setting's text stands for; undefined: no such value is allowed. */
export type ReadValue<T> = (text: string) => T | undefined;

export const textLike =
  (pattern: RegExp): ReadValue<string> =>
  (text) =>
    pattern.test(text) ? text : undefined;

export const oneOf =
  <T extends string>(...allowed: readonly T[]): ReadValue<T> =>
  (text) =>
    allowed.find((each) => each === text);

/** A whole number in digits. Without `most`, one that is exact. */
export const wholeNumber =
  (least: number, most: number = Number.MAX_SAFE_INTEGER): ReadValue<number> =>
  (text) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : -1;
    return value >= least && value <= most ? value : undefined;
  };

/** How each setting is read, and its value where it is unset. */
export type Readings = Readonly<Record<string, readonly [read: ReadValue<unknown>, usual: unknown]>>;

export type ReadSettings<R extends Readings> = {
  readonly [Name in keyof R]: Exclude<ReturnType<R[Name][0]>, undefined> | R[Name][1];
};

/** Reads the settings that are given. `wrong` gets the name of each that has no allowed value. */
export function readSettings<R extends Readings>(
  readings: R,
  given: Readonly<Record<string, string>>,
  wrong: (name: string) => void,
): ReadSettings<R> {
  const read = Object.entries(readings).map(([name, [valueOf, usual]]) => {
    const text = given[name];
    if (text === undefined) return [name, usual];
    const value = valueOf(text);
    if (value === undefined) wrong(name);
    return [name, value];
  });
  return Object.fromEntries(read) as ReadSettings<R>;
}
