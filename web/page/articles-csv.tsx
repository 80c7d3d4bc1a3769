import type { ReactNode } from "react";
import type { ArticleLineFragment } from "../generated/types";
import { useShellMessages } from "../messages/use-messages";
import { pageOf } from "../shell/routes";
import { dateCell } from "../text/csv";
import { CsvButton } from "./csv-button";

/** The articles of a list, as far as it was read, as CSV. */
export function ArticlesCsv({
  name,
  articles,
}: {
  readonly name: string;
  readonly articles: readonly ArticleLineFragment[];
}): ReactNode {
  const { columns } = useShellMessages();
  if (articles.length === 0) return null;
  const head = [columns.title, columns.text, columns.source, columns.published, columns.language];
  return (
    <CsvButton
      name={name}
      head={[...head, columns.original, columns.page]}
      rows={() =>
        articles.map(({ id, headline, summary, source, publishedAt, publishedAtPrecision, language, url }) => [
          ...[headline, summary, source?.name ?? null, dateCell(publishedAt, publishedAtPrecision), language],
          ...[url, pageOf(id)],
        ])
      }
    />
  );
}
