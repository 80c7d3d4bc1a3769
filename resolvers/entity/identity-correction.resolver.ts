import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, ID, Info, Resolver, Root } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import { identityCorrectionsOf, type KeptIdentityCorrection } from "../../src/domain/statements/identity-correction";
import { TO_ONE } from "../../src/loaders/relations";
import type { GraphContext } from "../context";
import { EntityInterface } from "./entity.interface";
import { IdentityCorrectionType } from "./identity-correction.type";

@Resolver(() => EntityInterface)
export class IdentityCorrectionsResolver {
  @FieldResolver(() => [IdentityCorrectionType], {
    description: "What people said of the profile and others with `settleIdentity`, the latest first.",
  })
  identityCorrections(@Root() entity: Entity): KeptIdentityCorrection[] {
    return identityCorrectionsOf(entity);
  }
}

@Resolver(() => IdentityCorrectionType)
export class IdentityCorrectionResolver {
  @FieldResolver(() => ID, { description: "The id that the other profile had when it was said." })
  otherId(@Root() { other }: KeptIdentityCorrection): string {
    return other;
  }

  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: "The other profile. Of two that became one, that one. Null if it has been removed.",
  })
  other(
    @Root() correction: KeptIdentityCorrection,
    @Ctx() { loaders }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Entity | null> | null {
    return loaders.one(TO_ONE["IdentityCorrection.other"], correction, info);
  }
}
