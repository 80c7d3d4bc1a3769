import { getArgumentValues, type GraphQLResolveInfo } from "graphql";
import type { FieldPlan, ObjectPlan, Plan, RunContext, Values } from "./plan";

/** Something failed, or came in a way that is not planned for. graphql-js then answers the operation anew. */
export class HandBack extends Error {}

/** Takes the JSON texts of values, in their order. */
export type Take = (texts: readonly string[]) => void;

/**
 * One run of a plan, which writes the answer as JSON text. It goes from place to place, and not from object to object:
 * a field is resolved for all objects of a place, and when all its values are there, they are written together. So a
 * place costs the same few calls for one object and for a thousand. The first failure ends the run.
 */
export class Run {
  private readonly infos: GraphQLResolveInfo[] = [];
  private readonly args: Values[] = [];
  private isOver = false;
  private giveUp: (error: unknown) => void = () => undefined;

  constructor(
    private readonly plan: Plan,
    private readonly variableValues: Values,
    readonly context: RunContext,
  ) {}

  /** The `data` of the answer. Fails if anything does. */
  answer(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.giveUp = reject;
      this.goOn(() => this.writeObjects(this.plan.root, [undefined], ([text = ""]) => resolve(text)));
    });
  }

  /** Writes the objects of one type at one place. */
  writeObjects({ own, pieces, fields }: ObjectPlan, sources: readonly unknown[], take: Take): void {
    const made = own?.ofAll(sources as readonly object[], this);
    if (made === undefined) {
      this.writeFields(fields, sources, (columns) => take(sources.map((_, index) => woven(pieces, columns, index))));
      return;
    }
    let characters = 0;
    for (const one of made) characters += one.characters;
    this.context.answer?.texts(characters);
    this.writeFields(own?.others ?? [], sources, (columns) =>
      take(made.map((one, index) => woven(one.pieces, columns, index))),
    );
  }

  /** Gives the texts of each field, one for each object. */
  private writeFields(
    fields: readonly FieldPlan[],
    sources: readonly unknown[],
    take: (columns: readonly (readonly string[])[]) => void,
  ): void {
    const columns: (readonly string[])[] = fields.map(() => []);
    let missing = fields.length;
    if (missing === 0) return take(columns);
    fields.forEach((field, index) =>
      this.withValues(field, sources, (values) =>
        field.complete(this, values, (texts) => {
          columns[index] = texts;
          missing -= 1;
          if (missing === 0) take(columns);
        }),
      ),
    );
  }

  /** Resolves a field for all objects. */
  private withValues(field: FieldPlan, sources: readonly unknown[], goOn: (values: readonly unknown[]) => void): void {
    const { loaders } = this.context;
    if (!field.relation || !loaders) return this.whenThere(this.valuesOf(field, sources), goOn);
    const loaded = loaders.oneOfEach(field.relation, sources, this.infoOf(field));
    if (isPromise(loaded)) this.whenCome(loaded, goOn);
    else goOn(loaded);
  }

  private valuesOf(field: FieldPlan, sources: readonly unknown[]): unknown[] {
    const { resolve } = field;
    const args = this.argsOf(field);
    const info = this.infoOf(field);
    const { context } = this;
    const values: unknown[] = [];
    try {
      for (const source of sources) values.push(resolve(source, args, context, info));
    } catch (error) {
      for (const value of values) if (isPromise(value)) value.then(undefined, () => undefined);
      throw error;
    }
    return values;
  }

  /** Goes on when all values are there: at once if none of them is a promise. */
  whenThere(values: unknown[], goOn: (values: readonly unknown[]) => void): void {
    let missing = 0;
    let failure: Error | undefined;
    values.forEach((value, index) => {
      if (typeof value !== "object" || value === null) return;
      if (value instanceof Error) failure ??= value;
      else if (isPromise(value)) {
        missing += 1;
        this.whenCome(value, (come) => {
          if (come instanceof Error) throw come;
          values[index] = come;
          missing -= 1;
          if (missing === 0) goOn(values);
        });
      }
    });
    if (failure) throw failure;
    if (missing === 0) goOn(values);
  }

  private whenCome<T>(value: PromiseLike<T>, goOn: (come: T) => void): void {
    value.then(
      (come) => this.goOn(() => goOn(come)),
      (error: unknown) => this.fail(error),
    );
  }

  private argsOf(field: FieldPlan): Values {
    return (
      field.args ??
      (this.args[field.index] ??= getArgumentValues(field.definition, field.node, this.variableValues) as Values)
    );
  }

  private infoOf(field: FieldPlan): GraphQLResolveInfo {
    if (!this.plan.hasVariables) return field.info;
    return (this.infos[field.index] ??= { ...field.info, variableValues: this.variableValues });
  }

  private goOn(work: () => void): void {
    if (this.isOver) return;
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.isOver = true;
    this.giveUp(error);
  }
}

/** The text of an object: what is known of it, and between its pieces the values of the other fields. */
function woven(pieces: readonly string[], columns: readonly (readonly string[])[], index: number): string {
  const start = pieces[0] ?? "";
  const first = columns[0];
  if (first === undefined) return start;
  let text = start + (first[index] ?? "") + (pieces[1] ?? "");
  for (let at = 1; at < columns.length; at++) text += (columns[at]?.[index] ?? "") + (pieces[at + 1] ?? "");
  return text;
}

export function isPromise<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
