import { createHash, timingSafeEqual } from "node:crypto";
import { MediagraphError } from "../domain/errors/errors";

/** Whether a request may write, by its `Authorization` header. */
export type Permission = "granted" | "off" | "missing" | "wrong";
export type Authorize = (authorization: string | undefined) => Permission;

/** Writing needs the bearer token, and is off where there is none. */
export function createAuthorize(token: string | undefined): Authorize {
  if (token === undefined) return () => "off";
  const wanted = digest(token);
  return (authorization) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (given === undefined) return "missing";
    return timingSafeEqual(digest(given), wanted) ? "granted" : "wrong";
  };
}

/** Throws the error that says why the client may not write. */
export function refuseUnlessGranted(permission: Permission): void {
  if (permission !== "granted")
    throw new MediagraphError(permission === "off" ? "FORBIDDEN" : "UNAUTHENTICATED", REFUSALS[permission]);
}

const REFUSALS: Readonly<Record<Exclude<Permission, "granted">, string>> = {
  off: "Writing is off on this server. Start it with MEDIAGRAPH_TOKEN set to a secret of at least 16 characters, and send that as bearer token.",
  missing: "Writing needs the header `Authorization: Bearer TOKEN`, with the server's MEDIAGRAPH_TOKEN.",
  wrong: "The bearer token is not the server's MEDIAGRAPH_TOKEN.",
};

/** A hash has the same length for every token. A comparison in constant time needs equal lengths. */
function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
