import type { ReactNode } from "react";
import { useMessages, useShellMessages } from "../../messages/use-messages";
import { CsvButton } from "../../page/csv-button";
import { pageOf } from "../../shell/routes";
import { dateCell, type Cell } from "../../text/csv";
import { ar } from "./messages/ar";
import { en, type SearchMessages } from "./messages/en";
import { fr } from "./messages/fr";
import type { SearchAnswer } from "./search-page";

type Edges = SearchAnswer["edges"];

/** What was found, as far as it was read, as CSV. */
export function FoundCsv({ name, edges }: { readonly name: string; readonly edges: Edges }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const { columns } = useShellMessages();
  if (edges.length === 0) return null;
  const head = [columns.type, columns.title, columns.text, columns.source, columns.author, columns.published];
  return (
    <CsvButton
      name={name}
      head={[...head, columns.language, columns.page]}
      rows={() => edges.map(({ node }) => [...cellsOf(node, words), pageOf(node.id)])}
    />
  );
}

/** Type, title, text, source, author, date and language. */
function cellsOf(node: Edges[number]["node"], { types }: SearchMessages): readonly Cell[] {
  switch (node.__typename) {
    case "Article": {
      const { headline, summary, source, publishedAt, publishedAtPrecision, language } = node;
      const at = dateCell(publishedAt, publishedAtPrecision);
      return [types.ARTICLE, headline, summary, source?.name ?? null, null, at, language];
    }
    case "SocialPost": {
      const { text, author, postedAt, postedAtPrecision, language } = node;
      const at = dateCell(postedAt, postedAtPrecision);
      return [types.POST, null, text, null, author && (author.displayName ?? author.handle), at, language];
    }
    case "SocialAccount":
      return [types.ACCOUNT, node.displayName ?? node.handle, null, null, node.handle, null, null];
    default:
      if (!("name" in node)) return [null, null, null, null, null, null, null];
      return [types.ENTITY, node.name, node.description, null, null, null, null];
  }
}
