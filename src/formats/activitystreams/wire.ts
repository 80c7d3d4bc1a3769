import { listOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";

const VOCABULARY = /^(?:as:|https?:\/\/www\.w3\.org\/ns\/activitystreams#?)/;

/** Whether a document says that it is of this vocabulary. */
export function hasContext(value: JsonObject): boolean {
  const contexts = Array.isArray(value["@context"]) ? value["@context"] : [value["@context"]];
  return contexts.some((one) => /^https?:\/\/www\.w3\.org\/ns\/activitystreams#?$/.test(stringOf(one) ?? ""));
}

/** An object that somebody took out of its document, which said the vocabulary. Other formats have other words. */
export const isTold = (value: JsonObject): boolean =>
  typesOf(value).some((type) => TOLD.has(type)) && ("attributedTo" in value || ("actor" in value && "object" in value));

/** The types without their vocabulary: `Note`. */
export function typesOf(value: JsonObject): string[] {
  const types = value["type"] ?? value["@type"];
  return (Array.isArray(types) ? types : [types]).flatMap((type) => stringOf(type)?.replace(VOCABULARY, "") ?? []);
}

export const isOfType = (value: JsonObject, types: ReadonlySet<string>): boolean =>
  typesOf(value).some((type) => types.has(type));

export function idOf(value: unknown): string | undefined {
  const object = objectOf(value);
  return object === undefined ? stringOf(value) : (stringOf(object["id"]) ?? stringOf(object["@id"]));
}

/** The address of a link, of an object, or of the first of several: that of a web page before others. */
export function addressOf(value: unknown): string | undefined {
  const links = Array.isArray(value) ? (value as unknown[]) : [value];
  const page = links.find((link) => objectOf(link)?.["mediaType"] === "text/html") ?? links[0];
  const object = objectOf(page);
  if (object === undefined) return stringOf(page);
  return stringOf(object["href"]) ?? addressIn(object["url"]) ?? idOf(object);
}

/** One level: a chain of objects that each have the next for their address is no address. */
function addressIn(value: unknown): string | undefined {
  const first = objectOf(listOf(value)[0]) ?? objectOf(value);
  return stringOf(value) ?? stringOf(listOf(value)[0]) ?? stringOf(first?.["href"]);
}

/** A text in the language that comes first, and the language where it is said. */
export interface Said {
  readonly text: string;
  readonly language?: string;
}

/** `name`, `content` and `summary` are a string, or a map from languages to strings under their name and `Map`. */
export function said(value: JsonObject, field: "name" | "content" | "summary"): Said | undefined {
  const plain = stringOf(value[field]);
  const map = objectOf(value[`${field}Map`]) ?? objectOf(value[field]);
  const entries = Object.entries(map ?? {}).flatMap(([language, text]) => {
    const one = stringOf(text);
    return one === undefined ? [] : [{ text: one, ...(language !== "und" && language !== "@none" && { language }) }];
  });
  if (plain === undefined) return entries[0];
  return entries.find(({ text }) => text === plain) ?? { text: plain };
}

/** The language that the document says of all its texts. */
export function languageOf(value: JsonObject): string | undefined {
  const contexts = Array.isArray(value["@context"]) ? (value["@context"] as unknown[]) : [value["@context"]];
  return contexts.map((one) => stringOf(objectOf(one)?.["@language"])).find((one) => one !== undefined);
}

/** The objects of a list or the object alone; an address alone stands for `{ id }`. */
export function objectsIn(value: unknown): JsonObject[] {
  return elementsOf(value)
    .map(objectIn)
    .filter((one) => one !== undefined);
}

/** The elements of a list, or what stands alone where there is one of them. */
export const elementsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];

/** The object; an address alone stands for `{ id }`. */
export function objectIn(value: unknown): JsonObject | undefined {
  const id = stringOf(value);
  return objectOf(value) ?? (id === undefined ? undefined : { id });
}

/** Whether an object says more than its address. */
export const isEmbedded = (value: JsonObject): boolean =>
  Object.keys(value).some((key) => key !== "id" && key !== "@id" && key !== "type" && key !== "@context");

export const ACTORS: ReadonlySet<string> = new Set(["Person", "Service", "Organization", "Group", "Application"]);
export const POSTS: ReadonlySet<string> = new Set(["Note", "Question"]);
export const COLLECTIONS: ReadonlySet<string> = new Set([
  "Collection",
  "OrderedCollection",
  "CollectionPage",
  "OrderedCollectionPage",
]);
/** Activities with an object that they tell in full. */
export const TELLING: ReadonlySet<string> = new Set(["Create", "Update", "Add"]);
export const ACTIVITIES: ReadonlySet<string> = new Set([
  ...["Accept", "TentativeAccept", "Add", "Arrive", "Block", "Dislike", "Flag", "Follow", "Ignore", "Invite", "Join"],
  ...["Leave", "Like", "Listen", "Move", "Offer", "Read", "Reject", "TentativeReject", "Remove", "Travel", "View"],
  ...["Create", "Update", "Delete", "Undo", "Announce", "Activity", "EmojiReact"],
]);
const TOLD: ReadonlySet<string> = new Set([
  ...POSTS,
  ...ACTIVITIES,
  "Article",
  "Page",
  "Video",
  "Audio",
  "Image",
  "Event",
]);
