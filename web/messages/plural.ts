/** A phrase with a number, in each form that the language has. `{n}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The phrase for a number, in the language's own digits. */
export function counted(language: string, plural: Plural, n: number): string {
  const form = plural[new Intl.PluralRules(language).select(n)] ?? plural.other;
  return form.replace("{n}", new Intl.NumberFormat(language).format(n));
}
