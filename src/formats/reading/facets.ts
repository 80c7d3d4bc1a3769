import { firstIndex } from "../../domain/collections/lists";
import { spanText } from "../../domain/text/spans/spans";
import type { Annotation } from "../../domain/text/spans/spans";
import type { SpannedText } from "../../domain/rich-text";

/** What the positions of a platform count: UTF-8 bytes (Bluesky), code points (X), UTF-16 units (Telegram's bots). */
export type OffsetUnit = "byte" | "codePoint" | "utf16";

/** What a platform says of a piece of a post's text: a link, a hashtag, a handle, a cashtag, marks. */
export interface Facet extends Annotation {
  /** What stands there, letter case aside. A facet that covers other words is counted wrongly, and is left out. */
  readonly words?: string;
}

interface TextOptions {
  /** Whether `&`, `<` and `>` are written as `&amp;`, `&lt;` and `&gt;`, and the positions count these (X). */
  readonly isEscaped?: boolean;
}

/**
 * The spans of a text with what a platform says of its pieces. A position within a character moves to the edge of that
 * character, so that no character is cut. Facets outside the text are left out, and those that go past its end are
 * cut.
 */
export function spansOf(
  text: string,
  facets: readonly Facet[],
  unit: OffsetUnit,
  { isEscaped = false }: TextOptions = {},
): SpannedText {
  const sound = facets.filter(({ start, end }) => start >= 0 && start < end);
  const stated = inUnits(text, sound, unit);
  const counted = unit === "utf16" ? stated : inUnits(text, sound, "utf16");
  const kept = stated.flatMap((facet, i) => [facet, counted[i] ?? facet].find((one) => isThere(text, one)) ?? []);
  if (!isEscaped || !text.includes("&")) return spanText(text, kept);
  const { plain, positionOf } = unescaped(text);
  return spanText(
    plain,
    kept.map((facet) => ({ ...facet, start: positionOf(facet.start), end: positionOf(facet.end) })),
  );
}

/** A text in which `&`, `<` and `>` are escaped, and nothing else. */
export function unescapedText(text: string): string {
  return unescaped(text).plain;
}

/** `words` may lack the sign. Many long facets would take quadratic time if each piece of the text was looked at. */
function isThere(text: string, { start, end, words, kind }: Facet): boolean {
  if (words === undefined) return true;
  const expected = words.toLowerCase();
  if (end - start > expected.length + 1) return false;
  const there = text.slice(start, end).toLowerCase();
  return there === expected || (kind !== undefined && there.slice(1) === expected);
}

/** The same facets, with positions in UTF-16 units at the edges of characters. */
function inUnits(text: string, facets: readonly Facet[], unit: OffsetUnit): Facet[] {
  const edges = (edge: "start" | "end") => facets.map((facet) => facet[edge]);
  const starts = unitsOf(text, edges("start"), unit, "start");
  const ends = unitsOf(text, edges("end"), unit, "end");
  return facets.map((facet, i) => ({ ...facet, start: starts[i] ?? 0, end: ends[i] ?? 0 }));
}

/** Goes through the text once, whatever the number of positions. */
function unitsOf(text: string, positions: readonly number[], unit: OffsetUnit, edge: "start" | "end"): number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  const found = positions.map(() => text.length);
  let [at, counted] = [0, 0];
  for (const { position, index } of order) {
    while (at < text.length && counted < position) {
      const character = text.codePointAt(at) ?? 0;
      const size = sizeOf(character, unit);
      if (edge === "start" && counted + size > position) break;
      counted += size;
      at += character > 0xffff ? 2 : 1;
    }
    found[index] = at;
  }
  return found;
}

function sizeOf(codePoint: number, unit: OffsetUnit): number {
  if (unit === "codePoint") return 1;
  if (unit === "utf16") return codePoint > 0xffff ? 2 : 1;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint > 0xffff ? 4 : 3;
}

const ESCAPE = /&(amp|lt|gt|quot|#39);/g;
const ESCAPED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function unescaped(text: string): { readonly plain: string; positionOf(position: number): number } {
  const escapes = Array.from(text.matchAll(ESCAPE), ({ index, 0: whole }) => ({ index, length: whole.length }));
  // How much shorter the plain text is, up to and with each escape.
  const lost: number[] = [];
  for (const { length } of escapes) lost.push((lost.at(-1) ?? 0) + length - 1);
  return {
    plain: text.replace(ESCAPE, (_whole, name: string) => ESCAPED[name] ?? ""),
    positionOf: (position) => {
      const before = firstIndex(escapes.length, (i) => (escapes[i]?.index ?? 0) >= position) - 1;
      const escape = escapes[before];
      if (escape === undefined) return position;
      const end = escape.index + escape.length;
      // Within an escape: the edge of its character.
      return Math.max(position, end) - (lost[before] ?? 0);
    },
  };
}
