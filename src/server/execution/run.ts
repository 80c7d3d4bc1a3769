import { getArgumentValues, type GraphQLResolveInfo } from "graphql";
import type { Complete, Target } from "./complete";
import type { FieldPlan, ObjectField, ObjectPlan, Plan, RunContext, Values } from "./plan";

/** Something failed, or came in a way that is not planned for. graphql-js then answers the operation anew. */
export class HandBack extends Error {}

/**
 * One run of a plan. It resolves all that is there, and goes on with each value that comes. DataLoader gives the
 * values of a batch one after the other, so what follows from them is one batch again. The first failure ends it.
 */
export class Run {
  readonly #data: Target = {};
  readonly #infos: GraphQLResolveInfo[] = [];
  readonly #args: Values[] = [];
  /** Values that have not come yet. */
  #missing = 0;
  #isOver = false;
  #succeed: (data: Target) => void = () => undefined;
  #giveUp: (error: unknown) => void = () => undefined;

  constructor(
    private readonly plan: Plan,
    private readonly variableValues: Values,
    readonly context: RunContext,
  ) {}

  /** The `data` of the answer. Fails if anything does. */
  answer(): Promise<Target> {
    return new Promise((resolve, reject) => {
      this.#succeed = resolve;
      this.#giveUp = reject;
      this.#goOn(() => this.#resolveFields(this.plan.root.fields, undefined, this.#data));
    });
  }

  /** Makes an object of the answer. Its keys are there at once, so that they keep their order. */
  placeObject({ fields, own }: ObjectPlan, source: unknown, into: Target, key: string | number): void {
    const made = own && typeof source === "object" && source !== null ? own.of(source, this) : undefined;
    const object: Target = made ? { ...made.object } : {};
    into[key] = object;
    if (made) this.context.answer?.texts(made.characters);
    this.#resolveFields(made && own ? own.others : fields, source, object);
  }

  #resolveFields(fields: readonly ObjectField[], source: unknown, into: Target): void {
    for (const field of fields) {
      if ("typename" in field) into[field.key] = field.typename;
      else {
        const value: unknown = field.resolve(source, this.#argsOf(field), this.context, this.#infoOf(field));
        this.place(value, into, field.key, field.complete);
      }
    }
  }

  /** Completes a value, or waits for it. The key is there at once. */
  place(value: unknown, into: Target, key: string | number, complete: Complete): void {
    if (typeof value !== "object" || value === null) return complete(this, value, into, key);
    if (value instanceof Error) throw value;
    if (isPromise(value)) {
      into[key] = undefined;
      this.#missing += 1;
      value.then(
        (come) => {
          this.#missing -= 1;
          this.#goOn(() => this.place(come, into, key, complete));
        },
        (error: unknown) => this.#fail(error),
      );
    } else complete(this, value, into, key);
  }

  #argsOf(field: FieldPlan): Values {
    return (
      field.args ??
      (this.#args[field.index] ??= getArgumentValues(field.definition, field.node, this.variableValues) as Values)
    );
  }

  #infoOf(field: FieldPlan): GraphQLResolveInfo {
    if (!this.plan.hasVariables) return field.info;
    return (this.#infos[field.index] ??= { ...field.info, variableValues: this.variableValues });
  }

  #goOn(work: () => void): void {
    if (this.#isOver) return;
    try {
      work();
    } catch (error) {
      return this.#fail(error);
    }
    if (this.#missing > 0) return;
    this.#isOver = true;
    this.#succeed(this.#data);
  }

  #fail(error: unknown): void {
    this.#isOver = true;
    this.#giveUp(error);
  }
}

export function isPromise(value: object): value is PromiseLike<unknown> {
  return "then" in value && typeof value.then === "function";
}
