import type { PostDraft } from "../../domain/draft";
import { parsePostUrl } from "../../domain/addresses/platform-urls";
import { isWebUrl } from "../../domain/addresses/urls";
import { spanText } from "../../domain/text/spans/spans";
import { defined, listOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { dated } from "../reading/notes";
import { dateOf, textOf, type Context } from "./translate";

/**
 * The later form of the exports: `{"timestamp": 1, "media": [], "label_values": [{"label": "Message", "value": "…"}]}`.
 * Posts, settings and logins all have it, and the labels are in the language of the account.
 */
export const isLabelled = (entry: JsonObject): boolean => Array.isArray(entry["label_values"]);

/** The labels of what somebody wrote. Other labels may be of what nobody else should see. */
const WORDS = /^(?:message|comment|caption|description|post|text|title)$/i;

/** A post that the owner of the account wrote. Undefined for all other entries. */
export function labelledPost(entry: JsonObject, { notes }: Context): PostDraft | undefined {
  const postedAt = dateOf(entry["timestamp"], "timestamp", notes);
  const labels = objectsOf(entry["label_values"]);
  if (postedAt === undefined || isOfOthers(labels)) return undefined;
  const text = labels.map((one) => (WORDS.test(textOf(one["label"]) ?? "") ? textOf(one["value"]) : undefined));
  const content = text.find((words) => words !== undefined);
  if (content === undefined) return undefined;
  const url = labels.map((one) => stringOf(one["value"])).find((value) => value !== undefined && isWebUrl(value));
  const media = [entry, ...labels].flatMap((one) => objectsOf(one["media"]));
  // The folders of an export of Facebook are in one that is named after it.
  const isOfInstagram = media.some(({ uri }) => /^media\/|instagram/.test(stringOf(uri) ?? ""));
  return {
    type: "SocialPost",
    platform: isOfInstagram ? "INSTAGRAM" : "FACEBOOK",
    ...dated({ postedAt }),
    content: spanText(content),
    ...defined({ linkCard: url === undefined ? undefined : { url } }),
  };
}

/** What somebody saved or liked has the address of a post, and its owner as a list of labels in a label. */
const isOfOthers = (labels: readonly JsonObject[]): boolean =>
  labels.some((one) => {
    const address = stringOf(one["value"]) ?? stringOf(one["href"]) ?? "";
    return listOf(one["dict"]).length > 0 || (isWebUrl(address) && parsePostUrl(address) !== undefined);
  });
