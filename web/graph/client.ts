import { cacheExchange, type Resolver } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { Client, fetchExchange } from "urql";
import { possibleTypes } from "../generated/possible-types";
import { forgetLists, showCorrected } from "./corrected";

/** The lists that pages go on reading: "show more" adds to what is there. */
const LISTS: readonly (readonly [types: readonly string[], fields: readonly string[]])[] = [
  [["Query"], ["articles", "socialPosts", "entities", "accounts", "sources", "search", "changes"]],
  [possibleTypes.Entity, ["articles", "posts", "mentions", "coMentioned", "accounts"]],
  [["Article"], ["similar", "story", "cites", "citedBy", "posts", "entities"]],
  [["SocialPost"], ["replies", "quotedBy", "reposts", "embeddedIn", "entities"]],
  [
    ["SocialAccount", "Source"],
    ["articles", "posts"],
  ],
];

function listResolvers(): Record<string, Record<string, Resolver>> {
  const resolvers: Record<string, Record<string, Resolver>> = {};
  for (const [types, fields] of LISTS)
    for (const type of types) resolvers[type] = Object.fromEntries(fields.map((field) => [field, relayPagination()]));
  return resolvers;
}

/** They belong to one answer or one item: what people said of an item, and what an item would be. */
const OWNED = [
  ...["MentionCorrection", "NameCorrection", "IdentityCorrection", "EntitySpeaker"],
  ...[
    "RejectionRetry",
    "IngestReport",
    "IngestRejection",
    "IngestedItem",
    "ItemPreview",
    "PreviewBlock",
    "PreviewMention",
  ],
];
const keys = Object.fromEntries(OWNED.map((type) => [type, () => null]));

const CORRECTIONS = ["confirmMention", "rejectMention", "addMention", "undoCorrection", "setAlias", "settleIdentity"];
const Mutation = {
  ingest: forgetLists,
  splitEntity: forgetLists,
  retryRejections: forgetLists,
  forgetRejections: forgetLists,
  ...Object.fromEntries(CORRECTIONS.map((field) => [field, showCorrected])),
};

/** A client of the public API with a cache in which each item is once, by its id. */
export function createClient(): Client {
  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ possibleTypes, keys, resolvers: listResolvers(), updates: { Mutation } }),
      fetchExchange,
    ],
    fetchOptions: { headers: { accept: "application/json" } },
  });
}
