/**
 * A value that comes with the rest of its batch. Others may wait for it as for a promise. Who runs the whole operation
 * uses it the moment it comes: a promise of its own for each of a thousand values would cost more than the values.
 */
export class Later<T> implements PromiseLike<T> {
  #outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  #waiting: (() => void)[] = [];

  /** Calls one of the two: at once if the value is there, else when it comes. */
  whenSettled(use: (value: T) => void, fail: (error: unknown) => void): void {
    const outcome = this.#outcome;
    if (outcome === undefined) this.#waiting.push(() => this.whenSettled(use, fail));
    else if ("value" in outcome) use(outcome.value);
    else fail(outcome.error);
  }

  map<R>(change: (value: T) => R): Later<R> {
    const changed = new Later<R>();
    this.whenSettled(
      (value) => {
        let result: R;
        try {
          result = change(value);
        } catch (error) {
          changed.fail(error);
          return;
        }
        changed.settle(result);
      },
      (error) => changed.fail(error),
    );
    return changed;
  }

  /** graphql-js waits for whatever has this method. */
  then<A = T, B = never>(
    use?: ((value: T) => A | PromiseLike<A>) | null,
    fail?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return new Promise<T>((resolve, reject) => this.whenSettled(resolve, reject)).then(use, fail);
  }

  settle(value: T): void {
    this.#end({ value });
  }

  fail(error: unknown): void {
    this.#end({ error });
  }

  #end(outcome: { readonly value: T } | { readonly error: unknown }): void {
    this.#outcome = outcome;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const tell of waiting) tell();
  }
}
