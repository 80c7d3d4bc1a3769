import { z } from "zod";

/**
 * The rules of the published ninjs schemas, in our own form: one definition for each family of versions. They are for
 * `check --strict` alone. Reading is forgiving, because agencies add members of their own.
 */

export const VERSIONS = [
  ...["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"],
  ...["2.0", "2.1", "2.2", "2.3"],
  ...["3.0", "3.1", "3.2"],
] as const;
export type Version = (typeof VERSIONS)[number];

/**
 * `areFormatsChecked`: whether a URI must be absolute and a time have its zone. Documents of the early versions have
 * others, so this is for documents that state a later version.
 */
export function schemaOf(version: Version, areFormatsChecked: boolean): z.ZodType {
  const [family = 1, minor = 0] = version.split(".").map(Number);
  const isLater = family === 1 ? minor >= 5 : family === 3 || minor >= 1;
  const formats = formatsOf(areFormatsChecked && isLater);
  return family === 1 ? firstFamily(minor, formats) : laterFamily(family, minor, formats);
}

type Shape = Record<string, z.ZodType>;
type Pattern = readonly [name: RegExp, value: z.ZodType];

/** An object whose members are all known, by name or by the pattern of their name. All of them are optional. */
function members(shape: Shape, { required = [], patterns = [] }: { required?: string[]; patterns?: Pattern[] } = {}) {
  const known = Object.entries(shape).map(([name, value]) => [
    name,
    required.includes(name) ? value : value.optional(),
  ]);
  const object = z.looseObject(Object.fromEntries(known) as Shape);
  return object.superRefine((value, context) => {
    for (const [name, inner] of Object.entries(value)) {
      if (Object.hasOwn(shape, name)) continue;
      const pattern = patterns.find(([names]) => names.test(name));
      if (pattern === undefined) context.addIssue({ code: "unrecognized_keys", keys: [name], input: value });
      else
        for (const issue of pattern[1].safeParse(inner, { reportInput: true }).error?.issues ?? [])
          context.addIssue({ ...issue, path: [name, ...issue.path] } as Parameters<typeof context.addIssue>[0]);
    }
  });
}

const text = z.string();
const number = z.number();
const integer = z.int("expected a whole number");
const share = integer.min(0, "expected a number from 0 to 100").max(100, "expected a number from 0 to 100");
const anyObject = z.looseObject({});
const list = (of: z.ZodType) => z.array(of);
const STATUSES = z.enum(["usable", "withheld", "canceled"]);
const TYPES = ["text", "audio", "video", "picture", "graphic", "composite"];

const formatsOf = (isChecked: boolean) => ({
  uri: isChecked ? text.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i, "expected an absolute URI") : text,
  time: isChecked
    ? text.regex(
        /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,12})?(?:[Zz]|[+-]\d{2}:\d{2})$/,
        'expected a date and time with its zone, such as "2023-02-07T10:15:00Z"',
      )
    : text,
});

const oneOf = (left: string, right: string) => (value: object) => left in value !== right in value;

function contactInfo(postalCode: string) {
  const address = members({ lines: list(text), locality: text, area: text, [postalCode]: text, country: text });
  return members({ type: text, role: text, lang: text, name: text, value: text, address }).refine(
    oneOf("value", "address"),
    "expected a value or an address, and not both",
  );
}

/** Members by name, since the minor version that added them. */
function since(minor: number, added: readonly (readonly [from: number, shape: Shape])[]): Shape {
  return Object.assign({}, ...added.filter(([from]) => minor >= from).map(([, shape]) => shape)) as Shape;
}

type Formats = ReturnType<typeof formatsOf>;

function firstFamily(minor: number, { uri, time }: Formats): z.ZodType {
  const contact = minor >= 5 ? { contactinfo: list(contactInfo("postalcode")) } : {};
  const coded = { name: text, rel: text, scheme: uri, code: text };
  const symbol = since(minor, [
    [0, { ticker: text, exchange: text }],
    [5, { symboltype: uri, symbol: text }],
  ]);
  const place = members(
    { ...coded, ...contact },
    { patterns: minor >= 1 ? [[/^geometry_[a-zA-Z0-9_]+/, anyObject]] : [] },
  );
  const subject = { ...coded, ...since(minor, [[5, { creator: text, relevance: share, confidence: share }]]) };
  const rendition = members({
    ...{ href: uri, mimetype: text, title: text, height: number, width: number, sizeinbytes: number },
    ...since(minor, [
      [2, { duration: number, format: text }],
      [7, { resources: list(anyObject) }],
    ]),
  });
  const named = minor >= 3 ? /^[a-zA-Z0-9_]+/ : /^[a-zA-Z0-9]+/;
  const item: z.ZodType = members(
    {
      ...{ uri, type: z.enum(minor >= 2 ? [...TYPES, "component"] : TYPES), mimetype: text },
      ...{ representationtype: z.enum(["complete", "incomplete"]), profile: text, version: text, versioncreated: time },
      ...{ embargoed: time, pubstatus: STATUSES, copyrightholder: text, copyrightnotice: text, language: text },
      ...{ person: list(members({ ...coded, ...contact })), place: list(place), subject: list(members(subject)) },
      organisation: list(members({ ...coded, symbols: list(members(symbol)), ...contact })),
      ...{ event: list(members(coded)), object: list(members(coded)), byline: text, headline: text, located: text },
      renditions: members({}, { patterns: [[named, rendition]] }),
      associations: members({}, { patterns: [[named, z.lazy(() => item)]] }),
      ...since(minor, [
        [1, { urgency: number, usageterms: text }],
        [2, { firstcreated: time, ednote: text, infosource: list(members({ ...coded, ...contact })) }],
        [2, { title: text, slugline: text, charcount: number, wordcount: number }],
        [3, { altids: anyObject, genre: list(members({ name: text, scheme: uri, code: text })) }],
        [3, { trustindicator: list(members({ scheme: uri, code: text, title: text, href: uri })) }],
        [3, { $standard: members({ name: text, version: text, schema: uri }) }],
        [
          4,
          {
            contentcreated: time,
            expires: time,
            rightsinfo: rights(uri, (name) => name.toLowerCase(), { isClosed: false }),
          },
        ],
        [6, { digitalsourcetype: members({ name: text, uri, literal: text }) }],
      ]),
    },
    {
      required: ["uri"],
      patterns: [
        [/^description_[a-zA-Z0-9_]+/, text],
        [/^body_[a-zA-Z0-9_]+/, text],
        ...(minor >= 3 ? [[/^headline_[a-zA-Z0-9_]+/, text] satisfies Pattern] : []),
      ],
    },
  );
  return item;
}

type Naming = (name: string) => string;

function rights(uri: z.ZodType, named: Naming, { isClosed }: { readonly isClosed: boolean }) {
  const shape = { [named("langId")]: uri, [named("linkedRights")]: uri, [named("encodedRights")]: text };
  return members(shape, { patterns: isClosed ? [] : [[/^/, z.unknown()]] }).refine(
    oneOf(named("linkedRights"), named("encodedRights")),
    "expected linked rights or encoded rights, and not both",
  );
}

/** RFC 7946, as far as a place needs it. */
const GEOMETRIES = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];
const geoJson: z.ZodType = z.discriminatedUnion("type", [
  z.looseObject({ type: z.enum(GEOMETRIES), coordinates: list(z.unknown()) }),
  z.looseObject({ type: z.literal("GeometryCollection"), geometries: list(z.lazy(() => geoJson)) }),
  z.looseObject({ type: z.literal("Feature"), geometry: z.lazy(() => geoJson.nullable()) }),
  z.looseObject({ type: z.literal("FeatureCollection"), features: list(z.lazy(() => geoJson)) }),
]);

/** Versions 2 and 3 differ in the capitals of names, in events and planning, and in how exact numbers are. */
function laterFamily(family: number, minor: number, { uri, time }: Formats): z.ZodType {
  const [isThird, named]: [boolean, Naming] = [
    family === 3,
    family === 3 ? (name) => name : (name) => name.toLowerCase(),
  ];
  const [size, count] = isThird ? [integer, integer] : [number, number];
  const urgency = isThird
    ? integer.min(1, "expected a number from 1 to 9").max(9, "expected a number from 1 to 9")
    : number;
  const hasContacts = isThird || minor >= 1;
  const contact = hasContacts ? { [named("contactInfo")]: list(contactInfo(named("postalCode"))) } : {};
  const concept = { name: text, rel: text, uri, literal: text };
  const role = { role: text, [named("contentType")]: text, value: text };
  const symbolType = hasContacts ? { [named("symbolType")]: uri, symbol: text } : {};
  const symbol = members({ ...(!isThird && { ticker: text }), exchange: text, ...symbolType });
  const organisation = members({ ...concept, symbols: list(symbol), ...contact });
  const graded = hasContacts ? { creator: text, relevance: share, confidence: share } : {};
  const value = { required: ["value"] };
  const rendition = renditionOf(named, { uri, size, isThird, hasResources: isThird ? minor >= 2 : minor >= 3 });
  const type = z.enum([...TYPES, "component", ...(isThird ? ["event", "planning"] : [])]);
  const shape: Shape = {
    ...{ uri, type, [named("representationType")]: z.enum(["full", "partial"]), profile: text, version: text },
    ...{ [named("firstCreated")]: time, [named("versionCreated")]: time, [named("contentCreated")]: time },
    ...{ [isThird ? "embargoedUntil" : "embargoed"]: time, [named("pubStatus")]: STATUSES, urgency, expires: time },
    ...{ [named("copyrightHolder")]: text, [named("copyrightNotice")]: text, [named("usageTerms")]: text },
    ...{ [named("edNote")]: text, language: text, title: text, by: text, slugline: text, located: text },
    ...{ descriptions: list(members(role, value)), headlines: list(members(role, value)) },
    bodies: list(members({ ...role, [named("charCount")]: count, [named("wordCount")]: count }, value)),
    ...{ people: list(members({ ...concept, ...contact })), organisations: list(organisation) },
    places: list(members({ ...concept, ...contact, [named("geoJSON")]: geoJson })),
    ...{ subjects: list(members({ ...concept, ...graded })), objects: list(members(concept)) },
    events: list(members({ ...concept, ...(isThird && { id: text }) })),
    [named("infoSources")]: list(members({ name: text, role: text, uri, literal: text, ...contact })),
    ...{ renditions: list(rendition), [named("altIds")]: list(members({ role: text, value: text })) },
    [named("trustIndicators")]: list(members({ role: uri, title: text, href: uri })),
    standard: members({ name: text, version: text, schema: uri }),
    genres: list(members({ name: text, uri: text, literal: text })),
    [named("rightsInfo")]: rights(uri, named, { isClosed: isThird }),
    ...((isThird ? minor >= 1 : minor >= 2) && {
      [named("digitalSourceType")]: members({ name: text, uri, literal: text }),
    }),
    ...(isThird && planning({ uri, time, type, urgency, rendition, organisation })),
  };
  // Version 2.0 accepts anything that has a name as an association.
  const associated: z.ZodType =
    isThird || minor >= 1
      ? z.lazy(() =>
          members({ ...shape, name: text, rel: text, associations: list(associated) }, { required: ["name", "uri"] }),
        )
      : z.union([z.looseObject({ name: text }), z.lazy(() => item)]);
  const item: z.ZodType = members({ ...shape, associations: list(associated) }, { required: ["uri"] });
  return item;
}

interface RenditionParts {
  readonly uri: z.ZodType;
  readonly size: z.ZodType;
  readonly isThird: boolean;
  readonly hasResources: boolean;
}

function renditionOf(named: Naming, { uri, size, isThird, hasResources }: RenditionParts): z.ZodType {
  const video = {
    ...{ aspectRatio: text, videoCodec: text, frameRate: number, transportProtocol: text, bitrate: text },
    ...{ poi: members({ x: integer, y: integer }), scanType: z.enum(["progressive", "interlaced"]) },
  };
  return members(
    {
      ...{ name: text, href: uri, [named("contentType")]: text, title: text, height: size, width: size },
      ...{ [named("sizeInBytes")]: size, duration: number, format: text },
      ...(isThird && video),
      ...(hasResources && { resources: list(anyObject) }),
    },
    { required: ["name"] },
  );
}

interface PlanningParts {
  readonly uri: z.ZodType;
  readonly time: z.ZodType;
  readonly type: z.ZodType;
  readonly urgency: z.ZodType;
  readonly rendition: z.ZodType;
  readonly organisation: z.ZodType;
}

const PART_OF_DATE =
  /^-?\d{4,9}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,12})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?)?)?$/;

function planning({ uri, time, type, urgency, rendition, organisation }: PlanningParts): Shape {
  const about = text.regex(PART_OF_DATE, 'expected a date or the first parts of one, such as "2023-02"');
  const frequency = z.enum(["secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly"]);
  const rule = members({ frequency, interval: integer, until: time, count: integer });
  const dates = members({
    ...{ startDate: time, endDate: time, expectedStartDate: about, expectedEndDate: about, expectedDuration: text },
    recurrence: members({ recurrenceDates: z.unknown(), recurrenceRules: list(rule) }),
  }).refine(
    (value) => oneOf("startDate", "expectedStartDate")(value) || oneOf("endDate", "expectedEndDate")(value),
    "expected a start or an expected start, or an end or an expected end",
  );
  const coverage = members({
    ...{
      uri,
      title: text,
      pubStatus: STATUSES,
      type,
      dates,
      edNote: text,
      urgency,
      language: text,
      wordCount: integer,
    },
    commissioned: members({ by: text, on: time, references: list(members({ name: text, value: text })) }),
    audiences: list(members({ audience: text, significance: integer })),
    ...{ exclAudience: list(text), itemCount: members({ rangeFrom: integer, rangeTo: integer }) },
    renditions: list(rendition),
  });
  const eventDetails = members({ eventStatus: uri, plannedCoverageStatus: uri, dates, organiser: organisation });
  return { eventDetails, plannedCoverage: list(coverage) };
}
