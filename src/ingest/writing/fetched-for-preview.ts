import type { AddressedDocument, Clock, SourceDocument } from "../ingest-types";

const KEPT_MS = 600_000;
/** Each may be as large as one answer of a source. */
const MOST = 4;

interface Kept {
  readonly fetched: Pick<SourceDocument, "url" | "mediaType" | "open">;
  readonly since: number;
}

/**
 * What previews fetched. Who saves a preview within ten minutes gets what they saw, even if the web page has changed
 * since, and its site is asked once. Keeps the last four, each until it is saved.
 */
export class FetchedForPreview {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly clock: Clock,
    private readonly fetch: (document: AddressedDocument) => Promise<SourceDocument>,
  ) {}

  /** Fetches it anew. */
  async preview(document: AddressedDocument): Promise<SourceDocument> {
    const { address } = document;
    const whole = await this.fetch(document);
    this.kept.delete(address);
    // One that could not be fetched has no address that it was found at.
    if (whole.url !== undefined) this.kept.set(address, { fetched: wireOf(whole), since: this.now() });
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > MOST) this.kept.delete(oldest);
    return whole;
  }

  /** As it was previewed, else fetched. */
  async save(document: AddressedDocument): Promise<SourceDocument> {
    const { address, ...given } = document;
    const kept = this.kept.get(address);
    this.kept.delete(address);
    return kept && this.now() - kept.since < KEPT_MS ? { ...given, ...kept.fetched } : this.fetch(document);
  }

  private now(): number {
    return Date.parse(this.clock());
  }
}

const wireOf = ({ url, mediaType, open }: SourceDocument): Kept["fetched"] => ({
  ...(url !== undefined && { url }),
  ...(mediaType !== undefined && { mediaType }),
  open,
});
