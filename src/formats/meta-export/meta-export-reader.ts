import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { firstInHead } from "../reading/json/head";
import { eachOrRejection, itemRead, Notes, readJson, shown } from "../reading/notes";
import { isLabelled, labelledPost } from "./labelled";
import { facebookAccount, facebookPost, instagramAccount, instagramPost, type Context } from "./translate";

/** What Facebook and Instagram give an account's owner: "Download your information", as JSON. */
export const metaExport: FormatReader = {
  name: "meta-export",
  version: 3,
  precedence: 50,
  title: "exports of Facebook and Instagram (Download your information, JSON): posts, comments and the account",
  detect: (head) => {
    const first = objectOf(firstInHead(head));
    return first !== undefined && (kindOf(first) !== undefined || listIn(first) !== undefined);
  },
  read: (chunks, hints, limits) =>
    readJson(chunks, (value, place) => readValue(value, place, hints), limits, [{ path: "*[]", isForDamage: true }]),
};

type Kind = "Facebook" | "Instagram" | "account of Facebook" | "account of Instagram" | "connection" | "labelled";

/** An export has no word that says what it is; each kind of entry has members that go together. */
function kindOf(value: JsonObject): Kind | undefined {
  if (isLabelled(value)) return "labelled";
  const isTimed = typeof value["timestamp"] === "number";
  if (isTimed && (isWritten(value["data"]) || Array.isArray(value["attachments"]))) return "Facebook";
  const medium = objectsOf(value["media"])[0] ?? value;
  if (typeof medium["uri"] === "string" && typeof medium["creation_timestamp"] === "number") return "Instagram";
  if (objectOf(objectOf(value["profile_v2"])?.["name"]) !== undefined) return "account of Facebook";
  if (objectOf(value["string_map_data"]) !== undefined) return "account of Instagram";
  return Array.isArray(value["string_list_data"]) ? "connection" : undefined;
}

const isWritten = (data: unknown): boolean =>
  objectsOf(data).some((one) => ["post", "comment", "update_timestamp"].some((name) => name in one));

/** Some files have a list under a name of their own, such as `ig_reels_media`. */
function listIn(value: JsonObject): readonly [name: string, list: readonly unknown[]] | undefined {
  const entries = Object.entries(value);
  const [name, list] = entries[0] ?? [];
  const first = objectsOf(list)[0];
  const isList = entries.length === 1 && name !== undefined && first !== undefined && kindOf(first) !== undefined;
  return isList ? [name, Array.isArray(list) ? (list as unknown[]) : [list]] : undefined;
}

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected an entry of an export, got ${shown(value)}`);
  const list = kindOf(object) === undefined ? listIn(object) : undefined;
  if (list === undefined) yield* readOne(object, place, hints);
  else
    yield* eachOrRejection(
      list[1],
      (index) => `${place}, ${list[0]}[${index}]`,
      (one, at) => readOne(one, at, hints, list[0]),
    );
}

function* readOne(value: unknown, place: string, hints: DocumentHints, list = ""): Generator<Read> {
  const object = objectOf(value);
  const kind = object && kindOf(object);
  if (object === undefined || kind === undefined)
    throw new BadDocument(`expected a post with its time and its text or media, got ${shown(value)}`);
  const context: Context = { hints, notes: new Notes(), isOfThreads: list.startsWith("text_post_app") };
  const draft = DRAFT_OF[kind](object, context);
  if (draft !== undefined) yield itemRead(draft, place, context.notes);
  else yield { outcome: "skipped", kind: SKIPPED[kind] ?? stringOf(object["title"]) ?? "entry", place };
}

const DRAFT_OF = {
  Facebook: facebookPost,
  Instagram: instagramPost,
  "account of Facebook": facebookAccount,
  "account of Instagram": instagramAccount,
  connection: () => undefined,
  labelled: labelledPost,
} as const;

const SKIPPED: Partial<Readonly<Record<Kind, string>>> = {
  Facebook: "picture or activity without words",
  Instagram: "picture without words",
  "account of Facebook": "account without a name",
  "account of Instagram": "list of values of an account",
  connection: "connection to another account",
  labelled: "reaction, value of an account, or picture without words",
};
