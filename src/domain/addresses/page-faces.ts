import { withoutEnding } from "../text/without-ending";

/** What stands before the name of a site for readers of another device. At least two labels follow. */
const FACE = /^(?:www|m|mobile|amp|wap|touch)\.(?=[^.]+\.[^.])/;
/** Copies of pages in AMP that others serve, with the address of the page in their path. */
const CACHE =
  /^https:\/\/(?:[^/]+\.cdn\.ampproject\.org\/[acv]\/(?:s\/)?|(?:www\.)?google\.[a-z.]{2,6}\/amp\/(?:s\/)?)(?=[^./]+\.[^/]+\/)/;
/** Some sites have their AMP pages in a folder of their own. */
const AMP_FOLDER = "/amp";
const IN_AMP_FOLDER = /^\/amp(?=\/[^/])/;
const AMP_PARAMETER = /^(?:amp(?:=1|=true)?|outputType=amp)$/i;

/** The host of a site, whatever device it is for: `m.tide.example` and `www.tide.example` are one site. */
export function hostOfAllFaces(host: string): string {
  return host.replace(FACE, "");
}

/**
 * What the addresses of one page for all devices have in common. The address must be in its one form.
 * `https://m.tide.example/1`, `https://www.tide.example/1/amp` and `https://www.google.com/amp/s/tide.example/1` give
 * `https://tide.example/1`.
 */
export function addressOfAllFaces(url: string): string {
  const own = url.replace(CACHE, "https://");
  const [, host] = /^https:\/\/([^/?]+)/.exec(own) ?? [];
  if (host === undefined) return url;
  const [path = "", ...query] = own.slice("https://".length + host.length).split("?");
  const kept = query.join("?").split("&");
  const parameters = kept.filter((parameter) => parameter !== "" && !AMP_PARAMETER.test(parameter));
  return `https://${hostOfAllFaces(host)}${pathOfAllFaces(path)}${parameters.length === 0 ? "" : `?${parameters.join("&")}`}`;
}

/**
 * What the addresses of one page likely have in common: `https://tide.example/1/` and `https://tide.example/amp/1` give
 * `https://tide.example/1`. Servers may show two pages there, so something else must agree too.
 */
export function likelyAddressOfAllFaces(url: string): string {
  const { origin, path, query } = partsOf(addressOfAllFaces(url));
  return `${origin}${likelyPath(path)}${query}`;
}

/** The other addresses that the same page likely has, each without what is for a device. */
export function likelyOtherFaces(url: string): string[] {
  const own = addressOfAllFaces(url);
  const { origin, path, query } = partsOf(own);
  const likely = likelyPath(path);
  if (likely === "" || likely === "/") return [];
  const paths = [likely, `${likely}/`, `${AMP_FOLDER}${likely}`, `${AMP_FOLDER}${likely}/`];
  return paths.map((one) => `${origin}${one}${query}`).filter((one) => one !== own);
}

/** Whether an address is that of a page for telephones alone. The one for everybody is shown before it. */
export function isForTelephones(url: string): boolean {
  const own = addressOfAllFaces(url);
  return IN_AMP_FOLDER.test(partsOf(own).path) || own !== url.replace(/^https:\/\/www\.(?=[^.]+\.[^.])/, "https://");
}

function partsOf(url: string): { readonly origin: string; readonly path: string; readonly query: string } {
  const queryAt = url.indexOf("?");
  const whole = queryAt < 0 ? url : url.slice(0, queryAt);
  const pathAt = whole.indexOf("/", "https://".length);
  const origin = pathAt < 0 ? whole : whole.slice(0, pathAt);
  return { origin, path: whole.slice(origin.length), query: url.slice(whole.length) };
}

const likelyPath = (path: string): string => withoutEnding(path.replace(IN_AMP_FOLDER, ""), "/") || path;

/** `/1/amp`, `/1/amp/`, `/1.amp` and `/1.amp.html` are `/1`, `/1/`, `/1` and `/1.html`. */
function pathOfAllFaces(path: string): string {
  if (path === "/amp" || path === "/amp/") return path;
  return path.replace(/(?:\.amp(?=\.html$)|\.amp$|\/amp$|(?<=\/)amp\/$)/, "");
}
