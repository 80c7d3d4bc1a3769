import { writtenRequest, type Editors, type WrittenRequest } from "../../../playground/written-request";

export const ADDRESS = "http://127.0.0.1:4000/graphql";

/** What a tab holds, with empty editors where nothing is said. */
export function requestOf(editors: Partial<Editors>): WrittenRequest {
  return writtenRequest({ query: "{ __typename }", variables: "", headers: "", operationName: null, ...editors });
}
