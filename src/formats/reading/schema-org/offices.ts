import type { Office } from "../../../domain/entity";
import { defined, objectOf } from "../json/fields";
import type { JsonObject } from "../json/fields";
import { objectsAt, typesOf, valuesAt } from "./graph";
import { keyOfNode } from "./identifiers";
import type { SchemaContext } from "./identifiers";
import { textsByLanguage } from "./texts";

const MOST_OFFICES = 50;
const EMPLOYERS = ["worksFor", "affiliation", "memberOf"] as const;

/** The offices of a person: job titles, occupations, and roles in organisations with the dates that they say. */
export function officesOf(person: JsonObject, context: SchemaContext): readonly Office[] {
  const [employer] = objectsAt(person, "worksFor", context.graph).filter((each) => !isRole(each));
  const organization = employer && keyOfNode(employer, context);
  const titles = titleValues(person["jobTitle"]).map((title) => officeOf({ title }, context, organization));
  const occupations = objectsAt(person, "hasOccupation", context.graph).map((each) =>
    isRole(each) ? roleOf(each, "hasOccupation", context) : officeOf({ title: each }, context, organization),
  );
  const roles = EMPLOYERS.flatMap((property) =>
    objectsAt(person, property, context.graph)
      .filter(isRole)
      .map((each) => roleOf(each, property, context)),
  );
  return [...titles, ...occupations, ...roles].filter((office) => office !== undefined).slice(0, MOST_OFFICES);
}

const isRole = (node: JsonObject): boolean => typesOf(node).some((type) => type.endsWith("Role"));

/** A list of texts is several titles. A list of one title in several languages is one. */
function titleValues(value: unknown): readonly unknown[] {
  const values = valuesAt({ value }, "value");
  const isSpoken = values.length > 1 && values.every((each) => objectOf(each)?.["@language"] !== undefined);
  return isSpoken ? [values] : values;
}

interface StatedOffice {
  readonly title: unknown;
  readonly startDate?: unknown;
  readonly endDate?: unknown;
}

function officeOf(stated: StatedOffice, context: SchemaContext, organization?: string): Office | undefined {
  const titles = textsByLanguage({ title: stated.title }, "title", context.language);
  const object = objectOf(stated.title);
  const position = object === undefined ? undefined : keyOfNode(object, context);
  if (Object.keys(titles).length === 0 && position === undefined) return undefined;
  return {
    titles,
    ...defined({
      position,
      organization,
      startedAt: context.notes.date(stated.startDate, "startDate")?.date,
      endedAt: context.notes.date(stated.endDate, "endDate")?.date,
    }),
  };
}

/** A role repeats the property that it stands in: `worksFor: { roleName, startDate, worksFor: {…} }`. */
function roleOf(role: JsonObject, property: string, context: SchemaContext): Office | undefined {
  const [inner] = objectsAt(role, property, context.graph);
  const isWork = property === "hasOccupation";
  const organization = isWork || inner === undefined ? undefined : keyOfNode(inner, context);
  const title = role["roleName"] ?? role["namedPosition"] ?? (isWork ? (inner ?? role[property]) : undefined);
  return officeOf({ title, startDate: role["startDate"], endDate: role["endDate"] }, context, organization);
}
