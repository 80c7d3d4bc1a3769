/** Of a union, each of its types without the fields. */
export type Omitted<T, F extends PropertyKey> = T extends unknown ? Omit<T, F> : never;

/** A copy of an object without some of its fields. */
export function omit<T extends object, const F extends keyof T>(object: T, ...fields: readonly F[]): Omitted<T, F>;
export function omit(object: object, ...fields: readonly PropertyKey[]): object {
  const copy = { ...object };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy;
}
