/**
 * For whom something is read. Each engine has one predicate that says what an audience may see. PUBLIC: everybody, who
 * sees live items only. Another audience, such as the editors who see drafts, is another name here and another case of
 * the predicates.
 */
export const AUDIENCES = ["PUBLIC"] as const;
export type Audience = (typeof AUDIENCES)[number];
