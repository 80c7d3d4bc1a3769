import type { Article } from "../domain/article";
import { BadDocument } from "../domain/errors/errors";
import type { Entity } from "../domain/entity";
import { hashOf, type Id } from "../domain/ids";
import { urlKey } from "../domain/identity/identity";
import { fold } from "../domain/text/folding/fold";
import { once } from "../domain/collections/lists";
import type { SocialPost } from "../domain/social-post";
import { ingestDocuments } from "../ingest/ingest";
import { linkerOf } from "../ingest/relinking/linker-of";
import { compareKnown, prior } from "../linking/evidence/choice";
import { linkItem, type LinkSubject } from "../linking/link-item";
import type { Linker } from "../linking/linker";
import { articleSubject, postSubject } from "../linking/subjects";
import type { Store } from "../store/store";
import type { GoldDocument, Mark } from "./gold-document";
import { compared, type Comparison, type Expected, type Found } from "./score";

export interface Evaluated {
  readonly document: GoldDocument;
  readonly comparison: Comparison;
}

/**
 * Ingests gold documents into a store that has the profiles, and compares the mentions with the marks. The store should
 * be one that is thrown away. `note` gets a message for each name in the marks that several profiles have. Throws
 * BadDocument when a mark names no profile.
 */
export async function evaluate(
  documents: readonly GoldDocument[],
  store: Store,
  note: (message: string) => void,
): Promise<Evaluated[]> {
  const resolve = await resolver(store, note);
  const expected = await Promise.all(documents.map((document) => expectedOf(document, resolve)));
  await ingestGold(documents, store);
  const linker = await linkerOf(store);
  const evaluated: Evaluated[] = [];
  for (const [index, document] of documents.entries()) {
    const found = await foundIn(document, store, linker);
    evaluated.push({ document, comparison: compared(expected[index] ?? [], found) });
  }
  return evaluated;
}

type Resolve = (mark: Mark, document: GoldDocument) => Promise<Id<"entity"> | null>;

/**
 * Finds profiles by an identity key such as `iso3166:GE`, or by their English name. A name of several profiles means
 * the most prominent one, so that more profiles beside do not make the gold useless.
 */
async function resolver(store: Store, note: (message: string) => void): Promise<Resolve> {
  const byName = await entitiesByName(store);
  const noted = new Set<string>();
  return async ({ target, line }, { id, file }) => {
    if (target === null) return null;
    const [keyed] = target.includes(":") ? await store.find("entity", [target]) : [];
    if (keyed) return keyed.item.id;
    const [best, ...others] = byName.get(target) ?? byName.get(fold(target)) ?? [];
    if (best === undefined)
      throw new BadDocument(
        `${file}:${line}: in ${id}, no profile is called "${target}". Use the English name of a profile, or a key such as iso3166:GE or wikidata:Q230. --profiles FILE adds profiles`,
      );
    if (others.length > 0 && !noted.has(target))
      note(
        `${file}:${line}: in ${id}, ${others.length + 1} profiles are called "${target}". The marks mean the most prominent one, ${keyOf(best)}. Use a key such as wikidata:Q230 to mean another`,
      );
    noted.add(target);
    return best.id;
  };
}

/** The most prominent profile of each name comes first. */
async function entitiesByName(store: Store): Promise<ReadonlyMap<string, readonly Entity[]>> {
  const byName = new Map<string, Entity[]>();
  for await (const entity of store.scan("entity")) {
    const written = [entity.names["en"] ?? "", ...(entity.aliases["en"] ?? [])];
    // Other profiles beside may have brought another spelling: Chisinau.
    for (const name of new Set([...written.slice(0, 1), ...written.map(fold)])) {
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [entity]);
      else same.push(entity);
    }
  }
  for (const same of byName.values()) same.sort((a, b) => prior(b) - prior(a) || compareKnown(a, b));
  return byName;
}

const keyOf = ({ wikidataId, id }: Entity): string => (wikidataId === undefined ? id : `wikidata:${wikidataId}`);

async function expectedOf(document: GoldDocument, resolve: Resolve): Promise<Expected[]> {
  const expected: Expected[] = [];
  for (const [text, { marks }] of document.texts.entries())
    for (const mark of marks) {
      const { start, end, kind } = mark;
      expected.push({ text, start, end, kind, entityId: await resolve(mark, document) });
    }
  return expected;
}

async function ingestGold(documents: readonly GoldDocument[], store: Store): Promise<void> {
  const lines = documents.map((document) => `${JSON.stringify(asItem(document))}\n`);
  const bytes = Buffer.from([`${JSON.stringify({ mediagraph: 1 })}\n`, ...lines].join(""));
  const report = await ingestDocuments(store, [{ name: "gold", open: () => once(bytes) }]);
  const [rejected] = report.rejected;
  if (rejected !== undefined) throw new BadDocument(`gold, ${rejected.place ?? "document"}: ${rejected.reason}`);
}

/** A document in Mediagraph's own format. Its address leads back to it. */
function asItem({ id, kind, language, texts }: GoldDocument): object {
  const [first, ...others] = texts.map(({ text }) => text);
  return kind === "article"
    ? {
        type: "Article",
        url: addressOf(id),
        language,
        headline: first,
        body: others.map((text) => ({ type: "Paragraph", text })),
      }
    : {
        type: "SocialPost",
        url: addressOf(id),
        platform: "X",
        nativeId: hashOf(id).replace(/\D/g, "").slice(0, 12),
        language,
        content: first,
      };
}

const addressOf = (id: string): string => `https://gold.example/${encodeURIComponent(id)}`;

async function foundIn(document: GoldDocument, store: Store, linker: Linker): Promise<Found[]> {
  const key = urlKey(addressOf(document.id));
  if (document.kind === "post") {
    const [record] = await store.find("post", [key]);
    return record ? foundInPost(record.item, linker) : [];
  }
  const [record] = await store.find("article", [key]);
  return record ? foundInArticle(record.item, linker) : [];
}

async function foundInPost(post: SocialPost, linker: Linker): Promise<Found[]> {
  const mentions = await mentionsOf(() => postSubject(post, undefined, linker), linker);
  return mentions.filter(({ field }) => field === "POST_TEXT").map((mention) => ({ ...mention, text: 0 }));
}

async function foundInArticle(article: Article, linker: Linker): Promise<Found[]> {
  const places = new Map(article.body.map(({ id }, index) => [id as string, index + 1]));
  const mentions = await mentionsOf(() => articleSubject(article), linker);
  return mentions.map((mention) => ({
    ...mention,
    text: mention.blockId === undefined ? 0 : (places.get(mention.blockId) ?? -1),
  }));
}

async function mentionsOf(subjectOf: () => LinkSubject, linker: Linker): Promise<ReturnType<typeof linkItem>> {
  return linker.linking(() => linkItem(subjectOf(), linker));
}
