import type { ReactNode } from "react";
import type { PreviewTextMutation } from "../../../generated/types";
import { useMessages } from "../../../messages/use-messages";
import styles from "../editor.module.css";
import { ar } from "../messages/ar";
import { en } from "../messages/en";
import { fr } from "../messages/fr";
import { Unread } from "./outcome";
import { PreviewedItem } from "./previewed-item";

type Report = PreviewTextMutation["ingest"];

/** The graph that a text would become, and what of it could not be read. */
export function Preview({ report, content }: { readonly report: Report; readonly content: string }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { items } = report;
  return (
    <>
      {items.length > 0 && (
        <section>
          <h2>{words.wouldBecome}</h2>
          <p className="plain quiet">{words.notSaved}</p>
          {items.map(({ outcome, changes, preview }, place) => (
            <section key={place} className={styles["item"]}>
              <p className="plain">
                <strong>{words.wouldBe[outcome]}</strong>
                {changes.length > 0 && (
                  <>
                    {" "}
                    <bdi lang="en" dir="ltr">
                      {changes.join(", ")}
                    </bdi>
                  </>
                )}
              </p>
              {preview ? (
                <PreviewedItem item={preview} posts={preview.posts} />
              ) : (
                <p className="quiet">{words.noItem}</p>
              )}
            </section>
          ))}
        </section>
      )}
      <Unread report={report} content={content} wayOut={words.changeText} />
    </>
  );
}
