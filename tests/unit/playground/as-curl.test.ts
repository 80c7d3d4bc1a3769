import { execFileSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { asCurl } from "../../../playground/as-curl";
import { NotARequest, secretsOf } from "../../../playground/written-request";
import { ADDRESS, requestOf } from "./written-requests";

describe("a request as curl", () => {
  it("has the operation, its name, its variables and the headers, as bash reads them", () => {
    const query = '# لا "شيء"\nquery It($a: String) {\n  search(query: $a) { totalCount } # it\'s\n}';
    const headers = JSON.stringify({ "mediagraph-report": 1, "x-note": "it's $HOME", "x-empty": "" });
    const request = requestOf({ query, operationName: "It", variables: '{ "a": "l\'eau $x" }', headers });
    const words = wordsOf(asCurl(request, ADDRESS));
    expect(words.slice(0, -1)).toEqual([
      ADDRESS,
      ...["-H", "content-type: application/json"],
      ...["-H", "mediagraph-report: 1"],
      ...["-H", "x-note: it's $HOME"],
      ...["-H", "x-empty;"],
      "--data-raw",
    ]);
    expect(JSON.parse(words.at(-1) ?? "")).toEqual({ query, operationName: "It", variables: { a: "l'eau $x" } });
  });

  it("escapes what a terminal obeys or nobody sees, and keeps letters", () => {
    const query = "# \u001B[201~ \u007F \u009B \u202E قال\n{ __typename }";
    const command = asCurl(requestOf({ query }), ADDRESS);
    expect(command).toContain(String.raw`# \u001b[201~ \u007f \u009b \u202e قال\n{`);
    expect(JSON.parse(wordsOf(command).at(-1) ?? "")).toEqual({ query });
  });

  it("asks for events where the operation is a subscription", () => {
    const words = wordsOf(asCurl(requestOf({ query: "subscription { changes { cursor } }" }), ADDRESS));
    expect(words.slice(0, -2)).toEqual([
      ...["-N", ADDRESS],
      ...["-H", "content-type: application/json"],
      ...["-H", "accept: text/event-stream"],
    ]);
  });

  it("has the content type of the tab, if it names one", () => {
    const headers = '{ "Content-Type": "application/graphql-response+json" }';
    expect(asCurl(requestOf({ headers }), ADDRESS).match(/content-type/gi)).toHaveLength(1);
  });

  it("reads secrets from variables of the shell, and holds none", () => {
    const headers = JSON.stringify({ Authorization: "Bearer s3cr3t", "x-api-key": "s3cr3t", cookie: "a=s3cr3t" });
    const request = requestOf({ headers });
    const command = asCurl(request, ADDRESS);
    expect(command).not.toContain("s3cr3t");
    expect(secretsOf(request)).toEqual(["TOKEN", "X_API_KEY", "COOKIE"]);
    const words = wordsOf(command, { TOKEN: "a b", X_API_KEY: "'k'", COOKIE: "$c" });
    expect(words).toEqual(expect.arrayContaining(["Authorization: Bearer a b", "x-api-key: 'k'", "cookie: $c"]));
  });
});

describe("a tab that holds no request", () => {
  it.each([
    ["no operation", { query: " \n" }, "The tab has no operation."],
    ["variables that are not JSON", { variables: "{ a: 1 }" }, "The variables are not JSON."],
    ["a list of variables", { variables: "[1]" }, "The variables are not a JSON object."],
    ["a header that curl would take for a file", { headers: '{ "@/etc/passwd": "" }' }, "HTTP has no header"],
    ["a header of two lines", { headers: String.raw`{ "x-a": "1\r\nx-b: 2" }` }, "more than one line"],
  ])("says so: %s", (_what, editors, message) => {
    expect(() => requestOf(editors)).toThrow(NotARequest);
    expect(() => requestOf(editors)).toThrow(message);
  });
});

/** The words that bash gives to curl. */
function wordsOf(command: string, env: Record<string, string> = {}): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync("bash", ["-c", script], { env: { ...process.env, ...env } })
    .toString()
    .split("\0")
    .slice(0, -1);
}
