import type { MediaKind } from "../../domain/media";
import type { Facet } from "../reading/facets";
import {
  booleanOf,
  idOf,
  listOf,
  objectOf,
  objectsOf,
  stringOf,
  type JsonObject,
  defined,
} from "../reading/json/fields";

/** What an answer of the interface (version 2) brings along, by id. */
export interface Included {
  readonly users: ReadonlyMap<string, JsonObject>;
  readonly tweets: ReadonlyMap<string, JsonObject>;
  readonly media: ReadonlyMap<string, JsonObject>;
  readonly polls: ReadonlyMap<string, JsonObject>;
  readonly places: ReadonlyMap<string, JsonObject>;
}

export function includedIn(answer: JsonObject): Included {
  const includes = objectOf(answer["includes"]);
  const byId = (list: string, id = "id") =>
    new Map(
      objectsOf(includes?.[list]).flatMap((one) => (idOf(one[id]) === undefined ? [] : [[idOf(one[id]) ?? "", one]])),
    );
  return {
    users: byId("users"),
    // Posts of one answer name each other.
    tweets: new Map([...postsIn(answer), ...byId("tweets")]),
    media: byId("media", "media_key"),
    polls: byId("polls"),
    places: byId("places"),
  };
}

function postsIn(answer: JsonObject): [string, JsonObject][] {
  return objectsOf(answer["data"]).flatMap((one) => {
    const id = idOf(one["id"]);
    return id !== undefined && isTweet(one) ? [[id, one]] : [];
  });
}

/** A post of version 2. Version 1 has `id_str`. */
export const isTweet = (value: JsonObject): boolean =>
  typeof value["text"] === "string" && typeof value["id"] === "string" && !("id_str" in value);

export const isUser = (value: JsonObject): boolean =>
  typeof value["username"] === "string" && typeof value["id"] === "string" && !("id_str" in value);

/** A status of version 1.1, or of the archive that X gives to an account's owner. */
export const isStatus = (value: JsonObject): boolean =>
  typeof value["id_str"] === "string" &&
  (typeof value["full_text"] === "string" || typeof value["text"] === "string") &&
  !("acct" in value);

export const isStatusUser = (value: JsonObject): boolean =>
  typeof value["id_str"] === "string" && typeof value["screen_name"] === "string";

/** The languages that X could tell: `und`, `zxx` and codes with q are none. */
export function languageOf(value: unknown): string | undefined {
  const tag = stringOf(value);
  return tag === undefined || /^(?:und|zxx|art|q[a-z]{2})$/.test(tag)
    ? undefined
    : tag === "in"
      ? "id"
      : tag === "iw"
        ? "he"
        : tag;
}

export const isSensitive = (value: JsonObject): true | undefined =>
  booleanOf(value["possibly_sensitive"]) === true || undefined;

const EPOCH_MS = 1_288_834_974_657n;
const FIRST_TIMED = 30_000_000_000n;

/** When an id was given. Ids of X have held their time since November 2010. */
export function timeOfId(id: string): string | undefined {
  if (!/^\d{11,19}$/.test(id) || BigInt(id) < FIRST_TIMED) return undefined;
  return new Date(Number((BigInt(id) >> 22n) + EPOCH_MS)).toISOString().replace(/\.\d+Z$/, ".000Z");
}

/** The file with the best picture, of those that a player takes. */
export function bestVariant(variants: unknown): string | undefined {
  const files = objectsOf(variants).filter((one) => one["content_type"] === "video/mp4");
  const rate = (one: JsonObject) => Number(one["bit_rate"] ?? one["bitrate"] ?? 0);
  const [best] = files.sort((a, b) => rate(b) - rate(a));
  return stringOf((best ?? objectsOf(variants)[0])?.["url"]);
}

export const idsOf = (value: unknown): string[] => listOf(value).flatMap((id) => idOf(id) ?? []);

export const MEDIA_KIND: Readonly<Record<string, MediaKind>> = {
  photo: "IMAGE",
  video: "VIDEO",
  animated_gif: "GIF",
};

/** Facets of one kind. `facet` makes one, at the places where its answer has them; `name` is the field of its words. */
export function marked(
  facet: (entity: JsonObject, rest: Omit<Facet, "start" | "end">) => Facet[],
  list: unknown,
  name: string,
  kind: NonNullable<Facet["kind"]>,
): Facet[] {
  return objectsOf(list).flatMap((one) => facet(one, { kind, ...defined({ words: stringOf(one[name]) }) }));
}
