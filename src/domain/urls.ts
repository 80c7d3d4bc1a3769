/** The one form of a page's address, or undefined where it is no http(s) address. */
export function canonicalUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return undefined;
  parsed.protocol = "https:";
  parsed.hash = "";
  for (const name of [...parsed.searchParams.keys()]) {
    if (/^utm_|^(fbclid|gclid)$/.test(name)) parsed.searchParams.delete(name);
  }
  return parsed.href;
}
