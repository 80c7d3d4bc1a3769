import { BadDocument } from "../../domain/errors/errors";
import type { Instant } from "../../domain/dates";
import type { RejectionCode } from "../../domain/errors/rejection-code";
import type { Rejection } from "../../store/store";
import type { IngestReport, SourceDocument } from "../ingest-types";
import { countsOf, MOST_LISTED } from "../ingest-types";
import { excerptOf } from "./excerpt";
import { hintsOf } from "./hints";
import { speakerOf } from "./speaker";
import type { DocumentReader } from "./read-document";
import type { Warning } from "../../domain/errors/warning";

/** The rejections of one document. Holds only the first of them and their count, however many there are. */
export class DocumentRejections {
  private first: { readonly place: string | null; readonly reason: string; readonly code: RejectionCode } | undefined;
  private count = 0;

  constructor(
    /** Position of the document in the run, from 0. */
    private readonly number: number,
    private readonly document: SourceDocument,
    private readonly reader: DocumentReader,
    private readonly report: IngestReport,
  ) {}

  add(place: string | null, reason: string, code: RejectionCode): void {
    this.first ??= { place, reason, code };
    this.count += 1;
    countsOf(this.report, this.reader.readAs ?? null).rejected += 1;
    if (this.report.rejected.length < MOST_LISTED)
      this.report.rejected.push({ document: this.number, input: this.document.name, place, reason, code });
    else this.report.moreRejected += 1;
  }

  /** What may be wrong, although it was read. */
  warn(place: string | null, warnings: readonly Warning[] = []): void {
    for (const { text: warning, code, field, value } of warnings) {
      if (this.report.warnings.length < MOST_LISTED)
        this.report.warnings.push({
          document: this.number,
          input: this.document.name,
          place,
          warning,
          code,
          ...(field !== undefined && { field }),
          ...(value !== undefined && { value }),
        });
      else this.report.moreWarnings += 1;
    }
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /**
   * Makes one rejection per document, however many of its items were rejected: the next try reads the whole document
   * again. Reads the rest of its bytes.
   */
  async toKeep(now: Instant): Promise<Rejection> {
    await this.reader.readRest();
    // A document that is tried again was said when it was first read.
    const { name, format, observedAt: rejectedAt = now } = this.document;
    const { mediaType, url, ...hints } = hintsOf(this.document);
    const { id, content } = this.reader;
    const excerpt = excerptOf(content, this.first?.place);
    const more = this.count > 1 ? ` (and ${this.count - 1} more)` : "";
    return {
      id,
      input: name,
      ...(this.first?.place && { place: this.first.place }),
      reason: `${this.first?.reason ?? ""}${more}`,
      rejectedAt,
      ...(this.first !== undefined && { code: this.first.code }),
      ...(excerpt !== undefined && { excerpt }),
      ...(content !== undefined && content.length > 0 && { content }),
      ...(mediaType !== undefined && { mediaType }),
      ...(url !== undefined && { url }),
      ...(format !== undefined && { format }),
      speaker: speakerOf(this.document),
      ...(Object.keys(hints).length > 0 && { hints }),
    };
  }
}

export function codeOf(error: unknown): RejectionCode {
  return (error instanceof BadDocument ? error.rejectionCode : undefined) ?? "BAD_ITEM";
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
