import { BadDocument } from "../../domain/errors/errors";
import type { PostDraft } from "../../domain/draft";
import type { DocumentHints, Read } from "../format-reader";
import { hostOf } from "../reading/posts/federated";
import { defined, idOf, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { parseJson } from "../reading/json/lines";
import { itemRead, Notes, shown } from "../reading/notes";
import { postDraft } from "./translate";
import { isStatus } from "./wire";

const EVENTS: ReadonlySet<string> = new Set([
  ...["update", "status.update", "delete", "notification", "conversation", "filters_changed"],
  ...["announcement", "announcement.reaction", "announcement.delete", "encrypted_message"],
]);

/** What the streaming interface sends, and what programs that listen to it write down: one per line. */
export function isEvent(value: unknown): value is JsonObject {
  const object = objectOf(value);
  return object !== undefined && EVENTS.has(stringOf(object["event"]) ?? "") && "payload" in object;
}

/** A stream is long, and most deletions come soon. */
const MOST_REMEMBERED = 10_000;

/** The events of one server. A deletion says only the number of the status on this server, so these are remembered. */
export class EventStream {
  private readonly names = new Map<string, Pick<PostDraft, "nativeId" | "url">>();

  constructor(private readonly hints: DocumentHints) {}

  *read({ event, payload }: JsonObject, place: string): Generator<Read> {
    if (event === "delete") yield* this.deletion(idOf(payload), place);
    else if (event === "update" || event === "status.update") yield this.status(payload, place);
    else yield { outcome: "skipped", kind: `event ${stringOf(event)}`, place };
  }

  /** The payload is JSON in a string; some programs write it as an object. */
  private status(payload: unknown, place: string): Read {
    const parsed = typeof payload === "string" ? parseJson(payload, { line: 1, column: 0 }) : { value: payload };
    if ("fault" in parsed) throw new BadDocument(`expected a status in payload: ${parsed.fault}`);
    const status = objectOf(parsed.value);
    if (status === undefined || !isStatus(status))
      throw new BadDocument(`expected a status with account, uri and content in payload, got ${shown(parsed.value)}`);
    const notes = new Notes();
    const draft = postDraft(status, { hints: this.hints, notes });
    this.remember(idOf(status["id"]), draft);
    return itemRead(draft, place, notes);
  }

  private remember(id: string | undefined, { nativeId, url }: PostDraft): void {
    if (id === undefined) return;
    const [oldest] = this.names.keys();
    if (this.names.size >= MOST_REMEMBERED && oldest !== undefined) this.names.delete(oldest);
    this.names.set(id, defined({ nativeId, url }));
  }

  private *deletion(id: string | undefined, place: string): Generator<Read> {
    if (id === undefined || !/^\d{1,20}$/.test(id)) throw new BadDocument("expected the number of a status in payload");
    const host = hostOf(this.hints.url);
    const name = this.names.get(id) ?? (host === undefined ? undefined : { nativeId: `${host}/${id}` });
    if (name === undefined) yield { outcome: "skipped", kind: "deletion on a server that is not named", place };
    else {
      const draft = { type: "SocialPost", platform: "MASTODON", ...name, availability: "DELETED" } as const;
      yield { outcome: "item", draft, isPartial: true, place };
    }
  }
}
