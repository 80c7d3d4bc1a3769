import type { AccountRef, EntityType } from "../../domain/entity";
import type { ValuesOf } from "../../domain/statements/statements";
import { articleWordsKey, idKey, schemeOf, urlKey } from "../../domain/identity/identity";
import type { RecordKind } from "../../domain/item";
import type { AnyExportedItem, ExportedItem } from "../../domain/statements/exported-item";
import { comparableHandle } from "../../domain/identity/handles";
import { foldedWhole, type fold } from "../../domain/text/folding/fold";
import type { Id } from "../../domain/ids";
import { adopted } from "../merging/earlier-inputs";
import { keysOfPart } from "../merging/parts";
import type { AnyCandidate, Candidate } from "./candidate";
import type { IdentityKey } from "./identity-keys";
import {
  accountKeys,
  entityKeys,
  foldedBody,
  likelyAddressKeys,
  nativePostKeys,
  neighbourKeys,
  sourceKeys,
  sure,
} from "./identity-keys";

/** The candidate of an item that a store wrote out. What it names is named by id, so that it has no neighbors. */
export function exportedCandidate(item: AnyExportedItem): AnyCandidate {
  // A kind's candidate is made of that kind's item.
  return candidateOf<RecordKind>(item) as AnyCandidate;
}

function candidateOf<K extends RecordKind>(item: ExportedItem<K>): Candidate<K> {
  const { kind, identities, formerIds } = item;
  const statements = adopted(item.statements);
  const ids = [statements.id, ...formerIds].map((id) => sure(idKey(id)));
  const ofParts = new Set(
    Object.keys(statements.parts ?? {}).flatMap((id) => keysOfPart(statements, id as Id<"entity">)),
  );
  const listed = identities.map((key) => listedKey(kind, key));
  const elsewhere = new Set(item.identitiesElsewhere);
  const given = givenKeys[kind](statements.values).filter(({ key }) => !elsewhere.has(key));
  const keys = [...ids, ...given, ...listed].map(
    // A part may be an item of its own here. What a person said of the two tells whether they are one.
    (key): IdentityKey => (ofParts.has(key.key) ? { key: key.key, match: "never" } : key),
  );
  const knownBy = [...ids, ...given.filter(({ match }) => match !== "never"), ...listed].map(({ key }) => key);
  return {
    kind,
    keys,
    hash: () => statements.id,
    rules: {},
    neighbors: [],
    values: () => statements.values,
    exported: { ...item, statements, knownBy },
  };
}

/**
 * An export lists the keys that an item has. It lists neither the days beside a post's own nor the other addresses of
 * an article's page, under which another store may have it. `handleOf` gives the handle of an account by its id.
 */
export function unlistedKeys(
  { kind, exported }: Candidate,
  handleOf: (id: string) => string | undefined,
): readonly IdentityKey[] {
  if (exported !== undefined && kind === "article") {
    // The values of an exported article.
    const { url } = exported.statements.values as ValuesOf["article"];
    return url === undefined ? [] : likelyAddressKeys(url);
  }
  if (kind !== "post" || exported === undefined) return [];
  // The values of an exported post.
  const { platform, text, authorId, postedAt } = exported.statements.values as ValuesOf["post"];
  const handle = authorId === undefined ? undefined : handleOf(authorId);
  if (platform === undefined || text === undefined || postedAt === undefined || handle === undefined) return [];
  return neighbourKeys({ platform, content: text, postedAt }, comparableHandle(platform, handle));
}

/**
 * The keys that the fields of an item give by themselves. Those that need something of another item, such as the handle
 * of a post's author, or that need the speaker, are listed in an export. `folding` folds the long texts.
 */
export const givenKeys: { readonly [K in RecordKind]: (values: ValuesOf[K], folding?: typeof fold) => IdentityKey[] } =
  {
    article: ({ url, headline, body = [] }, folding) => {
      const words = foldedBody(body, folding);
      return [
        ...(url === undefined ? [] : [sure(urlKey(url))]),
        ...(headline === undefined || words === ""
          ? []
          : [listedKey("article", articleWordsKey(foldedWhole(headline), words))]),
      ];
    },
    post: (values) => [...nativePostKeys(values), ...(values.url === undefined ? [] : [sure(urlKey(values.url))])],
    account: (values) => (isWhole(values, "platform", "handle") ? accountKeys(values) : []),
    source: (values) => (isWhole(values, "name") ? sourceKeys(values) : []),
    entity: ({ type, names = {}, accounts = {}, ...values }) =>
      type === undefined
        ? []
        : entityKeys({
            ...values,
            type: type satisfies EntityType,
            names,
            accounts: Object.values(accounts).flatMap((refs: readonly AccountRef[]) => refs),
          }),
  };

/** By the scheme of a key: whatever has it is the same item. */
const SURE: { readonly [K in RecordKind]: readonly string[] } = {
  article: ["url"],
  post: ["native", "url"],
  account: ["native"],
  source: ["host", "url"],
  entity: ["wikidata", "iso3166", "m49"],
};
/** The same item unless the two contradict each other. */
const LIKELY: { readonly [K in RecordKind]: readonly string[] } = {
  article: ["content"],
  post: ["content"],
  account: ["account"],
  source: ["name"],
  entity: ["profile", "url", "account"],
};

/** A key that an item is known by, as it matches. */
export function listedKey(kind: RecordKind, key: string): IdentityKey {
  const scheme = schemeOf(key);
  return { key, match: SURE[kind].includes(scheme) ? "sure" : LIKELY[kind].includes(scheme) ? "likely" : "never" };
}

function isWhole<T extends object, F extends keyof T>(
  values: T,
  ...fields: readonly F[]
): values is T & { [P in F]-?: Exclude<T[P], undefined> } {
  return fields.every((field) => values[field] !== undefined);
}
