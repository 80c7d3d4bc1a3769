import { IntTable } from "./int-table";
import type { IntReader, IntWriter } from "./packed-ints";
import type { Id } from "../../domain/ids";

const HEX = 32;
const BYTES = HEX / 2;
const PER_CHUNK = 4_096;
const CHUNK_INTS = (PER_CHUNK * BYTES) / Int32Array.BYTES_PER_ELEMENT;
const PREFIX = "entity_";

/** Gives each profile a small number. Takes some 28 bytes for each. */
export class ProfileIds {
  private readonly chunks: Buffer[] = [];
  /** By the first 32 bits of an id: the last number with them plus 1. The others with them follow in `next`. */
  private byHash = new IntTable();
  private next = new IntTable();
  private readonly free: number[] = [];
  private taken = 0;
  size = 0;

  idOf(number: number): Id<"entity"> {
    const at = (number % PER_CHUNK) * BYTES;
    return `${PREFIX}${this.chunkOf(number).toString("hex", at, at + BYTES)}`;
  }

  /** Undefined if the id has none. */
  numberOf(id: Id<"entity">): number | undefined {
    for (let found = this.byHash.get(hashOf(id)); found !== 0; found = this.next.get(found))
      if (this.idOf(found - 1) === id) return found - 1;
    return undefined;
  }

  add(id: Id<"entity">): number {
    const number = this.free.pop() ?? this.taken++;
    const hash = hashOf(id);
    const other = this.byHash.get(hash);
    this.chunkOf(number).write(id.slice(PREFIX.length), (number % PER_CHUNK) * BYTES, "hex");
    this.byHash.set(hash, number + 1);
    if (other !== 0) this.next.set(number + 1, other);
    this.size += 1;
    return number;
  }

  remove(number: number): void {
    const hash = hashOf(this.idOf(number));
    const after = this.next.get(number + 1);
    let before = this.byHash.get(hash);
    if (before === number + 1)
      this.link(
        after,
        (value) => this.byHash.set(hash, value),
        () => this.byHash.delete(hash),
      );
    else {
      while (before !== 0 && this.next.get(before) !== number + 1) before = this.next.get(before);
      this.link(
        after,
        (value) => this.next.set(before, value),
        () => this.next.delete(before),
      );
    }
    this.next.delete(number + 1);
    this.free.push(number);
    this.size -= 1;
  }

  writeTo(writer: IntWriter): void {
    writer.number(this.taken);
    writer.number(this.size);
    writer.list(Int32Array.from(this.free));
    this.byHash.writeTo(writer);
    this.next.writeTo(writer);
    for (const { buffer, byteOffset } of this.chunks) writer.list(new Int32Array(buffer, byteOffset, CHUNK_INTS));
  }

  static readFrom(reader: IntReader): ProfileIds {
    const ids = new ProfileIds();
    ids.taken = reader.number();
    ids.size = reader.number();
    for (const number of reader.list()) ids.free.push(number);
    ids.byHash = IntTable.readFrom(reader);
    ids.next = IntTable.readFrom(reader);
    while (ids.chunks.length * PER_CHUNK < ids.taken) {
      const { buffer, byteOffset, byteLength } = reader.list();
      if (byteLength !== PER_CHUNK * BYTES) throw new RangeError("A list of ids has another length.");
      ids.chunks.push(Buffer.from(buffer, byteOffset, byteLength));
    }
    return ids;
  }

  private link(after: number, set: (value: number) => void, remove: () => void): void {
    if (after === 0) remove();
    else set(after);
  }

  private chunkOf(number: number): Buffer {
    return (this.chunks[Math.floor(number / PER_CHUNK)] ??= Buffer.alloc(PER_CHUNK * BYTES));
  }
}

function hashOf(id: string): number {
  return parseInt(id.slice(PREFIX.length, PREFIX.length + 8), 16) | 0;
}
