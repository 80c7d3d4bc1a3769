/**
 * Names are found by the hash of their letters. The hash of two texts one after the other is made of their two hashes,
 * so that a text is hashed once, word by word, and not again for each name that it may contain.
 */
const { imul } = Math;
/** Names are looked up by so many first letters before they are looked up as a whole. */
export const HEAD = 4;
/** The hash of a letter behind others is `hash * BASE + unit + 1`. */
export const BASE = 0x01000193;
const INVERSE = inverseOf(BASE);

/** `BASE` to the power of an index. Longer names than this are rare, and are computed. */
const POWERS = Int32Array.from({ length: 1024 }, (_, exponent) => power(exponent));

/** `most`: only so many of them, from the first. */
export function hashOfLetters(letters: string, most = letters.length): number {
  const length = Math.min(most, letters.length);
  let hash = 0;
  for (let at = 0; at < length; at++) hash = (imul(hash, BASE) + letters.charCodeAt(at) + 1) | 0;
  return hash;
}

/** The same of letters that stand in a list. */
export function hashOfUnits(units: Uint16Array, from: number, length: number): number {
  let hash = 0;
  for (let at = from; at < from + length; at++) hash = (imul(hash, BASE) + (units[at] ?? 0) + 1) | 0;
  return hash;
}

/** The hash of two texts one after the other. `length`: of the second one, in UTF-16 units. */
export function joinedHash(first: number, second: number, length: number): number {
  return (imul(first, POWERS[length] ?? power(length)) + second) | 0;
}

/** The hash of what stands behind the first of two texts. `length`: of the second one. */
export function hashBehind(first: number, both: number, length: number): number {
  return (both - imul(first, POWERS[length] ?? power(length))) | 0;
}

/** The hash of a text without its last unit. */
export function hashWithoutLast(hash: number, unit: number): number {
  return imul(hash - unit - 1, INVERSE);
}

function power(exponent: number): number {
  let product = 1;
  for (let [factor, left] = [BASE, exponent]; left > 0; left >>>= 1) {
    if (left % 2 === 1) product = imul(product, factor);
    factor = imul(factor, factor);
  }
  return product;
}

/** Modulo 2 to the power of 32, by Newton's method: each step doubles the number of right bits. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let bits = 3; bits < 32; bits *= 2) inverse = imul(inverse, 2 - imul(odd, inverse));
  return inverse;
}
