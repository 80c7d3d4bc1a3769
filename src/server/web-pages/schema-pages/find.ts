import { isEnumType } from "graphql";
import { addressOf, argumentsOf, fieldsOf, kindOf, type SchemaModel } from "./schema-model";

/** A type, field, argument, value or directive that a search can find. */
export interface Entry {
  /** `Article.headline`. */
  readonly label: string;
  /** `field`, `enum value` and so on. */
  readonly kind: string;
  readonly address: string;
  readonly description: string;
}

const MOST_FOUND = 60;

/** Everything that has a name in the schema. */
export function entriesOf({ types, directives }: SchemaModel): Entry[] {
  const entries: Entry[] = [];
  const add = (kind: string, label: string, address: string, { description }: Described): void => {
    entries.push({ label, kind, address, description: (description ?? "").replaceAll("`", "") });
  };
  for (const type of types) {
    const page = addressOf(type.name);
    add(kindOf(type), type.name, page, type);
    if (isEnumType(type))
      for (const value of type.getValues())
        add("enum value", `${type.name}.${value.name}`, `${page}#${value.name}`, value);
    for (const field of fieldsOf(type)) {
      add("field", `${type.name}.${field.name}`, `${page}#${field.name}`, field);
      for (const arg of argumentsOf(field))
        add("argument", `${type.name}.${field.name}(${arg.name}:)`, `${page}#${field.name}.${arg.name}`, arg);
    }
  }
  for (const one of directives) add("directive", `@${one.name}`, addressOf(`@${one.name}`), one);
  return entries;
}

interface Described {
  readonly description?: string | null | undefined;
}

/**
 * Finds the entries that have every word of the text, also inside a word. For example, `point` finds `endPoint`. A name
 * that is the text comes first, then names that begin with it, names that have it, and at last descriptions.
 */
export function findEntries(entries: readonly Entry[], text: string): { found: Entry[]; more: number } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { found: [], more: 0 };
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, words);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  ranked.sort((one, other) => one.rank - other.rank || one.entry.label.length - other.entry.label.length);
  return {
    found: ranked.slice(0, MOST_FOUND).map(({ entry }) => entry),
    more: Math.max(0, ranked.length - MOST_FOUND),
  };
}

function rankOf({ label, description }: Entry, words: readonly string[]): number | undefined {
  const whole = label.toLowerCase();
  const [, member = whole] = /\.(\w+)/.exec(whole) ?? [];
  const places = words.map((word) => {
    if (whole === word || member === word) return 0;
    if (whole.startsWith(word)) return 1;
    if (member.startsWith(word)) return 2;
    if (whole.includes(word)) return 3;
    return description.toLowerCase().includes(word) ? 4 : undefined;
  });
  return places.reduce<number | undefined>(
    (worst, place) => (worst === undefined || place === undefined ? undefined : Math.max(worst, place)),
    0,
  );
}
