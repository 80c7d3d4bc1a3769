import { useState } from "react";
import { useClient, type CombinedError, type OperationContext, type OperationResult } from "urql";
import type { ChangeOutcome } from "../../../generated/types";
import type { Operation } from "../../../graph/operation";
import { writingWith } from "../../../page/token";

/** What each operation that corrects answers. It is null where what was to be corrected has gone. */
interface Corrected {
  readonly change: { readonly outcome: ChangeOutcome; readonly node: object | null } | null;
}

type Sending = (context: Partial<OperationContext>) => Promise<OperationResult<Corrected>>;

/** How the last correction went. */
export type Said =
  | { readonly kind: "DONE"; readonly outcome: ChangeOutcome }
  | { readonly kind: "GONE" }
  | { readonly kind: "FAILED"; readonly error: CombinedError };

export interface Corrector {
  /** What the person writes with. Empty: not given yet. */
  readonly token: string;
  /** Whether a person may press a button: there is a token, and no correction is on its way. */
  readonly isReady: boolean;
  readonly said: Said | undefined;
  correct<Data extends Corrected, Variables extends object>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): void;
  /** Sends the last correction again, with the token that is given now. */
  tryAgain(): void;
  /** Forgets how the last correction went. */
  forget(): void;
}

/** Sends one correction after the other. The cache shows the answer. */
export function useCorrection(token: string, by: string): Corrector {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<Said>();
  const [last, setLast] = useState<Sending>();
  const send = async (sending: Sending): Promise<void> => {
    setLast(() => sending);
    setSending(true);
    const { data, error } = await sending(writingWith(token));
    setSending(false);
    if (error) setSaid({ kind: "FAILED", error });
    else setSaid(data?.change ? { kind: "DONE", outcome: data.change.outcome } : { kind: "GONE" });
  };
  return {
    token,
    isReady: token !== "" && !isSending,
    said,
    correct({ text }, variables) {
      const whole = { ...variables, by: by.trim() || null };
      void send((context) => client.mutation(text, whole, context).toPromise());
    },
    tryAgain: () => void (last && send(last)),
    forget: () => setSaid(undefined),
  };
}
