import { isLeafType, isNonNullType, type GraphQLObjectType } from "graphql";
import { OF_PARENT } from "../../../schema/plain-calls";
import { AnswerBudget } from "../../loaders/answer-budget";
import { kindOfType } from "../../loaders/needs";
import type { Target } from "./complete";
import type { FieldPlan, ObjectField } from "./plan";
import { HandBack, isPromise, type Run } from "./run";

/** So many objects are kept for all plans together. One takes some 300 bytes, and its texts are those of the item. */
const MOST_KEPT = 20_000;
/** So many items may come for the first time before it is asked whether any comes again. */
const MOST_NEW = 256;
/** Nothing is kept for as many objects where too few come again. */
const REST = 4_096;

/** How many objects all plans keep. When there are too many, all are forgotten. */
export class KeptObjects {
  #count = 0;
  #generation = 0;

  constructor(private readonly most = MOST_KEPT) {}

  get generation(): number {
    return this.#generation;
  }

  add(): void {
    this.#count += 1;
    if (this.#count <= this.most) return;
    this.#count = 0;
    this.#generation += 1;
  }
}

/** What the own fields of one item are in the answer. */
interface Made {
  /** With all keys of the object in their order; those of other fields have no value yet. */
  readonly object: Target;
  /** Of the texts, as the budget of the answer counts them. */
  readonly characters: number;
}

/**
 * The fields of a type of item, at one place, that depend on the item alone: scalars and enums, with constant
 * arguments. A store keeps the items that it read lately, and an item never changes: what changes is another object. So
 * what these fields are is kept with the item, and copied into each answer.
 */
export class OwnFields {
  readonly #own: ReadonlySet<ObjectField>;
  /** The fields that are resolved for each answer. */
  readonly others: readonly ObjectField[];
  #made = new WeakMap<object, Made>();
  #generation = 0;
  #new = 0;
  #again = 0;
  #rest = 0;

  constructor(
    private readonly fields: readonly ObjectField[],
    private readonly kept: KeptObjects,
  ) {
    this.#own = new Set(fields.filter(isOwn));
    this.others = fields.filter((field) => !this.#own.has(field));
  }

  /** Undefined where the fields are to be resolved as all others are. */
  of(item: object, run: Run): Made | undefined {
    if (this.#rest > 0) {
      this.#rest -= 1;
      return undefined;
    }
    if (this.#generation !== this.kept.generation) {
      this.#generation = this.kept.generation;
      this.#made = new WeakMap();
    }
    const known = this.#made.get(item);
    if (known) {
      this.#again += 1;
      return known;
    }
    this.#new += 1;
    if (this.#new > MOST_NEW + 2 * this.#again) return this.#takeARest(REST);
    return this.#make(item, run);
  }

  #make(item: object, run: Run): Made | undefined {
    const answer = new AnswerBudget();
    const object: Target = {};
    for (const field of this.fields) {
      if ("typename" in field) object[field.key] = field.typename;
      else if (!this.#own.has(field)) object[field.key] = undefined;
      else if (!this.#place(field, item, object, run, answer)) return this.#takeARest(Infinity);
    }
    const made: Made = { object, characters: answer.characters };
    this.#made.set(item, made);
    this.kept.add();
    return made;
  }

  /** False if the value is none that can be kept. */
  #place(field: FieldPlan, item: object, object: Target, run: Run, answer: AnswerBudget): boolean {
    const value: unknown = field.resolve(item, field.args ?? {}, { answer, startAnew: unused }, field.info);
    if (value instanceof Error) throw value;
    if (typeof value === "object" && value !== null && isPromise(value)) return false;
    field.complete(run, value, object, field.key);
    return typeof object[field.key] !== "object" || object[field.key] === null;
  }

  #takeARest(length: number): undefined {
    this.#rest = length;
    this.#new = 0;
    this.#again = 0;
  }
}

/** The fields of its own, if the type is one of items and has more than a name of type. */
export function ownFieldsOf(
  type: GraphQLObjectType,
  fields: readonly ObjectField[],
  kept: KeptObjects,
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
