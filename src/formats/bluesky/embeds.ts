import type { PostDraft } from "../../domain/draft";
import type { Media } from "../../domain/media";
import { countOf, defined, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import type { PostWire } from "./wire";

type Embeds = Pick<PostDraft, "media" | "linkCard" | "quotedPost">;

/**
 * What is embedded in a post. A view has the addresses of the pictures; in a record they are made from the account's
 * DID and the hash of the picture, as Bluesky makes them.
 */
export function embedsOf(
  { record, view }: PostWire,
  did: string | undefined,
  draftOf: (quoted: JsonObject) => PostDraft | undefined,
): Embeds {
  const own = objectOf(record["embed"]);
  const shown = objectOf(view["embed"]) ?? objectsOf(view["embeds"])[0];
  const parts = partsOf(shown).length > 0 ? partsOf(shown) : partsOf(own);
  // A view that shows nothing of what the record has, such as a picture that was removed, does not void the record.
  const media = parts.flatMap((part) => mediaOf(part, did));
  const quoted = quotedIn(shown) ?? quotedIn(own);
  return defined({
    media: media.length > 0 ? media : undefined,
    linkCard: parts.map((part) => cardOf(part, did)).find((card) => card !== undefined),
    quotedPost: quoted && draftOf(quoted),
  });
}

/** An embed, or of a quote with media both parts. */
function partsOf(embed: JsonObject | undefined): JsonObject[] {
  if (embed === undefined) return [];
  const media = objectOf(embed["media"]);
  return [embed, ...(media ? [media] : [])];
}

/** `record` is a reference or a view; in a quote with media it is one level deeper. */
function quotedIn(embed: JsonObject | undefined): JsonObject | undefined {
  const record = objectOf(embed?.["record"]);
  return objectOf(record?.["record"]) ?? record;
}

function mediaOf(part: JsonObject, did: string | undefined): Media[] {
  const images = objectsOf(part["images"]).flatMap((image) =>
    medium("IMAGE", image, stringOf(image["fullsize"]) ?? stringOf(image["thumb"]) ?? pictureOf(image["image"], did)),
  );
  const playlist = stringOf(part["playlist"]) ?? videoOf(part["video"], did);
  const kind = part["presentation"] === "gif" ? "GIF" : "VIDEO";
  return [...images, ...(playlist === undefined ? [] : medium(kind, part, playlist))];
}

function medium(kind: Media["kind"], stated: JsonObject, url: string | undefined): Media[] {
  if (url === undefined) return [];
  const ratio = objectOf(stated["aspectRatio"]);
  return [
    {
      kind,
      url,
      ...defined({
        alternativeText: stringOf(stated["alt"]),
        width: countOf(ratio?.["width"]),
        height: countOf(ratio?.["height"]),
      }),
    },
  ];
}

function cardOf(part: JsonObject, did: string | undefined): PostDraft["linkCard"] {
  const external = objectOf(part["external"]);
  const url = stringOf(external?.["uri"]);
  if (external === undefined || url === undefined) return undefined;
  const picture = stringOf(external["thumb"]) ?? pictureOf(external["thumb"], did);
  return {
    url,
    ...defined({
      title: stringOf(external["title"]),
      description: stringOf(external["description"]),
      image: picture === undefined ? undefined : { url: picture },
    }),
  };
}

export function pictureOf(blob: unknown, did: string | undefined): string | undefined {
  return blobUrl(blob, did, (hash) => `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${hash}@jpeg`);
}

function videoOf(blob: unknown, did: string | undefined): string | undefined {
  return blobUrl(blob, did, (hash) => `https://video.bsky.app/watch/${did}/${hash}/playlist.m3u8`);
}

function blobUrl(blob: unknown, did: string | undefined, urlOf: (hash: string) => string): string | undefined {
  const stated = objectOf(blob);
  const hash = stringOf(objectOf(stated?.["ref"])?.["$link"]) ?? stringOf(stated?.["cid"]);
  return did === undefined || hash === undefined || !/^[a-z0-9]{8,}$/i.test(hash) ? undefined : urlOf(hash);
}
