import { lookup, type LookupOptions } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { BadDocument } from "../domain/errors/errors";

/** Whether an IP address may be connected to. */
export type AllowsAddress = (address: string) => boolean;

/**
 * Whether an IP address is one of the public internet. Loopback, private networks, link-local addresses (where clouds
 * answer with their machine's secrets), multicast, and addresses that carry such an IPv4 address inside are not. See
 * RFC 6890 and IANA's registries of special-purpose addresses.
 */
export const isPublicAddress: AllowsAddress = (address) =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";

/**
 * Throws BadDocument if a host is written as an IP address that is not allowed. Node connects to such a host without a
 * lookup.
 */
export function refuseAddress(host: string, allows: AllowsAddress): void {
  const literal = host.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(literal) && !allows(literal)) throw refusal(host);
}

/**
 * Looks a host up, and gives its allowed addresses only. It runs where the connection is made, so a name that leads
 * elsewhere a moment later gains nothing by that.
 */
export function guardedLookup(allows: AllowsAddress): LookupFunction {
  return (host, options, done) => {
    const wanted: LookupOptions & { all: true } = { ...options, all: true };
    lookup(host, wanted, (error, addresses) => {
      if (error !== null) return done(error, "");
      const allowed = addresses.filter(({ address }) => allows(address));
      const [first] = allowed;
      if (first === undefined) return done(refusal(host), "");
      return options.all === true ? done(null, allowed) : done(null, first.address, first.family);
    });
  };
}

function refusal(host: string): BadDocument {
  return new BadDocument(
    `could not be fetched: ${host} is an address of this machine or of a private network. ` +
      "Set FETCH_PRIVATE_ADDRESSES=1 to allow them, if you trust all inputs that may name one",
  );
}
