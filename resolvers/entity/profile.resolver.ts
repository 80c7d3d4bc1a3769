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

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @FieldResolver(() => PlaceType, { nullable: true, description: "The place where it has its seat." })
  seat(
    @Root() organization: Organization,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Organization.seat"], organization, info);
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: "Its country." })
  country(
    @Root() organization: Organization,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Organization.country"], organization, info);
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: "The organisation above it." })
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
  @FieldResolver(() => PlaceType, { nullable: true, description: "The country it lies in." })
  country(
    @Root() place: Place,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Place | null> | null {
    return loaders.one(TO_ONE["Place.country"], place, info);
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: "Its capital." })
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
  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `startedAt` is known." })
  startedAtPrecision(@Root() { startedAt }: Event): DatePrecision | undefined {
    return startedAt?.precision;
  }

  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `endedAt` is known." })
  endedAtPrecision(@Root() { endedAt }: Event): DatePrecision | undefined {
    return endedAt?.precision;
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: "Where it takes place." })
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
  @FieldResolver(() => DatePrecisionEnum, { nullable: true, description: "How exactly `createdAt` is known." })
  createdAtPrecision(@Root() { createdAt }: CreativeWork): DatePrecision | undefined {
    return createdAt?.precision;
  }

  @FieldResolver(() => [EntityInterface], { description: "The people and organisations that made it." })
  creators(
    @Root() work: CreativeWork,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity[]> {
    return loaders.many(TO_MANY["CreativeWork.creators"], work, info);
  }
}
