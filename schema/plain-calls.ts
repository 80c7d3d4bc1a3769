import { getMetadataStorage, type ContainerType } from "type-graphql";

const instances = new Map<unknown, object>();

/**
 * One instance of each resolver class, found in constant time. Resolvers have no state: what they need is in the
 * context.
 */
export const singletons: ContainerType = {
  get(someClass: new () => object) {
    const known = instances.get(someClass) ?? new someClass();
    instances.set(someClass, known);
    return known;
  },
};

/**
 * Once the schema is built, resolvers get their arguments as graphql-js read them. TypeGraphQL would copy each into an
 * instance of its class and await a validator that is not used here, which makes a promise of every field with an
 * argument.
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
