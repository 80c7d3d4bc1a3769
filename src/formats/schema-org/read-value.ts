import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, Read } from "../format-reader";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { listOf, objectOf, type JsonObject } from "../reading/json/fields";
import { eachOrRejection, itemRead, Notes, orRejection, shown } from "../reading/notes";
import { graphOfPlain, isReference, objectsAt, resolved, typesOf } from "../reading/schema-org/graph";
import type { SchemaGraph } from "../reading/schema-org/graph";
import { claimsIn, identifiersOf } from "../reading/schema-org/identifiers";
import type { AddressClaims, SchemaContext } from "../reading/schema-org/identifiers";
import { profileOf } from "../reading/schema-org/profiles";
import { profilesAround, profilesInArticle } from "../reading/schema-org/stated-profiles";
import type { StatedProfile } from "../reading/schema-org/stated-profiles";
import { withPlainTerms } from "../reading/schema-org/terms";
import { tagOf } from "../reading/schema-org/texts";
import { isArticleNode, isPostNode, kindOfNode, profileTypeOf } from "../reading/schema-org/types";
import { articleOfNode } from "./article";
import { postOfNode } from "./posts";

/** What holds others: a web page its main entity, a list its elements. */
const HELD = ["mainEntity", "itemListElement", "dataFeedElement", "blogPost", "blogPosts"] as const;
/** A list in a list, and the item of its element. */
const DEEPEST = 6;
const MOST_HELD = 100_000;

/** Reads one JSON value: an object, a list of objects, or a graph. */
export function* readSchemaValue(
  value: unknown,
  place: string,
  hints: DocumentHints,
  { schemaOrg: { depth } }: ReadingLimits = READING_LIMITS,
): Generator<Read> {
  const plain = withPlainTerms(value, depth);
  const object = objectOf(plain);
  if (object === undefined && !Array.isArray(plain))
    throw new BadDocument(`expected an object of schema.org, got ${shown(value)}`);
  const graph = graphOfPlain([plain], { depth, objects: Infinity });
  yield* new ValueReader(graph, hints).read(plain, place, 0);
}

class ValueReader {
  /** What is named in many places is read once. */
  private readonly done = new Set<JsonObject>();
  private readonly claims: AddressClaims;
  private readonly language: string | undefined;
  private readonly hasArticle: boolean;

  constructor(
    private readonly graph: SchemaGraph,
    private readonly hints: DocumentHints,
  ) {
    this.claims = claimsIn(graph);
    this.hasArticle = graph.nodes.some(isArticleNode);
    this.language = graph.nodes.map((node) => tagOf(node["inLanguage"])).find((tag) => tag !== undefined);
  }

  *read(value: unknown, place: string, depth: number): Generator<Read> {
    if (Array.isArray(value)) {
      for (const [index, each] of listOf(value).entries())
        yield* orRejection(`${place}[${index}]`, () => this.read(each, `${place}[${index}]`, depth + 1));
      return;
    }
    const object = objectOf(value);
    if (object === undefined) throw new BadDocument(`expected an object of schema.org, got ${shown(value)}`);
    if ("@graph" in object) yield* this.read(listed(object["@graph"]), `${place}, @graph`, depth + 1);
    if (!("@graph" in object) || typesOf(object).length > 0)
      yield* this.readNode(resolved(object, this.graph), place, depth);
  }

  private *readNode(node: JsonObject, place: string, depth: number): Generator<Read> {
    if (this.done.has(node)) return;
    this.done.add(node);
    const context = this.contextFor(node);
    const type = profileTypeOf(node);
    if (isArticleNode(node)) yield* this.readArticle(node, place, context);
    else if (isPostNode(node)) yield this.postRead(node, place, context);
    else if (type !== undefined && this.isNameAlone(node, context))
      yield { outcome: "skipped", kind: `${kindOfNode(node)} with a name alone`, place };
    else if (type !== undefined) yield* this.readProfile({ node, type }, place, context);
    else yield* this.readHeld(node, place, depth);
  }

  private *readProfile({ node, type }: StatedProfile, place: string, context: SchemaContext): Generator<Read> {
    this.done.add(node);
    const profile = profileOf(node, type, context);
    if (profile === undefined) yield { outcome: "skipped", kind: `${kindOfNode(node)} without a name`, place };
    else {
      yield itemRead(profile, place, context.notes);
      yield* this.others(profilesAround(node, context), place);
    }
  }

  /** The graph of an article holds its author beside it. A name alone could be anybody's, as it could be within it. */
  private isNameAlone(node: JsonObject, context: SchemaContext): boolean {
    const id = node["@id"];
    if (!this.hasArticle || typeof id !== "string" || !this.graph.named.has(id)) return false;
    const { wikidataId, sameAs, accounts } = identifiersOf(node, context);
    return wikidataId === undefined && sameAs.length === 0 && accounts.length === 0;
  }

  private contextFor(node: JsonObject): SchemaContext {
    const { hints } = this;
    return {
      graph: this.graph,
      notes: new Notes({ ...(hints.timeZone !== undefined && { timeZone: hints.timeZone }) }),
      base: hints.url,
      language: tagOf(node["inLanguage"]) ?? this.language ?? hints.language,
      claims: this.claims,
    };
  }

  private *readArticle(node: JsonObject, place: string, context: SchemaContext): Generator<Read> {
    const read = articleOfNode(node, context, this.hints);
    if (read === undefined)
      yield { outcome: "skipped", kind: `${kindOfNode(node)} without a headline or a text`, place };
    else {
      for (const warning of read.warnings) context.notes.warnings.push(warning);
      yield itemRead(read.draft, place, context.notes);
      yield* this.others(profilesInArticle(node, context), place);
    }
  }

  private postRead(node: JsonObject, place: string, context: SchemaContext): Read {
    const draft = postOfNode(node, context, this.hints);
    if (draft === undefined) return { outcome: "skipped", kind: "post without an address or a text", place };
    return itemRead(draft, place, context.notes);
  }

  /** Profiles that others state, each once in a document, and not those that they state in turn. */
  private *others(profiles: readonly StatedProfile[], place: string): Generator<Read> {
    for (const { node, type } of profiles) {
      if (this.done.has(node)) continue;
      this.done.add(node);
      const context = this.contextFor(node);
      const profile = profileOf(node, type, context);
      if (profile !== undefined) yield itemRead(profile, place, context.notes);
    }
  }

  /** A page, a list and the like are read as what they hold. */
  private *readHeld(node: JsonObject, place: string, depth: number): Generator<Read> {
    const held =
      depth > DEEPEST
        ? []
        : HELD.flatMap((property) => this.heldAt(node, property).map((each) => [property, each] as const));
    if (held.length === 0) {
      const isEmpty = typesOf(node).length === 0 && Object.keys(node).length === 0;
      if (isEmpty) throw new BadDocument("expected an object of schema.org with a type, got an empty one");
      yield { outcome: "skipped", kind: kindOfNode(node), place };
    }
    yield* eachOrRejection(
      held.slice(0, MOST_HELD),
      (index, [property]) => `${place}, ${property}${held.length === 1 ? "" : `[${index}]`}`,
      ([, each], at) => this.readNode(each, at, depth + 1),
    );
  }

  /** An element of a list may be there for its place in it, around what counts. */
  private heldAt(node: JsonObject, property: string): readonly JsonObject[] {
    const held = listed(node[property]).flatMap((each) => objectsAt({ each }, "each", this.graph));
    return held
      .flatMap((each) =>
        /^(?:ListItem|DataFeedItem)$/u.test(typesOf(each)[0] ?? "") ? objectsAt(each, "item", this.graph) : each,
      )
      .filter((each) => typesOf(each).length > 0 && !isReference(each));
  }
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? listOf(value) : value === undefined ? [] : [value];
