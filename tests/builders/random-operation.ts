import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
} from "graphql";
import { accountId, articleId, articleUrl, entityId, postId, sourceId } from "./filled-items";
import { randomFrom } from "./random-from";

/** Random choices, so that a run can be repeated from its seed. */
export class Dice {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = randomFrom(seed);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new Error("Nothing to pick from.");
    return value;
  }

  some<T>(values: readonly T[], most: number): T[] {
    return [...values]
      .map((value) => ({ value, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, this.between(1, most))
      .map(({ value }) => value);
  }
}

const CONNECTION_FIELDS = ["edges", "nodes", "pageInfo", "totalCount"];
const SMALLEST_PAGE = 6;
const DEEPEST = 9;
/** The most objects that one place of an operation may have on its way. */
const BUDGET = 400;

/** Inputs of filters that pass items of every kind on graphs of every size. */
const FILTERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ArticleFilter: {
    text: ['"common"'],
    languages: ['"en"', '["en", "fr"]', '"ar"'],
    sources: [`{ id: "${sourceId(0)}" }`, '[{ url: "https://source0.example/" }, { name: "nobody" }]'],
    publishedAfter: ['"2020-01-01"'],
    publishedBefore: ['"2030-01-01T00:00:00+03:00"'],
    firstSeenAfter: ['"2020-01-01"'],
    firstSeenBefore: ['"2030-01-01"'],
    mentionsAll: [`[{ id: "${entityId(0)}" }, { wikidataId: "Q2" }]`, "[]"],
    mentionsAny: ['[{ name: "name 2" }, { wikidataId: "Q999999" }]'],
    platforms: ["X", "[MASTODON, X]"],
    hashtags: ['"#TAG"'],
    authorNames: ['["Author 0", "nobody"]', '"author 1"'],
  },
  SocialPostFilter: {
    text: ['"common"'],
    languages: ['"en"', '"ar"'],
    platforms: ["X", "MASTODON"],
    hashtags: ['"tag"'],
    authors: [`{ id: "${accountId(0)}" }`, '[{ handle: { platform: X, handle: "user0" } }]'],
    postedAfter: ['"2020-01-01"'],
    postedBefore: ['"2030-01-01"'],
    firstSeenAfter: ['"2020-01-01"'],
    mentionsAll: [`[{ id: "${entityId(3)}" }]`],
    mentionsAny: [`[{ id: "${entityId(4)}" }, { wikidataId: "Q6" }]`],
    availabilities: ["AVAILABLE"],
  },
  SearchFilter: {
    languages: ['"en"', '"ar"'],
    publishedAfter: ['"2020-01-01"'],
    publishedBefore: ['"2030-01-01"'],
    mentionsAll: ["[]"],
  },
  EntityFilter: { text: ['"common"'], countries: ['"ml"'], types: ["PERSON", "[PLACE, TOPIC]"] },
  SocialAccountFilter: {
    text: ['"common"'],
    platforms: ["X"],
    owners: [`[${[0, 2, 4, 6, 8, 10].map((index) => `{ id: "${entityId(index)}" }`).join(", ")}]`],
  },
  SourceFilter: { text: ['"common"'], languages: ['"en"'], countries: ['"ML"'] },
  MentionFilter: { fields: ["HEADLINE", "POST_TEXT"], methods: ["NAME", "HASHTAG"] },
};

const LOOKUPS: Readonly<Record<string, readonly string[]>> = {
  ArticleBy: [`{ id: "${articleId(0)}" }`, `{ url: "${articleUrl(1)}" }`],
  SocialPostBy: [`{ id: "${postId(0)}" }`, '{ native: { platform: X, id: "2" } }'],
  EntityBy: [`{ id: "${entityId(0)}" }`, '{ wikidataId: "Q2" }', '{ name: "name 2" }'],
  SocialAccountBy: [`{ id: "${accountId(0)}" }`, '{ handle: { platform: MASTODON, handle: "@User1" } }'],
  SourceBy: [`{ id: "${sourceId(0)}" }`],
};

const NODE_IDS = [
  articleId(0),
  articleId(1),
  postId(0),
  postId(1),
  accountId(0),
  sourceId(0),
  ...Array.from({ length: 6 }, (_, index) => entityId(index)),
];
const REPRESENTATIONS = [
  `{ __typename: "Article", url: "${articleUrl(0)}" }`,
  `{ __typename: "Person", wikidataId: "Q1" }`,
  `{ __typename: "SocialPost", platform: "X", nativeId: "0" }`,
  `{ __typename: "Entity", id: "${entityId(1)}" }`,
];

/** The variables that a random operation may use. */
const VARIABLES: Readonly<Record<string, string>> = {
  yes: "$yes: Boolean!",
  no: "$no: Boolean! = false",
  maybe: "$maybe: Boolean = true",
  language: '$language: LanguageTag = "fr"',
  size: "$size: Int",
};

/** A random operation that is valid for the schema, with aliases, arguments, inline and named fragments. */
export function randomOperation(schema: GraphQLSchema, dice: Dice): string {
  return new OperationWriter(schema, dice, false).write();
}

/** As `randomOperation`, and with variables, `@skip` and `@include`, and fields that are asked for several times. */
export function randomOperationWithVariables(schema: GraphQLSchema, dice: Dice): string {
  return new OperationWriter(schema, dice, true).write();
}

/** Values for the variables; some are left out, and some are wrong where `mayBeWrong`. */
export function randomVariables(dice: Dice, mayBeWrong = false): Record<string, unknown> {
  return {
    yes: mayBeWrong && dice.chance(0.2) ? dice.pick([null, "yes", 1]) : dice.chance(0.6),
    ...(dice.chance(0.5) && { no: dice.chance(0.5) }),
    ...(dice.chance(0.5) && { maybe: dice.pick([true, false]) }),
    ...(dice.chance(0.7) && { language: mayBeWrong && dice.chance(0.2) ? "arabic!" : dice.pick(["ar", "en", null]) }),
    ...(dice.chance(0.7) && { size: mayBeWrong ? dice.pick([3, 0, -1, 101, 2.5]) : dice.pick([6, 7, null]) }),
  };
}

/** The schema itself, and what only those may read who may write. */
const NOT_ASKED: ReadonlySet<string> = new Set(["_service", "rejections", "rejection"]);

class OperationWriter {
  private readonly fragments: { name: string; type: GraphQLCompositeType; text: string; weight: number }[] = [];
  private readonly used = new Set<string>();
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly dice: Dice,
    private readonly hasVariables: boolean,
  ) {}

  write(): string {
    const query = this.schema.getQueryType();
    if (!query) throw new Error("The schema has no query type.");
    const fields = Object.values(query.getFields()).filter(({ name }) => !NOT_ASKED.has(name));
    const roots = this.dice.some(fields, 3).map((field) => this.field(field, DEEPEST, BUDGET));
    const parts = [`{ ${roots.join(" ")} }`, ...this.fragments.map(({ text }) => text)].join("\n");
    const declared = [...this.used].map((name) => VARIABLES[name]).join(", ");
    return declared === "" ? parts : `query (${declared}) ${parts}`;
  }

  private variable(name: string): string {
    this.used.add(name);
    return `$${name}`;
  }

  /** `@skip` or `@include` with a variable or a value, or nothing. */
  private condition(): string {
    if (!this.hasVariables || this.dice.chance(0.75)) return "";
    const by = this.dice.chance(0.4)
      ? this.dice.pick(["true", "false"])
      : this.variable(this.dice.pick(["yes", "no", "maybe"]));
    return ` @${this.dice.pick(["skip", "include"])}(if: ${by})`;
  }

  /** The same selection again: as it is, or under a condition. */
  private again(parts: readonly string[]): string {
    return this.hasVariables && this.dice.chance(0.15) ? ` ...${this.condition()} { ${parts.join(" ")} }` : "";
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, budget: number): string {
    const type = getNamedType(field.type);
    const size = this.pageSize(field);
    const head = `f${++this.aliases}: ${field.name}${this.arguments(field, size)}${this.condition()}`;
    if (isLeafType(type)) return head;
    if (!isCompositeType(type)) throw new Error(`${field.name} is of a type that cannot be selected from.`);
    const below = budget / (size ?? (isListType(isNonNullType(field.type) ? field.type.ofType : field.type) ? 4 : 1));
    return `${head} ${this.selection(type, depth - 1, below)}`;
  }

  private selection(type: GraphQLCompositeType, depth: number, budget: number): string {
    const parts = ["__typename", ...this.fieldsOf(type, depth, budget)];
    if (isAbstractType(type)) {
      const possible = [...this.schema.getPossibleTypes(type)];
      for (const concrete of this.dice.some(possible, 3))
        parts.push(`... on ${concrete.name}${this.condition()} ${this.selection(concrete, depth - 1, budget)}`);
    } else if (this.dice.chance(0.3)) {
      parts.push(this.spread(type, depth, budget));
    }
    return `{ ${parts.join(" ")}${this.again(parts)} }`;
  }

  private fieldsOf(type: GraphQLCompositeType, depth: number, budget: number): string[] {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    const open = fields.filter(
      (field) =>
        isLeafType(getNamedType(field.type)) || (depth > 0 && budget >= (this.isConnection(field) ? SMALLEST_PAGE : 4)),
    );
    if (open.length === 0) return [];
    const picked = this.dice.some(open, 4);
    const twice = this.dice.chance(0.2) ? picked.slice(0, 1) : [];
    return [...picked, ...twice].map((field) => this.field(field, depth, budget));
  }

  /** A named fragment, often one that is spread elsewhere already. */
  private spread(type: GraphQLCompositeType, depth: number, budget: number): string {
    const known = this.fragments.filter((fragment) => fragment.type === type && fragment.weight <= budget);
    if (known.length > 0 && this.dice.chance(0.7)) return `...${this.dice.pick(known).name}`;
    const fields = this.fieldsOf(type, Math.min(depth, 4), Math.min(budget, 40));
    if (fields.length === 0) return "";
    const name = `F${this.fragments.length + 1}${type.name}`;
    this.fragments.push({
      name,
      type,
      weight: Math.min(budget, 40),
      text: `fragment ${name} on ${type.name} { ${fields.join(" ")} }`,
    });
    return `...${name}`;
  }

  private isConnection(field: GraphQLField<unknown, unknown>): boolean {
    const type = getNamedType(field.type);
    return isObjectType(type) && CONNECTION_FIELDS.every((name) => name in type.getFields());
  }

  private pageSize(field: GraphQLField<unknown, unknown>): number | undefined {
    return this.isConnection(field) ? this.dice.between(SMALLEST_PAGE, 8) : undefined;
  }

  private arguments(field: GraphQLField<unknown, unknown>, size: number | undefined): string {
    const given = field.args.map((argument) => this.argument(argument, field)).filter((text) => text !== undefined);
    if (size !== undefined) {
      const isVariable = this.hasVariables && this.dice.chance(0.2);
      const canBeLast = field.args.some(({ name }) => name === "last");
      given.push(
        `${!canBeLast || this.dice.chance(0.7) ? "first" : "last"}: ${isVariable ? this.variable("size") : size}`,
      );
    }
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  private argument({ name, type }: GraphQLArgument, field: GraphQLField<unknown, unknown>): string | undefined {
    if (["first", "last", "after", "before"].includes(name)) return undefined;
    // A page of all kinds loads as many kinds of items as it finds, which a small graph has fewer of.
    const isNeeded =
      isNonNullType(type) ||
      field.name === "changes" ||
      (field.name === "search" && name === "types") ||
      (field.name === "trending" && name === "until");
    if (isNeeded || this.dice.chance(0.4)) return `${name}: ${this.value(type, name, field.name)}`;
    return undefined;
  }

  private value(type: GraphQLInputType, name: string, field: string): string {
    const named = getNamedType(type);
    if (named.name === "Boolean") return this.dice.pick(["true", "false"]);
    // With a space at its end the word is whole: the beginning of a word is looked for only if few texts have it.
    if (name === "query") return this.dice.pick(['"common "', '"common -nothing "', '"\\"common\\""']);
    if (name === "prefix") return '"nothing begins so"';
    if (isEnumType(named)) return this.dice.pick(named.getValues()).name;
    if (isInputObjectType(named))
      return LOOKUPS[named.name] ? this.dice.pick(LOOKUPS[named.name] ?? []) : this.filter(named.name);
    if (named.name === "DateTime") return name === "from" ? '"2020-01-01"' : '"2030-01-01"';
    if (named.name === "Duration") return this.dice.pick(['"PT6H"', '"P30D"']);
    if (field === "node") return `"${this.dice.pick(NODE_IDS)}"`;
    if (field === "nodes") return `[${NODE_IDS.map((id) => `"${id}"`).join(", ")}]`;
    if (field === "_entities") return `[${REPRESENTATIONS.join(", ")}]`;
    if (name !== "language") return '"name"';
    return this.hasVariables && this.dice.chance(0.5) ? this.variable("language") : '"ar"';
  }

  private filter(type: string): string {
    const inputs = Object.entries(FILTERS[type] ?? {});
    if (inputs.length === 0) throw new Error(`No inputs are known for ${type}.`);
    // A mention has one field and one method, and twelve are too few for every pair of them.
    const given = this.dice
      .some(inputs, type === "MentionFilter" ? 1 : 3)
      .map(([name, values]) => `${name}: ${this.dice.pick(values)}`);
    return `{ ${given.join(", ")} }`;
  }
}
