import { useEffect, type ReactNode } from "react";
import type { CombinedError } from "urql";
import { asksForNoId } from "../graph/faults";
import { playgroundAddress, type Operation } from "../graph/operation";
import { useShellMessages } from "../messages/use-messages";
import { CorrectLink } from "./correct-link";
import { Failure } from "./states/failure";
import { Missing } from "./states/missing";
import { usePageQuery, type PageQuery } from "./page-query";
import { PartialAnswer } from "./states/partial-answer";
import { Skeleton } from "./states/skeleton";
import { useFirstMarkupGone, useTitle } from "./title";

export interface PageProps<Data, Variables> {
  readonly operation: Operation<Data, Variables>;
  readonly variables: Variables;
  /** The title of the browser's tab, from the data. */
  title(data: Data): string;
  /** The id of what a person with a token may correct. */
  readonly item?: string | undefined;
  /** Whether the answer says that the thing of this page is not there. */
  isMissing?(data: Data): boolean;
  /** Is told when there is no answer but an error. The page may then ask otherwise. */
  onFailure?(error: CombinedError): void;
  /** What stands here until the answer comes. */
  readonly skeleton?: ReactNode;
  children(data: Data, query: PageQuery<Data>): ReactNode;
}

/**
 * A page that shows the answer of one operation. It has a word for everything that may happen: the answer is on its
 * way, is not there, has errors, or does not come.
 */
export function Page<Data, Variables extends Record<string, unknown>>(props: PageProps<Data, Variables>): ReactNode {
  const { operation, variables } = props;
  const query = usePageQuery(operation, variables);
  const failure = query.data === undefined ? query.error : undefined;
  useEffect(() => {
    if (failure) props.onFailure?.(failure);
  }, [failure]);
  return (
    <>
      <Answer {...props} query={query} />
      <footer className="page-footer">
        <a href={playgroundAddress(operation, variables)}>{useShellMessages().showQuery}</a>
        {props.item !== undefined && <CorrectLink item={props.item} />}
      </footer>
    </>
  );
}

function Answer<Data, Variables>({
  query,
  title,
  isMissing,
  skeleton,
  children,
}: PageProps<Data, Variables> & { readonly query: PageQuery<Data> }): ReactNode {
  const { data, error, isLoading } = query;
  const hasErrors = error !== undefined;
  const isThere = data !== undefined && !(isMissing?.(data) === true);
  useTitle(isThere ? title(data) : undefined);
  useFirstMarkupGone(isThere || !isLoading);
  if (isThere)
    return (
      <>
        {hasErrors && <PartialAnswer error={error} tryAgain={query.tryAgain} />}
        {children(data, query)}
      </>
    );
  if (isLoading) return skeleton ?? <Skeleton />;
  return hasErrors && !asksForNoId(error) ? <Failure error={error} tryAgain={query.tryAgain} /> : <Missing />;
}
