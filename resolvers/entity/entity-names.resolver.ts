import { Arg, FieldResolver, Resolver, Root } from "type-graphql";
import { inLanguage, shorterForms, type Entity } from "../../src/domain/entity";
import type { Direction } from "../../src/domain/rich-text";
import { directionOf } from "../../src/domain/text/language";
import { LanguageTagScalar } from "../scalars";
import { LocalizedTextType, DirectionEnum } from "../text/text.type";
import { EntityInterface } from "./entity.interface";

type Language = string | null | undefined;

const LanguageArg = () =>
  Arg("language", () => LanguageTagScalar, {
    nullable: true,
    description:
      "The language wished for; else its next shorter form (zh-Hant-TW, zh-Hant, zh), else the profile's base language, else English, else any.",
  });

@Resolver(() => EntityInterface)
export class EntityNamesResolver {
  @FieldResolver(() => String, {
    description: "Its name in the language that is asked for, else in its own or another.",
  })
  name(@Root() entity: Entity, @LanguageArg() language: Language): string {
    return nameOf(entity, language);
  }

  @FieldResolver(() => DirectionEnum, { description: "Which way `name` in the same language runs." })
  nameDirection(@Root() entity: Entity, @LanguageArg() language: Language): Direction {
    return directionOf("und", nameOf(entity, language));
  }

  @FieldResolver(() => [LocalizedTextType], { description: "Its name in every language that is known." })
  names(@Root() { names }: Entity): LocalizedTextType[] {
    return Object.entries(names).map(([language, text]) => ({
      language,
      text,
      direction: directionOf(language, text),
    }));
  }

  @FieldResolver(() => [String], { description: "Other names, of one language or of all." })
  aliases(
    @Root() { aliases }: Entity,
    @Arg("language", () => LanguageTagScalar, {
      nullable: true,
      description: "Only those in this language or its next shorter form.",
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

  @FieldResolver(() => String, { nullable: true, description: "A line on what it is." })
  description(@Root() entity: Entity, @LanguageArg() language: Language): string | undefined {
    return descriptionOf(entity, language);
  }

  @FieldResolver(() => DirectionEnum, {
    nullable: true,
    description: "Which way `description` in the same language runs.",
  })
  descriptionDirection(@Root() entity: Entity, @LanguageArg() language: Language): Direction | undefined {
    const description = descriptionOf(entity, language);
    return description === undefined ? undefined : directionOf("und", description);
  }
}

/** A profile without any name goes by what else it is known by. */
function nameOf({ id, wikidataId, names, baseLanguage }: Entity, language: Language): string {
  return inLanguage(names, language ?? undefined, baseLanguage) ?? wikidataId ?? id;
}

function descriptionOf({ descriptions, baseLanguage }: Entity, language: Language): string | undefined {
  return inLanguage(descriptions, language ?? undefined, baseLanguage);
}
