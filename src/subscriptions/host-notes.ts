import { deflateRawSync, inflateRawSync } from "node:zlib";
import { hashOf } from "../domain/ids";
import type { Store } from "../store/store";
import { ROBOTS_LIFE_MS } from "./robots";

/** What is known of a host, whichever process asked it last. */
export interface HostNote {
  /** The server wants to be left alone until then. */
  readonly closedUntilMs?: number;
  readonly robots?: { readonly text: string; readonly readAtMs: number };
}

interface KeptNote {
  readonly origin: string;
  readonly closedUntilMs?: number;
  readonly robots?: { readonly packed: string; readonly readAtMs: number };
}

/** Hosts are spread over so many values of the store by their hash, so the notes never take more than their product. */
const VALUES = 64;
const MOST_HOSTS = 16;
/** Some 200 kB of rules. A robots.txt that is longer is read by each process. */
const LARGEST_PACKED = 32_768;

/**
 * The notes about hosts in the store. A timer starts a new process for each pull: without them it would ask again
 * a host that wants to be left alone.
 */
export class HostNotes {
  constructor(private readonly store: Pick<Store, "getMeta" | "replaceMeta">) {}

  async of(origin: string): Promise<HostNote> {
    const { closedUntilMs, robots } = notesIn(await this.store.getMeta(valueOf(origin))).find(isOf(origin)) ?? {};
    return {
      ...(closedUntilMs !== undefined && { closedUntilMs }),
      ...(robots !== undefined && { robots: { text: unpacked(robots.packed), readAtMs: robots.readAtMs } }),
    };
  }

  /** What is not in `news` stays. What is out of date is dropped, of all hosts in the same value. */
  async keep(origin: string, news: HostNote, nowMs: number): Promise<void> {
    const { closedUntilMs, robots } = news;
    const packed = robots === undefined ? "" : deflateRawSync(robots.text).toString("base64");
    const name = valueOf(origin);
    for (;;) {
      const before = await this.store.getMeta(name);
      const notes = notesIn(before);
      const mine: KeptNote = {
        ...notes.find(isOf(origin)),
        origin,
        ...(closedUntilMs !== undefined && { closedUntilMs }),
        ...(robots !== undefined &&
          packed.length <= LARGEST_PACKED && { robots: { packed, readAtMs: robots.readAtMs } }),
      };
      const others = notes.filter((note) => note.origin !== origin && isOfUse(note, nowMs));
      if (await this.store.replaceMeta(name, before, JSON.stringify([mine, ...others].slice(0, MOST_HOSTS)))) return;
    }
  }
}

const valueOf = (origin: string): string => `hosts:${Number.parseInt(hashOf(origin).slice(0, 4), 16) % VALUES}`;
const notesIn = (value: string | null): KeptNote[] => (value === null ? [] : (JSON.parse(value) as KeptNote[]));
const isOf =
  (origin: string) =>
  (note: KeptNote): boolean =>
    note.origin === origin;
const isOfUse = ({ closedUntilMs = 0, robots }: KeptNote, nowMs: number): boolean =>
  closedUntilMs > nowMs || (robots !== undefined && robots.readAtMs + ROBOTS_LIFE_MS > nowMs);
const unpacked = (packed: string): string => inflateRawSync(Buffer.from(packed, "base64")).toString("utf8");
