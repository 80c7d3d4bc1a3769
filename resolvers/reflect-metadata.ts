/**
 * TypeGraphQL asks `Reflect.getMetadata` for types that the compiler emitted. Here every type is given as a thunk and
 * nothing is emitted, so the answer is always "none" and the reflect-metadata package is not needed. Imported before
 * any decorator runs.
 */
if (!("getMetadata" in Reflect)) Object.assign(Reflect, { getMetadata: () => undefined });
