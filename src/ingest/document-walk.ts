import type { Contained } from "../formats/containers/container-reader";
import { Unpacking } from "../formats/containers/unpacking";
import type { BegunDocument, CollectedItems } from "./collected-items";
import { INPUT_LIMITS, type IngestOptions, type InputLimits, type SourceDocument } from "./ingest-types";
import { codeOf, reasonOf } from "./reading/document-rejections";
import { listedDocument, ListedTexts } from "./reading/listed-texts";
import { Members } from "./reading/members";
import { DocumentReader, type ReaderContext } from "./reading/read-document";

/** Where a document is: in how many containers, what these may still unpack, and the lists beside the document. */
interface Surroundings {
  readonly depth: number;
  readonly unpacking: Unpacking;
  readonly lists: ListedTexts;
}

/**
 * Reads documents, and the documents that are inside them: each as a document of its own, under the number of the
 * outermost one. What it reads goes to the collected items.
 */
export class DocumentWalk {
  private readonly limits: InputLimits;
  private readonly inFolders = new ListedTexts();
  /** Documents that were given. */
  private given = 0;

  constructor(
    private readonly options: Pick<IngestOptions, "limits" | "formats" | "signal">,
    private readonly items: CollectedItems,
  ) {
    this.limits = options.limits ?? INPUT_LIMITS;
  }

  /** One bad document must not stop the run. */
  async read(document: SourceDocument): Promise<void> {
    this.given += 1;
    const unpacking = new Unpacking(this.limits.unpacking);
    await this.readListed(document, { depth: 0, unpacking, lists: this.inFolders });
  }

  /** Reads a document with what a list beside it says of it. */
  private async readListed(document: SourceDocument, around: Surroundings): Promise<void> {
    const listed = around.lists.find(document);
    if (listed?.kind !== undefined) return this.skip(listed.kind, document.name, "");
    await this.readOne(listed === undefined ? document : listedDocument(document, listed), around);
  }

  private async readOne(document: SourceDocument, around: Surroundings): Promise<void> {
    const { depth, unpacking, lists } = around;
    const reader = new DocumentReader(document, this.context(around));
    const begun = this.items.begin(document, reader, this.given - 1);
    const members = new Members(document);
    const within: Surroundings = { depth: depth + 1, unpacking, lists: members.lists };
    for await (const read of reader.read()) {
      if (read.outcome === "contained") await this.readContained(read.contained, members, begun, within);
      else if (read.outcome === "list") lists.add(document, read.list);
      else this.items.add(read, begun);
      await this.items.saveIfFull();
      // Whoever read what cannot be read any further has reported it.
      if (this.isAborted || (read.outcome === "contained" && unpacking.isOver)) break;
    }
    await this.readWaiting(within);
    const { missing } = members;
    if (missing !== undefined && begun.rejections.isEmpty) await this.readOne(missing, within);
    await this.items.end(begun);
  }

  private async readContained(
    contained: Contained,
    members: Members,
    { reader, rejections }: BegunDocument,
    within: Surroundings,
  ): Promise<void> {
    const { name } = contained;
    if (!members.isWanted(name)) return members.learnFrom(contained, this.context(within));
    if ("reason" in contained) return rejections.add(name, contained.reason, "BROKEN");
    if ("kind" in contained) return this.skip(contained.kind, members.nameOf(name), reader.readAs ?? "");
    try {
      within.unpacking.addDocument();
    } catch (error) {
      return rejections.add(name, reasonOf(error), codeOf(error));
    }
    const document = await members.lists.now(members.documentOf(contained));
    if (document !== undefined) await this.readListed(document, within);
  }

  /** Texts that waited for a list that stands behind them. */
  private async readWaiting(within: Surroundings): Promise<void> {
    for (const document of within.lists.waiting()) {
      if (this.isAborted) return;
      await this.readListed(document, within);
      await this.items.saveIfFull();
    }
  }

  private skip(kind: string, input: string, format: string): void {
    this.items.skip({ document: this.given - 1, input, kind, format });
  }

  private context({ depth, unpacking }: Surroundings): ReaderContext {
    return { unpacking, limits: this.limits.reading, formats: this.options.formats, depth };
  }

  private get isAborted(): boolean {
    return this.options.signal?.aborted === true;
  }
}
