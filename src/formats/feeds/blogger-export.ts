import { attributeOf, childNamed, childrenNamed, textIn, type XmlElement } from "../reading/xml/xml-element";

/**
 * What an entry of an export of Blogger is that readers of the site do not see as an article: a draft, a page, the
 * template, a setting. Undefined for what is published, and for entries of other feeds. Blogger's own export names
 * kinds by a category, Google Takeout by an element: https://developers.google.com/blogger/docs/3.0/reference
 */
export function unpublishedEntry(entry: XmlElement): string | undefined {
  const kind = kindOf(entry);
  if (kind === undefined || kind === "comment") return undefined;
  if (kind !== "post") return `${kind} of Blogger`;
  const draft = textIn(childNamed(childNamed(entry, "app:control"), "app:draft"))
    ?.trim()
    .toLowerCase();
  const status =
    draft === "yes" ? "draft" : (textIn(childNamed(entry, "blogger:status"))?.trim().toLowerCase() ?? "live");
  return status === "live" ? undefined : `post of Blogger that is not published (${status})`;
}

export const isBloggerComment = (entry: XmlElement): boolean => kindOf(entry) === "comment";

const KIND = /^https?:\/\/schemas\.google\.com\/blogger\/2008\/kind#(\w{1,40})$/;

function kindOf(entry: XmlElement): string | undefined {
  const stated = textIn(childNamed(entry, "blogger:type"))?.trim().toLowerCase();
  if (stated !== undefined && stated !== "") return stated;
  const terms = childrenNamed(entry, "category").map((one) => KIND.exec(attributeOf(one, "term") ?? "")?.[1]);
  return terms.find((term) => term !== undefined);
}
