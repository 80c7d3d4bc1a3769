/** A match of a pattern in a text, in UTF-16 units. `end` is exclusive. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

const ROOT = 0;
const NONE = -1;
const { imul } = Math;

/**
 * Finds every occurrence of every pattern in one pass over a text (Aho & Corasick, 1975). States are indexes into typed
 * arrays. A hash table of (state, unit) has the transitions, so the size depends on the patterns and not on the
 * alphabet.
 */
export class Automaton {
  private readonly transitions: TransitionTable;
  private readonly parent: Int32Array;
  private readonly unit: Uint16Array;
  /** The state of the longest proper suffix that is also the beginning of a pattern. */
  private readonly suffix: Int32Array;
  /** The pattern that ends at a state. `output`: the next state on its suffix chain at which a pattern ends. */
  private readonly pattern: Int32Array;
  private readonly output: Int32Array;
  private readonly lengths: Int32Array;
  /** The transitions of the root, by unit. Most of a text stays at the root. */
  private readonly fromRoot = new Int32Array(0x10000);
  private size = 1;

  constructor(patterns: readonly string[]) {
    const capacity = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
    this.transitions = new TransitionTable(capacity);
    this.parent = new Int32Array(capacity);
    this.unit = new Uint16Array(capacity);
    this.suffix = new Int32Array(capacity);
    this.pattern = new Int32Array(capacity).fill(NONE);
    this.output = new Int32Array(capacity).fill(NONE);
    this.lengths = Int32Array.from(patterns, (pattern) => pattern.length);
    const levels = patterns.map((pattern, index) => this.insert(pattern, index));
    this.connect(levels.reduce((most, level) => Math.max(most, level), 0));
  }

  /** Every occurrence, ordered by its end. Of those with the same end, the longest first. */
  *matches(text: string): Generator<Match> {
    let state = ROOT;
    for (let at = 0; at < text.length; at++) {
      state = this.step(state, text.charCodeAt(at));
      for (
        let found = this.hasPattern(state) ? state : this.outputAt(state);
        found !== NONE;
        found = this.outputAt(found)
      ) {
        const pattern = this.pattern[found] ?? NONE;
        yield { pattern, start: at + 1 - (this.lengths[pattern] ?? 0), end: at + 1 };
      }
    }
  }

  private step(from: number, unit: number): number {
    for (let state = from; state !== ROOT; state = this.suffix[state] ?? ROOT) {
      const next = this.transitions.get(state, unit);
      if (next !== NONE) return next;
    }
    return this.fromRoot[unit] ?? ROOT;
  }

  private insert(pattern: string, index: number): number {
    let state = ROOT;
    for (let at = 0; at < pattern.length; at++) {
      const unit = pattern.charCodeAt(at);
      const next = this.transitions.get(state, unit);
      state = next === NONE ? this.add(state, unit) : next;
    }
    if (state !== ROOT) this.pattern[state] = index;
    return pattern.length;
  }

  private add(parent: number, unit: number): number {
    const state = this.size++;
    this.parent[state] = parent;
    this.unit[state] = unit;
    this.transitions.set(parent, unit, state);
    if (parent === ROOT) this.fromRoot[unit] = state;
    return state;
  }

  /** Goes level by level, since the suffix of a state is shorter than the state. Parents have lower numbers. */
  private connect(deepest: number): void {
    const depth = new Int32Array(this.size);
    for (let state = 1; state < this.size; state++) depth[state] = (depth[this.parent[state] ?? ROOT] ?? 0) + 1;
    const order = byDepth(depth, deepest);
    for (const state of order) {
      const parent = this.parent[state] ?? ROOT;
      if (state === ROOT) continue;
      this.suffix[state] = parent === ROOT ? ROOT : this.step(this.suffix[parent] ?? ROOT, this.unit[state] ?? 0);
      const suffix = this.suffix[state] ?? ROOT;
      this.output[state] = this.hasPattern(suffix) ? suffix : this.outputAt(suffix);
    }
  }

  private hasPattern(state: number): boolean {
    return this.pattern[state] !== NONE;
  }

  private outputAt(state: number): number {
    return this.output[state] ?? NONE;
  }
}

/** Sorts by depth (counting sort). */
function byDepth(depth: Int32Array, deepest: number): Int32Array {
  const next = new Int32Array(deepest + 2);
  for (const level of depth) next[level + 1] = (next[level + 1] ?? 0) + 1;
  for (let level = 1; level < next.length; level++) next[level] = (next[level] ?? 0) + (next[level - 1] ?? 0);
  const order = new Int32Array(depth.length);
  depth.forEach((level, state) => {
    const place = next[level] ?? 0;
    order[place] = state;
    next[level] = place + 1;
  });
  return order;
}

/** Open addressing with linear probing, at most half full. */
class TransitionTable {
  private readonly states: Int32Array;
  private readonly units: Uint16Array;
  private readonly targets: Int32Array;
  private readonly mask: number;

  constructor(transitions: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(transitions, 1) * 2));
    this.mask = size - 1;
    this.states = new Int32Array(size).fill(NONE);
    this.units = new Uint16Array(size);
    this.targets = new Int32Array(size);
  }

  get(state: number, unit: number): number {
    const slot = this.slotOf(state, unit);
    return this.states[slot] === NONE ? NONE : (this.targets[slot] ?? NONE);
  }

  set(state: number, unit: number, target: number): void {
    const slot = this.slotOf(state, unit);
    this.states[slot] = state;
    this.units[slot] = unit;
    this.targets[slot] = target;
  }

  private slotOf(state: number, unit: number): number {
    let slot = mix(state, unit) & this.mask;
    while (this.states[slot] !== NONE && (this.states[slot] !== state || this.units[slot] !== unit))
      slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** The finalizer of MurmurHash3. */
function mix(state: number, unit: number): number {
  let hash = imul(state, 0x9e3779b1) + unit;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
