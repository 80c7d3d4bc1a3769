import { isObject } from "../../src/domain/collections/objects";
import { ENTITY_TYPES } from "../../src/domain/entity";
import { BadUserInput } from "../../src/domain/errors/errors";
import { accountKey, nativeKey, urlKey, wikidataKey } from "../../src/domain/identity/identity";
import type { Kind } from "../../src/domain/ids";
import { PLATFORMS, type Platform } from "../../src/domain/addresses/platform";
import { qualifiedPostId } from "../../src/domain/addresses/platform-urls";
import { canonicalUrl } from "../../src/domain/addresses/urls";
import { lookupOfClientId, type ItemLookup } from "../../src/loaders/item-lookup";
import { checkLength, quoted } from "../bad-input";
import { idOf } from "../relay/global-id";
import { itemId } from "../entity/entity.lookup";

type Fields = Readonly<Record<string, unknown>>;

/** One `@key`: the fields that it takes, and the identity key that they give. */
interface Key {
  readonly fields: readonly string[];
  identity(fields: Readonly<Record<string, string>>, argument: string): string;
}

const URL_KEY: Key = {
  fields: ["url"],
  identity: ({ url = "" }, argument) =>
    urlKey(canonicalUrl(url) ?? refuse(argument, `url must be an absolute http or https address; got ${quoted(url)}`)),
};
const WIKIDATA_KEY: Key = {
  fields: ["wikidataId"],
  identity: ({ wikidataId = "" }, argument) => wikidataKey(itemId(wikidataId, `${argument}.wikidataId`)),
};
const NATIVE_KEY: Key = {
  fields: ["platform", "nativeId"],
  identity: ({ platform = "", nativeId = "" }, argument) => {
    const where = platformOf(platform, argument);
    return nativeKey(where, qualifiedPostId(where, nativeId) ?? nativeId);
  },
};
const HANDLE_KEY: Key = {
  fields: ["platform", "handle"],
  identity: ({ platform = "", handle = "" }, argument) => accountKey(platformOf(platform, argument), handle),
};

interface Federated {
  readonly kind: Kind;
  /** The keys of the type, apart from `id`. */
  readonly keys: readonly Key[];
}

const PROFILE: Federated = { kind: "entity", keys: [WIKIDATA_KEY] };

const FEDERATED: Readonly<Record<string, Federated>> = {
  Article: { kind: "article", keys: [URL_KEY] },
  SocialPost: { kind: "post", keys: [NATIVE_KEY] },
  SocialAccount: { kind: "account", keys: [HANDLE_KEY] },
  Source: { kind: "source", keys: [URL_KEY] },
  Mention: { kind: "mention", keys: [] },
  Entity: PROFILE,
  ...Object.fromEntries(ENTITY_TYPES.map((type) => [type, PROFILE])),
};

export interface Representation {
  readonly typename: string;
  readonly lookup: ItemLookup;
}

/**
 * Reads which item a gateway's representation names. Throws a BadUserInput with the index of the representation and
 * what would be right.
 */
export function readRepresentation(representation: unknown, index: number): Representation {
  const argument = `representations[${index}]`;
  if (!isObject(representation)) return refuse(argument, "must be an object");
  const typename = representation["__typename"];
  const federated =
    typeof typename === "string" && Object.hasOwn(FEDERATED, typename) ? FEDERATED[typename] : undefined;
  if (!federated || typeof typename !== "string") {
    return refuse(argument, `needs a __typename, one of ${Object.keys(FEDERATED).join(", ")}; got ${quoted(typename)}`);
  }
  return { typename, lookup: lookupOf(federated, representation, argument) };
}

/** Whether the item has the type that was asked for. It may not: a profile can change its type. */
export function isOfType(typename: string, type: string): boolean {
  return typename === type || (typename === "Entity" && ENTITY_TYPES.some((entityType) => entityType === type));
}

function lookupOf({ kind, keys }: Federated, fields: Fields, argument: string): ItemLookup {
  const { id } = fields;
  const byId = typeof id === "string" ? lookupOfClientId(idOf(kind, id, `${argument}.id`)) : undefined;
  if (byId) return byId;
  for (const key of keys) {
    const values = stringsOf(fields, key.fields, argument);
    if (values) return { kind, key: key.identity(values, argument) };
  }
  const choices = ["id", ...keys.map((key) => key.fields.join(" and "))];
  return refuse(argument, `needs the fields of one of its keys: ${choices.join("; or ")}`);
}

function stringsOf(fields: Fields, names: readonly string[], argument: string): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const name of names) {
    const value = fields[name];
    if (typeof value !== "string") return undefined;
    checkLength(value, `${argument}.${name}`);
    values[name] = value;
  }
  return values;
}

function platformOf(value: string, argument: string): Platform {
  return (
    PLATFORMS.find((platform) => platform === value) ??
    refuse(argument, `platform must be one of ${PLATFORMS.join(", ")}; got ${quoted(value)}`)
  );
}

function refuse(argument: string, fault: string): never {
  throw new BadUserInput(argument, `${argument} ${fault}.`);
}
