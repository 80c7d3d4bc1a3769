import { hashOf } from "../../domain/ids";
import { BUNDLED, PASTE } from "../../domain/statements/provenance";
import { remembered } from "../../domain/collections/remembered";
import { canonicalUrl } from "../../domain/addresses/urls";
import type { NamedEdition } from "../../formats/format-reader";
import type { SourceDocument } from "../ingest-types";

/** A speaker as a document is given it: by a name that people chose, or by the key that the store knows it by. */
export type GivenSpeaker = { readonly name: string } | { readonly key: string };

/**
 * Who says what a document says: the unit that can change its mind. It is the name that the document was given
 * (`--speaker desk`), else the address that it came from, else its file. For example, the same feed fetched a thousand
 * times is one speaker, and so is one file that is edited. The same text gives the same hash in any store.
 */
export function speakerOf(
  { speaker, url, name, origin = name }: Pick<SourceDocument, "speaker" | "url" | "name" | "origin">,
  edition?: NamedEdition,
): string {
  if (speaker !== undefined) return "key" in speaker ? speaker.key : hashOf(`speaker\n${speaker.name}`);
  if (edition?.isWire === true && name !== "-") return wireSpeaker(edition.id, url ?? origin);
  return url === undefined ? inputSpeaker(origin) : addressSpeaker(url);
}

/** Each version of a wire's item comes in a document of its own: the item's name and the host tell who sends it. */
function wireSpeaker(id: string, from: string): string {
  return hashOf(`wire\n${URL.canParse(from) ? new URL(from).host : ""}\n${id}`);
}

/** Every item of a document asks for its speaker. */
const MOST_INPUTS = 100;

/** The speaker of an input that has no other name: as the input is called in what the store keeps of it. */
export const inputSpeaker = remembered(MOST_INPUTS, (input) => {
  if (/^https?:/iu.test(input)) return addressSpeaker(input);
  return input === "-" ? PASTE : hashOf(`file\n${input}`);
});

/**
 * Who says what a document tells of an item in passing: of the source of an article, of the author of a post, of an
 * embedded post. All documents of a format are one such speaker. A source that 10,000 files name would keep 10,000
 * statements else.
 */
export const passingSpeaker = (speaker: string, format: string): string =>
  speaker === BUNDLED ? BUNDLED : `remarks:${format}`;

const addressSpeaker = remembered(MOST_INPUTS, (url) => hashOf(`url\n${canonicalUrl(url) ?? url}`));
