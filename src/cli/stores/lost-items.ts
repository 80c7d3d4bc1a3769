import { RECORD_KINDS } from "../../domain/item";
import type { LostRecord } from "../../store/store-upkeep";
import { counted } from "../terminal";

const SHOWN = 1_000;
const WAY_OUT =
  "Restore the store from a copy, if there is one. Else read this export into a new store, and ingest again what is missing. mediagraph check names the damaged parts.";
const LEFT_BEHIND =
  "An export has no subscriptions and no rejected inputs. mediagraph sources list shows the subscriptions: add them to the new store. Rejected inputs must be ingested again.";

/** Gathers what an export of a damaged store could not read. */
export class LostItems {
  private readonly lost: LostRecord[] = [];

  readonly add = (lost: LostRecord): void => void this.lost.push(lost);

  get count(): number {
    return this.lost.length;
  }

  /** What was lost, and the way out, in lines. */
  told(): string {
    const kinds = RECORD_KINDS.flatMap((kind) => {
      const lost = this.lost.filter((one) => one.kind === kind);
      return lost.length === 0 ? [] : [`  ${kind}: ${lost.length}`, ...namesOf(lost).map((line) => `    ${line}`)];
    });
    const head = `The store is damaged: ${counted(this.count, "item")} could not be read. All others were written.`;
    return [head, ...kinds, WAY_OUT, LEFT_BEHIND, ""].join("\n");
  }
}

function namesOf(lost: readonly LostRecord[]): string[] {
  const named = lost.filter(({ id }) => id !== undefined);
  const unnamed = lost.length - named.length;
  const shown = named.slice(0, SHOWN).map(({ id, fault }) => `${String(id)}: ${fault}`);
  return [
    ...shown,
    ...(named.length > SHOWN ? [`… and ${named.length - SHOWN} more`] : []),
    ...(unnamed === 0 ? [] : [`${unnamed} whose ids cannot be read either`]),
  ];
}
