import "../resolvers/reflect-metadata";
import { isAbstractType, isInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type PubSub } from "type-graphql";
import {
  ArticleCitationsResolver,
  ArticleOriginsResolver,
  ArticlePostsResolver,
  ArticleSimilarResolver,
  ContributorResolver,
} from "../resolvers/article/article-relations.resolver";
import { ArticleResolver } from "../resolvers/article/article.resolver";
import {
  EmbedBlockResolver,
  PostEmbedResolver,
  RelatedLinkResolver,
  SpannedTextResolver,
  TextItemResolver,
} from "../resolvers/article/body-block.resolver";
import { BODY_BLOCK_TYPES } from "../resolvers/article/body-block.type";
import { MEDIA_BLOCK_TYPES } from "../resolvers/article/media-block.type";
import { StoryProfilesResolver, StoryResolver } from "../resolvers/article/story.resolver";
import { LONGEST_CURSOR, LONGEST_TEXT } from "../resolvers/bad-input";
import { ChangeResolver } from "../resolvers/change/change.resolver";
import { FollowedChangesResolver } from "../resolvers/change/followed-changes.resolver";
import {
  IdentityCorrectionResolver,
  IdentityCorrectionsResolver,
} from "../resolvers/entity/identity-correction.resolver";
import { NameCorrectionsResolver, SetAliasResolver } from "../resolvers/entity/name-correction.resolver";
import { CoMentionedResolver, CoMentionTextsResolver } from "../resolvers/entity/co-mention.resolver";
import { EntityCountsResolver, SourceCountResolver } from "../resolvers/entity/entity-counts.resolver";
import { NewestLanguagesResolver } from "../resolvers/entity/newest-languages.resolver";
import { EntityCoverageResolver } from "../resolvers/entity/entity-coverage.resolver";
import { EntityIdentityResolver } from "../resolvers/entity/entity-identity.resolver";
import { EntitySpeakersResolver } from "../resolvers/entity/entity-speakers.resolver";
import { EntityNamesResolver } from "../resolvers/entity/entity-names.resolver";
import { EntityAccountsResolver, EntityResolver } from "../resolvers/entity/entity.resolver";
import {
  CreativeWorkResolver,
  EventResolver,
  OfficeResolver,
  OrganizationResolver,
  PersonResolver,
  PlaceResolver,
} from "../resolvers/entity/profile.resolver";
import { PROFILE_TYPES } from "../resolvers/entity/profile.type";
import { FederationResolver } from "../resolvers/federation/federation.resolver";
import { IngestResolver } from "../resolvers/ingest/ingest.resolver";
import {
  ItemPreviewResolver,
  PreviewBlockResolver,
  PreviewMentionResolver,
} from "../resolvers/ingest/item-preview.resolver";
import { ItemChangeResolver } from "../resolvers/ingest/item-change.resolver";
import {
  CorrectionResolver,
  CorrectMentionResolver,
  SubjectCorrectionsResolver,
} from "../resolvers/mention/correction.resolver";
import { SubjectEntitiesResolver, SubjectMentionsResolver } from "../resolvers/mention/mention-subject.resolver";
import { MentionOffsetsResolver, MentionResolver } from "../resolvers/mention/mention.resolver";
import { RecordedResolver } from "../resolvers/provenance/recorded.resolver";
import { NodeResolver } from "../resolvers/relay/node.resolver";
import {
  LinkCardResolver,
  PostEmbeddingsResolver,
  PostPlaceResolver,
  PostRepostsResolver,
  PostThreadsResolver,
} from "../resolvers/social-post/post-relations.resolver";
import { PostFirstSeenResolver } from "../resolvers/social-post/first-seen.resolver";
import { RejectionResolver, RejectionRetryResolver } from "../resolvers/rejection/rejection.resolver";
import { SocialAccountResolver } from "../resolvers/social-post/social-account.resolver";
import { SocialPostResolver } from "../resolvers/social-post/social-post.resolver";
import {
  SearchFacetsResolver,
  SearchProfileCountResolver,
  SearchSourceCountResolver,
} from "../resolvers/search/search-facets.resolver";
import {
  HighlightRangeResolver,
  SearchEdgeResolver,
  SearchHighlightResolver,
  SearchResolver,
} from "../resolvers/search/search.resolver";
import { SuggestResolver } from "../resolvers/search/suggest.resolver";
import { SourceResolver } from "../resolvers/source/source.resolver";
import {
  AddSourceResolver,
  PullSourceResolver,
  SourceSubscriptionResolver,
  SourceSubscriptionsResolver,
} from "../resolvers/source/subscription.resolver";
import { TrendEntityResolver, TrendingResolver } from "../resolvers/trend/trend.resolver";
import { limitArgumentLengths } from "./argument-lengths";
import { NODE_FIELDS, printSubgraph } from "./federation";
import { callPlainly, singletons } from "./plain-calls";
import { rejectInsteadOfThrow } from "./rejecting";

const RESOLVERS = [
  ArticleResolver,
  ArticlePostsResolver,
  ArticleCitationsResolver,
  ArticleOriginsResolver,
  ContributorResolver,
  ArticleSimilarResolver,
  StoryResolver,
  StoryProfilesResolver,
  EmbedBlockResolver,
  PostEmbedResolver,
  RelatedLinkResolver,
  SocialPostResolver,
  PostPlaceResolver,
  PostThreadsResolver,
  PostEmbeddingsResolver,
  PostRepostsResolver,
  PostFirstSeenResolver,
  LinkCardResolver,
  SocialAccountResolver,
  EntityResolver,
  EntityNamesResolver,
  EntityIdentityResolver,
  EntitySpeakersResolver,
  EntityCoverageResolver,
  EntityCountsResolver,
  NewestLanguagesResolver,
  CoMentionedResolver,
  CoMentionTextsResolver,
  SetAliasResolver,
  IdentityCorrectionsResolver,
  IdentityCorrectionResolver,
  NameCorrectionsResolver,
  TrendingResolver,
  TrendEntityResolver,
  SourceCountResolver,
  EntityAccountsResolver,
  PersonResolver,
  OfficeResolver,
  OrganizationResolver,
  PlaceResolver,
  EventResolver,
  CreativeWorkResolver,
  SubjectMentionsResolver,
  SubjectEntitiesResolver,
  MentionResolver,
  MentionOffsetsResolver,
  CorrectMentionResolver,
  SubjectCorrectionsResolver,
  CorrectionResolver,
  SourceResolver,
  SourceSubscriptionsResolver,
  SourceSubscriptionResolver,
  AddSourceResolver,
  PullSourceResolver,
  RecordedResolver,
  SearchResolver,
  SearchEdgeResolver,
  SearchHighlightResolver,
  HighlightRangeResolver,
  SearchFacetsResolver,
  SearchSourceCountResolver,
  SearchProfileCountResolver,
  SuggestResolver,
  TextItemResolver,
  SpannedTextResolver,
  NodeResolver,
  ChangeResolver,
  FollowedChangesResolver,
  FederationResolver,
  IngestResolver,
  RejectionResolver,
  RejectionRetryResolver,
  ItemPreviewResolver,
  PreviewBlockResolver,
  PreviewMentionResolver,
  ItemChangeResolver,
] as const;

/** Inputs in which a client must give exactly one field. */
const ONE_OF: ReadonlySet<string> = new Set(["ArticleBy", "SocialPostBy", "EntityBy", "SocialAccountBy", "SourceBy"]);

const LENGTHS = `A text or an id in an argument may have at most ${LONGEST_TEXT} characters (Unicode code points), a cursor at most ${LONGEST_CURSOR}.`;

/** TypeGraphQL asks for it, and calls it for topics alone. The log of changes is what a subscription follows. */
const NO_TOPICS: PubSub = { publish: noTopic, subscribe: noTopic };

function noTopic(): never {
  throw new Error("No subscription has a topic.");
}

let built: GraphQLSchema | undefined;

/** The schema, which is also a Federation 2 subgraph. It is built once per process. */
export function buildMediagraphSchema(): GraphQLSchema {
  return (built ??= build());
}

function build(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...RESOLVERS],
    orphanedTypes: [...BODY_BLOCK_TYPES, ...MEDIA_BLOCK_TYPES, ...PROFILE_TYPES],
    container: singletons,
    pubSub: NO_TOPICS,
    validate: false,
    // It would run the introspection query. `npm run schema -- --check` and the tests do so.
    skipCheck: true,
  });
  callPlainly(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    // TypeGraphQL does not know @oneOf. As a directive of its own it would be neither printed nor checked.
    if (isInputObjectType(type)) type.isOneOf = ONE_OF.has(type.name);
    // Domain objects hold the name of their type. TypeGraphQL would await a promise per object to find it.
    if (isAbstractType(type)) type.resolveType = ({ type: tag }: { readonly type: string }) => tag;
  }
  limitArgumentLengths(schema);
  rejectInsteadOfThrow(schema);
  describeRoots(schema);
  let sdl: string | undefined;
  schema.extensions = {
    get sdl() {
      return (sdl ??= printSubgraph(schema));
    },
  };
  return schema;
}

/** TypeGraphQL cannot describe the root types. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation, subscription] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  if (query)
    query.description = `What you can read. How many round trips to the store an operation takes depends on its shape alone, never on the data. ${LENGTHS}`;
  if (mutation) mutation.description = `What you can change, if you send the bearer token. ${LENGTHS}`;
  if (subscription)
    subscription.description = `What you can follow, over server-sent events or a WebSocket (graphql-transport-ws) at the same address. Each event is answered like a query, with the same limits. ${LENGTHS}`;
}

/** The SDL that is committed as mediagraph.graphql. It is generated: never edit it by hand. */
export function printSchemaSdl(): string {
  return printSubgraph(buildMediagraphSchema());
}

/** The SDL for a supergraph in which another subgraph answers `node` and `nodes`. */
export function printSdlWithoutNode(): string {
  return printSubgraph(buildMediagraphSchema(), NODE_FIELDS);
}
