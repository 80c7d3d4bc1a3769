import { Directive, Field, ObjectType } from "type-graphql";
import type { PreciseDate } from "../../src/domain/dates";
import type { CreativeWork } from "../../src/domain/entity";
import { DateTimeScalar } from "../scalars/date-time";
import { PROFILE } from "./entity.interface";

@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("CreativeWork", { ...PROFILE, description: "A work: a book, a film, a law." })
export class CreativeWorkType implements Pick<CreativeWork, "createdAt"> {
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was made." })
  readonly createdAt?: PreciseDate;
}
