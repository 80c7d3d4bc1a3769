import type { ReactNode } from "react";
import type { MentionMarkFragment } from "../../generated/types";
import { Name, textAttributes } from "../../text/data-text";
import type { WholeArticle } from "./article-page";
import styles from "./article.module.css";
import { Block } from "./block";

/** The blocks of an article, in their order, each with its mentions. */
export function ArticleBody({ article }: { readonly article: WholeArticle }): ReactNode {
  const { body, dateline, copyrightNotice, language, direction, image } = article;
  const byBlock = mentionsByBlock(article.mentions.nodes);
  const at = textAttributes(language, direction);
  return (
    <div className={styles["body"]} {...at}>
      {image && <LeadPicture image={image} />}
      {dateline && (
        <p className={styles["dateline"]}>
          <Name language={language}>{dateline}</Name>
        </p>
      )}
      {body.map((block) => (
        <Block key={block.id} block={block} mentions={byBlock.get(block.id) ?? []} />
      ))}
      {copyrightNotice && (
        <p className="plain quiet">
          <Name>{copyrightNotice}</Name>
        </p>
      )}
    </div>
  );
}

/** The picture is a link: nothing is loaded from another server. */
function LeadPicture({ image }: { readonly image: NonNullable<WholeArticle["image"]> }): ReactNode {
  const { url, alternativeText, caption, credit } = image;
  return (
    <p className={`${styles["picture"]} plain`}>
      <a href={url} rel="noreferrer nofollow" dir="auto">
        <span aria-hidden="true">▣ </span>
        {caption ?? alternativeText ?? url}
      </a>
      {credit && (
        <>
          {" "}
          <bdi className="quiet">{credit}</bdi>
        </>
      )}
    </p>
  );
}

function mentionsByBlock(mentions: readonly MentionMarkFragment[]): Map<string, MentionMarkFragment[]> {
  const byBlock = new Map<string, MentionMarkFragment[]>();
  for (const mention of mentions) {
    if (!mention.block) continue;
    const known = byBlock.get(mention.block.id);
    if (known) known.push(mention);
    else byBlock.set(mention.block.id, [mention]);
  }
  return byBlock;
}
