/** A fault of the request as HTTP: what is wrong, and the status that says so. */
export class HttpFault extends Error {
  readonly headers: Readonly<Record<string, string>>;
  readonly code: "BAD_REQUEST" | "GRAPHQL_PARSE_FAILED";

  constructor(
    readonly statusCode: number,
    message: string,
    { headers = {}, code = "BAD_REQUEST" }: Partial<Pick<HttpFault, "headers" | "code">> = {},
  ) {
    super(message);
    this.name = "HttpFault";
    this.headers = headers;
    this.code = code;
  }
}
