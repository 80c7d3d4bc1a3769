import { useId, type ReactNode } from "react";
import { ConfirmMention } from "../../../generated/confirm-mention";
import { RejectMention } from "../../../generated/reject-mention";
import { useMessages } from "../../../messages/use-messages";
import { textAttributes } from "../../../text/data-text";
import { useFormats } from "../../../text/formats";
import type { Asked } from "../correcting/corrections";
import styles from "../editor.module.css";
import { InItsWords } from "./in-its-words";
import type { TextToCorrect } from "./mentions-to-correct";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { wholeOf } from "./places";
import { ProfileLine } from "../profile-line";
import type { Corrector } from "../correcting/use-correction";

type Mention = TextToCorrect["mentions"]["nodes"][number];

/** A mention between the words around it, with the profile that it means. */
export function MentionLine({
  text,
  mention,
  asked,
  corrector: { isReady, correct },
}: {
  readonly text: TextToCorrect;
  readonly mention: Mention;
  readonly asked: Asked;
  readonly corrector: Corrector;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const id = useId();
  const isConfirmed = text.corrections.some((one) => one.action !== "REJECT" && isOf(one, mention));
  return (
    <li className={styles["line"]}>
      <div id={id}>
        <p {...textAttributes(text.language, text.direction)}>
          <InItsWords whole={wholeOf(text, mention)} place={mention} />
        </p>
        <ProfileLine profile={mention.entity} />
        <p className="plain quiet">
          {words.fields[mention.field]} ·{" "}
          {isConfirmed ? words.confirmed : words.sure(formats.share(mention.confidence))}
        </p>
      </div>
      <p className={styles["ways"]}>
        {!isConfirmed && (
          <button
            type="button"
            disabled={!isReady}
            aria-describedby={id}
            onClick={() => correct(ConfirmMention, { mention: mention.id, ...asked })}
          >
            {words.confirm}
          </button>
        )}
        <button
          type="button"
          disabled={!isReady}
          aria-describedby={id}
          onClick={() => correct(RejectMention, { mention: mention.id, ...asked })}
        >
          {words.reject}
        </button>
      </p>
    </li>
  );
}

type Correction = TextToCorrect["corrections"][number];

const isOf = ({ field, start, blockId, entity }: Correction, mention: Mention): boolean =>
  field === mention.field &&
  start === mention.start &&
  blockId === (mention.block?.id ?? null) &&
  entity?.id === mention.entity?.id;
