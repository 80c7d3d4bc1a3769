/** Whether the name of a time zone is one that dates can be read in: an IANA name, or an offset like `+03:00`. */
export function isTimeZone(name: string): boolean {
  return fixedOffset(name) !== undefined || zoneFormat(name) !== undefined;
}

/** An offset in minutes; undefined for what is none. `Intl` takes offsets for zones since Node 22. */
export function fixedOffset(zone: string): number | undefined {
  const [, sign, hours, minutes = "0"] = /^([+-])([01]\d|2[0-3]):?([0-5]\d)?$/.exec(zone) ?? [];
  return sign === undefined ? undefined : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** What tells the offset of an IANA zone at an instant. Undefined if there is no such zone. */
export function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = zoneFormats.get(timeZone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
    if (zoneFormats.size < MOST_ZONES) zoneFormats.set(timeZone, format);
    return format;
  } catch {
    return undefined;
  }
}

/** There are some 600 zones. */
const MOST_ZONES = 1000;
