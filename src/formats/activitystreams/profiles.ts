import type { EntityDraft } from "../../domain/draft";
import { defined, numberOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { plainTextOf } from "../reading/html/html-text";
import { addressOf, idOf, languageOf, typesOf } from "./wire";

/** A person, an organisation or a place that is no account. Undefined if it has no name. */
export function profileDraft(value: JsonObject): EntityDraft | undefined {
  const names = namesOf(value, "name");
  if (names === undefined) return undefined;
  const links = [idOf(value), addressOf(value["url"])].filter((url) => url !== undefined && /^https?:/.test(url));
  const image = addressOf(value["image"]) ?? addressOf(value["icon"]);
  const profile = {
    names,
    ...defined({
      descriptions: namesOf(value, "summary"),
      image: image === undefined ? undefined : { url: image },
      sameAs: links.length > 0 ? [...new Set(links as string[])] : undefined,
    }),
  };
  const types = typesOf(value);
  if (types.includes("Place")) return { type: "Place", placeKind: "OTHER", ...profile, ...coordinatesOf(value) };
  return types.includes("Person") ? { type: "Person", ...profile } : { type: "Organization", ...profile };
}

function namesOf(value: JsonObject, field: "name" | "summary"): Record<string, string> | undefined {
  const plain = stringOf(value[field]);
  const map = objectOf(value[`${field}Map`]) ?? objectOf(value[field]) ?? {};
  const texts = Object.entries(map).flatMap(([language, text]) => {
    const one = stringOf(text);
    return one === undefined ? [] : [[language, plainTextOf(one)] as const];
  });
  if (plain !== undefined && texts.every(([, text]) => text !== plain))
    texts.unshift([languageOf(value) ?? "und", plainTextOf(plain)]);
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function coordinatesOf(value: JsonObject) {
  const [latitude, longitude] = [numberOf(value["latitude"]), numberOf(value["longitude"])];
  const isOnEarth =
    latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? { coordinates: { latitude, longitude } } : {};
}
