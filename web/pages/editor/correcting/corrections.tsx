import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import { EditorPage } from "../../../generated/editor-page";
import type { CorrectableFragment } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import { Page } from "../../../page/page";
import { useCorrectorName, useToken } from "../../../page/token";
import { addressOf } from "../../../shell/routes";
import { useSettings } from "../../../shell/settings";
import { isolated } from "../../../text/data-text";
import { CorrectorName } from "./corrector-name";
import styles from "../editor.module.css";
import { MentionsToCorrect } from "../mentions/mentions-to-correct";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { ProfileToCorrect } from "../profiles/profile-to-correct";
import { SaidOfCorrection } from "./said-of-correction";
import { TokenField } from "../token-field";
import { useCorrection, type Corrector } from "./use-correction";

/** What every correction asks for beside what it says. */
export interface Asked {
  readonly after: string | null;
  readonly language: string;
}

/** A text without its title in the heading is shown by its first words. */
const LONGEST_TITLE = 80;

/** What an editor may correct of an article, a post or a profile, and what was corrected. */
export function Corrections({ item }: { readonly item: string }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { language } = useSettings();
  const [token, keepToken] = useToken();
  const [after, setAfter] = useState<string | null>(null);
  const [by, keepName] = useCorrectorName();
  const corrector = useCorrection(token, by);
  const asked = { after, language };
  const titleOf = (node: CorrectableFragment | null): string => words.correct(isolated(nameOf(node) ?? ""));
  return (
    <Page
      operation={EditorPage}
      variables={{ id: item, ...asked }}
      title={({ node }) => titleOf(node)}
      isMissing={({ node }) => nameOf(node) === undefined}
    >
      {({ node }, { tryAgain }) =>
        node && (
          <div className={`column ${styles["editor"]}`}>
            <h1>{titleOf(node)}</h1>
            <p>
              {words.correctWhat} <Link href={addressOf(node.id)}>{words.backToItem}</Link>
            </p>
            {token === "" && <p className="plain">{words.giveToken}</p>}
            <TokenField token={token} keep={keepToken} />
            {token !== "" && <CorrectorName name={by} keep={keepName} />}
            <Parts node={node} item={item} asked={asked} corrector={corrector} showAfter={setAfter} />
            <SaidOfCorrection corrector={corrector} readAgain={tryAgain} />
          </div>
        )
      }
    </Page>
  );
}

function Parts({
  node,
  ...rest
}: {
  readonly node: CorrectableFragment;
  readonly item: string;
  readonly asked: Asked;
  readonly corrector: Corrector;
  readonly showAfter: (after: string | null) => void;
}): ReactNode {
  if (node.__typename === "Article" || node.__typename === "SocialPost")
    return <MentionsToCorrect text={node} {...rest} />;
  return "possiblySame" in node ? <ProfileToCorrect profile={node} {...rest} /> : null;
}

/** Undefined for what has nothing to correct, such as a source. */
function nameOf(node: CorrectableFragment | null): string | undefined {
  if (node === null) return undefined;
  if (node.__typename === "Article") return node.headline;
  if (node.__typename !== "SocialPost") return "name" in node ? node.name : undefined;
  const first = (node.text ?? "").slice(0, LONGEST_TITLE);
  return first === node.text ? first : `${first}…`;
}
