import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { DatePrecision } from "../../src/domain/dates";
import {
  inLanguage,
  type CreativeWork,
  type Entity,
  type Event,
  type Office,
  type Organization,
  type Person,
  type Place,
} from "../../src/domain/entity";
import { TO_MANY, TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { LanguageTagScalar } from "../scalars";
import { DatePrecisionEnum } from "../shared-enums";
import { EntityInterface } from "./entity.interface";
import { CreativeWorkType, EventType, OfficeType, OrganizationType, PersonType, PlaceType } from "./profile.type";

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description: "How exactly `bornAt` is known: a date that was given as a day has DAY. Null if `bornAt` is null.",
  })
  bornAtPrecision(@Root() { bornAt }: Person): DatePrecision | undefined {
    return bornAt?.precision;
  }

  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: "The country that the person belongs to. Null if it is not known.",
  })
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
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The title of the office in the language you ask for, else in another, e.g. `"Minister of Foreign ' +
      'Affairs"`. If none was given, the name of `position`. Null if neither is known.',
  })
  async title(
    @Root() office: Office,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("language", () => LanguageTagScalar, {
      nullable: true,
      description:
        "The language you want. If there is no text in it, a shorter form of its tag is tried (`zh-Hant-TW`, " +
        "`zh-Hant`, `zh`), then English, then any other.",
    })
    language?: string | null,
  ): Promise<string | undefined> {
    const title = inLanguage(office.titles, language ?? undefined);
    if (title !== undefined) return title;
    const position = await loaders.one(TO_ONE["Office.position"], office, info);
    return position === null ? undefined : inLanguage(position.names, language ?? undefined, position.baseLanguage);
  }

  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description:
      "The profile of the office itself, e.g. of the office of President of France, which many people held. Null if " +
      "it is not known.",
  })
  position(
    @Root() office: Office,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["Office.position"], office, info);
  }

  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description:
      "How exactly `startedAt` is known: a date that was given as a day has DAY. Null if `startedAt` is " + "null.",
  })
  startedAtPrecision(@Root() { startedAt }: Office): DatePrecision | undefined {
    return startedAt?.precision;
  }

  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description: "How exactly `endedAt` is known: a date that was given as a day has DAY. Null if `endedAt` is null.",
  })
  endedAtPrecision(@Root() { endedAt }: Office): DatePrecision | undefined {
    return endedAt?.precision;
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: "The organisation that the office is part of, e.g. a ministry. Null if it is not known.",
  })
  organization(
    @Root() office: Office,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organization | null> | null {
    return loaders.one(TO_ONE["Office.organization"], office, info);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: "The place where the organisation has its headquarters. Null if it is not known.",
  })
  seat(
    @Root() organization: Organization,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Organization.seat"], organization, info);
  }

  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: "The country that the organisation belongs to. Null if it belongs to none or this is not known.",
  })
  country(
    @Root() organization: Organization,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Organization.country"], organization, info);
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: "The organisation that this one is a part of. Null if there is none or it is not known.",
  })
  parent(
    @Root() organization: Organization,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organization | null> | null {
    return loaders.one(TO_ONE["Organization.parent"], organization, info);
  }
}

@Resolver(() => PlaceType)
export class PlaceResolver {
  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: "The country that the place lies in. Null if it lies in none, or if this is not known.",
  })
  country(
    @Root() place: Place,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Place.country"], place, info);
  }

  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: "The capital city of a country or region. Null for other places, or if it is not known.",
  })
  capital(
    @Root() place: Place,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Place.capital"], place, info);
  }
}

@Resolver(() => EventType)
export class EventResolver {
  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description:
      "How exactly `startedAt` is known: a date that was given as a day has DAY. Null if `startedAt` is " + "null.",
  })
  startedAtPrecision(@Root() { startedAt }: Event): DatePrecision | undefined {
    return startedAt?.precision;
  }

  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description: "How exactly `endedAt` is known: a date that was given as a day has DAY. Null if `endedAt` is null.",
  })
  endedAtPrecision(@Root() { endedAt }: Event): DatePrecision | undefined {
    return endedAt?.precision;
  }

  @FieldResolver(() => PlaceType, {
    nullable: true,
    description: "The place where the event happens. Null if it is not known.",
  })
  location(
    @Root() event: Event,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Event.location"], event, info);
  }
}

@Resolver(() => CreativeWorkType)
export class CreativeWorkResolver {
  @FieldResolver(() => DatePrecisionEnum, {
    nullable: true,
    description:
      "How exactly `createdAt` is known: a date that was given as a day has DAY. Null if `createdAt` is " + "null.",
  })
  createdAtPrecision(@Root() { createdAt }: CreativeWork): DatePrecision | undefined {
    return createdAt?.precision;
  }

  @FieldResolver(() => [EntityInterface], {
    description: "The people and organisations that made the work, e.g. the author of a book.",
  })
  creators(
    @Root() work: CreativeWork,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity[]> {
    return loaders.many(TO_MANY["CreativeWork.creators"], work, info);
  }
}
