import type { ReactNode } from "react";

/** How many characters of the text stand before and after the words. */
const AROUND = 60;

/** The words at a place with what stands around them, as far as it is known. */
export function InItsWords({
  whole,
  place: { start, end, surface },
}: {
  readonly whole: string | null;
  readonly place: { readonly start: number; readonly end: number; readonly surface: string };
}): ReactNode {
  if (whole === null || whole.slice(start, end) !== surface) return <mark>{surface}</mark>;
  const [from, to] = [Math.max(0, start - AROUND), Math.min(whole.length, end + AROUND)];
  // Half a sign of two units is left out.
  return (
    <>
      {from > 0 && "…"}
      {whole.slice(from, start).replace(/^[\uDC00-\uDFFF]/, "")}
      <mark>{surface}</mark>
      {whole.slice(end, to).replace(/[\uD800-\uDBFF]$/, "")}
      {to < whole.length && "…"}
    </>
  );
}
