import { registerEnumType } from "type-graphql";

/** A GraphQL enum over a domain union of strings: each value stands for itself and has a description. */
export function describedEnum<V extends string>(name: string, description: string, values: Readonly<Record<V, string>>): Record<string, string> {
  const enumObject: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const [value, text] of Object.entries<string>(values)) {
    enumObject[value] = value;
    valuesConfig[value] = { description: text };
  }
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}
