import type { BodyBlock } from "../../src/domain/body-block";
import type { Platform } from "../../src/domain/addresses/platform";
import type { Entity } from "../../src/domain/entity";
import { wikidataKey } from "../../src/domain/identity/identity";
import { idFor, type Id } from "../../src/domain/ids";

/** What the items of a filled graph (`filled-graph.ts`) are, by their numbers. */

/** What an item is follows from its number modulo this. */
export const TYPES = 6;
export const RECORDED = {
  firstSeenAt: "2024-01-01T00:00:00.000Z",
  inputs: { h: { input: "filled", format: "test", precedence: 1, observedAt: "2024-01-01T00:00:00.000Z" } },
  provenance: { name: { speaker: "h" } },
};

export const articleId = (index: number): Id<"article"> => idFor("article", `filled ${index}`);
export const postId = (index: number): Id<"post"> => idFor("post", `filled ${index}`);
export const accountId = (index: number): Id<"account"> => idFor("account", `filled ${index}`);
export const entityId = (index: number): Id<"entity"> => idFor("entity", `filled ${index}`);
export const sourceId = (index: number): Id<"source"> => idFor("source", `filled ${index}`);
export const mentionId = (subject: Id, entity: number): Id<"mention"> =>
  `mention_${subject.slice(-32, -12)}${idFor("entity", `filled ${subject} ${entity}`).slice(-12)}`;
export const articleUrl = (index: number): string => `https://news.example/${index}`;
export const platformOf = (index: number): Platform => (index % 2 === 0 ? "X" : "MASTODON");

/** One of the first two profiles of a type: another for each other sixth. */
const keyOfType = (type: number, index: number): string =>
  wikidataKey(`Q${type + 1 + TYPES * (Math.floor(index / TYPES) % 2)}`);
/** A word that six items have, whatever the size. */
export const sixthWord = (index: number): string => `sixth${Math.floor(index / TYPES)}`;
export const name = (index: number): string => `name ${String(index).padStart(4, "0")}`;
export const position = (index: number): string => String(index).padStart(6, "0");
/** Articles and posts take turns. */
export const articleTime = (index: number): string => new Date(Date.UTC(2023, 0, 1, index * 2)).toISOString();
export const postTime = (index: number): string => new Date(Date.UTC(2023, 0, 1, index * 2 + 1)).toISOString();

export function profile(index: number, size: number): Entity {
  const common = {
    id: entityId(index),
    wikidataId: `Q${index + 1}`,
    names: { en: `Name ${index}`, ar: `اسم ${index}` },
    aliases: { en: ["Alias"] },
    descriptions: { en: "Someone" },
    sameAs: ["https://same.example/"],
    accounts: [index % size, (index + 1) % size].map((account) => ({
      platform: platformOf(account),
      handle: `user${account}`,
    })),
    ...RECORDED,
  };
  const [place, organization] = [keyOfType(2, index), keyOfType(1, index)];
  const at = { instant: "2020-01-01T00:00:00.000Z", precision: "YEAR" } as const;
  switch (index % TYPES) {
    case 0:
      return {
        type: "Person",
        ...common,
        bornAt: at,
        country: place,
        offices: [1, 2].map((office) => ({
          titles: { en: `Office ${office}` },
          organization: keyOfType(1, office),
          startedAt: at,
        })),
      };
    case 1:
      return { type: "Organization", ...common, seat: place, country: place, parent: organization };
    case 2:
      return {
        type: "Place",
        ...common,
        placeKind: index % 12 === 2 ? "COUNTRY" : "CITY",
        isoCode: "ML",
        coordinates: { latitude: 1, longitude: 2 },
        country: place,
        capital: place,
      };
    case 3:
      return { type: "Event", ...common, startedAt: at, location: place };
    case 4:
      return { type: "CreativeWork", ...common, createdAt: at, creators: [wikidataKey("Q1"), organization] };
    default:
      return { type: "Topic", ...common };
  }
}

/** A block of each kind, and two posts and two articles. */
export function bodyOf(index: number, [first = 0, second = 0]: readonly number[]): BodyBlock[] {
  const text = { text: "🇲🇱 text", spans: [{ kind: "TEXT", start: 0, end: 9 }] } as const;
  const id = (block: string) => `block ${index} ${block}`;
  return [
    { type: "Paragraph", id: id("text"), ...text },
    { type: "Heading", id: id("heading"), level: 2, ...text },
    { type: "Quote", id: id("quote"), ...text },
    { type: "ListBlock", id: id("list"), ordered: false, items: [text, text] },
    { type: "ImageBlock", id: id("image"), image: { url: "https://image.example/2" }, caption: text },
    ...[first, second].map((post) => ({ type: "PostEmbed", id: id(`post ${post}`), postId: postId(post) }) as const),
    ...[first, second].map(
      (article) =>
        ({
          type: "RelatedLink",
          id: id(`link ${article}`),
          title: "Read also",
          articleId: articleId(article),
        }) as const,
    ),
    { type: "VideoBlock", id: id("video"), media: { kind: "VIDEO", url: "https://media.example/2" }, caption: text },
    { type: "AudioBlock", id: id("audio"), media: { kind: "AUDIO", url: "https://media.example/3" } },
    {
      type: "TableBlock",
      id: id("table"),
      headerRows: 1,
      rows: [
        [text, text],
        [text, text],
      ],
    },
    { type: "CodeBlock", id: id("code"), language: "python", ...text },
    { type: "EmbedBlock", id: id("embed"), url: "https://maps.example/1", title: "A map" },
    { type: "UnknownBlock", id: id("unknown"), kind: "poll", ...text },
  ];
}
