/** Values by their keys. Those are forgotten first that were not asked for of late. At most `most` are kept. */
export class RecentValues<K, V> {
  private young = new Map<K, V>();
  private old = new Map<K, V>();

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const earlier = this.old.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }

  set(key: K, value: V): void {
    if (this.young.size * 2 >= this.most) [this.old, this.young] = [this.young, new Map()];
    this.young.set(key, value);
  }

  delete(key: K): void {
    this.young.delete(key);
    this.old.delete(key);
  }

  clear(): void {
    this.young.clear();
    this.old.clear();
  }
}
