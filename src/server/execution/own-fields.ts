import { isLeafType, isNonNullType, type GraphQLObjectType } from "graphql";
import { OF_PARENT } from "../../../schema/plain-calls";
import { AnswerBudget } from "../../loaders/budgets/answer-budget";
import { kindOfType } from "../../loaders/needs";
import type { FieldPlan, ObjectField } from "./plan";
import { HandBack, isPromise, type Run } from "./run";

/** Bytes of the texts that are kept for all plans together. */
const MOST_KEPT = 6_000_000;
/** What an object takes beside its texts. */
const LEAST_SIZE = 100;
/** So many items may come for the first time before it is asked whether any comes again. */
const MOST_NEW = 256;
/** Nothing is kept for as many objects where too few come again. */
const REST = 4_096;

/** How much all plans keep. When it is too much, all of it is forgotten. */
export class KeptTexts {
  private size = 0;
  private currentGeneration = 0;

  constructor(private readonly most = MOST_KEPT) {}

  get generation(): number {
    return this.currentGeneration;
  }

  add(bytes: number): void {
    this.size += bytes + LEAST_SIZE;
    if (this.size <= this.most) return;
    this.size = 0;
    this.currentGeneration += 1;
  }
}

/** What the own fields of one item are in the answer. */
interface Made {
  /** The JSON text of the object, cut where the values of the other fields come. */
  readonly pieces: readonly string[];
  /** Of the texts, as the budget of the answer counts them. */
  readonly characters: number;
}

/**
 * The fields of a type of item, at one place, that depend on the item alone: scalars and enums, with constant
 * arguments. A store keeps the items that it read lately, and an item never changes: what changes is another object. So
 * the text of these fields is kept with the item, and copied into each answer.
 */
export class OwnFields {
  private readonly own: ReadonlySet<ObjectField>;
  /** The fields that are resolved for each answer. */
  readonly others: readonly FieldPlan[];
  private made = new WeakMap<object, Made>();
  private currentGeneration = 0;
  private new = 0;
  private again = 0;
  private rest = 0;

  constructor(
    private readonly fields: readonly ObjectField[],
    private readonly kept: KeptTexts,
  ) {
    this.own = new Set(fields.filter(isOwn));
    this.others = fields.filter((field): field is FieldPlan => !this.own.has(field));
  }

  /** For each item; undefined where the fields are to be resolved as all others are. */
  ofAll(items: readonly object[], run: Run): readonly Made[] | undefined {
    if (this.rest > 0) {
      this.rest = Math.max(0, this.rest - items.length);
      return undefined;
    }
    if (this.currentGeneration !== this.kept.generation) {
      this.currentGeneration = this.kept.generation;
      this.made = new WeakMap();
    }
    const made: Made[] = [];
    for (const item of items) {
      const one = this.made.get(item);
      if (one) this.again += 1;
      const given = one ?? this.makeNew(item, run);
      if (!given) return undefined;
      made.push(given);
    }
    return made;
  }

  private makeNew(item: object, run: Run): Made | undefined {
    this.new += 1;
    if (this.new > MOST_NEW + 2 * this.again) return this.takeARest(REST);
    const answer = new AnswerBudget();
    const pieces: string[] = [];
    // As a list, since a text that is added up is put together anew each time that it is copied.
    let parts = ["{"];
    for (const field of this.fields) {
      parts.push(field.start);
      if ("typename" in field) continue;
      if (this.own.has(field)) {
        const text = this.textOf(field, item, run, answer);
        if (text === undefined) return this.takeARest(Infinity);
        parts.push(text);
      } else {
        pieces.push(parts.join(""));
        parts = [];
      }
    }
    pieces.push([...parts, "}"].join(""));
    const made: Made = { pieces, characters: answer.characters };
    this.made.set(item, made);
    this.kept.add(pieces.reduce((sum, { length }) => sum + length, 0));
    return made;
  }

  /** Undefined if the value is none that can be kept. */
  private textOf(field: FieldPlan, item: object, run: Run, answer: AnswerBudget): string | undefined {
    const value: unknown = field.resolve(item, field.args ?? {}, { answer, startAnew: unused }, field.info);
    if (value instanceof Error) throw value;
    if (isPromise(value)) {
      // The field is resolved anew, as all others are, and what fails here fails there too.
      value.then(undefined, () => undefined);
      return undefined;
    }
    let text: string | undefined;
    field.complete(run, [value], ([written]) => (text = written));
    return text;
  }

  private takeARest(length: number): undefined {
    this.rest = length;
    this.new = 0;
    this.again = 0;
  }
}

/** The fields of its own, if the type is one of items and has more than a name of type. */
export function ownFieldsOf(
  type: GraphQLObjectType,
  fields: readonly ObjectField[],
  kept: KeptTexts,
): OwnFields | undefined {
  if (kindOfType(type.name) === undefined) return undefined;
  return fields.some((field) => isOwn(field) && !("typename" in field)) ? new OwnFields(fields, kept) : undefined;
}

function isOwn(field: ObjectField): boolean {
  if ("typename" in field) return true;
  const { definition, args } = field;
  const type = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  const isOfItem = definition.resolve === undefined || definition.extensions[OF_PARENT] === true;
  return isLeafType(type) && isOfItem && args !== undefined;
}

function unused(): never {
  throw new HandBack();
}
