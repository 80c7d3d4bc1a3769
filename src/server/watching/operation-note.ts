/** What the access log and the metrics tell of a request's operation. Filled while it is answered. */
export interface OperationNote {
  /** Null: the operation has no name. Undefined: nothing was run. */
  name: string | null | undefined;
  type: string | undefined;
  roundTrips: number;
  /** Of the errors in the answer, each once. */
  codes: readonly string[];
}

export function createOperationNote(): OperationNote {
  return { name: undefined, type: undefined, roundTrips: 0, codes: [] };
}
