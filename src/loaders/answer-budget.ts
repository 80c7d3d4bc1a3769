/** The most fields that one answer may have. A field counts at each place where it may stand. */
export const FIELD_LIMIT = 500_000;
/** The most characters that one answer may have: names of fields, numbers and texts. */
export const CHARACTER_LIMIT = 16_000_000;

/** What a field takes in memory beside its characters, some bytes. */
const FIELD_WEIGHT = 64;

/** What one selection adds to an answer, each time that it is answered. */
export interface SelectionSize {
  readonly fields: number;
  /** Of the fields' names and of what stands around them. */
  readonly characters: number;
}

/** The memory that all answers under way share. */
export interface AnswerPool {
  /** Takes so many bytes for an answer; false: there are not so many. */
  take(weight: number): boolean;
}

/**
 * How much an answer may still grow. It is counted while the answer comes about: a list before its items are looked at,
 * a text when its field is resolved. Once there is no room left, lists are empty and texts are blank, which costs
 * nothing and is no error: the answer is sent without its data then.
 */
export class AnswerBudget {
  #fields = FIELD_LIMIT;
  #characters = CHARACTER_LIMIT;
  #isCrowded = false;

  constructor(private readonly pool?: AnswerPool) {}

  /** Whether the answer is too large by itself. */
  get isTooLarge(): boolean {
    return this.#fields < 0 || this.#characters < 0;
  }

  /** Whether it would fit, but other answers leave no room for it. */
  get isCrowded(): boolean {
    return this.#isCrowded && !this.isTooLarge;
  }

  /** What is answered whatever the data: the operation itself. */
  selection(size: SelectionSize): void {
    this.#take(size.fields, size.characters);
  }

  list<T>(items: readonly T[], size: SelectionSize): readonly T[] {
    return this.#take(items.length * size.fields, items.length * size.characters) ? items : [];
  }

  text(value: string): string {
    return this.#take(0, value.length) ? value : "";
  }

  #take(fields: number, characters: number): boolean {
    this.#fields -= fields;
    this.#characters -= characters;
    if (this.isTooLarge) return false;
    if (!this.#isCrowded && this.pool?.take(fields * FIELD_WEIGHT + characters) === false) this.#isCrowded = true;
    return !this.#isCrowded;
  }
}
