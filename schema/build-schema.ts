import "../resolvers/reflect-metadata";
import { isAbstractType, isInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import {
  ArticleCitationsResolver,
  ArticlePostsResolver,
  ArticleSimilarResolver,
} from "../resolvers/article/article-relations.resolver";
import { ArticleResolver } from "../resolvers/article/article.resolver";
import { PostEmbedResolver, RelatedLinkResolver, SpannedTextResolver } from "../resolvers/article/body-block.resolver";
import { BODY_BLOCK_TYPES } from "../resolvers/article/body-block.type";
import { LONGEST_CURSOR, LONGEST_TEXT } from "../resolvers/bad-input";
import { EntityCountsResolver, SourceCountResolver } from "../resolvers/entity/entity-counts.resolver";
import { EntityCoverageResolver } from "../resolvers/entity/entity-coverage.resolver";
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
import { ItemChangeResolver } from "../resolvers/ingest/item-change.resolver";
import { SubjectEntitiesResolver, SubjectMentionsResolver } from "../resolvers/mention/mention-subject.resolver";
import { MentionOffsetsResolver, MentionResolver } from "../resolvers/mention/mention.resolver";
import { RecordedResolver } from "../resolvers/provenance/recorded.resolver";
import { NodeResolver } from "../resolvers/relay/node.resolver";
import {
  PostEmbeddingsResolver,
  PostPlaceResolver,
  PostThreadsResolver,
} from "../resolvers/social-post/post-relations.resolver";
import { SocialAccountResolver } from "../resolvers/social-post/social-account.resolver";
import { SocialPostResolver } from "../resolvers/social-post/social-post.resolver";
import { SourceResolver } from "../resolvers/source/source.resolver";
import { limitArgumentLengths } from "./argument-lengths";
import { NODE_FIELDS, printSubgraph } from "./federation";
import { passArgumentsPlainly, singletons } from "./plain-calls";

const RESOLVERS = [
  ArticleResolver,
  ArticlePostsResolver,
  ArticleCitationsResolver,
  ArticleSimilarResolver,
  PostEmbedResolver,
  RelatedLinkResolver,
  SocialPostResolver,
  PostPlaceResolver,
  PostThreadsResolver,
  PostEmbeddingsResolver,
  SocialAccountResolver,
  EntityResolver,
  EntityNamesResolver,
  EntityCoverageResolver,
  EntityCountsResolver,
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
  SourceResolver,
  RecordedResolver,
  SpannedTextResolver,
  NodeResolver,
  FederationResolver,
  IngestResolver,
  ItemChangeResolver,
] as const;

/** Inputs of which exactly one field must be given. */
const ONE_OF: ReadonlySet<string> = new Set(["ArticleBy", "SocialPostBy", "EntityBy", "SocialAccountBy", "SourceBy"]);

const LENGTHS = `A text or an id in an argument may have at most ${LONGEST_TEXT} characters (Unicode code points), a cursor at most ${LONGEST_CURSOR}.`;

let built: GraphQLSchema | undefined;

/** The one schema, which is a Federation 2 subgraph as it stands. Built once. */
export function buildMediagraphSchema(): GraphQLSchema {
  return (built ??= build());
}

function build(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...RESOLVERS],
    orphanedTypes: [...BODY_BLOCK_TYPES, ...PROFILE_TYPES],
    container: singletons,
    validate: false,
  });
  passArgumentsPlainly();
  for (const type of Object.values(schema.getTypeMap())) {
    // TypeGraphQL has no @oneOf: as a directive it would be neither printed nor checked.
    if (isInputObjectType(type)) type.isOneOf = ONE_OF.has(type.name);
    // Domain objects carry the name of their type. TypeGraphQL's own way awaits a promise for each object.
    if (isAbstractType(type)) type.resolveType = ({ type: tag }: { readonly type: string }) => tag;
  }
  limitArgumentLengths(schema);
  describeRoots(schema);
  let sdl: string | undefined;
  schema.extensions = {
    get sdl() {
      return (sdl ??= printSubgraph(schema));
    },
  };
  return schema;
}

/** TypeGraphQL has no place for these. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query)
    query.description = `What you can read. How many round trips to the store an operation takes depends on its shape alone, never on the data. ${LENGTHS}`;
  if (mutation) mutation.description = `What you can change, if you send the bearer token. ${LENGTHS}`;
}

/** The SDL that is committed as mediagraph.graphql and answered by `_service`: generated, never edited by hand. */
export function printSchemaSdl(): string {
  return printSubgraph(buildMediagraphSchema());
}

/** For a supergraph where another subgraph answers `node` and `nodes`. */
export function printSdlWithoutNode(): string {
  return printSubgraph(buildMediagraphSchema(), NODE_FIELDS);
}
