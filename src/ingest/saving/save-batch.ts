import { ItemTooLarge } from "../../domain/errors/errors";
import { schemeOf } from "../../domain/identity/identity";
import { inPieces } from "../../domain/collections/lists";
import { postsNamedIn } from "../../domain/social-post";
import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { NoteUnless, RecordWrite, SaveOutcome, Store } from "../../store/store";
import { canonicalJson } from "../../domain/collections/objects";
import { completeEntity } from "../merging/complete";
import { statementsOf } from "../merging/item-values";
import type { Linker } from "../../linking/linker";
import { dirty, loadNeighbors, markDependents, restored, shownOtherwise } from "./neighbors";
import { linkedItem, recordWrite } from "./record-write";
import { CitedArticles } from "./cited-articles";
import { releaseKeys } from "../identity/hashed-keys";
import { settleWithOthers } from "./settle-with-others";
import { markProfilesChanged } from "../store-marks";
import { followIds } from "./referrers";
import { SaveConflict } from "./until-saved";
import { noteUnlessLinked, SaveNote } from "./save-notes";
import { replacementOf, saidAgain } from "./save-times";
import type { AnyWorking, Working } from "../identity/working-record";
import type { Workspace } from "../identity/workspace";

/**
 * Saves the dirty items of a workspace. Items come before those that depend on them: `first` (items in which ids were
 * replaced), profiles, stored items that show something that changes, sources and accounts, posts, articles. After a
 * crash between two steps, doing the same again completes the work.
 *
 * Throws SaveConflict, and ItemTooLarge if the store cannot hold an item's new content. After an error the linker is
 * spoilt, since it may know profiles that were not stored.
 */
export async function saveBatch(
  workspace: Workspace,
  linker: Linker,
  store: Store,
  first: ReadonlySet<Id> = new Set(),
): Promise<void> {
  try {
    await saveSteps(workspace, linker, store, first);
  } catch (error) {
    linker.isSpoilt = true;
    throw error;
  }
}

async function saveSteps(workspace: Workspace, linker: Linker, store: Store, first: ReadonlySet<Id>): Promise<void> {
  await refresh(linker, dirty(workspace, "entity"));
  for (const working of restored(workspace)) await followIds<RecordKind>(workspace, working);
  const changed = shownOtherwise(workspace);
  const dependents = await markDependents(workspace, changed, store);
  const articles = dirty(workspace, "article");
  const citedArticles = await CitedArticles.of(articles, workspace, store);
  await loadNeighbors(workspace, articles, dirty(workspace, "post"));
  await releaseKeys(workspace, store);
  const context = { workspace, linker, citedArticles };
  const itemOf = (working: AnyWorking) => linkedItem<RecordKind>(working, context);
  const writeOf = (working: AnyWorking, item: ReturnType<typeof itemOf>) =>
    recordWrite<RecordKind>(working, item, context);
  // Only texts need the names of profiles.
  const writesOf = async (step: readonly AnyWorking[]): Promise<RecordWrite[]> =>
    step.some(isText) ? linker.linkingThen(step, itemOf, writeOf) : step.map((one) => writeOf(one, itemOf(one)));
  const batch = steps(workspace, first, dependents).filter((step) => step.length > 0);
  const left = batch.length === 1 ? noteUnlessLinked(linker, batch.flat()) : undefined;
  const again = batch.length === 1 ? saidAgain(workspace) : [];
  const note = left === undefined ? await SaveNote.write(store, linker, batch.flat()) : undefined;
  const [begun, saved] = [new Set<AnyWorking>(), new Set<string>()];
  const settle = (done: readonly AnyWorking[]) =>
    settleWithOthers(workspace, done, changed, store, (again) => saveBatch(again, linker, store));
  for (const step of batch) {
    const workings = step.filter((working) => working.isDirty && !begun.has(working));
    for (const working of workings) begun.add(working);
    const failure = await save(store, workings, writesOf, linker, { saved, left, again });
    if (failure !== undefined) {
      await note?.keep(saved);
      // The next attempt finds nothing new in what is saved by now, and does not save it again. The linker may know
      // profiles that are not stored.
      linker.isSpoilt = true;
      const done = [...begun].filter(({ id }) => saved.has(id));
      await settle(done);
      throw failure;
    }
    if (workings.some(({ kind }) => kind === "entity")) await note?.profilesSaved();
  }
  await note?.close();
  await settle([...begun]);
}

/** Thousands of texts may name a profile. Other processes write between the saves of so many. */
const MOST_NAMING = 500;

function steps(workspace: Workspace, first: ReadonlySet<Id>, dependents: ReadonlySet<Id>): AnyWorking[][] {
  const [posts, articles] = [dirty(workspace, "post"), dirty(workspace, "article")];
  const among = (ids: ReadonlySet<Id>): AnyWorking[] => [...posts, ...articles].filter(({ id }) => ids.has(id));
  return [
    ...inPieces(among(first), MOST_NAMING),
    ...profileSteps(dirty(workspace, "entity")),
    ...inPieces(among(dependents), MOST_NAMING),
    ...accountSteps(dirty(workspace, "account"), dirty(workspace, "source")),
    ...byDepth(posts),
    articles,
  ];
}

/**
 * Adds the ids of saved records to `saved`. `left`: the note that the save leaves. `again`: records of which the same
 * was said again. Their times are saved in the same call; where another save came first, `saveTimes` joins them. Gives
 * the first conflict, else the first refusal that loses content.
 */
async function save(
  store: Store,
  step: readonly AnyWorking[],
  writesOf: (step: readonly AnyWorking[]) => Promise<RecordWrite[]>,
  linker: Linker,
  {
    saved,
    left,
    again,
  }: { readonly saved: Set<string>; readonly left: NoteUnless | undefined; readonly again: readonly AnyWorking[] },
): Promise<SaveConflict | ItemTooLarge | undefined> {
  if (step.length === 0) return undefined;
  const replacements = again.map((working) => replacementOf<RecordKind>(working));
  const outcomes = await store.save(await writesOf(step), left, replacements);
  again.forEach((working, index) => {
    if (outcomes[step.length + index]?.status === "saved") working.later.length = 0;
  });
  step.forEach(({ id }, index) => outcomes[index]?.status === "saved" && saved.add(id));
  if (step.some(({ kind, id }) => kind === "entity" && saved.has(id))) {
    linker.saved(await markProfilesChanged(store, linker.mark));
  }
  return failureAmong(step, outcomes, saved);
}

const isText = ({ kind }: AnyWorking): boolean => kind === "article" || kind === "post";

function failureAmong(
  step: readonly AnyWorking[],
  outcomes: readonly SaveOutcome[],
  saved: ReadonlySet<string>,
): SaveConflict | ItemTooLarge | undefined {
  for (const outcome of outcomes.slice(0, step.length))
    if (outcome.status === "conflict") return new SaveConflict(outcome.reason, saved);
  for (const [index, working] of step.entries()) {
    const outcome = outcomes[index];
    if (outcome?.status === "refused" && hasUnsavedContent(working)) return new ItemTooLarge(outcome.reason);
  }
  return undefined;
}

/**
 * Whether the working record has content that is not stored. If not, it was to be saved only because something that it
 * shows changed, so it can stay as it is.
 */
function hasUnsavedContent({ stored, statements, removedAt, absorbs }: AnyWorking): boolean {
  if (stored === null || stored.removedAt !== removedAt || absorbs.length > 0) return true;
  return canonicalJson(statementsOf<RecordKind>(stored.kind, stored.item)) !== canonicalJson(statements);
}

async function refresh(linker: Linker, profiles: readonly Working<"entity">[]): Promise<void> {
  if (profiles.length === 0) return;
  await linker.prepare(profiles.flatMap(({ id, absorbs }) => [id, ...absorbs.map((absorbed) => absorbed.id)]));
  linker.learn(
    profiles.filter(({ removedAt }) => removedAt === undefined).map(({ statements }) => completeEntity(statements)),
  );
  for (const { removedAt, id, absorbs } of profiles) {
    if (removedAt !== undefined) linker.forget(id);
    for (const absorbed of absorbs) linker.forget(absorbed.id);
  }
}

/** What a person said of a profile comes first: a name that it lets go leads to another one then. */
function profileSteps(profiles: readonly Working<"entity">[]): Working<"entity">[][] {
  const isCorrected = ({ said }: Working<"entity">) => said === "CORRECTION";
  return [profiles.filter(isCorrected), profiles.filter((profile) => !isCorrected(profile))];
}

/** Orders posts by depth: a post comes after the posts that it quotes or answers. */
function byDepth(posts: readonly Working<"post">[]): Working<"post">[][] {
  const levels: Working<"post">[][] = [];
  const byId = new Map(posts.map((post) => [post.id, post]));
  const depths = new Map<Id, number>();
  const depthOf = (post: Working<"post">): number => {
    const known = depths.get(post.id);
    if (known !== undefined) return known;
    depths.set(post.id, 0); // Posts that quote each other in a circle have no order.
    const below = postsNamedIn(post.statements.values).flatMap((id) => byId.get(id) ?? []);
    const depth = below.reduce((deepest, other) => Math.max(deepest, depthOf(other) + 1), 0);
    depths.set(post.id, depth);
    return depth;
  };
  for (const post of posts) (levels[depthOf(post)] ??= []).push(post);
  // In a circle, or in a post that quotes itself, a level may be missing.
  return levels.filter((level) => level !== undefined);
}

/**
 * Handles are let go before others take them: two accounts may even swap theirs. An account that lets one go and takes
 * another one is saved twice.
 */
function accountSteps(accounts: readonly Working<"account">[], sources: readonly Working<"source">[]): AnyWorking[][] {
  const isLettingGo = ({ stored, releases, statements }: Working<"account">) =>
    stored !== null && releases.length > 0 && !statements.erased;
  const isHandle = (key: string) => schemeOf(key) === "account";
  const lettingGo = accounts.filter(isLettingGo);
  const first = lettingGo.map((account) => ({
    ...account,
    claims: new Map([...account.claims].filter(([key]) => !isHandle(key))),
  }));
  const taking = lettingGo.flatMap((account) =>
    account.stored === null || ![...account.claims.keys()].some(isHandle)
      ? []
      : [
          {
            ...account,
            releases: [],
            absorbs: [],
            stored: { ...account.stored, revision: account.stored.revision + 1 },
          },
        ],
  );
  return [first, [...sources, ...accounts.filter((account) => !isLettingGo(account)), ...taking]];
}
