import { BadUserInput } from "../src/domain/errors/errors";
import { codePointsIn } from "../src/domain/text/code-points";

/** A client's value as an error message shows it: quoted, and never longer than a line. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The longest text or id that an argument may have, in code points. Nothing that can be looked up is longer. */
export const LONGEST_TEXT = 1_000;
/** A cursor is longer, because it holds the folded name of an item. */
export const LONGEST_CURSOR = 65_536;

/** Throws a BadUserInput with the allowed length. Counts code points only if the count can matter. */
export function checkLength(value: unknown, argument: string, longest: number = LONGEST_TEXT): void {
  if (typeof value !== "string" || value.length <= longest) return;
  const length = value.length > 2 * longest ? value.length : codePointsIn(value);
  if (length > longest)
    throw new BadUserInput(
      argument,
      `${argument} may have at most ${longest} characters (code points); got ${length}. Give a shorter text.`,
    );
}
