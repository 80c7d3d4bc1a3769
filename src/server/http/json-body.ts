import { isUtf8 } from "node:buffer";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { HttpFault } from "./http-errors";

export const HALF = "The request has half a character: \\uD800 to \\uDFFF are valid in pairs only.";
const ENCODED_SURROGATE = /\\u[dD][89a-fA-F]/;

/**
 * Bodies are uncompressed JSON in UTF-8. A body that declares another encoding is refused before it is read: read as
 * UTF-8, it would put wrong letters into the store.
 */
export function addJsonBody(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser("error", "error");
  http.removeAllContentTypeParsers();
  http.addHook("onRequest", (request, _reply, done) => done(faultOfCoding(request)));
  http.addContentTypeParser(["application/json"], { parseAs: "buffer" }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) return done(new HttpFault(400, "The request's body is not UTF-8."));
    const text = body.toString("utf8");
    void parse(request, text, (error, value: unknown) => {
      if (!error && ENCODED_SURROGATE.test(text) && !isWellFormed(value)) return done(new HttpFault(400, HALF));
      done(error, value);
    });
  });
}

function faultOfCoding({ headers }: FastifyRequest): HttpFault | undefined {
  const coding = headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (coding !== "" && coding !== "identity") {
    return new HttpFault(415, "The request's content-encoding is not supported. Send the body uncompressed.", {
      headers: { "accept-encoding": "identity" },
    });
  }
  const type = headers["content-type"];
  if (type === undefined || !type.includes(";")) return undefined;
  const charsets = [...type.matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)].map(([, charset = ""]) => charset);
  if (charsets.every((charset) => /^utf-?8$/i.test(charset))) return undefined;
  return new HttpFault(415, "The request's charset is not supported. Send UTF-8.");
}

/** Without recursion: nested JSON may be as deep as it is long. */
export function isWellFormed(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string" && HALF_A_CHARACTER.test(next)) return false;
    if (typeof next === "object" && next !== null) {
      for (const [key, child] of Object.entries(next)) open.push(key, child);
    }
  }
  return true;
}

/** With the flag `u`, a pair of surrogates is one character. Only a surrogate without its other half matches. */
const HALF_A_CHARACTER = /\p{Surrogate}/u;
