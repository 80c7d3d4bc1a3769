/** An operation as the server puts it into the page. */
export interface PreparedOperation {
  readonly name: string;
  readonly document: string;
  readonly variables?: string;
}

/** Reads the operations from the web page, where they stand beside the script. */
export function preparedOperations(): PreparedOperation[] {
  const text = document.querySelector("#operations")?.textContent ?? "[]";
  return JSON.parse(text) as PreparedOperation[];
}
