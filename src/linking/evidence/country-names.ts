import { fold } from "../../domain/text/folding/fold";

const LETTER_A = 65;
const LETTERS = 26;

const known = new Map<string, ReadonlySet<string>>();

/** What a language calls the countries, folded. The names are those of Unicode's CLDR, which Node has. */
export function countryNames(language: string): ReadonlySet<string> {
  const names = known.get(language) ?? new Set(namesOfRegions(language));
  known.set(language, names);
  return names;
}

function namesOfRegions(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = Array.from({ length: LETTERS }, (_, index) => String.fromCharCode(LETTER_A + index));
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const name = names.of(a + b);
      return name === undefined ? [] : [fold(name)];
    }),
  );
}
