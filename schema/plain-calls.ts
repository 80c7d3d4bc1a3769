import { getMetadataStorage, type ContainerType } from "type-graphql";

const instances = new Map<unknown, object>();

/** Keeps one instance of each resolver class. Resolvers have no state: what they need is in the context. */
export const singletons: ContainerType = {
  get(someClass: new () => object) {
    const known = instances.get(someClass) ?? new someClass();
    instances.set(someClass, known);
    return known;
  },
};

/**
 * Call this after the schema is built. Resolvers then get their arguments exactly as graphql-js read them. TypeGraphQL
 * would copy them into a class and await a validator that we do not use: a promise for every field with an argument.
 */
export function passArgumentsPlainly(): void {
  for (const param of getMetadataStorage().params) {
    if (param.kind === "args")
      Object.assign(param, { kind: "custom", options: {}, resolver: ({ args }: Call) => args });
    if (param.kind === "arg") {
      const { name } = param;
      Object.assign(param, { kind: "custom", options: {}, resolver: ({ args }: Call) => args[name] });
    }
  }
}

interface Call {
  readonly args: Readonly<Record<string, unknown>>;
}
