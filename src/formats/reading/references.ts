import type { PostDraft } from "../../domain/draft";
import { parsePostUrl, type PostAddress } from "../../domain/addresses/platform-urls";
import { isWebUrl } from "../../domain/addresses/urls";
import type { Warning } from "../../domain/errors/warning";
import type { DocumentHints, Read } from "../format-reader";
import { withoutCutEnd } from "./decoding/cut-off";
import { soundOrFault } from "./decoding/damaged-text";
import { orRejection } from "./notes";
import { storyRead, type Story } from "./story";

/** Kinds of works that are no articles, as catalogues and programs of references name them in their exports. */
const OTHER_WORKS: ReadonlySet<string> = new Set(
  `artwork attachment audiorecording bill book booklet booksection case chapter collection computerprogram conference
  conferencepaper dataset documentsection email figure film graphic hearing image inbook incollection inproceedings
  instantmessage jurisdiction legalcase legislation letter manual manuscript map mastersthesis motionpicture movie mvbook
  music musicalscore note paperconference patent performance personalcommunication phdthesis preprint presentation
  proceedings reference regulation report software song speech standard statute techreport thesis treaty unpublished
  videorecording`.split(/\s+/),
);

/** Whether a reference is to a book, a film and the like. Letter case, spaces and signs do not count. */
export const isOtherWork = (type: string): boolean => OTHER_WORKS.has(plain(type));

/** `JOUR` of RIS, `article-journal` of CSL, `journalArticle` of Zotero, and `article` of BibTeX. */
const OF_JOURNALS: ReadonlySet<string> = new Set(["jour", "ejour", "articlejournal", "journalarticle", "article"]);

/**
 * Whether a reference is to an article of a journal, which is no news. Databases and BibTeX call articles of newspapers
 * so too. Those of journals have a volume, a number or a DOI.
 */
export const isOfJournal = (type: string, numbers: readonly (string | undefined)[]): boolean =>
  OF_JOURNALS.has(plain(type)) && numbers.some((number) => number !== undefined && number !== "");

export const OF_JOURNAL = "article of a journal";

const plain = (type: string): string => type.toLowerCase().replace(/[\s_-]/g, "");

/** `Marin, Ada, Jr.`: the last name first. */
export function nameInOrder(name: string): string {
  const [last = "", first, suffix] = name.split(/,\s*/);
  return [first, last, suffix].filter((part) => part !== undefined && part !== "").join(" ");
}

/** What a list of references gives. A faulty one is rejected alone; the last one may be cut. */
export function* eachReference<T extends { readonly line: number; readonly isCut: boolean }>(
  references: Iterable<T>,
  readOf: (reference: T) => Read,
): Generator<Read> {
  for (const reference of references)
    yield* withoutCutEnd(
      orRejection(`line ${reference.line}`, () => [soundOrFault(readOf(reference))]),
      reference.isCut,
    );
}

/** What a person kept of the web: an article or, where the address is that of a post, that post. */
export function keptRead(story: Story, hints: DocumentHints, place: string, noted: readonly Warning[] = []): Read {
  const post = keptPost(story.url);
  return post === undefined ? storyRead(story, hints, place, noted) : { outcome: "item", draft: post, place };
}

/** These have titles, and are articles in feeds too. */
const TITLED: ReadonlySet<string> = new Set(["YOUTUBE", "REDDIT"]);

/** The titles of a post's web page are not its words. */
function keptPost(url: string | undefined): PostDraft | undefined {
  const address = url !== undefined && isWebUrl(url) ? parsePostUrl(url) : undefined;
  return address === undefined || TITLED.has(address.platform) ? undefined : postAt(address);
}

/** A post that is known by its address alone. */
export const postAt = ({ platform, handle, nativeId, url }: PostAddress): PostDraft => ({
  type: "SocialPost",
  platform,
  nativeId,
  url,
  ...(handle !== undefined && { author: { type: "SocialAccount", platform, handle } }),
});
