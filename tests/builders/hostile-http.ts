import { createHash } from "node:crypto";

/** Bytes as a client sends them, and the status that they are answered with. */
export type HostileHttp = readonly [name: string, bytes: string | Buffer, status: number];

const QUERY = JSON.stringify({ query: "{ __typename }" });
const JSON_TYPE = "content-type: application/json";

/** One request with its body, and then the end of the connection. */
function post(body: string | Buffer, headers: readonly string[] = [JSON_TYPE], path = "/graphql"): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(
      [
        `POST ${path} HTTP/1.1`,
        "host: x",
        "connection: close",
        `content-length: ${bytes.length}`,
        ...headers,
        "",
        "",
      ].join("\r\n"),
    ),
    bytes,
  ]);
}

function get(path: string, headers: readonly string[] = [], method = "GET"): string {
  return [`${method} ${path} HTTP/1.1`, "host: x", "connection: close", ...headers, "", ""].join("\r\n");
}

const SAFE = ["apollo-require-preflight: 1"];
const query = (parameters: string): string => get(`/graphql?${parameters}`, SAFE);
const asked = (extensions: unknown, document: string | undefined = "{ __typename }"): Buffer =>
  post(JSON.stringify({ query: document, extensions }));
const HASH = createHash("sha256").update("{ __typename }").digest("hex");

export const HOSTILE_HTTP: Readonly<Record<string, readonly HostileHttp[]>> = {
  bodies: [
    ["nothing", post(""), 400],
    ["a space", post(" "), 400],
    ["half of JSON", post(QUERY.slice(0, -3)), 400],
    ["JSON and more", post(`${QUERY}}`), 400],
    ["a null", post("null"), 400],
    ["a number", post("42"), 400],
    ["a text", post('"{ __typename }"'), 400],
    ["an empty object", post("{}"), 400],
    ["an empty list", post("[]"), 400],
    ["a batch", post(`[${QUERY},${QUERY}]`), 400],
    ["a batch of ten thousand", post(`[${Array.from({ length: 10_000 }, () => QUERY).join(",")}]`), 400],
    ["lists in lists", post("[".repeat(100_000) + "]".repeat(100_000)), 400],
    ["__proto__", post('{"query":"{ __typename }","__proto__":{"a":1}}'), 400],
    ["constructor.prototype", post('{"query":"{ __typename }","constructor":{"prototype":{"a":1}}}'), 400],
    ["a query that is a number", post('{"query":1}'), 400],
    ["a query that is an object", post('{"query":{"kind":"Document"}}'), 400],
    ["variables that are text", post('{"query":"{ __typename }","variables":"{}"}'), 400],
    ["variables that are a list", post('{"query":"{ __typename }","variables":[]}'), 400],
    ["extensions that are a list", post('{"query":"{ __typename }","extensions":[]}'), 400],
    ["a name that is a number", post('{"query":"{ __typename }","operationName":1}'), 400],
    ["the same key a thousand times", post(`{${'"a":1,'.repeat(1_000)}"query":"{ __typename }"}`), 200],
    ["more than a mebibyte", post(JSON.stringify({ query: "{ __typename }", more: "x".repeat(1_100_000) })), 413],
    ["bytes that are no UTF-8", post(Buffer.from([0x7b, 0x22, 0x71, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d])), 400],
    ["UTF-16", post(Buffer.from(QUERY, "utf16le")), 400],
    ["a byte order mark", post(`\uFEFF${QUERY}`), 200],
    ["half a character", post('{"query":"query ($a: String) { __typename }","variables":{"a":"\\ud83d"}}'), 400],
  ],
  types: [
    ["no type", post(QUERY, []), 415],
    ["text", post(QUERY, ["content-type: text/plain"]), 415],
    ["a form", post("query={__typename}", ["content-type: application/x-www-form-urlencoded"]), 415],
    ["a form in parts", post("--a\r\n\r\n--a--", ["content-type: multipart/form-data; boundary=a"]), 415],
    ["XML", post("<a/>", ["content-type: application/xml"]), 415],
    ["a document", post("{ __typename }", ["content-type: application/graphql"]), 415],
    ["rubbish", post(QUERY, ["content-type: ;;;"]), 415],
    ["ISO 8859-1", post(QUERY, [`${JSON_TYPE}; charset=iso-8859-1`]), 415],
    ["UTF-16", post(QUERY, [`${JSON_TYPE}; charset="UTF-16"`]), 415],
    ["UTF-8", post(QUERY, [`${JSON_TYPE}; charset="UTF-8"`]), 200],
    ["two charsets", post(QUERY, [`${JSON_TYPE}; charset=utf-8; charset=latin1`]), 415],
    ["gzip", post(QUERY, [JSON_TYPE, "content-encoding: gzip"]), 415],
    ["brotli", post(QUERY, [JSON_TYPE, "content-encoding: BR"]), 415],
    ["two encodings", post(QUERY, [JSON_TYPE, "content-encoding: identity, gzip"]), 415],
    ["identity", post(QUERY, [JSON_TYPE, "content-encoding: identity"]), 200],
    ["an answer as HTML", post(QUERY, [JSON_TYPE, "accept: text/html"]), 406],
    ["an answer as nothing", post(QUERY, [JSON_TYPE, "accept: */*;q=0"]), 406],
    ["an answer as rubbish", post(QUERY, [JSON_TYPE, "accept: ,;=/"]), 406],
    ["an answer as ten thousand types", post(QUERY, [JSON_TYPE, `accept: ${"a/b,".repeat(2_000)}*/*`]), 200],
  ],
  addresses: [
    ["nowhere", get("/nowhere"), 404],
    ["a file", get("/../../etc/passwd"), 404],
    ["a percent", get("/%zz"), 400],
    ["a percent in the query", query("query=%zz"), 400],
    ["bytes that are no UTF-8", query("query=%FF"), 400],
    ["no query", query(""), 400],
    ["two queries", query("query={__typename}&query={__typename}"), 400],
    ["variables that are no JSON", query("query={__typename}&variables={"), 400],
    ["variables that are a list", query("query={__typename}&variables=[]"), 400],
    ["a mutation", query('query=mutation{removeArticle(id:"x"){__typename}}'), 405],
    ["a GET without its header", get("/graphql?query={__typename}"), 400],
    ["a name that is empty", query("query={__typename}&operationName="), 200],
    ["variables that are null", query("query={__typename}&variables=null"), 200],
    ["an address of twelve thousand letters", query(`query={${"a".repeat(12_000)}}`), 200],
    ["a whole address", get("http://elsewhere.example/graphql?query={__typename}", SAFE), 200],
    ["two slashes", get("//graphql"), 404],
  ],
  methods: [
    ["PUT", get("/graphql", [], "PUT"), 405],
    ["PATCH", get("/graphql", [], "PATCH"), 405],
    ["DELETE", get("/graphql", [], "DELETE"), 405],
    ["TRACE", get("/graphql", [], "TRACE"), 404],
    ["a POST nowhere", post(QUERY, [JSON_TYPE], "/nowhere"), 404],
    ["a method of nobody", get("/graphql", [], "STEAL"), 400],
    ["a DELETE of the pages", get("/", [], "DELETE"), 404],
  ],
  headers: [
    [
      "too many",
      get(
        "/graphql",
        Array.from({ length: 400 }, (_, index) => `x-${index}: ${"y".repeat(60)}`),
      ),
      431,
    ],
    ["one that is too long", get("/graphql", [`x-a: ${"y".repeat(20_000)}`]), 431],
    ["one without a name", get("/graphql", [": a"]), 400],
    ["one with a NUL", get("/graphql", ["x-a: a\u0000b"]), 400],
    ["no host", "GET /livez HTTP/1.1\r\nconnection: close\r\n\r\n", 400],
    [
      "a strange host",
      "POST /graphql HTTP/1.1\r\nhost: [[[/ ?#\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
      400,
    ],
    ["a limit that is no number", post(QUERY, [JSON_TYPE, "mediagraph-max-round-trips: -1"]), 400],
    ["a limit twice", post(QUERY, [JSON_TYPE, "mediagraph-max-round-trips: 1", "mediagraph-max-round-trips: 2"]), 400],
    ["two lengths", "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello", 400],
    [
      "a length and pieces",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["a length below nothing", "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: -5\r\n\r\n", 400],
    [
      "pieces of no size",
      `POST /graphql HTTP/1.1\r\nhost: x\r\n${JSON_TYPE}\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n`,
      400,
    ],
    [
      "a token of nobody",
      post('{"query":"mutation { removeArticle(id: \\"x\\") { __typename } }"}', [
        JSON_TYPE,
        "authorization: Bearer ../../etc",
      ]),
      200,
    ],
    ["a token of ten thousand letters", post(QUERY, [JSON_TYPE, `authorization: Bearer ${"x".repeat(10_000)}`]), 200],
  ],
  protocols: [
    ["rubbish", "hello\r\n\r\n", 400],
    ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
    ["a handshake of TLS", Buffer.from("16030100a5010000a10303", "hex"), 400],
    ["HTTP/9", "GET / HTTP/9.9\r\nhost: x\r\n\r\n", 400],
  ],
  "persisted queries": [
    ["a hash of something else", asked({ persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } }), 400],
    ["version 2", asked({ persistedQuery: { version: 2, sha256Hash: HASH } }), 400],
    ["no version", asked({ persistedQuery: { sha256Hash: HASH } }), 400],
    ["a text for it", asked({ persistedQuery: "x" }), 400],
    ["a list for it", asked({ persistedQuery: [] }), 400],
    ["a number for the hash", asked({ persistedQuery: { version: 1, sha256Hash: 5 } }), 400],
    ["no hash", asked({ persistedQuery: { version: 1 } }), 400],
    ["an object for the hash", asked({ persistedQuery: { version: 1, sha256Hash: { a: 1 } } }), 400],
    ["a hash in capitals", asked({ persistedQuery: { version: 1, sha256Hash: HASH.toUpperCase() } }), 400],
    [
      "an unknown hash alone",
      post(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "b".repeat(64) } } })),
      200,
    ],
    ["the right hash", asked({ persistedQuery: { version: 1, sha256Hash: HASH } }), 200],
    [
      "an unknown version by GET",
      query(`query={__typename}&extensions=${encodeURIComponent('{"persistedQuery":{"version":3,"sha256Hash":"x"}}')}`),
      400,
    ],
  ],
};
