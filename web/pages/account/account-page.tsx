import { useState, type ReactNode } from "react";
import { AccountPage } from "../../generated/account-page";
import type { AccountPageQuery, SocialAccountBy } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { MoreButton } from "../../page/more-button";
import { Page as GraphPage } from "../../page/page";
import { Provenance } from "../../page/provenance";
import { platformOf } from "../../post/platforms";
import { PostCard } from "../../post/post-card";
import type { FirstAddress, PageAddress } from "../../shell/routes";
import { useSettings, type Language } from "../../shell/settings";
import { isolated } from "../../text/data-text";
import { AccountFacts } from "./account-facts";
import { PostsCsv } from "./posts-csv";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { fr } from "./messages/fr";

export type WholeAccount = NonNullable<AccountPageQuery["account"]>;

const FIRST = 20;

export const firstQuestion = ({ params, language }: Pick<FirstAddress, "params" | "language">) =>
  question(params, language, null);

const question = (params: PageAddress["params"], language: Language, after: string | null) => ({
  operation: AccountPage,
  variables: { by: byOf(params), language, first: FIRST, after },
});

export function Page({ params }: PageAddress): ReactNode {
  const { language } = useSettings();
  const words = useMessages({ ar, en, fr });
  const [after, setAfter] = useState<string | null>(null);
  const titleOf = ({ displayName, handle }: WholeAccount): string => words.title(isolated(displayName ?? `@${handle}`));
  return (
    <GraphPage
      {...question(params, language, after)}
      title={({ account }) => (account ? titleOf(account) : "")}
      isMissing={({ account }) => account === null}
    >
      {({ account }, { isLoading }) =>
        account && (
          <div className="column">
            <h1>{titleOf(account)}</h1>
            <AccountFacts account={account} />
            <h2>{words.posts}</h2>
            {account.posts.nodes.length === 0 && <p className="quiet">{words.none}</p>}
            {account.posts.nodes.map((post) => (
              <PostCard key={post.id} post={post} />
            ))}
            <MoreButton pageInfo={account.posts.pageInfo} isLoading={isLoading} show={setAfter}>
              <PostsCsv name={`@${account.handle} ${words.posts}`} posts={account.posts.nodes} />
            </MoreButton>
            <Provenance id={account.id} />
          </div>
        )
      }
    </GraphPage>
  );
}

/** An account is at its id, and at its platform and handle. */
function byOf({ id = "", handle }: PageAddress["params"]): SocialAccountBy {
  const platform = platformOf(id);
  return handle === undefined || platform === undefined ? { id } : { handle: { platform, handle } };
}
