import { lazy, Suspense, type ReactNode } from "react";
import { Link } from "wouter";
import { useMessages } from "../../messages/use-messages";
import { addressOf } from "../../shell/routes";
import { Name } from "../../text/data-text";
import { useFormats } from "../../text/formats";
import type { WholeEntity } from "./entity-page";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";
import { PictureData } from "./picture-data";
import styles from "./entity.module.css";

const Picture = lazy(async () => ({ default: (await import("./co-mention-picture")).CoMentionPicture }));

/** With whom the profile is mentioned. */
export function CoMentions({ entity }: { readonly entity: WholeEntity }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const formats = useFormats();
  const { edges } = entity.coMentioned;
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{words.coMentioned}</h2>
      <div className={styles["picture"]}>
        <Suspense fallback={<div aria-busy="true" />}>
          <Picture entity={entity} label={words.coMentionedLabel} />
        </Suspense>
      </div>
      <PictureData
        name={`${entity.name} ${words.coMentioned}`}
        head={[words.profile, words.weight, words.articles, words.posts]}
        rows={edges.map(({ node: { id, name, nameDirection }, weight, articles, posts }) => ({
          key: id,
          shown: [
            <Link key={id} href={addressOf(id)}>
              <Name direction={nameDirection}>{name}</Name>
            </Link>,
            ...[weight, articles, posts].map((value) => formats.number(value)),
          ],
          cells: [name, weight, articles, posts],
        }))}
      />
    </section>
  );
}
