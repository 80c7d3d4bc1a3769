import { WITHIN } from "../../domain/addresses/input-name";
import { BadDocument } from "../../domain/errors/errors";
import { canonicalUrl } from "../../domain/addresses/urls";
import type { Contained, ContainedDocument } from "../../formats/containers/container-reader";
import { omit } from "../../domain/collections/objects";
import type { SourceDocument } from "../ingest-types";
import { hintsOf } from "./hints";
import { ListedTexts } from "./listed-texts";
import { DocumentReader, type ReaderContext } from "./read-document";

const LIST = /\.[ct]sv$/i;

/** What is in a container, as documents with names of their own: `archive.zip!/folder/file.xml`. */
export class Members {
  private isFound = false;
  readonly lists = new ListedTexts();

  constructor(private readonly container: SourceDocument) {}

  /** Whether what has this name in the container is to be read. */
  isWanted(name: string): boolean {
    const { member } = this.container;
    if (member === undefined) return true;
    const isWanted = member === name || member.startsWith(name + WITHIN);
    this.isFound ||= isWanted;
    return isWanted;
  }

  /** Where one text alone is wanted, a list beside it still tells what the text is. */
  async learnFrom(contained: Contained, context: ReaderContext): Promise<void> {
    if (!("open" in contained) || !LIST.test(contained.name)) return;
    const document = this.documentOf(contained);
    const reader = new DocumentReader(document, context);
    for await (const read of reader.read()) {
      if (read.outcome === "list") this.lists.add(document, read.list);
      break;
    }
    await reader.close();
  }

  nameOf(name: string): string {
    return this.container.name + WITHIN + name;
  }

  /**
   * What was said of the container holds for all in it: who says it, its language, its zone. Its address does not,
   * since it is not that of an article.
   */
  documentOf({ name, url, mediaType, capturedAt, open }: ContainedDocument): SourceDocument {
    const { member, origin, name: outer, observedAt, format, speaker } = this.container;
    const wanted = member?.slice((name + WITHIN).length);
    const seenAt = capturedAt ?? observedAt;
    return {
      ...omit(hintsOf(this.container), "url", "mediaType"),
      name: this.nameOf(name),
      // An address may hold a password.
      origin: (origin ?? outer) + WITHIN + (url === undefined ? name : (canonicalUrl(url) ?? name)),
      ...(format !== undefined && { format }),
      ...(speaker !== undefined && { speaker }),
      ...(wanted !== undefined && wanted !== "" && { member: wanted }),
      ...(mediaType !== undefined && { mediaType }),
      ...(url !== undefined && { url }),
      ...(capturedAt !== undefined && { capturedAt }),
      // What a web archive recorded was said then. A younger recording goes before it, whichever is read first.
      ...(seenAt !== undefined && { observedAt: seenAt }),
      open,
    };
  }

  /** The one document that was to be read, if it is not there. It fails when its turn comes. */
  get missing(): SourceDocument | undefined {
    const { member, name } = this.container;
    if (member === undefined || this.isFound) return undefined;
    const fault = new BadDocument(`there is no ${member} in ${name}`);
    return this.documentOf({ name: member, open: () => failing(fault) });
  }
}

async function* failing(error: Error): AsyncGenerator<Uint8Array> {
  throw error;
}
