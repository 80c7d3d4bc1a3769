import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An operation that the playground offers, from a file of data/operations. */
export interface PreparedOperation {
  /** The file's name without its ending, `03-profile`. */
  readonly name: string;
  /** The first sentence of the comment that the file begins with: what the operation shows. */
  readonly shows: string;
  /** The same in Arabic, from a line of the comment. */
  readonly showsInArabic?: string;
  readonly document: string;
  /** JSON text of the variables, from the file beside it that ends in `.variables.json`. */
  readonly variables?: string;
}

/** The operations of a folder in the order of their file names. */
export function readOperations(folder: string): PreparedOperation[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => {
      const name = file.slice(0, -".graphql".length);
      const variables = `${name}.variables.json`;
      const document = readFileSync(join(folder, file), "utf8");
      return {
        name,
        shows: firstSentence(document),
        ...arabicLine(document),
        document,
        ...(files.includes(variables) && { variables: readFileSync(join(folder, variables), "utf8") }),
      };
    });
}

/**
 * Opens the playground with one operation in the editor, with other variables where some are given. GraphQL over HTTP
 * gives
 * `operation` no meaning of its own.
 */
export function playgroundLink({ name }: PreparedOperation, variables?: Readonly<Record<string, unknown>>): string {
  const asked = new URLSearchParams({ operation: name, ...(variables && { variables: JSON.stringify(variables) }) });
  return `/graphql?${asked.toString()}`;
}

function firstSentence(document: string): string {
  const [comment = ""] = /^(#.*\n)+/.exec(document) ?? [];
  const [sentence = ""] = /^.*?\.(?=\s|$)/.exec(comment.replace(/^# ?/gm, "").replaceAll("\n", " ")) ?? [];
  return sentence;
}

function arabicLine(document: string): Pick<PreparedOperation, "showsInArabic"> {
  const [, line] = /^# (\p{Script=Arabic}.*)$/mu.exec(document) ?? [];
  return line === undefined ? {} : { showsInArabic: line };
}

/** The name that the operation has in its document, `FrontPage`. */
export function operationName({ document, name }: PreparedOperation): string {
  return /^(?:query|mutation) (\w+)/m.exec(document)?.[1] ?? name;
}
