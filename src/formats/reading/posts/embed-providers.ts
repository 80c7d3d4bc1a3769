import registry from "oembed-providers/providers.json";
import { parseWebUrl } from "../../../domain/addresses/urls";

/** A site whose pages other sites embed, as the public list at https://oembed.com has it. */
interface Provider {
  readonly name: string;
  /** Addresses of its pages, with `*` for any characters: `https://*.site.example/watch*`. */
  readonly schemes: readonly Scheme[];
}

interface Scheme {
  /** In lower case, without `www.`. */
  readonly host: string;
  readonly path: string;
}

/** The name of the site that an address is of: by its pages, else by its host. Undefined if the list has none. */
export function providerOf(url: string): string | undefined {
  const address = addressOf(url);
  if (address === undefined) return undefined;
  const listed = byDomain().get(domainOf(address.host)) ?? [];
  const ofHost = listed.filter(({ schemes }) => schemes.some(({ host }) => isOfHost(host, address.host)));
  return providersOf(url)[0] ?? (ofHost.length === 1 ? ofHost[0]?.name : undefined);
}

/** The names of the sites that list an address as one of their pages. */
export function providersOf(url: string): string[] {
  const address = addressOf(url);
  const listed = address === undefined ? [] : (byDomain().get(domainOf(address.host)) ?? []);
  return listed.flatMap(({ name, schemes }) =>
    address !== undefined &&
    schemes.some((scheme) => isHost(scheme.host, address.host) && isMatch(scheme.path, address.path))
      ? name
      : [],
  );
}

function addressOf(url: string): Scheme | undefined {
  const parsed = parseWebUrl(url);
  return parsed && { host: plainHost(parsed.host), path: parsed.pathname + parsed.search };
}

const plainHost = (host: string): string => host.toLowerCase().replace(/^www\./, "");
const domainOf = (host: string): string => host.split(".").slice(-2).join(".");
/** `*.site.example` is the site itself too: the list means `www` by it. */
const isHost = (scheme: string, host: string): boolean => isMatch(scheme, host) || scheme === `*.${host}`;
const isOfHost = (scheme: string, host: string): boolean => {
  const own = scheme.replace(/^\*\./, "");
  return host === own || host.endsWith(`.${own}`);
};

let index: ReadonlyMap<string, readonly Provider[]> | undefined;

/** Made when an address is asked for first: most documents embed nothing. */
function byDomain(): ReadonlyMap<string, readonly Provider[]> {
  if (index !== undefined) return index;
  const made = new Map<string, Provider[]>();
  for (const { provider_name: name, endpoints } of registry) {
    const schemes = endpoints.flatMap((endpoint) =>
      ("schemes" in endpoint ? (endpoint.schemes ?? []) : []).flatMap(schemeOf),
    );
    for (const domain of new Set(schemes.map(({ host }) => domainOf(host))))
      made.set(domain, [...(made.get(domain) ?? []), { name, schemes }]);
  }
  index = made;
  return made;
}

/** One scheme is of a program and no page: `spotify:*`. */
function schemeOf(written: string): Scheme[] {
  const [start, host] = /^https?:\/\/([^/?]+)/.exec(written) ?? [];
  if (start === undefined || host === undefined) return [];
  return [{ host: plainHost(host), path: written.slice(start.length) || "/" }];
}

/** Whether a text is of a form with `*` for any characters. The first place that fits is taken: that is linear. */
function isMatch(form: string, text: string): boolean {
  const [start = "", ...parts] = form.split("*");
  const end = parts.pop();
  if (end === undefined) return text === form;
  if (!text.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) return false;
  let at = start.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - end.length;
}
