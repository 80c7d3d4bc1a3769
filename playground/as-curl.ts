import { isSubscription } from "./subscriptions";
import { shellWord } from "./shell-quoting";
import { visibleJson } from "./visible-json";
import type { CopiedHeader, WrittenRequest } from "./written-request";

const TYPE: CopiedHeader = { name: "content-type", value: "application/json" };
const EVENTS: CopiedHeader = { name: "accept", value: "text/event-stream" };

/** A request as a command for bash, zsh and other POSIX shells. The shell's variables hold its secrets. */
export function asCurl(request: WrittenRequest, address: string): string {
  const { query, operationName, variables, headers } = request;
  const isNamed = (header: CopiedHeader) => headers.some(({ name }) => name.toLowerCase() === header.name);
  const goesOn = isSubscription(query, operationName);
  const own = [TYPE, ...(goesOn ? [EVENTS] : [])].filter((header) => !isNamed(header));
  return [
    // Without `-N`, curl shows the answers of a subscription many at a time.
    `curl ${goesOn ? "-N " : ""}${shellWord(address)}`,
    ...own.concat(headers).map(asOption),
    `--data-raw ${shellWord(visibleJson({ query, operationName, variables }))}`,
  ].join(" \\\n  ");
}

/** curl leaves out a header without a value, unless a semicolon ends its name. */
function asOption({ name, value, secret }: CopiedHeader): string {
  if (secret) return `-H ${shellWord(`${name}: ${value}`)}"$${secret}"`;
  return `-H ${shellWord(value.trim() === "" ? `${name};` : `${name}: ${value}`)}`;
}
