import { registerEnumType } from "type-graphql";

/**
 * A GraphQL enum over a domain union of strings: each value has a description, and a name where it does not go by
 * itself.
 */
export function describedEnum<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
  nameOf: (value: string) => string = (value) => value,
): Record<string, string> {
  const enumObject: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const [value, text] of Object.entries<string>(values)) {
    enumObject[nameOf(value)] = value;
    valuesConfig[nameOf(value)] = { description: text };
  }
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}
