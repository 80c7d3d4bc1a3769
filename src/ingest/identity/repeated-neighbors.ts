import type { Instant } from "../../domain/dates";
import type { RecordKind } from "../../domain/item";
import { isSameJson } from "../../domain/collections/objects";
import type { Statements } from "../../domain/statements/statements";
import type { Observation } from "../merging/registers";
import type { Candidate } from "./candidate";
import type { Working } from "./working-record";

/** What was last said of a record in passing, and the statements that it had then. */
interface Remark {
  readonly candidate: Candidate;
  readonly working: Working;
  readonly statements: Statements;
  readonly said: Said;
  /** Said then, and said again last. */
  readonly firstAt: Instant;
  lastAt: Instant;
  /** Where its keys and its neighbours led then. */
  readonly leads: Leads;
  /** How many records of the kind had changed by then. */
  readonly changes: number;
}

/** The records that the keys of a candidate lead to, and the ids of its neighbours. */
type Leads = readonly unknown[];

/**
 * Articles of one publisher all say the same of it, and posts the same of their author. Of such a remark only the first
 * is matched and joined. Of all that repeat it, only the last time counts: it is joined once, at the end.
 */
export class RepeatedNeighbors {
  /** By the kind and the first key of the candidate. */
  private readonly remarks = new Map<string, Remark>();
  /** Remarks that were said again before another one took their place. */
  private readonly replaced: Remark[] = [];
  private readonly changed = new Map<RecordKind, number>();

  /** The record of a candidate, if it says what was said of that record just before, and nothing changed in between. */
  repeated(candidate: Candidate, observation: Observation, leads: Leads): Working | undefined {
    const remark = this.remarks.get(nameOf(candidate));
    if (remark === undefined || !isRepeated(remark, candidate, observation)) return undefined;
    if (remark.changes !== this.changesIn(candidate.kind)) return undefined;
    if (!remark.leads.every((lead, index) => lead === leads[index])) return undefined;
    remark.lastAt = observation.observedAt;
    return remark.working;
  }

  /** Call this when a candidate was joined with its record. */
  note(candidate: Candidate, working: Working, { observedAt, ...said }: Observation, leads: Leads): void {
    const { kind, draft } = candidate;
    const before = this.remarks.get(nameOf(candidate));
    if (before !== undefined && before.lastAt > before.firstAt) this.replaced.push(before);
    this.remarks.delete(nameOf(candidate));
    if (draft === undefined || !isPlain(working, observedAt)) return;
    const { statements } = working;
    const changes = this.changesIn(kind);
    const remark = { candidate, working, statements, said, firstAt: observedAt, lastAt: observedAt, leads, changes };
    this.remarks.set(nameOf(candidate), remark);
  }

  /** Another record of the kind shows something else now: the next candidate may match otherwise. */
  noteChange(kind: RecordKind): void {
    this.changed.set(kind, this.changesIn(kind) + 1);
  }

  /** What was said again, with its last time. Each is given once. */
  *takeLater(): Generator<{ readonly candidate: Candidate; readonly working: Working; readonly said: Observation }> {
    for (const { candidate, working, said, firstAt, lastAt } of [...this.replaced, ...this.remarks.values()])
      if (lastAt > firstAt) yield { candidate, working, said: { ...said, observedAt: lastAt } };
    this.remarks.clear();
    this.replaced.length = 0;
  }

  private changesIn(kind: RecordKind): number {
    return this.changed.get(kind) ?? 0;
  }
}

const nameOf = ({ kind, keys }: Candidate): string => `${kind} ${keys[0]?.key ?? ""}`;

function isRepeated(
  { candidate, working, statements, said, lastAt }: Remark,
  again: Candidate,
  now: Observation,
): boolean {
  return (
    working.statements === statements &&
    working.removedAt === undefined &&
    now.observedAt >= lastAt &&
    isSameJson(candidate.draft, again.draft) &&
    SAID.every((part) => isSameJson(said[part], now[part]))
  );
}

type Said = Omit<Observation, "observedAt">;
/** All parts of an observation but its time. */
const SAID = Object.keys({
  speaker: true,
  origin: true,
  fullAt: true,
  edition: true,
  withdrawal: true,
  rules: true,
  precedences: true,
} satisfies Record<keyof Said, true>) as readonly (keyof Said)[];

/**
 * Whether nobody said later what the record shows, and it has no handles that may pass on. Then the same, said later,
 * changes nothing but times.
 */
function isPlain({ statements, removedAt }: Working, at: Instant): boolean {
  const { heldHandles, erased, inputs } = statements;
  const isLast = Object.values(inputs).every(({ observedAt }) => observedAt <= at);
  return isLast && removedAt === undefined && heldHandles === undefined && erased !== true;
}
