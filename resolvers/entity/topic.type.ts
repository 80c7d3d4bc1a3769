import { Directive, ObjectType } from "type-graphql";
import { PROFILE } from "./entity.interface";

/** It has what every profile has. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Topic", { ...PROFILE, description: "A topic." })
export class TopicType {}
