/** One place where a pattern stands in a text: UTF-16 units, `end` exclusive. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

const ROOT = 0;
const NONE = -1;
const { imul } = Math;

/**
 * Finds every occurrence of every pattern in one pass over a text (Aho & Corasick, 1975). Nodes are columns of typed
 * arrays, and a hash table of (node, unit) holds the edges, so that the size follows the patterns and not the alphabet.
 */
export class Automaton {
  private readonly edges: EdgeTable;
  private readonly parent: Int32Array;
  private readonly unit: Uint16Array;
  /** The node of the longest proper suffix that is in the trie. */
  private readonly suffix: Int32Array;
  /** The pattern that ends at a node, and the next node on its suffix chain where one ends. */
  private readonly pattern: Int32Array;
  private readonly output: Int32Array;
  private readonly lengths: Int32Array;
  /** The root's edges by unit: most of a text never leaves it. */
  private readonly fromRoot = new Int32Array(0x10000);
  private size = 1;

  constructor(patterns: readonly string[]) {
    const capacity = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
    this.edges = new EdgeTable(capacity);
    this.parent = new Int32Array(capacity);
    this.unit = new Uint16Array(capacity);
    this.suffix = new Int32Array(capacity);
    this.pattern = new Int32Array(capacity).fill(NONE);
    this.output = new Int32Array(capacity).fill(NONE);
    this.lengths = Int32Array.from(patterns, (pattern) => pattern.length);
    const levels = patterns.map((pattern, index) => this.insert(pattern, index));
    this.connect(levels.reduce((most, level) => Math.max(most, level), 0));
  }

  /** Every occurrence, by its end; of those that end at one place the longest first. */
  *matches(text: string): Generator<Match> {
    let node = ROOT;
    for (let at = 0; at < text.length; at++) {
      node = this.step(node, text.charCodeAt(at));
      for (
        let found = this.hasPattern(node) ? node : this.outputAt(node);
        found !== NONE;
        found = this.outputAt(found)
      ) {
        const pattern = this.pattern[found] ?? NONE;
        yield { pattern, start: at + 1 - (this.lengths[pattern] ?? 0), end: at + 1 };
      }
    }
  }

  private step(from: number, unit: number): number {
    for (let node = from; node !== ROOT; node = this.suffix[node] ?? ROOT) {
      const next = this.edges.get(node, unit);
      if (next !== NONE) return next;
    }
    return this.fromRoot[unit] ?? ROOT;
  }

  private insert(pattern: string, index: number): number {
    let node = ROOT;
    for (let at = 0; at < pattern.length; at++) {
      const unit = pattern.charCodeAt(at);
      const next = this.edges.get(node, unit);
      node = next === NONE ? this.add(node, unit) : next;
    }
    if (node !== ROOT) this.pattern[node] = index;
    return pattern.length;
  }

  private add(parent: number, unit: number): number {
    const node = this.size++;
    this.parent[node] = parent;
    this.unit[node] = unit;
    this.edges.set(parent, unit, node);
    if (parent === ROOT) this.fromRoot[unit] = node;
    return node;
  }

  /** Level by level: a node's suffix is shorter than the node itself. Nodes are numbered parents first. */
  private connect(deepest: number): void {
    const depth = new Int32Array(this.size);
    for (let node = 1; node < this.size; node++) depth[node] = (depth[this.parent[node] ?? ROOT] ?? 0) + 1;
    const order = byDepth(depth, deepest);
    for (const node of order) {
      const parent = this.parent[node] ?? ROOT;
      if (node === ROOT) continue;
      this.suffix[node] = parent === ROOT ? ROOT : this.step(this.suffix[parent] ?? ROOT, this.unit[node] ?? 0);
      const suffix = this.suffix[node] ?? ROOT;
      this.output[node] = this.hasPattern(suffix) ? suffix : this.outputAt(suffix);
    }
  }

  private hasPattern(node: number): boolean {
    return this.pattern[node] !== NONE;
  }

  private outputAt(node: number): number {
    return this.output[node] ?? NONE;
  }
}

/** Counting sort. */
function byDepth(depth: Int32Array, deepest: number): Int32Array {
  const next = new Int32Array(deepest + 2);
  for (const level of depth) next[level + 1] = (next[level + 1] ?? 0) + 1;
  for (let level = 1; level < next.length; level++) next[level] = (next[level] ?? 0) + (next[level - 1] ?? 0);
  const order = new Int32Array(depth.length);
  depth.forEach((level, node) => {
    const place = next[level] ?? 0;
    order[place] = node;
    next[level] = place + 1;
  });
  return order;
}

/** Open addressing with linear probing, at most half full. */
class EdgeTable {
  private readonly nodes: Int32Array;
  private readonly units: Uint16Array;
  private readonly targets: Int32Array;
  private readonly mask: number;

  constructor(edges: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(edges, 1) * 2));
    this.mask = size - 1;
    this.nodes = new Int32Array(size).fill(NONE);
    this.units = new Uint16Array(size);
    this.targets = new Int32Array(size);
  }

  get(node: number, unit: number): number {
    const slot = this.slotOf(node, unit);
    return this.nodes[slot] === NONE ? NONE : (this.targets[slot] ?? NONE);
  }

  set(node: number, unit: number, target: number): void {
    const slot = this.slotOf(node, unit);
    this.nodes[slot] = node;
    this.units[slot] = unit;
    this.targets[slot] = target;
  }

  private slotOf(node: number, unit: number): number {
    let slot = mix(node, unit) & this.mask;
    while (this.nodes[slot] !== NONE && (this.nodes[slot] !== node || this.units[slot] !== unit))
      slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** The finalizer of MurmurHash3. */
function mix(node: number, unit: number): number {
  let hash = imul(node, 0x9e3779b1) + unit;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
