/** What stands before the name of a site for readers of another device. At least two labels follow. */
const FACE = /^(?:www|m|mobile|amp|wap|touch)\.(?=[^.]+\.[^.])/;
/** Copies of pages in AMP that others serve, with the address of the page in their path. */
const CACHE =
  /^https:\/\/(?:[^/]+\.cdn\.ampproject\.org\/[acv]\/(?:s\/)?|(?:www\.)?google\.[a-z.]{2,6}\/amp\/(?:s\/)?)(?=[^./]+\.[^/]+\/)/;
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

/** Whether an address is that of a page for telephones alone. The one for everybody is shown before it. */
export function isForTelephones(url: string): boolean {
  return addressOfAllFaces(url) !== url.replace(/^https:\/\/www\.(?=[^.]+\.[^.])/, "https://");
}

/** `/1/amp`, `/1/amp/`, `/1.amp` and `/1.amp.html` are `/1`, `/1/`, `/1` and `/1.html`. */
function pathOfAllFaces(path: string): string {
  if (path === "/amp" || path === "/amp/") return path;
  return path.replace(/(?:\.amp(?=\.html$)|\.amp$|\/amp$|(?<=\/)amp\/$)/, "");
}
