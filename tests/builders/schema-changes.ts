import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildASTSchema, parse } from "graphql";

export interface BreakingChange {
  /** Such as `Article.headline` or `Query.articles.first`. */
  readonly path: string;
  readonly message: string;
}

/** What clients of the first schema can no longer do with the second. */
export async function breakingChanges(before: string, after: string): Promise<BreakingChange[]> {
  const [old, present] = [before, after].map((sdl) => buildASTSchema(parse(sdl), { assumeValidSDL: true }));
  if (old === undefined || present === undefined) throw new Error("There are two schemas.");
  const changes = await diff(old, present);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = "", message }) => ({ path, message }));
}

/** Those whose path does not stand in back quotes under `### Breaking` of `## Unreleased`. */
export function untold(changes: readonly BreakingChange[], changelog: string): BreakingChange[] {
  const [, unreleased = ""] = /^## Unreleased\n(.*?)(?=^## |$(?![^]))/ms.exec(changelog) ?? [];
  const [, breaking = ""] = /^### Breaking\n(.*?)(?=^### |$(?![^]))/ms.exec(unreleased) ?? [];
  return changes.filter(({ path }) => !breaking.includes(`\`${path}\``));
}
