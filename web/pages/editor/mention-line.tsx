import { useId, type ReactNode } from "react";
import { ConfirmMention } from "../../generated/confirm-mention";
import { RejectMention } from "../../generated/reject-mention";
import { useMessages } from "../../messages/use-messages";
import { textAttributes } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import type { Asked } from "./corrections";
import styles from "./editor.module.css";
import type { TextToCorrect } from "./mentions-to-correct";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { ProfileLine } from "./profile-line";
import type { Corrector } from "./use-correction";

type Mention = TextToCorrect["mentions"]["nodes"][number];

/** How many characters of the text stand before and after the words of a mention. */
const AROUND = 60;

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
          <InItsWords whole={wholeOf(text, mention)} mention={mention} />
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

/** The words of a mention with what stands around them, as far as it is known. */
function InItsWords({
  whole,
  mention: { start, end, surface },
}: {
  readonly whole: string | null;
  readonly mention: Mention;
}): ReactNode {
  if (whole === null || whole.slice(start, end) !== surface) return <mark>{surface}</mark>;
  const [from, to] = [Math.max(0, start - AROUND), Math.min(whole.length, end + AROUND)];
  // Half a sign of two units is left out.
  return (
    <>
      {from > 0 && "…"}
      {whole.slice(from, start).replace(/^[\uDC00-\uDFFF]/, "")}
      <mark>{surface}</mark>
      {whole.slice(end, to).replace(/[\uD800-\uDBFF]$/, "")}
      {to < whole.length && "…"}
    </>
  );
}

/** The string in which a mention counts its places. */
function wholeOf(text: TextToCorrect, { field, block }: Mention): string | null {
  switch (field) {
    case "HEADLINE":
      return text.headline ?? null;
    case "SUMMARY":
      return text.summary ?? null;
    case "POST_TEXT":
      return text.text ?? null;
    case "CONTENT_WARNING":
      return text.contentWarning ?? null;
    case "BODY":
      return block && "text" in block ? block.text : null;
    default:
      return null;
  }
}

type Correction = TextToCorrect["corrections"][number];

const isOf = ({ field, start, blockId, entity }: Correction, mention: Mention): boolean =>
  field === mention.field &&
  start === mention.start &&
  blockId === (mention.block?.id ?? null) &&
  entity?.id === mention.entity?.id;
