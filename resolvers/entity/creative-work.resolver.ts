import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { GraphQLResolveInfo } from "graphql";
import type { DatePrecision } from "../../src/domain/dates";
import type { CreativeWork, Entity } from "../../src/domain/entity";
import { TO_MANY } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { DatePrecisionEnum } from "../date-precision.enum";
import { CreativeWorkType } from "./creative-work.type";
import { EntityInterface } from "./entity.interface";

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
