import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { firstInHead } from "../reading/json/head";
import { eachOrRejection, itemRead, Notes, readJson, shown } from "../reading/notes";
import { channelDraft, commentDraft, videoDraft } from "./translate";

/** Videos, comments and channels as YouTube's interface gives them (Data API, version 3). */
export const youtube: FormatReader = {
  name: "youtube",
  version: 1,
  precedence: 50,
  title: "YouTube's JSON (Data API v3): videos, comments and channels",
  detect: (head) => {
    const first = objectOf(firstInHead(head));
    return (
      kindOf(first) !== "" ||
      objectsOf(first?.["items"])
        .slice(0, 1)
        .some((item) => kindOf(item) !== "")
    );
  },
  read: (chunks, hints, limits) =>
    readJson(chunks, (value, place) => readValue(value, place, hints), limits, [{ path: "items[]" }]),
};

/** `video` of `youtube#video`. Empty if it is of no such kind. */
const kindOf = (value: JsonObject | undefined): string =>
  /^youtube#(\w{1,60})$/.exec(stringOf(value?.["kind"]) ?? "")?.[1] ?? "";

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected an answer of YouTube's, got ${shown(value)}`);
  if (!Array.isArray(object["items"])) {
    yield* readOne(object, place, hints);
    return;
  }
  yield* eachOrRejection(
    listOf(object["items"]),
    (index) => `${place}, items[${index}]`,
    (item, at) => readOne(item, at, hints),
  );
}

function* readOne(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  const kind = kindOf(object);
  if (object === undefined || kind === "")
    throw new BadDocument(`expected an object of YouTube's with its kind, got ${shown(value)}`);
  if (kind === "commentThread") {
    const top = objectOf(objectOf(object["snippet"])?.["topLevelComment"]);
    const all = [...(top ? [top] : []), ...objectsOf(objectOf(object["replies"])?.["comments"])];
    yield* eachOrRejection(
      all,
      (index) => (index === 0 ? place : `${place}, replies[${index - 1}]`),
      (comment, at) => readOne(comment, at, hints),
    );
    return;
  }
  const notes = new Notes();
  const context = { hints, notes };
  const draft =
    kind === "comment"
      ? commentDraft(object, context)
      : kind === "channel"
        ? channelDraft(object, context)
        : videoDraft(object, context);
  yield draft
    ? itemRead(draft, place, notes)
    : { outcome: "skipped", kind: KINDS[kind] ?? `object of the kind ${kind}`, place };
}

const KINDS: Readonly<Record<string, string>> = {
  playlist: "list of videos",
  subscription: "subscription",
  searchResult: "search result that is no video",
  playlistItem: "entry of a list that is no video",
  activity: "activity",
  comment: "comment of which the video is not said",
};
