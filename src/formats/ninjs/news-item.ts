import { idOf, listOf, numberOf, objectOf, objectsOf, stringOf } from "../reading/json/fields";
import type { JsonObject } from "../reading/json/fields";

/** A text that ninjs gives with its role (`main`, `caption`) and its media type. */
export interface RoleText {
  readonly role: string;
  readonly contentType: string;
  readonly value: string;
}

/** A person, place, topic… that the item names: its name, what the item has to do with it, its code. */
export interface Concept {
  readonly name: string;
  readonly rel: string;
  readonly code: string;
  readonly uri?: string;
  /** Of a place: longitude and latitude of a point of GeoJSON. */
  readonly point?: readonly [longitude: number, latitude: number];
}

export interface Rendition {
  readonly name: string;
  readonly href?: string;
  readonly contentType: string;
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}

/** What we read of a ninjs object, whatever its version. Absent strings are undefined, absent lists empty. */
export interface NewsItem {
  readonly uri: string | undefined;
  readonly type: string | undefined;
  readonly pubStatus: string | undefined;
  readonly version: string | undefined;
  readonly language: string | undefined;
  readonly firstCreated: string | undefined;
  readonly versionCreated: string | undefined;
  readonly contentCreated: string | undefined;
  readonly embargoedUntil: string | undefined;
  readonly copyrightHolder: string | undefined;
  readonly copyrightNotice: string | undefined;
  readonly located: string | undefined;
  readonly title: string | undefined;
  readonly by: string | undefined;
  readonly isEvent: boolean;
  readonly isPlanning: boolean;
  readonly headlines: readonly RoleText[];
  readonly descriptions: readonly RoleText[];
  readonly bodies: readonly RoleText[];
  readonly wordCount: number | undefined;
  readonly people: readonly Concept[];
  readonly organisations: readonly Concept[];
  readonly places: readonly Concept[];
  readonly subjects: readonly Concept[];
  readonly events: readonly Concept[];
  readonly objects: readonly Concept[];
  readonly genres: readonly Concept[];
  readonly infoSources: readonly Concept[];
  readonly renditions: readonly Rendition[];
  readonly altIds: readonly RoleText[];
  /** The associated objects as they came, with their names. */
  readonly associations: readonly { readonly name: string; readonly value: JsonObject }[];
}

/**
 * Reads a ninjs object. Version 2 writes member names in small letters (`versioncreated`), version 3 with capitals
 * inside (`versionCreated`), so their case does not count. Version 1 has other shapes: `headline` for `headlines`, and
 * objects for lists.
 */
export function readNewsItem(value: JsonObject): NewsItem {
  const members = new Members(value);
  const bodies = members.texts("body", "bodies");
  return {
    uri: members.string("uri"),
    type: members.string("type")?.toLowerCase(),
    pubStatus: members.string("pubstatus")?.toLowerCase(),
    version: idOf(members.get("version")),
    language: members.string("language"),
    firstCreated: members.string("firstcreated"),
    versionCreated: members.string("versioncreated"),
    contentCreated: members.string("contentcreated"),
    embargoedUntil: members.string("embargoed") ?? members.string("embargoeduntil"),
    copyrightHolder: members.string("copyrightholder"),
    copyrightNotice: members.string("copyrightnotice"),
    located: members.string("located"),
    title: members.string("title"),
    by: members.string("by") ?? members.string("byline") ?? members.bylines(),
    isEvent: members.has("eventdetails"),
    isPlanning: members.has("plannedcoverage"),
    headlines: members.texts("headline", "headlines"),
    descriptions: members.texts("description", "descriptions"),
    bodies,
    wordCount: numberOf(members.get("wordcount")) ?? wordCountOf(members.get("bodies")),
    people: members.concepts("people", "person"),
    organisations: members.concepts("organisations", "organisation"),
    places: members.concepts("places", "place"),
    subjects: members.concepts("subjects", "subject"),
    events: members.concepts("events", "event"),
    objects: members.concepts("objects", "object"),
    genres: members.concepts("genres", "genre"),
    infoSources: members.concepts("infosources", "infosource"),
    renditions: members.named("renditions").map(renditionOf),
    altIds: members.altIds(),
    associations: members.named("associations"),
  };
}

/** The members of an object by their names in small letters. */
class Members {
  private readonly byName: ReadonlyMap<string, unknown>;

  constructor(object: JsonObject) {
    this.byName = new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
  }

  get(name: string): unknown {
    return this.byName.get(name);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  string(name: string): string | undefined {
    return stringOf(this.byName.get(name));
  }

  /** A list of author lines, or of objects with one each, as version 3 has its headlines. */
  bylines(): string | undefined {
    const lines = listOf(this.byName.get("bylines")).flatMap((one) => {
      const members = new Members(objectOf(one) ?? {});
      return stringOf(one) ?? members.string("value") ?? members.string("name") ?? members.string("byline") ?? [];
    });
    return lines.length === 0 ? undefined : lines.join(", ");
  }

  /** Texts by role: `headline`, `headline_ROLE`, or the list `headlines`. */
  texts(name: string, listName: string): readonly RoleText[] {
    const listed = objectsOf(this.byName.get(listName)).flatMap((object): RoleText[] => {
      const members = new Members(object);
      const value = members.string("value");
      if (value === undefined) return [];
      return [{ role: members.string("role") ?? "", contentType: members.string("contenttype") ?? "", value }];
    });
    const single = [...this.byName].flatMap(([key, said]): RoleText[] => {
      const value = stringOf(said);
      if (value === undefined || (key !== name && !key.startsWith(`${name}_`))) return [];
      return [{ role: key.slice(name.length + 1), contentType: "", value }];
    });
    return [...single.filter(({ role }) => role === ""), ...single.filter(({ role }) => role !== ""), ...listed];
  }

  concepts(...names: readonly string[]): readonly Concept[] {
    return names.flatMap((name) =>
      objectsOf(this.byName.get(name)).flatMap((object) => {
        const members = new Members(object);
        const conceptName = members.string("name");
        if (conceptName === undefined) return [];
        const code = members.string("code") ?? members.string("literal") ?? "";
        const uri = members.string("uri") ?? joined(members.string("scheme"), members.string("code"));
        return [
          {
            name: conceptName,
            rel: (members.string("rel") ?? members.string("role") ?? "").toLowerCase(),
            code,
            ...(uri !== undefined && { uri }),
            ...pointIn(members.get("geojson") ?? members.get("geometry_geojson")),
          },
        ];
      }),
    );
  }

  /** Objects with names: by member name in version 1, with a member `name` since version 2. */
  named(name: string): readonly { readonly name: string; readonly value: JsonObject }[] {
    const value = this.byName.get(name);
    if (Array.isArray(value))
      return objectsOf(value).map((object) => ({ name: new Members(object).string("name") ?? "", value: object }));
    return Object.entries(objectOf(value) ?? {}).flatMap(([key, said]) => {
      const object = objectOf(said);
      return object === undefined ? [] : [{ name: key, value: object }];
    });
  }

  altIds(): readonly RoleText[] {
    const value = this.byName.get("altids");
    if (Array.isArray(value)) return new Members({ altids: value }).texts("", "altids");
    return Object.entries(objectOf(value) ?? {}).flatMap(([role, said]) => {
      const id = stringOf(said);
      return id === undefined ? [] : [{ role, contentType: "", value: id }];
    });
  }
}

function pointIn(value: unknown): Pick<Concept, "point"> {
  const geometry = objectOf(value);
  const [longitude, latitude] = listOf(geometry?.["coordinates"]).map(numberOf);
  const isPoint = /^point$/i.test(stringOf(geometry?.["type"]) ?? "");
  return isPoint && longitude !== undefined && latitude !== undefined ? { point: [longitude, latitude] } : {};
}

/** Version 1 says the scheme and the code apart: `http://www.wikidata.org/entity/` and `Q38`. */
function joined(scheme: string | undefined, code: string | undefined): string | undefined {
  if (scheme === undefined || code === undefined) return undefined;
  return /[/#=:]$/.test(scheme) ? scheme + code : `${scheme}/${code}`;
}

function renditionOf({ name, value }: { readonly name: string; readonly value: JsonObject }): Rendition {
  const members = new Members(value);
  const [href, width, height] = [members.string("href"), sizeOf(members, "width"), sizeOf(members, "height")];
  return {
    name: name.toLowerCase(),
    contentType: (members.string("contenttype") ?? members.string("mimetype") ?? "").toLowerCase(),
    title: members.string("title") ?? "",
    ...(href !== undefined && { href }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

function sizeOf(members: Members, name: string): number | undefined {
  const size = numberOf(members.get(name));
  return size !== undefined && Number.isSafeInteger(size) && size > 0 ? size : undefined;
}

function wordCountOf(bodies: unknown): number | undefined {
  return objectsOf(bodies)
    .map((body) => numberOf(new Members(body).get("wordcount")))
    .find((count) => count !== undefined);
}
