import { shellWord } from "./shell-quoting";
import { visibleJson } from "./visible-json";
import type { CopiedHeader, WrittenRequest } from "./written-request";

/** A request as a command for bash, zsh and other POSIX shells. The shell's variables hold its secrets. */
export function asCurl(request: WrittenRequest, address: string): string {
  const { query, operationName, variables, headers } = request;
  const isTyped = headers.some(({ name }) => name.toLowerCase() === "content-type");
  return [
    `curl ${shellWord(address)}`,
    ...(isTyped ? [] : [{ name: "content-type", value: "application/json" }]).concat(headers).map(asOption),
    `--data-raw ${shellWord(visibleJson({ query, operationName, variables }))}`,
  ].join(" \\\n  ");
}

/** curl leaves out a header without a value, unless a semicolon ends its name. */
function asOption({ name, value, secret }: CopiedHeader): string {
  if (secret) return `-H ${shellWord(`${name}: ${value}`)}"$${secret}"`;
  return `-H ${shellWord(value.trim() === "" ? `${name};` : `${name}: ${value}`)}`;
}
