import type { DocumentHints } from "../format-reader";
import { jsonTokens } from "../reading/json/json-tokens";

const MEDIA_TYPE = /^application\/vnd\.mediagraph\+json(-?l)?\s*(;|$)/i;
const FILE_NAME = /\.mediagraph\.(jsonl|ndjson|json)$/i;

/**
 * For each type, a field that our records must have and that other vocabularies with the same type names do not use.
 */
const REQUIRED_FIELD: Readonly<Record<string, string>> = {
  Article: "headline",
  SocialPost: "platform",
  SocialAccount: "handle",
  Source: "name",
  Person: "names",
  Organization: "names",
  Place: "names",
  Event: "names",
  CreativeWork: "names",
  Topic: "names",
  MentionCorrection: "surface",
  IdentitySettlement: "same",
  NameCorrection: "action",
  EntitySplit: "entity",
  Tombstone: "recorded",
};

const HEADER = /^\s*(?:\[\s*)?\{\s*"mediagraph"\s*:\s*\d/;

/** Decides by media type, file name, header, or the first record. */
export function detect(head: Uint8Array, hints: DocumentHints): boolean {
  if (MEDIA_TYPE.test(hints.mediaType ?? "") || FILE_NAME.test(hints.name)) return true;
  const text = new TextDecoder().decode(head);
  if (HEADER.test(text)) return true;
  const start = /^\s*(?:\[\s*)?(?=\{)/.exec(text);
  return start !== null && isRecord(text.slice(start[0].length));
}

function isRecord(text: string): boolean {
  const { fields, cut } = topLevelFields(text);
  const required = REQUIRED_FIELD[fields.get("type") ?? ""];
  if (required === undefined || [...fields.keys()].some((key) => key.startsWith("@"))) return false;
  // The record is longer than the head. Its required field may come after a long one.
  return fields.has(required) || (cut && /^\{\s*"type"/.test(text));
}

/**
 * The fields of the first object, as far as `text` goes. The value is given if it is a simple string. `headOfJson`
 * would give nothing for an object with a fault in it, and the document would be rejected as unknown. A person who
 * wrote a comma too many is told the line instead.
 */
function topLevelFields(text: string): { fields: ReadonlyMap<string, string>; cut: boolean } {
  const fields = new Map<string, string>();
  let depth = 0;
  for (const { mark, at, end } of jsonTokens(text)) {
    if (mark === "{" || mark === "[") depth++;
    else if (mark === "}" || mark === "]") depth--;
    else if (mark === "value" && depth === 1) {
      const rest = /^\s{0,20}:\s{0,20}(?:"(\w*)")?/.exec(text.slice(end, end + 100));
      if (rest) fields.set(text.slice(at + 1, end - 1), rest[1] ?? "");
    }
    if (depth === 0) return { fields, cut: false };
  }
  return { fields, cut: true };
}
