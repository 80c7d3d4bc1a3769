import type { z } from "zod";
import { BadDocument } from "../../domain/errors/errors";
import type { StrictFault } from "../format-reader";
import { describeFaults } from "../reading/faults";
import { isDeeper, objectOf, stringOf } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";
import { parseValues } from "../reading/json/values";
import { schemaOf, VERSIONS } from "./wire";
import type { Version } from "./wire";

/** Deeper than any real chain of associated items. */
const DEEPEST = 64;

/** What the published schema of a document's version refuses, for each of its objects. */
export async function* strictFaults(chunks: AsyncIterable<Uint8Array>, version?: string): AsyncGenerator<StrictFault> {
  const wanted = VERSIONS.find((one) => one === version);
  if (version !== undefined && wanted === undefined)
    throw new BadDocument(`there is no ninjs ${version}; the versions are ${VERSIONS.join(", ")}`);
  const schemas = new Map<string, z.ZodType>();
  for await (const parsed of parseValues(chunks)) {
    const { place } = parsed;
    if ("fault" in parsed) {
      yield { place, standard: "JSON", fault: parsed.fault };
      continue;
    }
    if (isDeeper(parsed.value, DEEPEST)) {
      yield { place, standard: "ninjs", fault: `nested deeper than ${DEEPEST} levels` };
      continue;
    }
    const stated = wanted ?? statedVersion(objectOf(parsed.value) ?? {});
    const used = stated ?? newestVersion(objectOf(parsed.value) ?? {});
    const key = `${used} ${stated !== undefined}`;
    const schema = schemas.get(key) ?? schemaOf(used, stated !== undefined);
    schemas.set(key, schema);
    const { error } = schema.safeParse(parsed.value, { reportInput: true });
    if (error !== undefined) yield { place, standard: `ninjs ${used}`, fault: describeFaults(error) };
  }
}

/**
 * The version that an object states, if it has that family's members. Some documents name the schema that they were
 * copied from.
 */
function statedVersion(object: JsonObject): Version | undefined {
  const standard = objectOf(object["$standard"]) ?? objectOf(object["standard"]) ?? {};
  const said = `${stringOf(standard["version"]) ?? ""} ${stringOf(standard["schema"]) ?? ""}`;
  const stated = /(?<![\d.])[123]\.\d(?!\d)/.exec(said)?.[0];
  const family = familyOf(Object.keys(object));
  return VERSIONS.find((version) => version === stated && (family === undefined || version.startsWith(family)));
}

function newestVersion(object: JsonObject): Version {
  const family = familyOf(Object.keys(object));
  return VERSIONS.findLast((version) => family === undefined || version.startsWith(family)) as Version;
}

const ONLY_FIRST =
  /^(?:mimetype|person|organisation|place|subject|event|object|infosource|genre|byline|headline|charcount|wordcount|trustindicator|\$standard|(?:body|headline|description)_.*)$/;
const LISTED =
  /^(?:headlines|bodies|descriptions|people|organisations|places|subjects|events|objects|genres|by|standard)$/;
/** The first family has these names too. */
const NOT_THIRD =
  /^(?:(?:version|first|content)created|embargoed|pubstatus|copyright(?:holder|notice)|representationtype|altids|ednote|usageterms|rightsinfo|infosources|trustindicators|digitalsourcetype)$/;

/** The number of the family that has these members. Undefined if all have. */
function familyOf(names: readonly string[]): "1" | "2" | "3" | undefined {
  if (names.some((name) => ONLY_FIRST.test(name))) return "1";
  if (names.some((name) => /[a-z][A-Z]/.test(name))) return "3";
  if (names.some((name) => NOT_THIRD.test(name))) return "2";
  return names.some((name) => LISTED.test(name)) ? "3" : undefined;
}
