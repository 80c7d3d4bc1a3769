import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { fillGraph } from "../builders/filled-graph";
import { accountId, articleId, articleUrl, entityId, mentionId, postId, sourceId } from "../builders/filled-items";
import { GraphClient } from "../builders/graph-client";
import { aMention, anAccount, anArticle, aPlace, aPost, aSource } from "../builders/items";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  await fillGraph(store, 10);
  client = new GraphClient(store);
});
afterAll(() => store.close());

describe("an item", () => {
  it("is found by every key it is known by", async () => {
    const data = await client.data(`{
      a1: article(by: { id: "${articleId(1)}" }) { id }
      a2: article(by: { url: "${articleUrl(1)}?utm_source=x#top" }) { id }
      p1: socialPost(by: { native: { platform: MASTODON, id: "1" } }) { id }
      e1: entity(by: { wikidataId: "Q2" }) { id }
      e2: entity(by: { name: "  NÀME   1 " }) { id }
      c1: account(by: { handle: { platform: MASTODON, handle: "@USER1" } }) { id }
      s1: source(by: { url: "https://source1.example" }) { id }
    }`);
    const [article, entity] = [{ id: articleId(1) }, { id: entityId(1) }];
    expect(data).toEqual({
      a1: article,
      a2: article,
      p1: { id: postId(1) },
      e1: entity,
      e2: entity,
      c1: { id: accountId(1) },
      s1: { id: sourceId(1) },
    });
  });

  it("of every kind is a node", async () => {
    const ids = [
      articleId(0),
      postId(0),
      accountId(0),
      sourceId(0),
      mentionId(postId(0), 3),
      ...[0, 1, 2, 3, 4, 5].map(entityId),
    ];
    const { result, report } = await client.run("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids });
    const types = [
      "Article",
      "SocialPost",
      "SocialAccount",
      "Source",
      "Mention",
      "Person",
      "Organization",
      "Place",
      "Event",
      "CreativeWork",
      "Topic",
    ];
    expect(result.data?.["nodes"]).toEqual(ids.map((id, index) => ({ __typename: types[index], id })));
    expect(report.roundTrips).toBe(6);
  });

  it("says where its values come from, by the field's name in the schema", async () => {
    const recorded = {
      inputs: {
        h: { input: "a.txt", format: "plain-text", precedence: 1, observedAt: "2023-02-08T00:00:00.000Z" },
      },
      provenance: {
        publishedAt: { speaker: "h", rule: "inferred-from-embedded-post" },
        sourceId: { speaker: "h" },
      },
    };
    const article = anArticle("told", {
      ...recorded,
      publishedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" },
    });
    await saveAll(store, [aWrite(article)]);
    const ask = (field: string) =>
      client.data(
        `{ article(by: { id: "${article.id}" }) { publishedAt publishedAtPrecision provenance${field} { field input format rule observedAt } } }`,
      );
    const told = { input: "a.txt", format: "plain-text", observedAt: "2023-02-08T00:00:00.000Z" };
    const publishedAt = { field: "publishedAt", rule: "inferred-from-embedded-post", ...told };
    expect(await ask("")).toEqual({
      article: {
        publishedAt: "2023-02-07T00:00:00.000Z",
        publishedAtPrecision: "DAY",
        provenance: [publishedAt, { field: "source", rule: null, ...told }],
      },
    });
    expect(await ask('(field: "publishedAt")')).toMatchObject({ article: { provenance: [publishedAt] } });
  });
});

describe("a profile", () => {
  it("says of each name where it comes from", async () => {
    const inputs = {
      h: {
        input: "places.jsonl",
        format: "mediagraph",
        precedence: 1,
        observedAt: "2023-02-08T00:00:00.000Z",
      },
    };
    const place = aPlace("named", {
      names: { ar: "مالي" },
      inputs,
      provenance: { "names:ar": { speaker: "h" }, "descriptions:en": { speaker: "h" } },
    });
    await saveAll(store, [aWrite(place)]);
    const data = await client.data(
      `{ node(id: "${place.id}") { ... on Recorded { provenance { field part input } } } }`,
    );
    const input = "places.jsonl";
    expect(data["node"]).toEqual({
      provenance: [
        { field: "names", part: "ar", input },
        { field: "description", part: "en", input },
      ],
    });
  });

  it("is named in the language asked for, else its own, else English, else any", async () => {
    const place = aPlace("names", {
      names: { ar: "مالي", fr: "Le Mali", en: "Mali" },
      aliases: { ar: ["جمهورية مالي"], en: ["Republic of Mali"] },
      baseLanguage: "fr",
    });
    const other = aPlace("other names", {
      names: { zh: "马里", "zh-Hant": "馬里" },
      aliases: { "zh-Hant": ["馬里共和國"] },
    });
    await saveAll(store, [aWrite(place), aWrite(other)]);
    const data = await client.data(`{
      a: node(id: "${place.id}") { ... on Entity {
        ar: name(language: "ar-EG") arDirection: nameDirection(language: "ar") de: name(language: "de") none: name
        aliases(language: "ar") all: aliases names { language text direction }
      } }
      b: node(id: "${other.id}") { ... on Entity { name(language: "de") description tw: name(language: "zh-Hant-TW") sg: name(language: "zh-Hans-SG") aliases(language: "zh-Hant-TW") } }
    }`);
    expect(data["a"]).toEqual({
      ar: "مالي",
      arDirection: "RTL",
      de: "Le Mali",
      none: "Le Mali",
      aliases: ["جمهورية مالي"],
      all: ["جمهورية مالي", "Republic of Mali"],
      names: [
        { language: "ar", text: "مالي", direction: "RTL" },
        { language: "fr", text: "Le Mali", direction: "LTR" },
        { language: "en", text: "Mali", direction: "LTR" },
      ],
    });
    expect(data["b"]).toEqual({ name: "马里", description: null, tw: "馬里", sg: "马里", aliases: ["馬里共和國"] });
  });

  it("leads to others by what it calls them", async () => {
    const data = await client.data(
      `{ person: entity(by: { wikidataId: "Q1" }) { ... on Person { country { name } offices { title organization { name } } accounts { totalCount nodes { handle entity { name } } } } } }`,
    );
    expect(data["person"]).toEqual({
      country: { name: "Name 2" },
      offices: [
        { title: "Office 1", organization: { name: "Name 1" } },
        { title: "Office 2", organization: { name: "Name 1" } },
      ],
      accounts: {
        totalCount: 2,
        nodes: [
          { handle: "user0", entity: { name: "Name 0" } },
          { handle: "user1", entity: { name: "Name 1" } },
        ],
      },
    });
  });
});

describe("a mention", () => {
  it("has its offsets in UTF-16 units or in code points, of every string it may stand in", async () => {
    const account = anAccount("ministry", { displayName: "🇷🇺 МИД" });
    const post = aPost("🇷🇺🇲🇱 Mali", { authorId: account.id });
    const place = aPlace("Mali");
    const inText = aMention(post, place, "Mali", { codePointStart: 5 });
    const inName = aMention(post, place, "МИД", { field: "AUTHOR_NAME", start: 5, end: 8, codePointStart: 3 });
    const flag = aMention(post, place, "🇷🇺🇲🇱");
    const subject = { ...post, mentions: [flag, inText, inName] };
    await saveAll(store, [
      aWrite(account),
      aWrite(subject, { mentions: subject.mentions.map((mention) => aMentionWrite(mention)) }),
      aWrite(place),
    ]);
    const ids = JSON.stringify([flag.id, inText.id, inName.id]);
    const { result, report } = await client.run(
      `{ nodes(ids: ${ids}) { ... on Mention { surface start end pointStart: start(unit: CODE_POINT) pointEnd: end(unit: CODE_POINT) } } }`,
    );
    expect(report.roundTrips).toBe(1);
    expect(result.data?.["nodes"]).toEqual([
      { surface: "🇷🇺🇲🇱", start: 0, end: 8, pointStart: 0, pointEnd: 4 },
      { surface: "Mali", start: 9, end: 13, pointStart: 5, pointEnd: 9 },
      { surface: "МИД", start: 5, end: 8, pointStart: 3, pointEnd: 6 },
    ]);
  });

  it("leads to its article or post, and to its block", async () => {
    const ids = [mentionId(articleId(0), 2), mentionId(articleId(0), 0), mentionId(postId(0), 1)];
    const data = await client.data(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Mention { block { __typename id } subject { __typename id mentions { totalCount } } } } }",
      { ids },
    );
    const article = { __typename: "Article", id: articleId(0), mentions: { totalCount: 12 } };
    expect(data["nodes"]).toEqual([
      { block: { __typename: "Paragraph", id: "block 0 text" }, subject: article },
      { block: null, subject: article },
      { block: null, subject: { __typename: "SocialPost", id: postId(0), mentions: { totalCount: 12 } } },
    ]);
  });
});

describe("a name", () => {
  it("of an account or a source has its direction", async () => {
    const account = anAccount("ar", { displayName: "وزارة الخارجية" });
    const source = aSource("الجسر");
    await saveAll(store, [aWrite(account), aWrite(source)]);
    const data = await client.data(
      `{ nodes(ids: ["${account.id}", "${source.id}", "${accountId(0)}"]) { ... on SocialAccount { displayNameDirection } ... on Source { nameDirection } } }`,
    );
    expect(data["nodes"]).toEqual([
      { displayNameDirection: "RTL" },
      { nameDirection: "RTL" },
      { displayNameDirection: "LTR" },
    ]);
  });
});

describe("the body of an article", () => {
  it("is typed blocks in order, and every text has its direction", async () => {
    const data = await client.data(`{ article(by: { id: "${articleId(3)}" }) { body {
      __typename ... on SpannedText { text direction spans { kind start end } } ... on ListBlock { items { text direction } }
      ... on VideoBlock { media { kind url } caption { text } } ... on AudioBlock { media { kind } caption { text } }
      ... on TableBlock { headerRows rows { text direction } caption { text } } ... on CodeBlock { language }
      ... on EmbedBlock { embedUrl name provider } ... on ImageBlock { caption { text } } ... on PostEmbed { post { id } } ... on RelatedLink { title direction article { id } }
    } } }`);
    const text = { text: "🇲🇱 text", direction: "LTR", spans: [{ kind: "TEXT", start: 0, end: 9 }] };
    const cells = [text, text].map(({ text: words, direction }) => ({ text: words, direction }));
    expect(data["article"]).toEqual({
      body: [
        { __typename: "Paragraph", ...text },
        { __typename: "Heading", ...text },
        { __typename: "Quote", ...text },
        {
          __typename: "ListBlock",
          items: [
            { text: "🇲🇱 text", direction: "LTR" },
            { text: "🇲🇱 text", direction: "LTR" },
          ],
        },
        { __typename: "ImageBlock", caption: { text: "🇲🇱 text" } },
        { __typename: "PostEmbed", post: { id: postId(3) } },
        { __typename: "PostEmbed", post: { id: postId(4) } },
        { __typename: "RelatedLink", title: "Read also", direction: "LTR", article: { id: articleId(3) } },
        { __typename: "RelatedLink", title: "Read also", direction: "LTR", article: { id: articleId(4) } },
        {
          __typename: "VideoBlock",
          media: { kind: "VIDEO", url: "https://media.example/2" },
          caption: { text: "🇲🇱 text" },
        },
        { __typename: "AudioBlock", media: { kind: "AUDIO" }, caption: null },
        { __typename: "TableBlock", headerRows: 1, rows: [cells, cells], caption: null },
        { __typename: "CodeBlock", language: "python", ...text },
        { __typename: "EmbedBlock", embedUrl: "https://maps.example/1", name: "A map", provider: null },
        { __typename: "UnknownBlock", ...text },
      ],
    });
  });
});
