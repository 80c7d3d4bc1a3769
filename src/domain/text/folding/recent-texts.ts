import { ownCopy } from "../../collections/remembered";

/** Something that was worked out of a text, by the text. Keeps that of the last texts. */
export class RecentTexts<T> {
  private young = new Map<string, T>();
  private old: ReadonlyMap<string, T> = new Map();
  private units = 0;

  /** `mostUnits`: texts with so many UTF-16 units together are kept, and at most twice as many. */
  constructor(private readonly mostUnits: number) {}

  get(text: string): T | undefined {
    return this.young.get(text) ?? this.old.get(text);
  }

  set(text: string, value: T): void {
    this.young.set(ownCopy(text), value);
    this.units += text.length;
    if (this.units < this.mostUnits) return;
    this.old = this.young;
    this.young = new Map();
    this.units = 0;
  }
}
