import type { Platform } from "../../domain/addresses/platform";
import { listOf, objectsOf, stringOf } from "../reading/json/fields";
import type { Row } from "./header";

/** The address of a video. */
export const watch = (video: string): string => `https://www.youtube.com/watch?v=${video}`;

const isVideo = (id: string | undefined): id is string => id !== undefined && /^[\w-]{11}$/.test(id);

/** The id of a video of YouTube, where the row is of the video and not of a comment on it. */
export function videoIn(row: Row): string | undefined {
  const id = row.has("videoTitle") ? row.get("video") : undefined;
  return isVideo(id) ? id : undefined;
}

/** `UgxAbCdEfGhIjKlMnOp4AaABAg`, and behind a point the answer to it. */
const COMMENT = /^Ug[\w-]{18,30}(?:\.[\w-]{4,40})?$/;

/** The address of a comment on a video, and of what it answers: another comment, or the video. */
export function commentIn(row: Row): { readonly url: string; readonly replyTo: string } | undefined {
  const [video, id, parent] = [row.get("video"), row.get("id"), row.get("replyTo")];
  if (row.has("videoTitle") || !isVideo(video) || id === undefined || !COMMENT.test(id)) return undefined;
  const isAnswer = parent !== undefined && COMMENT.test(parent);
  return { url: `${watch(video)}&lc=${id}`, replyTo: isAnswer ? `${watch(video)}&lc=${parent}` : watch(video) };
}

/** As the JSON of YouTube gives it: the title, then the description. Takeout writes the pieces of a comment as JSON. */
export function videoText(row: Row, video: string | undefined): string | undefined {
  const text = row.get("text");
  if (video === undefined) return text?.startsWith('{"') === true ? piecesIn(text) : undefined;
  const parts = [row.get("videoTitle"), text].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join("\n\n");
}

/** `{"text":"Good "},{"text":"news"}` */
function piecesIn(cell: string): string | undefined {
  try {
    const pieces = objectsOf(listOf(JSON.parse(`[${cell}]`)));
    const words = pieces.map((piece) => (typeof piece["text"] === "string" ? piece["text"] : ""));
    return stringOf(words.join(""));
  } catch {
    return undefined;
  }
}

/** YouTube says the id of a channel where other platforms say a handle. */
export function channelIn(row: Row, platform: Platform): string | undefined {
  const id = row.get("accountId");
  return platform === "YOUTUBE" && id !== undefined && /^UC[\w-]{22}$/.test(id) ? id : undefined;
}
