import { once } from "node:events";
import { request, type ClientRequest, type IncomingMessage } from "node:http";

/** An event of a stream. A comment has no event. */
export interface ServerEvent {
  readonly event?: string;
  readonly id?: string;
  readonly data?:
    | { readonly data?: Record<string, unknown> | null; readonly errors?: readonly Told[] }
    | null
    | undefined;
}

export interface Told {
  readonly message: string;
  readonly extensions: Record<string, unknown>;
}

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly variables?: Record<string, unknown>;
}

/** A client of server-sent events that reads only what is asked for, so that a test decides how slow it is. */
export class EventClient {
  private readonly waiting: ServerEvent[] = [];
  private rest = "";

  private constructor(
    private readonly asked: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    response.setEncoding("utf8");
    // A connection that is cut is what some tests want.
    response.on("error", () => undefined);
  }

  static async open(url: string, query: string, { method = "POST", path, headers, variables }: Asked = {}) {
    const asked = request(`${url}${path ?? "/graphql"}`, {
      method,
      headers: {
        accept: "text/event-stream",
        ...(method === "POST" && { "content-type": "application/json" }),
        ...headers,
      },
    });
    asked.on("error", () => undefined);
    asked.end(method === "POST" ? JSON.stringify({ query, variables }) : undefined);
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    return new EventClient(asked, response);
  }

  /** The next block of the stream, comments too. Undefined at its end. */
  async next(): Promise<ServerEvent | undefined> {
    while (this.waiting.length === 0) {
      const part = await this.part();
      if (part === undefined) return undefined;
      const blocks = (this.rest + part).split("\n\n");
      this.rest = blocks.pop() ?? "";
      this.waiting.push(...blocks.map(eventOf));
    }
    return this.waiting.shift();
  }

  /** The next event that has a name. */
  async event(): Promise<ServerEvent> {
    for (;;) {
      const next = await this.next();
      if (next === undefined) throw new Error("The stream has ended.");
      if (next.event !== undefined) return next;
    }
  }

  async events(count: number): Promise<ServerEvent[]> {
    const events: ServerEvent[] = [];
    while (events.length < count) events.push(await this.event());
    return events;
  }

  /** The whole body, of an answer that is no stream. */
  async text(): Promise<string> {
    let text = "";
    for (let part = await this.part(); part !== undefined; part = await this.part()) text += part;
    return text;
  }

  /** As a client does that is killed: nothing is said. */
  kill(): void {
    this.asked.destroy();
  }

  private async part(): Promise<string | undefined> {
    for (;;) {
      const part = this.response.read() as string | null;
      if (part !== null) return part;
      if (this.response.readableEnded || this.response.destroyed) return undefined;
      await new Promise<void>((resolve) => {
        const go = (): void => {
          for (const name of ["readable", "end", "close"]) this.response.off(name, go);
          resolve();
        };
        for (const name of ["readable", "end", "close"]) this.response.once(name, go);
      });
    }
  }
}

function eventOf(block: string): ServerEvent {
  const fields = block.split("\n").flatMap((line): [string, string][] => {
    const at = line.indexOf(":");
    return at > 0 ? [[line.slice(0, at), line.slice(at + 1).trimStart()]] : [];
  });
  const { data, ...others } = Object.fromEntries(fields) as Record<string, string>;
  return {
    ...others,
    ...(data !== undefined && { data: data === "" ? null : (JSON.parse(data) as ServerEvent["data"]) }),
  };
}
