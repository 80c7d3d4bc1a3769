import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Entity } from "../../src/domain/entity";
import { nameCorrectionsOf, type KeptNameCorrection } from "../../src/domain/statements/name-correction";
import type { GraphContext } from "../context";
import { known, type ItemChange } from "../ingest/item-change.resolver";
import { ItemChangeType } from "../ingest/ingest.type";
import { ByArg, said } from "../mention/by.arg";
import { idOf } from "../relay/global-id";
import { LanguageTagScalar } from "../scalars";
import { EntityInterface } from "./entity.interface";
import { NameCorrectionType } from "./name-correction.type";

@Resolver()
export class SetAliasResolver {
  @Mutation(() => ItemChangeType, {
    nullable: true,
    description:
      "Says that a profile has a name, or that it has not. All texts are then linked again to what this changes. It " +
      "outlives new inputs; `undoCorrection` takes it back. Of a rejected main name the first alias in its language " +
      "takes the place. Gives the profile. Null if no profile has the id. Needs the bearer token (header " +
      "`Authorization`).",
  })
  setAlias(
    @Arg("entity", () => ID, { description: "The id of the profile." }) entity: string,
    @Arg("name", () => String, { description: 'The name, in any spelling of its letters, e.g. `"Upper Volta"`.' })
    name: string,
    @Arg("language", () => LanguageTagScalar, { description: 'The language that the name is in, e.g. `"en"`.' })
    language: string,
    @Arg("isName", () => Boolean, {
      defaultValue: true,
      description: "False if it is no name of the profile, whatever inputs say.",
    })
    isName: boolean,
    @ByArg() by: string | null,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange | null> {
    const naming = { entity: idOf("entity", entity, "entity"), language, name };
    return known(writer().correct({ action: isName ? "ADD_NAME" : "REJECT_NAME", naming, ...said(by) }));
  }
}

@Resolver(() => EntityInterface)
export class NameCorrectionsResolver {
  @FieldResolver(() => [NameCorrectionType], {
    description: "What people said of the names of the profile, the latest first.",
  })
  nameCorrections(@Root() entity: Entity): KeptNameCorrection[] {
    return nameCorrectionsOf(entity);
  }
}
