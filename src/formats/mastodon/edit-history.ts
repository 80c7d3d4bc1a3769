import type { PostDraft } from "../../domain/draft";
import type { DocumentHints, Read } from "../format-reader";
import { hostOf } from "../reading/posts/federated";
import { defined, objectOf, stringOf, type JsonObject } from "../reading/json/fields";
import { dated, itemRead, Notes } from "../reading/notes";
import { contentOf, postDraft } from "./translate";
import { isAccount } from "./wire";

/** A version of a status, as `/api/v1/statuses/ID/history` gives it: without the status's id and address. */
export function versionOf(value: unknown): JsonObject | undefined {
  const object = objectOf(value);
  const account = objectOf(object?.["account"]);
  const isVersion =
    object !== undefined &&
    account !== undefined &&
    isAccount(account) &&
    typeof object["content"] === "string" &&
    "created_at" in object &&
    !("uri" in object) &&
    !("id" in object);
  return isVersion ? object : undefined;
}

/** Versions that follow each other are those of one status, the first one first: together they are one post. */
export class EditHistory {
  private versions: JsonObject[] = [];
  private place = "";

  constructor(private readonly hints: DocumentHints) {}

  *add(version: JsonObject, place: string): Generator<Read> {
    const last = this.versions.at(-1);
    if (last !== undefined && !isNext(last, version)) yield* this.end();
    if (this.versions.length === 0) this.place = place;
    this.versions.push(version);
  }

  *end(): Generator<Read> {
    const last = this.versions.at(-1);
    if (last === undefined) return;
    const notes = new Notes();
    const [posted, modified] = [this.versions[0], last].map((one) => notes.date(one?.["created_at"], "created_at"));
    const edits = this.versions.slice(0, -1).flatMap((version) => {
      const text = contentOf(version, { isQuoting: false });
      const at = notes.date(version["created_at"], "created_at")?.date;
      return text === undefined ? [] : [{ text, ...defined({ at }) }];
    });
    const draft: PostDraft = {
      ...postDraft(last, { hints: this.hints, notes }),
      ...this.named(),
      ...dated({ postedAt: posted, modifiedAt: this.versions.length > 1 ? modified : undefined }),
      ...(edits.length > 0 && { edits }),
    };
    this.versions = [];
    yield itemRead(draft, this.place, notes);
  }

  /** Only the address of the answer names the status. Else it is known by its author, its words and its day. */
  private named(): Pick<PostDraft, "nativeId"> {
    const { url } = this.hints;
    const id = /\/api\/v1\/statuses\/(\d{1,20})\/history\/?(?:[?#].{0,200})?$/.exec(url ?? "")?.[1];
    return id === undefined ? {} : { nativeId: `${hostOf(url)}/${id}` };
  }
}

function isNext(last: JsonObject, version: JsonObject): boolean {
  const [name, of] = [last, version].map((one) => stringOf(objectOf(one["account"])?.["acct"]));
  return name === of && String(last["created_at"]) <= String(version["created_at"]);
}
