import fc from "fast-check";

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;
const LAST = 0x10ffff;

const character = fc
  .nat(LAST - SURROGATES)
  .map((number) => String.fromCodePoint(number < FIRST_SURROGATE ? number : number + SURROGATES));

/**
 * Texts of any characters of Unicode, as `fc.string({ unit: "binary" })` gives them. That one first makes a table of
 * all million characters, each time it is called, which takes half a second.
 */
export const anyText = (maxLength?: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        character,
        fc.nat(0x7f).map((code) => String.fromCharCode(code)),
      ),
      maxLength === undefined ? {} : { maxLength },
    )
    .map((characters) => characters.join(""));
