import { BadDocument } from "../../domain/errors/errors";
import type { FormatReader, Read, DocumentHints } from "../format-reader";
import { listOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { withoutCutEnd } from "../reading/decoding/cut-off";
import { isCutPage } from "../reading/html/cut-page";
import { headOfJson } from "../reading/json/head";
import type { Records } from "../reading/json/records";
import { startOf } from "../reading/decoding/decode-text";
import { eachOrRejection, headText, itemRead, Notes, readJson, shown, wholeText } from "../reading/notes";
import { isPrivateConversation, messageDraft } from "./messages";
import { isExportedPage, readExportedPage } from "./exported-page";
import { readPreview } from "./preview";

/** Messages of channels and groups: the JSON that Telegram's program exports, and the public web page of a channel. */
export const telegram: FormatReader = {
  name: "telegram",
  version: 2,
  precedence: 50,
  title:
    "Telegram: an export of the desktop program (result.json, or messages.html), and the public web page of a channel (t.me/s/…)",
  detect: (head, hints) => isExport(headOfJson(head)) || isPreview(head, hints),
  async *read(chunks, hints, limits) {
    const { first, all } = await startOf(chunks);
    if (/^\s*</.test(first)) {
      const html = await wholeText(all, hints, limits);
      const reads = isExportedPage(html) ? readExportedPage(html, hints) : readPreview(html, hints);
      yield* withoutCutEnd(reads, isCutPage(html));
    } else
      yield* readJson(
        all,
        (value, place, part) => readExport(value, place, hints, part?.isUnfinished),
        limits,
        MESSAGES,
      );
  },
};

/** A chat says its number, type and name before its messages. */
const MESSAGES: readonly Records[] = [
  { path: "messages[]" },
  { path: "chats.list[].messages[]", places: ["chats", "messages"] },
  { path: "left_chats.list[].messages[]", places: ["left_chats", "messages"] },
].map((where) => ({
  ...where,
  uses: ["id", "type", "name"],
  isReady: (chat) => "id" in chat && "type" in chat,
}));

function isExport(value: unknown): boolean {
  const object = objectOf(value);
  if (object === undefined) return false;
  const chats = objectOf(object["chats"]);
  if (chats !== undefined && Array.isArray(chats["list"])) return true;
  return Array.isArray(object["messages"]) && "type" in object && ("name" in object || "id" in object);
}

function isPreview(head: Uint8Array, hints: DocumentHints): boolean {
  const text = headText(head, hints);
  return (
    isExportedPage(text) ||
    (/^\s*</.test(text) && /class="[^"]{0,200}\btgme_(?:widget_message|channel_info)\b/.test(text))
  );
}

function* readExport(value: unknown, place: string, hints: DocumentHints, isUnfinished = false): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) throw new BadDocument(`expected an export of Telegram, got ${shown(value)}`);
  const lists = ["chats", "left_chats"].flatMap((name) =>
    listOf(objectOf(object[name])?.["list"]).map((chat, index) => ({ chat, at: `${place}, ${name}[${index}]` })),
  );
  if (Array.isArray(object["messages"])) yield* readChat(object, place, hints, isUnfinished);
  else if (lists.length === 0 && objectOf(object["chats"]) === undefined)
    throw new BadDocument("expected a chat with messages, or chats with a list");
  yield* eachOrRejection(
    lists,
    (_, { at }) => at,
    function* ({ chat }, at) {
      const one = objectOf(chat);
      if (one === undefined) throw new BadDocument(`expected a chat, got ${shown(chat)}`);
      yield* readChat(one, at, hints, isUnfinished);
    },
  );
}

function* readChat(chat: JsonObject, place: string, hints: DocumentHints, isUnfinished: boolean): Generator<Read> {
  if (isPrivateConversation(chat)) {
    if (!isUnfinished) yield { outcome: "skipped", kind: "private conversation", place };
    return;
  }
  // Of an export that is cut or damaged, the type may be missing that says that nobody else may read a chat.
  if (stringOf(chat["type"]) === undefined)
    throw new BadDocument(`expected the type of the chat in type, got ${shown(chat["type"])}`);
  yield* eachOrRejection(
    listOf(chat["messages"]),
    (index) => `${place}, messages[${index}]`,
    (message, at) => readMessage(message, chat, at, hints),
  );
}

/** `unsupported`: the program that wrote the export was too old for the message, and says only its number. */
const SKIPPED: Readonly<Record<string, string>> = {
  service: "service message",
  unsupported: "message that the exporting program did not know",
};

function* readMessage(value: unknown, chat: JsonObject, place: string, hints: DocumentHints): Generator<Read> {
  const message = objectOf(value);
  if (message === undefined) throw new BadDocument(`expected a message, got ${shown(value)}`);
  const skipped = SKIPPED[stringOf(message["type"]) ?? ""];
  if (skipped !== undefined) {
    yield { outcome: "skipped", kind: skipped, place };
    return;
  }
  const notes = new Notes(hints.timeZone === undefined ? {} : { timeZone: hints.timeZone });
  const draft = messageDraft(message, chat, { hints, notes });
  if (draft === undefined)
    throw new BadDocument(`expected a message with its number in id, got ${shown(stringOf(message["id"]))}`);
  yield itemRead(draft, place, notes);
}
