import { takenOf } from "../../domain/async/resumed";
import { type DocumentList, type ListedText, withListed } from "../../formats/registry";
import type { SourceDocument } from "../ingest-types";

/** In bytes: a longer text is read as it is. */
const LONGEST_TEXT = 1_048_576;
/** In bytes. So much of a container waits for a list that may stand behind it. */
const MOST_WAITING = 16_777_216;

const TEXT = /\.(?:html?|md|markdown|txt)$/i;

/**
 * The lists in a container, or in the folders of a run, that say the headlines of the texts beside them: `posts.csv`
 * beside `posts/1001.harbour.html`. In a container a text may stand before its list, so it waits.
 */
export class ListedTexts {
  /** By the names of their folders. */
  private readonly lists = new Map<string, DocumentList[]>();
  private readonly held: SourceDocument[] = [];
  private size = 0;

  add({ name }: SourceDocument, list: DocumentList): void {
    const folder = folderOf(name);
    this.lists.set(folder, [...(this.lists.get(folder) ?? []), list]);
  }

  /** What a list in the folder of a document, or in one around it, says of the document. */
  find({ name }: SourceDocument): ListedText | undefined {
    if (!TEXT.test(name)) return undefined;
    for (let folder = folderOf(name); ; folder = folderOf(folder.slice(0, -1))) {
      const path = name.slice(folder.length);
      for (const list of this.lists.get(folder) ?? []) {
        const listed = list.find(path);
        if (listed !== undefined) return listed;
      }
      if (folder === "") return undefined;
    }
  }

  /** The document to read now. Undefined for a text that waits until the container ends. */
  async now(document: SourceDocument): Promise<SourceDocument | undefined> {
    const isReady = !TEXT.test(document.name) || this.find(document) !== undefined;
    if (isReady || this.size > MOST_WAITING) return document;
    const { taken, isWhole, again } = await takenOf(document.open(), LONGEST_TEXT);
    if (!isWhole) return { ...document, open: () => again };
    this.size += taken.reduce((sum, { length }) => sum + length, 0);
    this.held.push({ ...document, open: () => chunksOf(taken) });
    return undefined;
  }

  /** The texts that waited. */
  waiting(): readonly SourceDocument[] {
    return this.held.splice(0);
  }
}

/** With the slash at its end; empty for a name without a folder. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

/** A text with what a list says of it. */
export function listedDocument(document: SourceDocument, listed: ListedText): SourceDocument {
  const { url } = listed;
  return {
    ...document,
    ...(url !== undefined && document.url === undefined && { url }),
    async *open() {
      const { taken, isWhole, again } = await takenOf(document.open(), LONGEST_TEXT);
      if (isWhole) yield withListed(Buffer.concat(taken), document.name, listed);
      else yield* again;
    },
  };
}

async function* chunksOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
