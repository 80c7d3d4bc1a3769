import { attributeOf, childNamed, childrenNamed, textIn, type XmlElement } from "../reading/xml/xml-element";
import type { FeedMedia } from "./feed-item";
import { addressFrom, firstText, htmlIn, numberIn } from "./feed-xml";
import { lineOf } from "./feed-texts";

const NONE: readonly FeedMedia[] = [];

/** The files of Media RSS in an item: contents, alone or in a group, then thumbnails. */
export function mediaRss(item: XmlElement, ...bases: readonly (string | undefined)[]): readonly FeedMedia[] {
  const groups = childrenNamed(item, "media:group");
  const contents: FeedMedia[] = [];
  const thumbnails: FeedMedia[] = [];
  for (const parent of [item, ...groups]) {
    const start = contents.length;
    for (const content of childrenNamed(parent, "media:content")) {
      const media = mediaOf(content, parent, item, bases);
      if (media !== undefined) contents.push(media);
      for (const media of thumbnailsIn(content, bases)) thumbnails.push(media);
    }
    if (parent !== item) shareWords(contents, start);
    for (const media of thumbnailsIn(parent, bases)) thumbnails.push(media);
  }
  return [...contents, ...thumbnails];
}

/** A group holds one thing in several sizes. What one of them says is said of all. */
function shareWords(contents: FeedMedia[], start: number): void {
  const group = contents.slice(start);
  const caption = group.find((media) => media.caption !== undefined)?.caption;
  const credit = group.find((media) => media.credit !== undefined)?.credit;
  if (group.length < 2 || (caption === undefined && credit === undefined)) return;
  for (const [at, media] of group.entries())
    contents[start + at] = { ...media, caption: media.caption ?? caption, credit: media.credit ?? credit };
}

function mediaOf(
  content: XmlElement,
  parent: XmlElement,
  item: XmlElement,
  bases: readonly (string | undefined)[],
): FeedMedia | undefined {
  const url = addressFrom(attributeOf(content, "url"), content.base, ...bases);
  if (url === undefined) return undefined;
  const [type, medium] = [attributeOf(content, "type"), attributeOf(content, "medium")];
  const around = parent === item ? [content] : [content, parent];
  const describing = around.find((one) => childNamed(one, "media:description") ?? childNamed(one, "media:title"));
  const caption = describing && (childNamed(describing, "media:description") ?? childNamed(describing, "media:title"));
  const credits = [...around, item].find((one) => childNamed(one, "media:credit"));
  return {
    url,
    type: type ?? medium,
    ...sizeOf(content),
    caption: lineOf(htmlIn(caption)),
    credit: firstText(credits, "media:credit"),
    alternativeText: textIn(childNamed(content, "media:text")),
  };
}

function thumbnailsIn(parent: XmlElement, bases: readonly (string | undefined)[]): readonly FeedMedia[] {
  const thumbnails = childrenNamed(parent, "media:thumbnail");
  return thumbnails.length === 0
    ? NONE
    : thumbnails.flatMap((thumbnail) => {
        const url = addressFrom(attributeOf(thumbnail, "url") ?? textIn(thumbnail), thumbnail.base, ...bases);
        return url === undefined ? [] : [{ url, type: "image", ...sizeOf(thumbnail) }];
      });
}

export function sizeOf(element: XmlElement): Pick<FeedMedia, "width" | "height"> {
  return { width: numberIn(attributeOf(element, "width")), height: numberIn(attributeOf(element, "height")) };
}
