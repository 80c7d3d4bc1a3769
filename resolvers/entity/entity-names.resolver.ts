import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import { inLanguage, shorterForms, type Entity } from "../../src/domain/entity";
import type { Direction } from "../../src/domain/rich-text";
import { directionOf } from "../../src/domain/text/languages/language";
import { LanguageTagScalar } from "../scalars";
import { LocalizedTextType, DirectionEnum } from "../text/text.type";
import { EntityInterface } from "./entity.interface";

type Language = string | null | undefined;

const LanguageArg = () =>
  Arg("language", () => LanguageTagScalar, {
    nullable: true,
    description:
      "The language you want. If there is no text in it, a shorter form of its tag is tried (`zh-Hant-TW`, " +
      "`zh-Hant`, `zh`), then the profile's `baseLanguage`, then English, then any other.",
  });

@Resolver(() => EntityInterface)
export class EntityNamesResolver {
  @FieldResolver(() => String, {
    description:
      "The name of the profile in the language you ask for. If there is none, in its own language or " +
      'another, e.g. `"Mali"` or `"مالي"`.',
  })
  name(@Root() entity: Entity, @LanguageArg() language: Language): string {
    return nameOf(entity, language);
  }

  @FieldResolver(() => DirectionEnum, {
    description: "Whether the `name` that the same `language` gives runs from left to right or from right to left.",
  })
  nameDirection(@Root() entity: Entity, @LanguageArg() language: Language): Direction {
    return directionOf("und", nameOf(entity, language));
  }

  @FieldResolver(() => [LocalizedTextType], { description: "The main name in each language that is known." })
  names(@Root() { names }: Entity): LocalizedTextType[] {
    return Object.entries(names).map(([language, text]) => ({
      language,
      text,
      direction: directionOf(language, text),
    }));
  }

  @FieldResolver(() => [String], {
    description:
      'Other names, such as short forms and earlier names, e.g. `["UN", "U.N."]`. Without `language`, ' +
      "those of all languages.",
  })
  aliases(
    @Root() { aliases }: Entity,
    @Arg("language", () => LanguageTagScalar, {
      nullable: true,
      description: "Gives only the names in this language, or in a shorter form of its tag if it has none.",
    })
    language: Language,
  ): readonly string[] {
    if (typeof language !== "string") return [...new Set(Object.values(aliases).flat())];
    return (
      shorterForms(language)
        .map((tag) => aliases[tag])
        .find((found) => found !== undefined) ?? []
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'One line that says who or what it is, e.g. `"country in West Africa"`. Null if there is none in any ' +
      "language.",
  })
  description(@Root() entity: Entity, @LanguageArg() language: Language): string | undefined {
    return descriptionOf(entity, language);
  }

  @FieldResolver(() => DirectionEnum, {
    nullable: true,
    description:
      "Whether the `description` that the same `language` gives runs from left to right or from right to left. Null if there is no " +
      "description.",
  })
  descriptionDirection(@Root() entity: Entity, @LanguageArg() language: Language): Direction | undefined {
    const description = descriptionOf(entity, language);
    return description === undefined ? undefined : directionOf("und", description);
  }
}

/** If the profile has no name, its Wikidata id or its id is shown instead. */
function nameOf({ id, wikidataId, names, baseLanguage }: Entity, language: Language): string {
  return inLanguage(names, language ?? undefined, baseLanguage) ?? wikidataId ?? id;
}

function descriptionOf({ descriptions, baseLanguage }: Entity, language: Language): string | undefined {
  return inLanguage(descriptions, language ?? undefined, baseLanguage);
}
