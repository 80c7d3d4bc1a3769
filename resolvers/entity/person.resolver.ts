import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { DatePrecision } from "../../src/domain/dates";
import { inLanguage, type Office, type Organization, type Person, type Place } from "../../src/domain/entity";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { DatePrecisionEnum } from "../date-precision.enum";
import { LanguageTagScalar } from "../scalars/language-tag";
import { OrganizationType } from "./organization.type";
import { OfficeType, PersonType } from "./person.type";
import { PlaceType } from "./place.type";

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `bornAt` is known." })
  bornAtPrecision(@Root() { bornAt }: Person): DatePrecision | undefined {
    return bornAt?.precision;
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: "The person's country." })
  country(
    @Root() person: Person,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Person.country"], person, info);
  }
}

@Resolver(() => OfficeType)
export class OfficeResolver {
  @FieldResolver(() => String, { nullable: true, description: "What the office is called." })
  title(
    @Root() { titles }: Office,
    @Arg("language", () => LanguageTagScalar, {
      nullable: true,
      description: "The language wished for; else its next shorter form, else English, else any.",
    })
    language?: string | null,
  ): string | undefined {
    return inLanguage(titles, language ?? undefined);
  }

  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `startedAt` is known." })
  startedAtPrecision(@Root() { startedAt }: Office): DatePrecision | undefined {
    return startedAt?.precision;
  }

  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `endedAt` is known." })
  endedAtPrecision(@Root() { endedAt }: Office): DatePrecision | undefined {
    return endedAt?.precision;
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: "The organisation it is an office of." })
  organization(
    @Root() office: Office,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organization | null> | null {
    return loaders.one(TO_ONE["Office.organization"], office, info);
  }
}
