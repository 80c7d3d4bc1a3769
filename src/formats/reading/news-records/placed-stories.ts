import type { DocumentHints, Read } from "../../format-reader";
import { eachOrRejection } from "../notes";
import { storyRead, type Story } from "../story";

/** One story of an export, and where it stands in the document. */
export interface PlacedStory {
  readonly place: string;
  readonly story: Story;
}

/** The place of a story in a document whose lines nobody sees. */
export const placedInOrder = (story: Story, index: number): PlacedStory => ({ place: `article ${index + 1}`, story });

/** The articles of an export. A bad one is a rejection at its place. */
export const storiesRead = (stories: readonly PlacedStory[], hints: DocumentHints): Generator<Read> =>
  eachOrRejection(
    stories,
    (_index, { place }) => place,
    ({ story }, place) => [storyRead(story, hints, place)],
  );
