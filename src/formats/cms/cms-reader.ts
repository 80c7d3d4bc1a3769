import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { objectOf, type JsonObject } from "../reading/json/fields";
import { firstInHead } from "../reading/json/head";
import { eachOrRejection, readJson, shown } from "../reading/notes";
import { storyRead } from "../reading/story";
import { appleNews } from "./apple-news";
import { arc } from "./arc";
import type { System } from "./content-system";
import { drupal } from "./drupal";
import { ghost } from "./ghost";
import { graphqlPosts } from "./graphql-posts";
import { prismic } from "./prismic";
import { storyblok } from "./storyblok";

const SYSTEMS: readonly System[] = [ghost, arc, drupal, appleNews, storyblok, prismic, graphqlPosts];

/** Articles as the content systems of newsrooms export them and as their interfaces give them, as JSON. */
export const cms: FormatReader = {
  name: "cms",
  version: 2,
  precedence: 50,
  title:
    "articles of content systems as JSON: Ghost (export and Content API), Arc XP (ANS), Drupal (JSON:API), Apple News, Storyblok, Prismic, GraphQL of WordPress and Hashnode",
  detect: (head) => systemOf(objectOf(firstInHead(head))) !== undefined,
  read: (chunks, hints, limits) => readJson(chunks, (value, place) => readValue(value, place, hints), limits),
};

const systemOf = (value: JsonObject | undefined): System | undefined =>
  value === undefined ? undefined : SYSTEMS.find((system) => system.detects(value));

function* readValue(value: unknown, place: string, hints: DocumentHints): Generator<Read> {
  const object = objectOf(value);
  const system = systemOf(object);
  if (object === undefined || system === undefined)
    throw new BadDocument(`expected an article of a content system, got ${shown(value)}`);
  yield* eachOrRejection(
    system.entries(object, hints),
    (_index, entry) => (entry.path === "" ? place : `${place}, ${entry.path}`),
    ({ read }, at) => {
      const story = read();
      return [typeof story === "string" ? { outcome: "skipped", kind: story, place: at } : storyRead(story, hints, at)];
    },
  );
}
