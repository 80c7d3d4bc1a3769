import { objectOf, stringOf, type JsonObject } from "../reading/json/fields";

export function isAccount(value: JsonObject): boolean {
  return typeof value["acct"] === "string" && typeof value["username"] === "string" && !("content" in value);
}

export function isStatus(value: JsonObject): boolean {
  const account = objectOf(value["account"]);
  return account !== undefined && isAccount(account) && typeof value["content"] === "string" && "uri" in value;
}

/** The host that gave a status or an account, as far as it tells: an account of its own has no host in its name. */
export function servingHost(account: JsonObject): string | undefined {
  const acct = stringOf(account["acct"]);
  return acct === undefined || acct.includes("@") ? undefined : stringOf(account["url"]);
}
