import { objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";

/**
 * ActivityStreams 1 says `objectType` and `verb` where version 2 says `type`, and `displayName` where it says `name`.
 * Archives of X from the years of Gnip are written so.
 */
export function isVersion1(value: JsonObject): boolean {
  if ("@context" in value || "type" in value) return false;
  const hasVerb = typeof value["verb"] === "string" && ("object" in value || "actor" in value);
  const type = stringOf(value["objectType"])?.toLowerCase() ?? "";
  return hasVerb || type === "activity" || type in TYPES || objectsOf(value["items"]).slice(0, 1).some(isVersion1);
}

const TYPES: Readonly<Record<string, string>> = {
  activity: "Activity",
  note: "Note",
  comment: "Note",
  status: "Note",
  review: "Note",
  article: "Article",
  question: "Question",
  person: "Person",
  organization: "Organization",
  group: "Group",
  service: "Service",
  application: "Application",
  place: "Place",
  event: "Event",
  image: "Image",
  video: "Video",
  audio: "Audio",
  collection: "Collection",
};

const VERBS: Readonly<Record<string, string>> = {
  post: "Create",
  create: "Create",
  add: "Add",
  share: "Announce",
  repost: "Announce",
  update: "Update",
  delete: "Delete",
  remove: "Remove",
  undo: "Undo",
  unshare: "Undo",
  like: "Like",
  favorite: "Like",
  follow: "Follow",
  accept: "Accept",
  reject: "Reject",
};

/** Deeper objects are left out: an answer to an answer to what an activity shares is 4. */
const DEEPEST = 8;

/** The same object in the words of version 2. */
export function inVersion2(value: JsonObject, depth = 0): JsonObject {
  const inner = (field: string): unknown => inVersion2s(value[field], depth + 1);
  const verb = stringOf(value["verb"])?.toLowerCase();
  const type = typeOf(value, verb);
  const isPost = type === "Note" || type === "Question";
  const summary = stringOf(value["summary"]);
  const content = stringOf(value["content"]) ?? stringOf(value["body"]);
  return withoutAbsent({
    type,
    verb,
    id: value["id"],
    url: addressesIn(value),
    name: stringOf(value["displayName"]) ?? stringOf(value["title"]),
    // Version 1 sums a text up; in version 2 the words hide it.
    content: content ?? (isPost ? summary : undefined),
    summary: isPost ? undefined : summary,
    published: value["published"] ?? value["postedTime"],
    updated: value["updated"],
    endTime: value["endTime"],
    votersCount: value["votersCount"],
    attributedTo: inner("author") ?? inner("authors"),
    actor: inner("actor"),
    object: type === "Announce" ? shared(inner("object")) : inner("object"),
    target: inner("target"),
    location: inner("location"),
    latitude: value["latitude"],
    longitude: value["longitude"],
    inReplyTo: inner("inReplyTo"),
    replies: inner("replies"),
    options: inner("options"),
    items: inner("items"),
    totalItems: value["totalItems"],
    image: picturesIn(value["image"]),
    ...attachmentsOf(value, type, depth),
    tag: objectsOf(value["tags"]).map(tagOf),
  });
}

/** Some share the activity that told of a post. What is passed on is the post. */
function shared(object: unknown): unknown {
  const activity = objectOf(object);
  const told = objectOf(activity?.["object"]);
  if (activity?.["type"] !== "Create" || told === undefined) return object;
  return withoutAbsent({ attributedTo: activity["actor"], published: activity["published"], ...told });
}

function inVersion2s(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return (value as unknown[]).map((one) => inVersion2s(one, depth));
  const object = objectOf(value);
  return object === undefined ? value : inVersion2(object, depth);
}

/** An activity may leave `objectType` out, and programs leave it out elsewhere too. */
function typeOf(value: JsonObject, verb: string | undefined): string | undefined {
  if (verb !== undefined) return VERBS[verb] ?? "Activity";
  const stated = stringOf(value["objectType"]);
  if (stated !== undefined) return TYPES[stated.toLowerCase()] ?? stated;
  if ("items" in value) return "Collection";
  if (typeof value["content"] !== "string" && typeof value["summary"] !== "string") return undefined;
  return stringOf(value["displayName"]) === undefined ? "Note" : "Article";
}

/** The address of the object, and others of it. An address may be an object with a `value`. */
function addressesIn(value: JsonObject): unknown {
  const all = [value["url"], value["link"], ...(Array.isArray(value["urls"]) ? (value["urls"] as unknown[]) : [])];
  const urls = all.flatMap((one) => stringOf(one) ?? stringOf(objectOf(one)?.["value"]) ?? []);
  return urls.length > 0 ? [...new Set(urls)] : undefined;
}

function picturesIn(stated: unknown): JsonObject[] {
  return (Array.isArray(stated) ? (stated as unknown[]) : [stated]).flatMap((one) => {
    const object = objectOf(one);
    const url = stringOf(one) ?? stringOf(object?.["url"]);
    if (url === undefined) return [];
    return [withoutAbsent({ type: "Image", url, name: object?.["displayName"], mediaType: object?.["mimeType"] })];
  });
}

const MEDIA = new Set(["image", "video", "audio"]);
const POSTS = new Set(["note", "comment", "status"]);

/** A post among what is attached is quoted; the rest are files and web pages. */
function attachmentsOf(value: JsonObject, type: string | undefined, depth: number): JsonObject {
  const stated = objectsOf(value["attachments"]);
  const kindOf = (one: JsonObject) => stringOf(one["objectType"])?.toLowerCase() ?? "";
  const quoted = stated.find((one) => POSTS.has(kindOf(one)));
  const files = stated.flatMap((one) =>
    MEDIA.has(kindOf(one)) || "stream" in one ? filesOf(one, TYPES[kindOf(one)]) : [],
  );
  const pages = stated.flatMap((one) => {
    const url = stringOf((addressesIn(one) as string[] | undefined)?.[0]);
    if (url === undefined || MEDIA.has(kindOf(one)) || POSTS.has(kindOf(one)) || "stream" in one) return [];
    const [image, summary] = [picturesIn(one["image"])[0], one["summary"] ?? one["content"]];
    return [withoutAbsent({ type: "Link", href: url, name: one["displayName"], summary, image })];
  });
  const own = filesOf({ stream: value["stream"] }, type === "Audio" || type === "Video" ? type : undefined);
  const known = new Set(files.map(({ url }) => url));
  return withoutAbsent({
    attachment: [...files, ...own.filter(({ url }) => !known.has(url)), ...pages],
    quote: quoted && depth < DEEPEST ? inVersion2(quoted, depth + 1) : undefined,
  });
}

function filesOf(one: JsonObject, type = "Document"): JsonObject[] {
  const streams = objectsOf(one["stream"]);
  const [width, height, mediaType, name] = [one["width"], one["height"], one["mimeType"], one["displayName"]];
  if (streams.length === 0) return picturesIn(one["image"] ?? one["fullImage"] ?? one["url"]);
  return streams.flatMap(({ url }) =>
    stringOf(url) === undefined ? [] : [withoutAbsent({ type, url, width, height, mediaType, name })],
  );
}

/** A tag with a position says what a piece of the text is. */
function tagOf(tag: JsonObject): JsonObject {
  const stated = stringOf(tag["objectType"])?.toLowerCase();
  const [url] = (addressesIn(tag) as string[] | undefined) ?? [];
  const isHashtag = stated === "hashtag" || (stated === undefined && url === undefined && tag["verb"] === undefined);
  const type =
    stated === "mention" || (stated === "person" && "startIndex" in tag) ? "Mention" : isHashtag ? "Hashtag" : "Link";
  return withoutAbsent({
    type,
    href: url,
    name: tag["displayName"],
    startIndex: tag["startIndex"],
    length: tag["length"],
    ...(stated === "person" && type === "Link" && { type: "Person" }),
  });
}

function withoutAbsent(object: JsonObject): JsonObject {
  const stated = Object.entries(object).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(stated);
}
