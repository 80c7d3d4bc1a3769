import { useState } from "react";
import { useClient, type CombinedError } from "urql";
import { ForgetRejection } from "../../../generated/forget-rejection";
import { RetryRejection } from "../../../generated/retry-rejection";
import type { ForgetRejectionMutation, RetryRejectionMutation } from "../../../generated/types";
import { writingWith } from "../../../page/token";
import { useSettings } from "../../../shell/settings";
import type { Tried } from "./retry-outcome";

interface Failure {
  readonly error: CombinedError;
  readonly again: () => void;
}

export interface Retries {
  readonly tried: Tried | undefined;
  readonly failure: Failure | undefined;
  readonly isSending: boolean;
  /** With another text, or as it is kept. `then` is called when the server has answered. */
  readonly retry: (id: string, content?: string, then?: () => void) => void;
  readonly forget: (id: string) => void;
}

/** Sends one try after the other, and reads the list again after each. */
export function useRetries(token: string, readAgain: () => void): Retries {
  const client = useClient();
  const { language } = useSettings();
  const [tried, setTried] = useState<Tried>();
  const [failure, setFailure] = useState<Failure>();
  const [isSending, setSending] = useState(false);
  const send = async <Data>(
    text: string,
    variables: object,
    triedOf: (data: Data) => Tried,
    then: () => void,
  ): Promise<void> => {
    setSending(true);
    const { data, error } = await client.mutation<Data>(text, variables, writingWith(token)).toPromise();
    setSending(false);
    setFailure(error && { error, again: () => void send<Data>(text, variables, triedOf, then) });
    if (error || !data) return;
    setTried(triedOf(data));
    then();
    readAgain();
  };
  return {
    tried,
    failure,
    isSending,
    retry: (id: string, content?: string, then: () => void = () => undefined) =>
      void send<RetryRejectionMutation>(
        RetryRejection.text,
        { id, content, language },
        ({ retryRejections: [retried] }) => (retried ? { kind: "RETRIED", retried } : { kind: "GONE" }),
        then,
      ),
    forget: (id: string) =>
      void send<ForgetRejectionMutation>(
        ForgetRejection.text,
        { id },
        ({ forgetRejections }) => ({ kind: forgetRejections.length > 0 ? "FORGOTTEN" : "GONE" }),
        () => undefined,
      ),
  };
}
