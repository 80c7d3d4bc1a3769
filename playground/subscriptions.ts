import { getOperationAST, parse } from "graphql";

/** Whether the operation that runs is a subscription. The server says what is wrong with a text that is none. */
export function isSubscription(query: string, operationName: string | null | undefined): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === "subscription";
  } catch {
    return false;
  }
}
