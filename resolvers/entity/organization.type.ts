import { Directive, ObjectType } from "type-graphql";
import { PROFILE } from "./entity.interface";

/** Its own fields all lead to other profiles: see organization.resolver.ts. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "wikidataId")')
@ObjectType("Organization", { ...PROFILE, description: "An organisation: a ministry, a company, a party, a team." })
export class OrganizationType {}
