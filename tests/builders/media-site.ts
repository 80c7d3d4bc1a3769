import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Respond = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A web site on this machine. What is not in `routes` is not found. */
export class MediaSite {
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = [];
  /** How many requests were under way at most at the same time. */
  mostAtOnce = 0;
  private underWay = 0;
  private readonly server = createServer((request, response) => this.answer(request, response));

  constructor(readonly routes: Record<string, Respond | string>) {}

  async start(): Promise<this> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return this;
  }

  at(path: string): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}${path}`;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, "close");
  }

  /** The paths that were asked for since the last call, without that of robots.txt. */
  news(): string[] {
    return this.asked.splice(0).filter((path) => path !== "/robots.txt");
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? "";
    this.asked.push(path);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.underWay);
    response.on("close", () => (this.underWay -= 1));
    const route = this.routes[path];
    if (route === undefined) response.writeHead(404).end("not found");
    else if (typeof route === "string") response.end(route);
    else void route(request, response);
  }
}

/** A feed in RSS. Each item is the last part of its address. */
export function rssOf(base: string, items: readonly string[], head = ""): string {
  const written = items.map(
    (item) =>
      `<item><title>Ferry news ${item}</title><link>${base}${item}</link><description>About ${item}.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><link>${base}/</link>${head}${written.join("")}</channel></rss>`;
}
