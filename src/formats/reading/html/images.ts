import type { BlockDraft } from "../../../domain/draft";
import type { Image } from "../../../domain/media";
import type { SpannedText } from "../../../domain/rich-text";
import { isHidden } from "./element-kinds";
import { textIn } from "./html-text";
import { addressOf } from "./inline-elements";
import type { HtmlOptions } from "./inline-elements";
import { attributeOf, classesOf, elementsOf, findElement, findElements, isElement } from "./tree";
import type { HtmlElement } from "./tree";

/** Scripts put the address from one of these into `src` when the picture comes into view. */
const LAZY = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-lazy",
  "data-img-src",
  "data-image",
  "data-url",
  "data-hi-res-src",
  "data-full-src",
  "data-large-file",
  "data-orig-file",
  "data-echo",
  "data-srcset",
  "data-lazy-srcset",
];
/** Smaller ones are icons and counters. In pixels. */
const SMALLEST = 48;

/** The picture that an `img`, `amp-img` or `picture` element shows. Undefined for icons, counters and placeholders. */
export function imageOf(element: HtmlElement, options: HtmlOptions): Image | undefined {
  const image = element.name === "picture" ? findElement(element, isImageElement) : element;
  const width = pixels(image && attributeOf(image, "width"));
  const height = pixels(image && attributeOf(image, "height"));
  if ([width, height].some((size) => size !== undefined && size < SMALLEST)) return undefined;
  const url = (image && imageAddress(image, options)) ?? sourceAddress(element, options);
  if (url === undefined) return undefined;
  const alternativeText = image && attributeOf(image, "alt");
  return {
    url,
    ...(alternativeText !== undefined && { alternativeText }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

export function isImageElement({ name }: HtmlElement): boolean {
  return name === "img" || name === "amp-img" || name === "amp-anim";
}

function imageAddress(image: HtmlElement, options: HtmlOptions): string | undefined {
  const lazy = LAZY.map((name) => pictureAddress(attributeOf(image, name), options)).find((url) => url !== undefined);
  return lazy ?? pictureAddress(attributeOf(image, "src"), options) ?? largest(attributeOf(image, "srcset"), options);
}

function sourceAddress(picture: HtmlElement, options: HtmlOptions): string | undefined {
  return elementsOf(picture)
    .filter(({ name }) => name === "source")
    .map((each) => largest(attributeOf(each, "srcset") ?? attributeOf(each, "data-srcset"), options))
    .find((url) => url !== undefined);
}

/** `written` is one address or a `srcset`. */
function pictureAddress(written: string | undefined, options: HtmlOptions): string | undefined {
  if (written === undefined) return undefined;
  const url = /\s\d+(?:\.\d+)?[wx](?:\s*,|\s*$)/u.test(written.slice(0, 4_000))
    ? largest(written, options)
    : addressOf(written, options, "web");
  return url === undefined || isPlaceholder(url) ? undefined : url;
}

function isPlaceholder(url: string): boolean {
  return /\/(?:blank|spacer|pixel|placeholder|transparent|1x1|clear|grey|gray|lazy|loading)(?:[._-][\w.-]{0,40})?\.(?:gif|png|svg|jpe?g)$/iu.test(
    new URL(url).pathname,
  );
}

/** The widest picture of a `srcset`. */
function largest(srcset: string | undefined, options: HtmlOptions): string | undefined {
  const candidates = (srcset ?? "")
    .slice(0, 16_000)
    .split(/,\s+|(?<=\s\d{1,6}[wx]),/u)
    .slice(0, 64)
    .map((candidate) => {
      const [address, size = "1x"] = candidate.trim().split(/\s+/u);
      return { url: addressOf(address, options, "web"), size: Number.parseFloat(size) || 0 };
    })
    .filter(({ url }) => url !== undefined && !isPlaceholder(url));
  return candidates.sort((a, b) => b.size - a.size)[0]?.url;
}

function pixels(written: string | undefined): number | undefined {
  const found = /^(\d{1,5})(?:px|\.\d+)?$/u.exec(written ?? "")?.[1];
  return found === undefined ? undefined : Number(found);
}

const CREDIT_CLASS =
  /(?:^|[-_\s])(?:credits?|copyright|photographer|photo-?credit|imagecredit|source|byline|attribution)(?=$|[-_\s])/iu;

/** The caption of a figure, and the credit where it stands in an element of its own. */
export interface Caption {
  readonly caption?: SpannedText;
  readonly credit?: string;
}

export function captionOf(element: HtmlElement, options: HtmlOptions): Caption {
  const credits = findElements(element, (each) => each !== element && isCredit(each)).slice(0, 1);
  const credit = credits.map((each) => textIn(each, options).text).find((text) => text !== "");
  const rest = credits.length === 0 ? element : withoutElements(element, new Set(credits));
  const caption = textIn(rest, options);
  return { ...(caption.text !== "" && { caption }), ...(credit !== undefined && { credit }) };
}

function isCredit(element: HtmlElement): boolean {
  return (
    !isHidden(element) &&
    (element.attributes.get("itemprop") === "copyrightHolder" ||
      CREDIT_CLASS.test(classesOf(element).join(" ").slice(0, 500)))
  );
}

function withoutElements(element: HtmlElement, left: ReadonlySet<HtmlElement>): HtmlElement {
  const children = element.children
    .filter((child) => !isElement(child) || !left.has(child))
    .map((child) => (isElement(child) ? withoutElements(child, left) : child));
  return { ...element, children };
}

export function imageBlock(image: Image, { caption, credit }: Caption): BlockDraft {
  return {
    type: "ImageBlock",
    image: { ...image, ...(caption && { caption: caption.text }), ...(credit !== undefined && { credit }) },
    ...(caption && { caption }),
  };
}
