import { HEADINGS } from "../../reading/html/element-kinds";
import { textIn } from "../../reading/html/html-text";
import { isCommentsHeading } from "../../reading/page-words/furniture-labels";
import { attributeOf, isElement } from "../../reading/html/tree";
import type { HtmlElement } from "../../reading/html/tree";

const ROLES: ReadonlySet<string> = new Set([
  "navigation",
  "dialog",
  "alertdialog",
  "search",
  "contentinfo",
  "menu",
  "menubar",
]);
const WHOLE_PAGE: ReadonlySet<string> = new Set(["html", "body", "main", "article"]);

/** What content systems call the parts around a text, in names of one word; and what archives put on a page. */
const ONE_WORD =
  "comments?|respond|kommentare|commentaires|comentarios|comentários|commenti|yorumlar|komentarze|breadcrumbs?|share|" +
  "sharing|sharedaddy|recommend(?:ed|ations?)|recirc(?:ulation)?|newsletter|taboola|outbrain|advert(?:s|isements?)?|" +
  "publicidade?|werbung|wm-ipp(?:-base|-print)?|donato|\\w{0,40}google-cache-hdr";
/** In names of several words, which sites put behind words of their own: `site-related-stories`. */
const MORE_WORDS = [
  "comments?-?(?:list|area|section|wrapper|container|form|block|box)|(?:disqus|coral|isso)[-_]thread|coral-?stream",
  "fb[-_]comments|spcv[-_]conversation|vf-conversations|hyvor-talk-view|remark42|utterances|giscus|livefyre",
  "(?:social-?)?share-?(?:bar|buttons?|links?|tools|icons?|box)",
  "social-?(?:share|sharing|media|links|icons|buttons|bar)|addtoany[-_]share[-_]save[-_]container",
  "related-?(?:articles?|posts?|content|story|stories|news|links?|topics?|items?|videos?|reading|coverage|box|widget)",
  "jp-relatedposts|(?:noticias|notas|articulos|contenidos?)-?relacionad[ao]s|articles-lies|leggi-anche|baca-juga",
  "(?:more|top|other|latest|popular|trending|most-?(?:read|viewed|popular))-?(?:articles|posts|stories|news|headlines)",
  "most-?(?:read|viewed|popular)|read-?(?:also|next)",
  "recommend(?:ed|ations?)-?(?:articles|posts|stories|content|widget)",
  "newsletter-?(?:sign-?up|form|box|subscribe|subscription|widget|promo|block|cta)",
  "(?:cookie|gdpr|consent)-?(?:banner|notice|consent|bar|popup|modal|overlay|message)",
  "(?:post|entry|article|story)-?(?:tags|topics)|tags?-?(?:links|list|cloud)",
  "author-?(?:bio|box)|about-?author|ad-?(?:slot|unit|container|wrapper|banner)|sponsored-?content",
].join("|");
const WHOLE = new RegExp(`^(?:${ONE_WORD}|${MORE_WORDS})$`, "iu");
const ENDING = new RegExp(`[-_](?:${MORE_WORDS})$`, "iu");
/** Classes that say what an element or the page has, and not what it is: `has-related-posts`. */
const SAYS_OTHERS = /^(?:has|no|is|with|without|show|hide|js|not|hidden|wp|postid|category|tag)[-_]/iu;
const MOST_CLASSES = 500;
const MOST_NAMES = 2_000;

/** Tells which elements of a page are furniture for sure. What may be furniture is for Readability to judge. */
export class FurnitureElements {
  private readonly names = new Map<string, boolean>();

  constructor(private readonly page: HtmlElement) {}

  has(element: HtmlElement): boolean {
    const { name, attributes } = element;
    if (name === "nav" || (attributes.has("role") && ROLES.has(attributeOf(element, "role") ?? ""))) return true;
    if (WHOLE_PAGE.has(name)) return false;
    const isNamed = [attributes.get("id") ?? "", attributes.get("class") ?? ""].some(
      (words) =>
        words !== "" &&
        words
          .slice(0, MOST_CLASSES)
          .split(/\s+/u)
          .some((word) => this.isFurniture(word)),
    );
    return (isNamed || isHeadedComments(element)) && !this.isMostOfPage(element);
  }

  private isFurniture(word: string): boolean {
    let known = this.names.get(word);
    if (known === undefined) {
      known = namesFurniture(word);
      if (this.names.size < MOST_NAMES) this.names.set(word, known);
    }
    return known;
  }

  private pageText: number | undefined;

  /** Themes give such names to whole texts too. */
  private isMostOfPage(element: HtmlElement): boolean {
    this.pageText ??= paragraphText(this.page);
    return this.pageText > 0 && paragraphText(element) > this.pageText / 2;
  }
}

/** A part of the page that begins with "12 comments". */
function isHeadedComments({ name, children }: HtmlElement): boolean {
  if (name !== "section" && name !== "div" && name !== "aside") return false;
  const first = children.find((child) => isElement(child) || child.text.trim() !== "");
  if (first === undefined || !isElement(first) || !HEADINGS.has(first.name)) return false;
  const { text } = textIn(first, {});
  return /\p{Nd}/u.test(text) && isCommentsHeading(text);
}

function namesFurniture(word: string): boolean {
  if (word === "") return false;
  if (WHOLE.test(word)) return true;
  // `block__element--variant`: an element of a block is a part of what the block is.
  const [block = ""] = word.split(/__|--/u, 1);
  const name = block.replace(/([a-z])(?=[A-Z])/gu, "$1-");
  return !SAYS_OTHERS.test(name) && (WHOLE.test(name) || ENDING.test(name));
}

/** UTF-16 units of the text in its paragraphs. */
function paragraphText(element: HtmlElement, isInParagraph = false): number {
  let sum = 0;
  for (const child of element.children) {
    if (isElement(child)) sum += paragraphText(child, isInParagraph || child.name === "p");
    else if (isInParagraph) sum += child.text.length;
  }
  return sum;
}
