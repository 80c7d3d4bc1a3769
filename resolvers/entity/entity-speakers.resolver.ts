import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { servedInputName } from "../../src/domain/addresses/input-name";
import type { Entity } from "../../src/domain/entity";
import { BadUserInput } from "../../src/domain/errors/errors";
import { partIn } from "../../src/domain/identity/parts";
import { BEFORE_SPLITS, EDITOR } from "../../src/domain/statements/provenance";
import type { GraphContext } from "../context";
import type { ItemChange } from "../ingest/item-change.resolver";
import { ItemChangeType } from "../ingest/ingest.type";
import { ByArg, said } from "../mention/by.arg";
import { idOf } from "../relay/global-id";
import { EntityInterface } from "./entity.interface";
import { EntitySpeakerType } from "./entity-speaker.type";

/** As many as one word of a person can be about. */
const MOST_NAMED = 100;

@Resolver(() => EntityInterface)
export class EntitySpeakersResolver {
  @FieldResolver(() => [EntitySpeakerType], {
    description:
      "Who says something of the profile: each input or named speaker once. `splitEntity` takes their names. " +
      "Those who speak of a part that `settleIdentity` or `mergeEntities` made are not listed.",
  })
  speakers(@Root() { inputs }: Entity): EntitySpeakerType[] {
    return Object.entries(inputs).flatMap(([name, { input, format, observedAt }]) =>
      partIn(name) !== undefined || name === EDITOR || name === BEFORE_SPLITS
        ? []
        : [{ name, input: servedInputName(input), format, observedAt }],
    );
  }

  @Mutation(() => ItemChangeType, {
    description:
      "Says that several profiles are the same. The one that was seen first stands from then on, and the other ids lead " +
      "to it. Each of the others can be taken out again by itself: `undoCorrection`, or `settleIdentity` with `same: false`. " +
      "Nothing is done when one of them cannot be united. Gives the profile that stands. Needs the bearer token.",
  })
  mergeEntities(
    @Arg("ids", () => [ID], { description: `The ids of 2 to ${MOST_NAMED} profiles, in any order.` })
    ids: readonly string[],
    @ByArg() by: string | null,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange> {
    const [first, second, ...more] = ids.map((id, index) => idOf("entity", id, `ids[${index}]`));
    if (first === undefined || second === undefined || ids.length > MOST_NAMED)
      throw new BadUserInput("ids", `ids must name 2 to ${MOST_NAMED} profiles; got ${ids.length}.`);
    return settledAs("ids", writer().settle({ items: [first, second, ...more], same: true, ...correctedBy(by) }));
  }

  @Mutation(() => ItemChangeType, {
    description:
      "Says that one profile is two: what these speakers say of it, and what has these identity keys, is about another " +
      "one. The other one gets an id of its own, and later inputs go to the one that they are about. " +
      "`undoCorrection(subject, correction)` with the correction of `identityCorrections` makes the two one again. " +
      'For example, `splitEntity(id: "entity_…", keys: ["wikidata:Q71"], by: "desk")`. Gives the other profile. Needs the bearer token.',
  })
  splitEntity(
    @Arg("id", () => ID, { description: "The profile that is two, e.g. `entity_0123456789abcdef0123456789abcdef`." })
    id: string,
    @Arg("speakers", () => [String], {
      defaultValue: [],
      description:
        "Who speaks of the other profile: a `name` or an `input` of `Entity.speakers`, or the name of a speaker.",
    })
    speakers: readonly string[],
    @Arg("keys", () => [String], {
      defaultValue: [],
      description:
        "What the other profile is known by, e.g. `wikidata:Q71`, `account:X:desk`, or an address of `sameAs`.",
    })
    keys: readonly string[],
    @ByArg() by: string | null,
    @Ctx() { writer }: GraphContext,
  ): Promise<ItemChange> {
    for (const [argument, list] of Object.entries({ speakers, keys }))
      if (list.length > MOST_NAMED)
        throw new BadUserInput(argument, `${argument} must name at most ${MOST_NAMED}; got ${list.length}.`);
    return writer().settle({ entity: idOf("entity", id, "id"), speakers, keys, ...correctedBy(by) });
  }
}

/** The writer calls the profiles `items`, as a document does. */
function settledAs(argument: string, settled: Promise<ItemChange>): Promise<ItemChange> {
  return settled.catch((error: unknown) => {
    if (!(error instanceof BadUserInput) || error.argument !== "items") throw error;
    throw new BadUserInput(argument, error.message.replace(/^items: /u, `${argument}: `));
  });
}

function correctedBy(by: string | null): { readonly correctedBy?: string } {
  const { by: name } = said(by);
  return name === undefined ? {} : { correctedBy: name };
}
