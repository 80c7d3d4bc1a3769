/**
 * TypeGraphQL asks `Reflect.getMetadata` for the types that a compiler emitted. Our compiler emits none: each decorator
 * gets its type from a function. So the answer is always "none", and we do not need the package reflect-metadata.
 * Import this file before any file with decorators.
 */
if (!("getMetadata" in Reflect)) Object.assign(Reflect, { getMetadata: () => undefined });
