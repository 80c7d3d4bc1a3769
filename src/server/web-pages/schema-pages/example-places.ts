/**
 * Where the sample has an item of a type: fields from the root on, `… on` types by their names. A type without a place
 * here gets the shortest way to it (`shortest-way.ts`).
 */
export const EXAMPLE_PLACES: Readonly<Record<string, string>> = {
  Query: `articles(first: 3).nodes`,
  Article: `article(by: { url: "https://al-jisr.example/world/2023/02/lavrov-bamako" })`,
  SocialPost: `socialPosts(first: 1).nodes`,
  SocialAccount: `account(by: { handle: { platform: X, handle: "mfa_russia" } })`,
  Source: `sources(first: 2).nodes`,
  Node: `search(query: "Lavrov", first: 3).nodes`,
  Entity: `entity(by: { name: "Lavrov" })`,
  Person: `entity(by: { name: "Lavrov" }).Person`,
  Organization: `entities(first: 1, filter: { types: [ORGANIZATION] }).nodes.Organization`,
  Place: `entity(by: { wikidataId: "Q912" }).Place`,
  Event: `entities(first: 1, filter: { types: [EVENT] }).nodes.Event`,
  CreativeWork: `entities(first: 1, filter: { types: [CREATIVE_WORK] }).nodes.CreativeWork`,
  Topic: `entities(first: 1, filter: { types: [TOPIC] }).nodes.Topic`,
  Coordinates: `entity(by: { name: "Lantern Quay" }).Place.coordinates`,
  CoMentionEdge: `entity(by: { name: "Lavrov" }).coMentioned(first: 3).edges`,
  CoMentionConnection: `entity(by: { name: "Lavrov" }).coMentioned(first: 3)`,
  SearchConnection: `search(query: "Lavrov", first: 3)`,
  SearchEdge: `search(query: "Lavrov", first: 3).edges`,
  SearchHighlight: `search(query: "Lavrov", first: 3).edges.highlights`,
  HighlightRange: `search(query: "Lavrov", first: 3).edges.highlights.ranges`,
  SearchFacets: `search(query: "Lavrov", first: 1).facets`,
  SearchTypeCount: `search(query: "Lavrov", first: 1).facets.types`,
  SearchMonthCount: `search(query: "Lavrov", first: 1).facets.months`,
  SearchLanguageCount: `search(query: "Lavrov", first: 1).facets.languages`,
  SearchSourceCount: `search(query: "Lavrov", first: 1).facets.sources`,
  SearchProfileCount: `search(query: "Lavrov", first: 1).facets.profiles`,
  Suggestion: `suggest(prefix: "Lav", first: 5)`,
  Trends: `trending(window: "P7D", baseline: "P60D", until: "2023-02-10")`,
  TrendPeriod: `trending(window: "P7D", baseline: "P60D", until: "2023-02-10").window`,
  Trend: `trending(window: "P7D", baseline: "P60D", until: "2023-02-10").trends`,
  PeriodCount: `entity(by: { name: "Lavrov" }).timeline(by: MONTH)`,
  LanguageCount: `entity(by: { name: "Lavrov" }).languages`,
  SourceCount: `entity(by: { name: "Lavrov" }).sources`,
  Office: `entity(by: { name: "Lavrov" }).Person.offices`,
  MentionSubject: `articles(first: 1).nodes.mentions(first: 1).nodes.subject`,
  Recorded: `articles(first: 1).nodes`,
  SpannedText: `articles(first: 1).nodes.body.SpannedText`,
  Contributor: `articles(first: 50, filter: { languages: ["ar"] }).nodes.contributors`,
  StoryEdge: `article(by: { url: "https://al-jisr.example/world/2023/02/lavrov-bamako" }).story(first: 3).edges`,
  StoryConnection: `article(by: { url: "https://al-jisr.example/world/2023/02/lavrov-bamako" }).story(first: 3)`,
  TextItem: `articles(first: 50).nodes.body.ListBlock.items`,
  ListBlock: `articles(first: 50).nodes.body.ListBlock`,
  UnknownBlock: `articles(first: 50).nodes.body.UnknownBlock`,
  ImageBlock: `articles(first: 50).nodes.body.ImageBlock`,
  PostEmbed: `article(by: { url: "https://al-jisr.example/world/2023/02/lavrov-bamako" }).body.PostEmbed`,
  RelatedLink: `article(by: { url: "https://al-jisr.example/world/2023/02/lavrov-bamako" }).body.RelatedLink`,
  PostPlace: `socialPosts(first: 60).nodes.place`,
  MentionFilter: `articles(first: 2).nodes.mentions(first: 3, filter: { fields: [HEADLINE] }).nodes`,
  ArticleFilter: `articles(first: 3, filter: { languages: ["ar"], mentionsAll: [{ wikidataId: "Q159" }] }).nodes`,
  EntityBy: `entity(by: { wikidataId: "Q912" })`,
  SourceBy: `articles(first: 3, filter: { sources: [{ name: "الجسر اليوم" }] }).nodes`,
  SocialPostFilter: `socialPosts(first: 3, filter: { platforms: [X] }).nodes`,
  SocialAccountBy: `account(by: { handle: { platform: X, handle: "mfa_russia" } })`,
  AccountHandle: `account(by: { handle: { platform: X, handle: "mfa_russia" } })`,
  ArticleBy: `article(by: { url: "https://al-jisr.example/world/2023/02/lavrov-bamako" })`,
  EntityFilter: `entities(first: 3, filter: { types: [PERSON] }).nodes`,
  SocialAccountFilter: `accounts(first: 3, filter: { platforms: [X] }).nodes`,
  SearchFilter: `search(query: "Lavrov", first: 3, filter: { languages: ["ar"] }).nodes`,
  SourceFilter: `sources(first: 3, filter: { languages: ["ar"] }).nodes`,
  EntityType: `entities(first: 3, filter: { types: [PERSON, PLACE] }).nodes`,
  Subject: `entity(by: { name: "Lavrov" }).timeline(by: MONTH, subjects: [POST])`,
  Period: `entity(by: { name: "Lavrov" }).timeline(by: DAY)`,
  PublicationOrder: `entity(by: { name: "Lavrov" }).articles(first: 3, orderBy: OLDEST).nodes`,
  TimeOrder: `articles(first: 3, orderBy: FIRST_SEEN_ASC).nodes`,
  NameOrder: `entities(first: 3, orderBy: NAME_ASC).nodes`,
  SearchOrder: `search(query: "Lavrov", first: 3, orderBy: NEWEST).nodes`,
  Duration: `trending(window: "P30D", baseline: "P90D")`,
  OffsetUnit: `articles(first: 1).nodes.mentions(first: 3).nodes.start(unit: CODE_POINT)`,
};

const CHANGE = "id outcome node { id }";
const DOCUMENT = `{ content: "Ferries sail again\\n\\nThe ferry between Tunis and Marseille sails again.", format: "plain-text", url: "https://harbour.example/ferries" }`;
const INGEST =
  "accepted updated unchanged skipped rejected { document place reason } warnings { document place code warning }";
const REJECTED = "nodes { id input place code reason rejectedAt excerpt isReadable }";
const RETRIED = "id isTaken rejections { id reason } report { accepted rejected { reason } }";
const SUBSCRIPTION = "subscription { url kind lastPulledAt failures fault } outcome";

/** The sample has none of these. Their examples show the items that could have them. */
export const NOT_IN_SAMPLE: ReadonlySet<string> = new Set([
  "AccountMetrics",
  "AudioBlock",
  "CodeBlock",
  "EmbedBlock",
  "IdentityCorrection",
  "LinkCard",
  "MentionCorrection",
  "NameCorrection",
  "Poll",
  "PollOption",
  "PostEdit",
  "SourceSubscription",
  "TableBlock",
  "VideoBlock",
]);

/** These name items by ids that every store makes anew, or another server: whoever runs them puts in their own. */
export const WITH_OWN_VALUES: ReadonlySet<string> = new Set(["AddedSource", "SubscribeOutcome", "MentionInput"]);

/** Examples that need more than a way to the type: two lists at once, or something that is written. */
export const EXAMPLE_OPERATIONS: Readonly<Record<string, string>> = {
  SocialPostBy: `{ socialPost(by: { native: { platform: X, id: "9000000000000000118" } }) { id text } }`,
  NativePostId: `{ socialPost(by: { native: { platform: X, id: "9000000000000000118" } }) { id text } }`,
  Mutation: `mutation { ingest(documents: [${DOCUMENT}]) { ${INGEST} } }`,
  DocumentInput: `mutation { ingest(documents: [${DOCUMENT}]) { ${INGEST} } }`,
  IngestReport: `mutation { ingest(documents: [${DOCUMENT}]) { ${INGEST} } }`,
  IngestedItem: `mutation { ingest(documents: [${DOCUMENT}]) { items { document id format kind outcome node { id } } } }`,
  ItemPreview: `mutation { ingest(dryRun: true, documents: [${DOCUMENT}]) { items { outcome changes preview { kind title language publishedAt publishedAtPrecision } } } }`,
  PreviewBlock: `mutation { ingest(dryRun: true, documents: [${DOCUMENT}]) { items { preview { blocks { type text direction } } } } }`,
  PreviewMention: `mutation { ingest(dryRun: true, documents: [${DOCUMENT}]) { items { preview { mentions { surface entity { id name } } } } } }`,
  IngestRejection: `mutation { ingest(documents: [{ content: "{" , format: "mediagraph" }]) { rejected { document place reason } } }`,
  Rejection: `{ rejections(first: 3) { totalCount ${REJECTED} } }`,
  RejectionConnection: `{ rejections(first: 3) { totalCount ${REJECTED} } }`,
  RejectionEdge: `{ rejections(first: 3) { totalCount edges { cursor node { id reason } } } }`,
  RejectionFilter: `{ rejections(first: 3, filter: { rejectedAfter: "2026-01-01" }) { totalCount ${REJECTED} } }`,
  RejectionCode: `{ rejections(first: 3) { totalCount ${REJECTED} } }`,
  RetryInput: `mutation { retryRejections(retries: [{ id: "0123456789abcdef" }]) { ${RETRIED} } }`,
  RejectionRetry: `mutation { retryRejections(retries: [{ id: "0123456789abcdef" }]) { ${RETRIED} } }`,
  IngestWarning: `mutation { ingest(documents: [${DOCUMENT}]) { warnings { document place code field value warning } } }`,
  ItemChange: `mutation { restore(id: "article_0123456789abcdef0123456789abcdef") { ${CHANGE} } }`,
  MentionInput: `mutation { addMention(by: "desk", mention: { subject: "article_0123456789abcdef0123456789abcdef", field: HEADLINE, start: 0, end: 4, surface: "Mali", entity: "entity_0123456789abcdef0123456789abcdef" }) { ${CHANGE} } }`,
  AddedSource: `mutation { addSource(url: "https://harbour.example/feed") { ${SUBSCRIPTION} others } }`,
  PulledSource: `mutation { pullSource(url: "https://harbour.example/feed") { accepted updated ${SUBSCRIPTION} } }`,
};
