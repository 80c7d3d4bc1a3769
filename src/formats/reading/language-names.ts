/** The code of a language by its English name, as catalogues write it: `ENGLISH`, `English; French`. Else undefined. */
export function languageNamed(name: string | undefined): string | undefined {
  const [first = ""] = (name ?? "").split(/[;,]/, 1);
  const written = first.trim().toLowerCase();
  return /^[a-z]{2,3}$/.test(written) ? written : codes().get(written);
}

let known: ReadonlyMap<string, string> | undefined;

/** All codes of two letters that CLDR has an English name for. */
function codes(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  known = new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      }),
  );
  return known;
}
