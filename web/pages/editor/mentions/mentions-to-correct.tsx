import type { ReactNode } from "react";
import type { CorrectableTextFragment } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import { Name } from "../../../text/data-text";
import { MentionLink } from "../../../text/mention-link";
import { AddMentionForm } from "./add-mention-form";
import { CorrectionLine } from "../correcting/correction-line";
import type { Asked } from "../correcting/corrections";
import styles from "../editor.module.css";
import { MentionLine } from "./mention-line";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import type { Strings } from "./places";
import type { Corrector } from "../correcting/use-correction";

export type TextToCorrect = CorrectableTextFragment & Strings;

/** The mentions of an article or post, each to be confirmed or rejected, and what was said of them. */
export function MentionsToCorrect({
  text,
  showAfter,
  ...given
}: {
  readonly text: TextToCorrect;
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
  readonly showAfter: (after: string | null) => void;
}): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { nodes, pageInfo } = text.mentions;
  return (
    <>
      <h2>{words.mentions}</h2>
      {nodes.length === 0 && <p className="quiet">{words.mentionsNone}</p>}
      <ul className={styles["lines"]}>
        {nodes.map((mention) => (
          <MentionLine key={mention.id} text={text} mention={mention} {...given} />
        ))}
      </ul>
      {given.asked.after !== null && (
        <button type="button" onClick={() => showAfter(null)}>
          {words.firstMentions}
        </button>
      )}{" "}
      {pageInfo.hasNextPage && (
        <button type="button" onClick={() => showAfter(pageInfo.endCursor)}>
          {words.tooMany}
        </button>
      )}
      <AddMentionForm text={text} {...given} />
      <h2>{words.corrections}</h2>
      {text.corrections.length === 0 && <p className="quiet">{words.correctionsNone}</p>}
      <ul className={styles["lines"]}>
        {text.corrections.map((correction) => (
          <CorrectionLine key={correction.id} correction={correction} {...given}>
            <span className="plain">{words.actions[correction.action]}</span>{" "}
            <Name language={text.language}>{correction.surface}</Name>
            {correction.entity && (
              <>
                {" — "}
                <MentionLink profile={correction.entity}>
                  <Name direction={correction.entity.nameDirection}>{correction.entity.name}</Name>
                </MentionLink>
              </>
            )}
          </CorrectionLine>
        ))}
      </ul>
    </>
  );
}
