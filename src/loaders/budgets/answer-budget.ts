/** The most fields that one answer may have. A field of a list counts once per item of the list. */
export const FIELD_LIMIT = 500_000;
/** The most characters that one answer may have: names of fields, numbers and texts. */
export const CHARACTER_LIMIT = 16_000_000;

/** How many bytes of memory a field takes, roughly, without its characters. */
const FIELD_WEIGHT = 64;

/** What one selection adds to an answer each time it is answered. */
export interface SelectionSize {
  readonly fields: number;
  /** The fields' names and the JSON around them. */
  readonly characters: number;
}

/** The memory that all unfinished answers share. */
export interface AnswerPool {
  /** Takes so many bytes for an answer; false if there are not enough. */
  take(bytes: number): boolean;
  /** Gives back bytes that were asked for: the answer is made anew. */
  giveBack(bytes: number): void;
}

/**
 * How much an answer may still grow. It counts while the answer is made: a list before its items are resolved, a text
 * when its field is resolved. When there is no room left, lists are empty and texts are blank. That costs nothing, and
 * no client sees it: the whole answer is then sent without its data.
 */
export class AnswerBudget {
  private fieldsLeft = FIELD_LIMIT;
  private charactersLeft = CHARACTER_LIMIT;
  private isRefused = false;
  private asked = 0;
  private size: SelectionSize = { fields: 0, characters: 0 };

  constructor(private readonly pool?: AnswerPool) {}

  /** Whether the answer is too large by itself. */
  get isTooLarge(): boolean {
    return this.fieldsLeft < 0 || this.charactersLeft < 0;
  }

  /** Whether the answer is small enough, but other answers use the memory that it needs. */
  get isCrowded(): boolean {
    return this.isRefused && !this.isTooLarge;
  }

  /** Counts the part of the answer that does not depend on data: the operation itself. */
  selection(size: SelectionSize): void {
    this.size = size;
    this.count(size.fields, size.characters);
  }

  /** The budget for another try of the same operation, as this one was before anything was resolved. */
  anew(): AnswerBudget {
    this.pool?.giveBack(this.asked);
    const budget = new AnswerBudget(this.pool);
    budget.selection(this.size);
    return budget;
  }

  list<T>(items: readonly T[], size: SelectionSize): readonly T[] {
    return this.count(items.length * size.fields, items.length * size.characters) ? items : [];
  }

  text(value: string): string {
    return this.count(0, value.length) ? value : "";
  }

  /** Counts texts that are there already. */
  texts(characters: number): void {
    this.count(0, characters);
  }

  /** How many characters were counted. */
  get characters(): number {
    return CHARACTER_LIMIT - this.charactersLeft;
  }

  private count(fields: number, characters: number): boolean {
    this.fieldsLeft -= fields;
    this.charactersLeft -= characters;
    if (this.isTooLarge) return false;
    if (this.isRefused) return false;
    const bytes = fields * FIELD_WEIGHT + characters;
    this.asked += bytes;
    this.isRefused = this.pool?.take(bytes) === false;
    return !this.isRefused;
  }
}
