import type { ItemDraft } from "../../src/domain/draft";
import { plainTextOf } from "../../src/formats/reading/html/html-text";
import { at, objectOf, stringOf, type JsonObject } from "../../src/formats/reading/json/fields";
import { readDate } from "../../src/formats/reading/standard-dates";
import { draftsOf, readDocument } from "./reading";
import { describeCorpus, filesOf } from "./suite";

const PROFILES = ["Person", "Organization", "Group", "Place"];

describeCorpus({
  folder: "activitystreams2",
  measures: {
    "no document throws, and each with the vocabulary's context is recognised": 1,
    "every note and question becomes a post with its text, date and author": 1,
    "every article and page becomes an article": 1,
    "every person, organisation, group and place with a name becomes a profile or an account": 1,
    "the rest is skipped by name": 1,
  },
  async run(folder, tallies) {
    for (const { name, bytes } of filesOf(folder)) {
      const value = parsed(bytes.toString());
      if (name.endsWith("package.json") || value === undefined) continue;
      const { format, reads } = await readDocument(bytes, { name });
      const isOurs = JSON.stringify(value["@context"] ?? "").includes("www.w3.org/ns/activitystreams");
      tallies["no document throws, and each with the vocabulary's context is recognised"].check(
        !isOurs || format === "activitystreams",
        `${name}: ${format}`,
      );
      if (format !== "activitystreams" || name.startsWith("fail/")) continue;
      const drafts = draftsOf(reads);
      const types = [value["type"]].flat().map(String);
      if (types.includes("Note") || types.includes("Question")) {
        const misses = postDifferences(value, drafts[0]);
        tallies["every note and question becomes a post with its text, date and author"].check(
          misses.length === 0,
          `${name}: ${misses.join(", ")}`,
        );
      } else if (types.includes("Article") || types.includes("Page"))
        tallies["every article and page becomes an article"].check(drafts[0]?.type === "Article", name);
      else if (types.some((type) => PROFILES.includes(type)) && ("name" in value || "nameMap" in value))
        tallies["every person, organisation, group and place with a name becomes a profile or an account"].check(
          drafts.length > 0,
          name,
        );
      else if (drafts.length === 0)
        tallies["the rest is skipped by name"].check(
          reads.length > 0 && reads.every((read) => read.outcome === "skipped" && read.kind !== ""),
          name,
        );
    }
  },
});

/** One of the documents that must fail is no UTF-8, one is an array. */
function parsed(text: string): JsonObject | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function postDifferences(note: JsonObject, draft: ItemDraft | undefined): string[] {
  if (draft?.type !== "SocialPost") return ["no post"];
  const map = (field: string) => stringOf(Object.values(objectOf(note[field]) ?? {})[0]);
  const html = stringOf(note["content"]) ?? map("contentMap");
  const name = stringOf(note["name"]) ?? map("name") ?? map("nameMap");
  const isMarkup = html !== undefined && note["mediaType"] === undefined;
  const text = isMarkup ? plainTextOf(html) : (html ?? name ?? "");
  const author = objectOf(note["attributedTo"]);
  const authorName = stringOf(at(author, "name"));
  const published = readDate(stringOf(note["published"]) ?? "")?.date.instant;
  return [
    ...((draft.content?.text ?? "") === text ? [] : ["text"]),
    ...(draft.postedAt?.instant === published ? [] : ["date"]),
    ...(note["attributedTo"] === undefined || draft.author !== undefined ? [] : ["author"]),
    ...(authorName === undefined || draft.author?.displayName === authorName ? [] : ["author's name"]),
  ];
}
