import { fold } from "../../../domain/text/folding/fold";
import { lettersOf } from "../body/body-texts";
import type { PageData } from "./page-data";
import { textsAt } from "../../reading/schema-org/texts";

const SEPARATOR = /\s[|–—·•»›:/-]{1,3}\s|[|｜]|[–—_-](?=[^\s–—_-]{2,20}$)/gu;
const LONGEST = 400;
/** In letters of an alphabet. */
const SHORTEST_HEADING = 10;

/** The article's headline, without the site's name that titles have at their end. */
export function headlineOf(data: PageData, siteNames: readonly string[]): string | undefined {
  const names = new Set(siteNames.map(comparable).filter((name) => name.length > 1));
  const { meta, headings, title = "" } = data;
  const stated = [
    ...data.articles.flatMap((node) => [...textsAt(node, "headline"), ...textsAt(node, "name")]),
    ...meta.all(
      "dc:title",
      "dcterms:title",
      "dcterm:title",
      "dc.title",
      "dcterms.title",
      "og:title",
      "parsely-title",
      "sailthru.title",
    ),
    ...meta.all("twitter:title", "title"),
  ];
  // A title without the heading in it was written for search engines, or the heading is the site's.
  const inTitle = headings.filter(
    (heading) => lettersOf(heading) > SHORTEST_HEADING && fold(title).includes(fold(heading)),
  );
  const candidates = [...stated, ...inTitle, title, ...headings].map((each) => each.replace(/\s+/gu, " ").trim());
  const clean = candidates
    .map((each) => withoutSite(each.slice(0, LONGEST), names, headings))
    .filter((each) => each !== "" && !names.has(comparable(each)));
  const first = clean[0] ?? candidates.find((each) => each !== "");
  return first === undefined ? undefined : whole(first, headings);
}

function comparable(name: string): string {
  return fold(name)
    .replace(/^(?:https?:\/\/)?www\./u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** `Headline | Section | Site`. A heading that the title begins with tells where the headline ends. */
function withoutSite(title: string, names: ReadonlySet<string>, headings: readonly string[]): string {
  const heading = headings.find((each) => lettersOf(each) > SHORTEST_HEADING && isStart(each, title));
  if (heading !== undefined) return heading;
  const [opening = ""] = title.split(SEPARATOR, 1);
  const longer = headings.find((each) => opening !== title && isBeginning(opening.trim(), each));
  if (longer !== undefined) return longer;
  let rest = title;
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const marks = [...rest.matchAll(SEPARATOR)];
    const [first, last] = [marks[0], marks.at(-1)];
    if (first === undefined || last === undefined) break;
    const ending = rest.slice(last.index + last[0].length);
    const opening = rest.slice(0, first.index);
    if (names.has(comparable(ending))) rest = rest.slice(0, last.index).trim();
    else if (names.has(comparable(opening))) rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  return rest.trim();
}

/** A title for search engines may be the first words of the heading. */
const isBeginning = (opening: string, heading: string): boolean =>
  opening.length >= SHORTEST_OPENING &&
  fold(heading).startsWith(fold(opening)) &&
  /^[\s:,;–—-]/u.test(heading.slice(opening.length));

const SHORTEST_OPENING = 15;
const MOST_PARTS = 3;

function isStart(heading: string, title: string): boolean {
  if (title.length <= heading.length || !fold(title).startsWith(fold(heading))) return false;
  return /^\s*(?:[|–—·•»›:/_-]|\.{3}|…)/u.test(title.slice(heading.length));
}

/** Titles of machines are cut: "The bridge was clo…". The heading has all of it. */
function whole(headline: string, headings: readonly string[]): string {
  const cut = /(?:…|\.{3})$/u.test(headline) ? fold(headline.replace(/(?:…|\.{3})$/u, "").trim()) : undefined;
  if (cut === undefined || cut.length < 15) return headline;
  return headings.find((each) => fold(each).startsWith(cut)) ?? headline;
}
