import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An operation that the playground offers, from a file of data/operations. */
export interface PreparedOperation {
  /** The file's name without its ending, `03-profile`. */
  readonly name: string;
  /** The first sentence of the comment that the file begins with: what the operation shows. */
  readonly shows: string;
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
        document,
        ...(files.includes(variables) && { variables: readFileSync(join(folder, variables), "utf8") }),
      };
    });
}

function firstSentence(document: string): string {
  const [comment = ""] = /^(#.*\n)+/.exec(document) ?? [];
  const [sentence = ""] = /^.*?\.(?=\s|$)/.exec(comment.replace(/^# ?/gm, "").replaceAll("\n", " ")) ?? [];
  return sentence;
}
