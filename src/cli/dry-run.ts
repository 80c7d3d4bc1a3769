import type { Article } from "../domain/article";
import { writeIsoDate } from "../formats/reading/iso-dates";
import type { Entity } from "../domain/entity";
import type { Id } from "../domain/ids";
import { kindOf } from "../domain/ids";
import type { SocialPost } from "../domain/social-post";
import type { Mention } from "../domain/mention";
import { ingestDocuments, type Documents } from "../ingest/ingest";
import type { IngestOptions, IngestReport, ReportedItem } from "../ingest/ingest-types";
import { linkerOf } from "../ingest/relinking/known-profiles";
import { linkItem } from "../linking/link-item";
import { articleSubject, postSubject } from "../linking/subjects";
import type { Linker } from "../linking/linker";
import { openExistingStore, openStore } from "../store/open-store";
import type { Store } from "../store/store";
import { StoreUnavailable } from "../domain/errors";
import { readConfig } from "../server/config";
import { loadReference } from "./bundled-data";
import { humanReport, jsonReport } from "./report";
import type { ReportFlags } from "./run-and-report";
import { EXIT, interruption, printable, type Terminal } from "./terminal";

/** Fields of what an item would become, by name, with the values as people read them. */
interface Preview {
  readonly input: string;
  readonly format: string;
  readonly becomes: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

const MOST_PREVIEWS = 200;
const LONGEST_TEXT = 100;

/**
 * Reads documents into a store in memory, and says what they would become in the store at `url`. Writes nothing there.
 * Mentions are of the profiles in it; of a store that does not exist yet, of the reference profiles.
 */
async function dryRun(
  url: string,
  documents: Documents,
  options: IngestOptions,
): Promise<{ report: IngestReport; previews: Preview[] }> {
  const [real, scratch] = [await profilesAt(url), await openStore("sqlite::memory:")];
  try {
    const items: ReportedItem[] = [];
    const report = await ingestDocuments(scratch, documents, {
      ...options,
      keepRejections: false,
      onItem: (item) => void (items.length < MOST_PREVIEWS && items.push(item)),
    });
    const previewer = new Previewer(scratch, real, await linkerOf(real));
    const previews: Preview[] = [];
    for (const item of items) previews.push(await previewer.previewOf(item));
    return { report, previews };
  } finally {
    await scratch.close();
    await real.close();
  }
}

async function profilesAt(url: string): Promise<Store> {
  try {
    return await openExistingStore(url);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const store = await openStore("sqlite::memory:");
    await loadReference(store);
    return store;
  }
}

class Previewer {
  constructor(
    private readonly scratch: Store,
    private readonly real: Store,
    private readonly linker: Linker,
  ) {}

  async previewOf({ id, input, format, outcome, kind }: ReportedItem): Promise<Preview> {
    const becomes = id === null ? `${outcome}: ${kind ?? ""}` : (kindOf(id) ?? "");
    return { input, format, becomes, fields: id === null ? {} : await this.fieldsOf(id) };
  }

  private async fieldsOf(id: Id): Promise<Preview["fields"]> {
    const kind = kindOf(id);
    if (kind === undefined || kind === "mention") return {};
    const [item] = await this.scratch.reader().get(kind, [id as Id<typeof kind>]);
    if (item === undefined || item === null) return {};
    switch (item.type) {
      case "Article":
        return this.fieldsOfArticle(item);
      case "SocialPost":
        return withoutEmpty({
          post: [await this.postLine(item)],
          language: [item.language],
          links: item.links,
          mentions: await this.mentionsOf(linkItem(postSubject(item, undefined, this.linker), this.linker)),
        });
      case "SocialAccount":
        return withoutEmpty({ handle: [`@${item.handle}`], name: [item.displayName], address: [item.url] });
      case "Source":
        return withoutEmpty({ name: [item.name], address: [item.url] });
      default:
        return withoutEmpty({ type: [item.type], name: [nameOf(item)], wikidata: [item.wikidataId] });
    }
  }

  private async fieldsOfArticle(article: Article): Promise<Preview["fields"]> {
    const [source] =
      article.sourceId === undefined ? [] : await this.scratch.reader().get("source", [article.sourceId]);
    const embedded = article.body.flatMap((block) =>
      block.type === "PostEmbed" && block.postId ? [block.postId] : [],
    );
    const posts = await this.scratch.reader().get("post", embedded);
    const lines: string[] = [];
    for (const post of posts) if (post !== null) lines.push(await this.postLine(post));
    return withoutEmpty({
      headline: [article.headline],
      source: [source?.name],
      authors: article.authors,
      date: [article.publishedAt && writeIsoDate(article.publishedAt)],
      language: [article.language],
      address: [article.url],
      blocks: blockCounts(article),
      posts: lines,
      links: article.body.flatMap(linksIn),
      mentions: await this.mentionsOf(linkItem(articleSubject(article), this.linker)),
    });
  }

  private async postLine({ authorId, postedAt, text }: SocialPost): Promise<string> {
    const [author] = authorId === undefined ? [] : await this.scratch.reader().get("account", [authorId]);
    const who = author === undefined || author === null ? "somebody" : `@${author.handle}`;
    return `${who}${postedAt === undefined ? "" : `, ${writeIsoDate(postedAt)}`}: ${shortened(text ?? "")}`;
  }

  private async mentionsOf(mentions: readonly Mention[]): Promise<string[]> {
    const surfaces = new Map(mentions.map(({ entityId, surface }) => [entityId, surface]));
    const entities = await this.real.reader().get("entity", [...surfaces.keys()]);
    return [...surfaces.values()].map((surface, index) => {
      const entity = entities[index];
      return entity === undefined || entity === null ? surface : `${surface} (${nameOf(entity)})`;
    });
  }
}

function blockCounts({ body }: Article): string[] {
  const counts = new Map<string, number>();
  for (const { type } of body) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${count} ${type}`);
}

function linksIn(block: Article["body"][number]): string[] {
  const spans = "spans" in block ? block.spans : [];
  const own = "url" in block && typeof block.url === "string" ? [block.url] : [];
  return [...own, ...spans.flatMap((span) => ("url" in span && typeof span.url === "string" ? [span.url] : []))];
}

function nameOf({ names }: Pick<Entity, "names">): string {
  return names["en"] ?? Object.values(names)[0] ?? "";
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}

function withoutEmpty(
  fields: Readonly<Record<string, readonly (string | undefined)[] | undefined>>,
): Preview["fields"] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, values]) => {
      const known = (values ?? []).filter((value) => value !== undefined && value !== "");
      return known.length === 0 ? [] : [[name, known as string[]]];
    }),
  );
}

/** For people: a line per field. */
function previewLines(previews: readonly Preview[]): string[] {
  return previews.flatMap(({ input, format, becomes, fields }) => [
    `${input} (${format}): ${becomes}`,
    ...Object.entries(fields).map(
      ([name, values]) => `  ${name.padEnd(9)}  ${values.join(name === "posts" ? " | " : ", ")}`,
    ),
  ]);
}

/** Reads, prints what would come, and sets the exit code as a real run does. */
export async function printDryRun(
  terminal: Terminal,
  { json = false }: ReportFlags,
  documents: (signal: AbortSignal) => Documents,
): Promise<void> {
  const { storeUrl, limits } = readConfig(terminal.env);
  const { signal, release } = interruption();
  try {
    const { report, previews } = await dryRun(storeUrl, documents(signal), { signal, limits, listItems: false });
    const { rejected } = report;
    terminal.stdout.write(
      json
        ? `${JSON.stringify({ dryRun: true, items: previews, ...(JSON.parse(jsonReport(report, false)) as object) }, null, 2)}\n`
        : `${[...previewLines(previews), "Nothing was written. This was read:"].map(printable).join("\n")}\n${humanReport(report, false)}`,
    );
    process.exitCode = rejected.length > 0 ? EXIT.rejected : EXIT.done;
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    process.exitCode = EXIT.interrupted;
  } finally {
    release();
  }
}
