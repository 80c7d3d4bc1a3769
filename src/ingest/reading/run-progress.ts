import type { IngestProgress, SourceDocument } from "../ingest-types";
import type { DocumentReader } from "./read-document";

/** Progress is told after so many items. */
const STEP = 256;

/** How far a run has come. */
export class RunProgress {
  /** Documents that were begun, with those inside others. */
  private documents = 0;
  private items = 0;
  private current = "";
  private outermost: { readonly reader: DocumentReader; readonly size: number | undefined } | undefined;

  constructor(private readonly onProgress: ((progress: IngestProgress) => void) | undefined) {}

  begin(document: SourceDocument, reader: DocumentReader): void {
    this.documents += 1;
    this.current = document.name;
    if (reader.depth === 0) this.outermost = { reader, size: document.size };
    this.tell();
  }

  /** An item of the document `current` was read. */
  itemRead(current: string): void {
    this.items += 1;
    if (this.items % STEP === 0) this.tell(current);
  }

  /** Without `current`: the document that was begun last. */
  tell(current = this.current): void {
    const { reader, size } = this.outermost ?? {};
    this.onProgress?.({
      documents: this.documents,
      items: this.items,
      current,
      ...(reader !== undefined && size !== undefined && { bytes: { read: reader.bytesRead, of: size } }),
    });
  }
}
