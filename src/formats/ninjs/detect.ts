import { objectOf, stringOf } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";

/** Members that ninjs of some version has, in small letters. */
const MEMBERS: ReadonlySet<string> = new Set(
  (
    "uri type mimetype representationtype profile version firstcreated versioncreated contentcreated embargoed " +
    "embargoeduntil pubstatus urgency copyrightholder copyrightnotice usageterms ednote language person people " +
    "organisation organisations place places subject subjects event events object objects infosource infosources title " +
    "by byline headline headlines slugline located charcount wordcount renditions associations altids trustindicator " +
    "trustindicators $standard standard genre genres expires rightsinfo digitalsourcetype descriptions bodies " +
    "eventdetails plannedcoverage"
  ).split(" "),
);
const FAMILIES = /^(?:body|description|headline)_/;

/** Members by which no other format that we know is written. */
const OWN =
  /^(?:versioncreated|firstcreated|contentcreated|pubstatus|representationtype|infosources?|slugline|renditions|altids|trustindicators?|plannedcoverage|eventdetails|copyrightholder|usageterms|ednote|rightsinfo|digitalsourcetype|bodies|headlines|body_\w+|description_\w+)$/;

/** Whether a JSON value is a ninjs object, or begins a list of them. */
export function isNinjs(value: unknown): boolean {
  const object = objectOf(Array.isArray(value) ? value[0] : value);
  if (object === undefined) return false;
  const standard = objectOf(object["$standard"] ?? object["standard"]);
  if (standard !== undefined && /ninjs/i.test(`${stringOf(standard["name"])} ${stringOf(standard["schema"])}`))
    return true;
  return isOfItsMembers(object);
}

/** Members of other objects with a `uri`: Mastodon's statuses, Bluesky's posts, any record of an API. */
const FOREIGN = /^(?:@.*|_?id|cid|did|content|account|author|record|visibility|url|href|data|artists|name)$/;

/** Two members that only ninjs has; or its `uri` and no member of others. Agencies add members of their own. */
function isOfItsMembers(object: JsonObject): boolean {
  const names = Object.keys(object).map((name) => name.toLowerCase());
  if (names.filter((name) => OWN.test(name)).length >= 2) return !names.some((name) => name.startsWith("@"));
  const known = names.filter((name) => MEMBERS.has(name) || FAMILIES.test(name));
  return (
    stringOf(object["uri"]) !== undefined &&
    known.length * 2 > names.length &&
    !names.some((name) => FOREIGN.test(name))
  );
}
