import { useId, useState, type ReactNode, type SubmitEvent } from "react";
import { useClient, type CombinedError } from "urql";
import { CheckToken } from "../../generated/check-token";
import { faultOf } from "../../graph/faults";
import { useMessages } from "../../messages/use-messages";
import { writingWith } from "../../page/token";
import styles from "./editor.module.css";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

interface Given {
  readonly token: string;
  readonly keep: (token: string) => void;
}

/** Asks for the token, and forgets it on request. */
export function TokenField({ token, keep }: Given): ReactNode {
  const words = useMessages({ ar, en, fr });
  if (token === "") return <TokenForm keep={keep} />;
  return (
    <p className="plain">
      {words.hasToken}{" "}
      <button type="button" onClick={() => keep("")}>
        {words.forgetToken}
      </button>
    </p>
  );
}

/** Keeps a token that the server takes. When the server does not answer, the first text that is saved will tell. */
function TokenForm({ keep }: Pick<Given, "keep">): ReactNode {
  const words = useMessages({ ar, en, fr });
  const client = useClient();
  const id = useId();
  const [text, setText] = useState("");
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<CombinedError>();
  const check = async (token: string): Promise<void> => {
    setAsking(true);
    const context = { ...writingWith(token), requestPolicy: "network-only" } as const;
    const { error } = await client.query(CheckToken.text, {}, context).toPromise();
    setAsking(false);
    if (error && faultOf(error) === "FORBIDDEN") setRefusal(error);
    else keep(token);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void check(text.trim());
  };
  return (
    <form className={`${styles["token"]} plain`} onSubmit={submit}>
      <label htmlFor={id}>{words.token}</label>
      <input
        id={id}
        type="password"
        dir="ltr"
        autoComplete="off"
        required
        value={text}
        aria-invalid={refusal !== undefined}
        aria-describedby={`${id}-why`}
        onChange={({ target }) => {
          setText(target.value);
          setRefusal(undefined);
        }}
      />
      <button type="submit" disabled={isAsking}>
        {words.useToken}
      </button>
      <p role="alert">{refusal && <TokenRefusal error={refusal} />}</p>
      <p id={`${id}-why`} className="quiet">
        {words.tokenWhy}
      </p>
    </form>
  );
}

function TokenRefusal({ error }: { readonly error: CombinedError }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const isOff = error.graphQLErrors.some(({ extensions }) => extensions["code"] === "FORBIDDEN");
  return <strong>{isOff ? `${words.writingOff}. ${words.writingOffText}` : words.tokenRefused}</strong>;
}
