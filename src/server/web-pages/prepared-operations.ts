import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An operation that the playground offers, from a file of data/operations. */
export interface PreparedOperation {
  /** The file's name without its ending, `03-profile`. */
  readonly name: string;
  /** What the operation shows: the first sentence of the comment at the beginning of its file. */
  readonly shows: string;
  /** The same in Arabic: the line of that comment in Arabic letters. */
  readonly showsInArabic?: string;
  readonly document: string;
  /** The variables as JSON text, from the file beside it that ends in `.variables.json`. */
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
 * The address that opens the playground with this operation, and with other variables where some are given. GraphQL
 * over HTTP gives the parameter `operation` no meaning of its own.
 */
export function playgroundAddress({ name }: PreparedOperation, variables?: Readonly<Record<string, unknown>>): string {
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

/** The operation's name in its document, such as `FrontPage`. */
export function operationName({ document, name }: PreparedOperation): string {
  return /^(?:query|mutation) (\w+)/m.exec(document)?.[1] ?? name;
}
